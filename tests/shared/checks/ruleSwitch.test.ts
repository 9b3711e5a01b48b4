import { expect, test } from 'vitest'
import { RULES } from '../../../shared/checks/catalogue.ts'
import type { Rule } from '../../../shared/checks/finding.ts'
import { ruleSwitch, withSwitch } from '../../../shared/checks/ruleSwitch.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { project, table, unit } from './exampleTables.ts'

const rule = (id: string) => RULES.find((one) => one.id === id) as Rule

test('a document that says nothing has every rule as the catalogue has it', () => {
  expect(ruleSwitch(rule('goal-empty'), {})).toBe('error')
  expect(ruleSwitch(rule('timeliness-missing'), {})).toBe('off')
})

test('a document may ask a rule more mildly, not at all, or one that is usually not asked', () => {
  expect(ruleSwitch(rule('goal-empty'), { 'goal-empty': 'hint' })).toBe('hint')
  expect(ruleSwitch(rule('goal-empty'), { 'goal-empty': 'off' })).toBe('off')
  expect(ruleSwitch(rule('timeliness-missing'), { 'timeliness-missing': 'warning' })).toBe('warning')
})

test('only what differs from the catalogue is written down', () => {
  const off = withSwitch({ 'goal-empty': 'hint' }, rule('name-too-long'), 'off')
  expect(off).toEqual({ 'goal-empty': 'hint', 'name-too-long': 'off' })
  expect(withSwitch(off, rule('name-too-long'), 'hint')).toEqual({ 'goal-empty': 'hint' })
  expect(withSwitch({ 'timeliness-missing': 'warning' }, rule('timeliness-missing'), 'off')).toEqual({})
})

test('a rule that is usually not asked says nothing until it is switched on, and then as gravely as it is told', () => {
  const form = table([unit([project({ fiscal: '26.00' })])])
  const found = (rules: Record<string, 'hint'>) =>
    checkTable(form, tableTotals(form), { ...DEFAULT_SETTINGS, rules }).findings
  expect(found({})).toEqual([])
  expect(found({ 'cost-not-level-1': 'hint' }).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['cost-not-level-1', 'hint'],
  ])
})
