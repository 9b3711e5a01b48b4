import { expect, test } from 'vitest'
import { groupsOf, PART, partWith } from '../../../renderer/checks/grouping.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { finding, projectIds, unitId } from './findings.ts'

const whole = finding('warning', '合计不符', { rule: 'sum', unitId: null, projectId: null })
const ofUnit = finding('error', '小计不符', { rule: 'sum', projectId: null })
const first = finding('hint', '有空格', { rule: 'space' })
const again = finding('warning', '少于三条', { rule: 'few' })
const second = finding('hint', '也有空格', { rule: 'space', projectId: projectIds[1] ?? '' })
const findings = [whole, ofUnit, first, again, second]

const told = (grouping: 'severity' | 'row' | 'rule', of: readonly Finding[] = findings) =>
  groupsOf(of, grouping).map(({ key, severity, findings: own }) => [key, severity, own.map(({ message }) => message)])

test('by severity the gravest come first, each in the order of the paper', () => {
  expect(told('severity')).toEqual([
    ['error', 'error', ['小计不符']],
    ['warning', 'warning', ['合计不符', '少于三条']],
    ['hint', 'hint', ['有空格', '也有空格']],
  ])
})

test('by project the rows stand as on paper, each with what is found in it and the gravest of it', () => {
  expect(told('row')).toEqual([
    [GRAND_TOTAL_ROW, 'warning', ['合计不符']],
    [unitId, 'error', ['小计不符']],
    [projectIds[0], 'warning', ['有空格', '少于三条']],
    [projectIds[1], 'hint', ['也有空格']],
  ])
})

test('by rule the one with the gravest finding comes first', () => {
  expect(told('rule').map(([key]) => key)).toEqual(['sum', 'few', 'space'])
})

test('without findings there are no groups', () => {
  expect(told('severity', [])).toEqual([])
})

test('a part of a long list moves only for an entry that it does not hold', () => {
  const part = { from: 0, to: PART }
  expect(partWith(part, PART - 1)).toBe(part)
  expect(partWith(part, -1)).toBe(part)
  const moved = partWith(part, 1_000)
  expect(moved.from).toBeLessThan(1_000)
  expect(moved.to).toBeGreaterThan(1_000)
  expect(moved.to - moved.from).toBe(PART)
  expect(partWith(moved, 3)).toEqual(part)
})
