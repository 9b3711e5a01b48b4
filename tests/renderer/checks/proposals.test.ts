import { expect, test } from 'vitest'
import { proposedValues } from '../../../renderer/checks/proposals.ts'
import type { Indicator } from '../../../shared/form.ts'
import { indicator, project, table, unit } from '../../shared/checks/exampleTables.ts'

function proposed(rule: string, change: Partial<Indicator>): readonly string[] {
  const one = indicator({ level2Code: '13', level2: '时效指标', name: '档案整理及时性', ...change })
  const checked = project({}, { indicators: [one] })
  const place = { unitId: null, projectId: checked.id, column: 'indicators', indicatorId: one.id } as const
  return proposedValues(table([unit([project({}), checked])]), { rule, place })
}

const vague = { cycleValue: '及时完成', annualValue: '及时完成' }

test('of a value that nobody can measure the panel says how it could be written, once for both columns', () => {
  expect(proposed('value-not-measurable', vague)).toEqual(['X月X日前完成', '收到后X个工作日内完成', '按期完成率≥X%'])
})

test('also where only one of the two values is vague', () => {
  expect(proposed('value-not-measurable', { cycleValue: '12月31日前', annualValue: '及时' })).toContain('X月X日前完成')
})

test('of other findings, and of values that are measurable by now, it says nothing', () => {
  expect(proposed('indicators-few', vague)).toEqual([])
  expect(proposed('value-not-measurable', { cycleValue: '12月31日前', annualValue: '12月31日前' })).toEqual([])
})

test('of a finding whose row is gone it says nothing', () => {
  const place = { unitId: null, projectId: 'gone', column: 'indicators', indicatorId: 'gone' } as const
  expect(proposedValues(table([]), { rule: 'value-not-measurable', place })).toEqual([])
})
