import { expect, test } from 'vitest'
import { INDICATOR_NAME_RULES } from '../../../../shared/checks/rows/indicatorNames.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Indicator } from '../../../../shared/form.ts'
import { indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const ofIndicators = (indicators: readonly Indicator[]) => table([unit([project({ fiscal: '26.00' }, { indicators })])])

function check(name: string, indicators: readonly Indicator[], expected: string[]): void {
  test(name, () => expect(saidBy(INDICATOR_NAME_RULES, ofIndicators(indicators))).toEqual(expected))
}

check(
  'two indicators under one name are named by their numbers',
  [indicator(), indicator({ name: '人数' }), indicator()],
  ['第 1、3 条指标重名，都叫“培训次数”'],
)
check(
  'blanks and full-width letters make no other name',
  [indicator({ name: 'AB 级' }), indicator({ name: 'ＡＢ级' })],
  ['第 1、2 条指标重名，都叫“AB 级”'],
)
check(
  'a name of another kind is the same name',
  [indicator(), indicator({ level2Code: '12', level2: '质量指标' })],
  ['第 1、2 条指标重名，都叫“培训次数”'],
)
check('indicators without a name have none in common', [indicator({ name: '' }), indicator({ name: ' ' })], [])
check('neither has text that is no indicator', [verbatim('无'), verbatim('无')], [])

test('copies can be deleted, of which the first is kept', () => {
  const form = ofIndicators([indicator(), indicator({ name: '人数' }), indicator(), indicator()])
  const [fix] = foundBy(INDICATOR_NAME_RULES, form).flatMap(({ fixes }) => fixes)
  expect(fix?.label).toBe('只留第 1 条，删除内容相同的第 3、4 条')
  const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [form] }, fix?.commands ?? [])
  expect(document.tables[0]?.units[0]?.projects[0]?.indicators.map(({ name }) => name)).toEqual(['培训次数', '人数'])
})

test('where only the name is the same nothing is offered: both may be meant', () => {
  const form = ofIndicators([indicator(), indicator({ annualValue: '2次' })])
  expect(foundBy(INDICATOR_NAME_RULES, form).flatMap(({ fixes }) => fixes)).toEqual([])
})
