import { describe, expect, test } from 'vitest'
import { PUNCTUATION_RULES } from '../../../../shared/checks/texts/punctuation.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Indicator } from '../../../../shared/form.ts'
import { indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const ofIndicators = (indicators: readonly Indicator[]) => table([unit([project({ fiscal: '26.00' }, { indicators })])])

describe('half-width punctuation', () => {
  test('is named once for a cell, with each mark that is met', () => {
    const form = table([
      unit([project({ fiscal: '26.00' }, { name: '租赁(一期)', goal: `${'加强建设,'.repeat(5)};好` })]),
    ])
    expect(saidBy(PUNCTUATION_RULES, form)).toEqual([
      '项目名称有半角标点“(”“)”，请改为全角',
      '绩效目标有半角标点“,”“;”，请改为全角',
    ])
  })

  test('is named once for an indicator, and the sentence’s own half-width colon is none', () => {
    const form = ofIndicators([indicator({ name: '培训(人)次', annualValue: '干部:1次' }), indicator({ name: '人数' })])
    expect(saidBy(PUNCTUATION_RULES, form)).toEqual(['第 1 条指标的名称、年度指标值有半角标点“(”“)”“:”，请改为全角'])
  })

  test('stays in text that is no indicator: that is kept as it is', () => {
    expect(saidBy(PUNCTUATION_RULES, ofIndicators([verbatim('培训,三次')]))).toEqual([])
  })
})

describe('signs that do not belong into a value', () => {
  const value = (cycleValue: string) => {
    const form = ofIndicators([indicator({ cycleValue })])
    const [fix] = foundBy(PUNCTUATION_RULES, form).flatMap(({ fixes }) => fixes)
    const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [form] }, fix?.commands ?? [])
    return document.tables[0]?.units[0]?.projects[0]?.indicators[0]?.cycleValue
  }
  const check = (text: string, expected: string) => test(text, () => expect(value(text)).toBe(expected))
  check('≥95%*', '≥95%')
  check('__3次', '3次')
  check('3*4米', '3*4米')
  check('a_b', 'a_b')
  check('*', '*')

  test('are named', () => {
    expect(saidBy(PUNCTUATION_RULES, ofIndicators([indicator({ cycleValue: '*3次_' })]))).toEqual([
      '第 1 条指标的实施周期指标值里有 * _，多是误入的记号，请去掉',
    ])
  })

  test('may stand in a name', () => {
    expect(saidBy(PUNCTUATION_RULES, ofIndicators([indicator({ name: '培训*次数' })]))).toEqual([])
  })
})
