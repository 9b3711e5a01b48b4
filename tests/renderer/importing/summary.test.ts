import { expect, test } from 'vitest'
import { summarise } from '../../../renderer/importing/summary.ts'
import { fen, MAX_AMOUNT } from '../../../shared/money.ts'
import { type FormReading, tableOfReading } from '../../../shared/reading.ts'
import { readingOfSample } from './reading.ts'

let made = 0
const summaryOf = (reading: FormReading) =>
  summarise(
    reading,
    tableOfReading(reading.form, () => `row-${made++}`),
  )

test('what was read is counted as a reader of the paper would count it', () => {
  expect(summaryOf(readingOfSample())).toMatchObject({ units: 1, projects: 14, indicators: 34, verbatim: 0 })
})

test('the file’s 合计 is set against what its rows give, column by column', () => {
  const [total, fiscal, special] = summaryOf(readingOfSample()).proofs
  expect(total).toEqual({ column: 'total', stated: 958_000_000, computed: 960_660_000, difference: -2_660_000 })
  expect(fiscal).toMatchObject({ difference: 0 })
  expect(special).toEqual({ column: 'special', stated: null, computed: null, difference: null })
})

test('rows that contradict their own parts are counted', () => {
  expect(summaryOf(readingOfSample())).toMatchObject({ unitsThatDiffer: 0, projectsThatDiffer: 1 })
})

test('text that was kept as it stood is not counted as an indicator', () => {
  const reading = structuredClone(readingOfSample())
  const indicator = reading.form.units[0]?.projects[0]?.indicators[0]
  if (indicator) Object.assign(indicator, { name: '', verbatim: '详见附件' })
  expect(summaryOf(reading)).toMatchObject({ indicators: 33, verbatim: 1 })
})

test('sums past the safe range are refused, not rounded', () => {
  const reading = readingOfSample()
  const [unit] = reading.form.units
  if (!unit) throw new Error('no unit')
  const units = Array.from({ length: 100 }, () => ({ ...unit, stated: { ...unit.stated, total: fen(MAX_AMOUNT) } }))
  expect(() => summaryOf({ ...reading, form: { ...reading.form, units } })).toThrow('amount-too-large')
})
