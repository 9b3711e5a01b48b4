import { expect, test } from 'vitest'
import { controlLines, controlSummary, readControl, remainderOf } from '../../../renderer/checks/controlLines.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { table, unitId } from './findings.ts'

function withControl(whole: number | null, ofUnit: number | null): TargetTable {
  const inFen = (amount: number | null) => (amount === null ? null : fen(amount * 1_000_000))
  return { ...table, control: inFen(whole), units: table.units.map((unit) => ({ ...unit, control: inFen(ofUnit) })) }
}
const lines = (of: TargetTable) => controlLines(of, tableTotals(of))
const summary = (of: TargetTable) => controlSummary(of, tableTotals(of))

test('the whole table comes first, then each unit, with what is asked for', () => {
  const told = lines(withControl(1_000, null)).map(({ name, control, total }) => [name, control, total])
  expect(told).toEqual([
    ['全表合计', 1_000_000_000, 958_660_000],
    ['中国共产党广州市天河区委员会政法委员会', null, 958_660_000],
  ])
})

test('what is left or too much is said in words', () => {
  const said = (control: number | null) => lines(withControl(control, null)).map((line) => remainderOf(line, '万元'))[0]
  expect(said(1_000)).toEqual({ kind: 'left', sentence: '剩余 41.34' })
  expect(said(900)).toEqual({ kind: 'exceeded', sentence: '超出 58.66' })
  expect(said(958.66)).toEqual({ kind: 'exact', sentence: '正好用完' })
  expect(said(null)).toEqual({ kind: 'none' })
})

test('the panel tells how things stand, and nothing where no control figure is set', () => {
  expect(summary(withControl(1_000, null))).toBe('合计剩余 41.34')
  expect(summary(withControl(1_000, 900))).toBe('合计剩余 41.34；1 个单位超出')
  expect(summary(withControl(null, 1_000))).toBe('各单位都没有超出')
  expect(summary(withControl(null, null))).toBeNull()
})

test('an amount is read as in the sheet, for the row that it stands in', () => {
  const [whole, unit] = lines(withControl(1_000, null))
  if (!whole || !unit) throw new Error('two lines are expected')
  const change = { row: 'unit', id: unitId, field: 'control', value: 60_000_000 }
  expect(readControl(unit, '６０', '万元')).toEqual({ kind: 'change', change, note: null })
  expect(readControl(unit, '60万元', '元')).toEqual({ kind: 'change', change, note: null })
  expect(readControl(whole, '', '万元')).toEqual({
    kind: 'change',
    change: { row: 'table', field: 'control', value: null },
    note: null,
  })
  expect(readControl(whole, '1,000.00', '万元')).toEqual({ kind: 'unchanged' })
  expect(readControl(unit, ' ', '万元')).toEqual({ kind: 'unchanged' })
})

test('what cannot be a ceiling is refused in a sentence, and what is too fine is rounded in one', () => {
  const [line] = lines(withControl(null, null))
  if (!line) throw new Error('a line is expected')
  const check = (text: string, kind: string, words: string) => {
    const reading = readControl(line, text, '元')
    expect(reading.kind).toBe(kind)
    const sentence = reading.kind === 'refused' ? reading.message : reading.kind === 'change' ? reading.note : null
    expect(sentence).toContain(words)
  }
  check('一百左右', 'refused', '“一百左右”不是金额')
  check('-5', 'refused', '不能是负数')
  check('9e20', 'refused', '金额太大')
  check('1.005', 'change', '四舍五入')
})
