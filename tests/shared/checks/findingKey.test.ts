import { expect, test } from 'vitest'
import type { Finding, Place } from '../../../shared/checks/finding.ts'
import { findingKey } from '../../../shared/checks/findingKey.ts'

const place: Place = { unitId: 'unit', projectId: 'project', column: 'indicators', indicatorId: 'indicator' }
const finding: Finding = { rule: 'rule', severity: 'hint', message: '有多余的空格', place, fixes: [] }
const at = (other: Partial<Place>): Finding => ({ ...finding, place: { ...place, ...other } })

test('findings of other rules, places and sentences have other keys', () => {
  const others = [
    { ...finding, rule: 'other' },
    { ...finding, message: '有半角标点' },
    at({ column: 'goal' }),
    at({ indicatorId: null }),
    at({ projectId: 'another' }),
    at({ projectId: null }),
  ]
  const keys = [finding, ...others].map(findingKey)
  expect(new Set(keys).size).toBe(keys.length)
})

test('what its repairs are, how grave it is and which unit its project stands in make no other finding of it', () => {
  const fixes = [{ kind: 'trim', label: '去掉多余的空格', commands: [] }]
  for (const same of [{ ...finding, fixes }, { ...finding, severity: 'error' as const }, at({ unitId: 'another' })]) {
    expect(findingKey(same)).toBe(findingKey(finding))
  }
})
