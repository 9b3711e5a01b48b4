import { describe, expect, test } from 'vitest'
import { DECIMAL_RULES } from '../../../../shared/checks/amounts/decimals.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT } from '../../../../shared/form.ts'
import { type AmountTexts, amounts, project, table, unit } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const ofAmounts = (texts: AmountTexts, moneyUnit: '万元' | '元' = '万元') =>
  table([unit([project(texts)])], {}, { unit: moneyUnit })

describe('amounts with more than two decimals', () => {
  test('are named together with what is printed', () => {
    expect(saidBy(DECIMAL_RULES, ofAmounts({ fiscal: '5.2345', special: '3.10', other: '0.125' }))).toEqual([
      '财政拨款 5.2345、其他资金 0.125 万元超过两位小数，表上印为 5.23、0.13',
    ])
  })

  test('are none in a table in 元, where two decimals reach down to 分', () => {
    expect(saidBy(DECIMAL_RULES, ofAmounts({ fiscal: '5.234567' }, '元'))).toEqual([])
  })

  test('are not: zeros behind the second decimal', () => {
    expect(saidBy(DECIMAL_RULES, ofAmounts({ fiscal: '5.2300' }))).toEqual([])
  })
})

describe('rounding', () => {
  const rounded = (texts: AmountTexts) => {
    const form = ofAmounts(texts)
    const [fix] = foundBy(DECIMAL_RULES, form).flatMap(({ fixes }) => fixes)
    if (!fix) return null
    expect(fix.label).toBe('四舍五入到两位小数')
    return applyCommands({ ...EMPTY_DOCUMENT, tables: [form] }, fix.commands).document.tables[0]?.units[0]?.projects[0]
      ?.amounts
  }

  test('is offered where the total follows', () => {
    expect(rounded({ fiscal: '5.2345', other: '0.125' })).toEqual(amounts({ fiscal: '5.23', other: '0.13' }))
  })

  test('is offered where a stated total then still is the sum', () => {
    const texts = { total: '5.3545', fiscal: '5.2345', other: '0.12' }
    expect(rounded(texts)).toEqual(amounts({ total: '5.35', fiscal: '5.23', other: '0.12' }))
  })

  test('is not offered where a stated total would no longer be the sum', () => {
    expect(rounded({ total: '0.25', fiscal: '0.125', other: '0.125' })).toBeNull()
  })

  test('is not offered where a fund would vanish', () => {
    expect(rounded({ fiscal: '0.004' })).toBeNull()
  })
})
