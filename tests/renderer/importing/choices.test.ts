import { expect, test } from 'vitest'
import {
  allHold,
  isUntouched,
  toRemember,
  withColumn,
  withoutColumn,
  withoutRow,
  withRow,
  withSheet,
  withUnit,
} from '../../../renderer/importing/choices.ts'
import { NO_CHOICES, type ReadingChoices, type Recognition } from '../../../shared/reading.ts'
import { RECOGNITION } from '../../shared/recognition.ts'

const recognised = (change: Partial<Recognition>): Recognition => ({ ...RECOGNITION, headerKey: '甲|乙', ...change })
const touched: ReadingChoices = withColumn(NO_CHOICES, 3, 'goal')

test('a column has one meaning and a meaning one column: the newer choice counts', () => {
  const twice = withColumn(withColumn(touched, 5, 'goal'), 5, 'fiscal')
  expect(withColumn(touched, 5, 'goal').columns).toEqual([{ column: 5, field: 'goal' }])
  expect(twice.columns).toEqual([{ column: 5, field: 'fiscal' }])
})

test('any number of columns can be left out', () => {
  const both = withColumn(withColumn(NO_CHOICES, 5, null), 2, null)
  expect(both.columns).toEqual([
    { column: 2, field: null },
    { column: 5, field: null },
  ])
})

test('what was settled of a column or a row can be left to the program again', () => {
  const choices = withRow(withRow(touched, 9, 'unit'), 9, 'project')
  expect(choices.rows).toEqual([{ row: 9, kind: 'project' }])
  expect(isUntouched(choices)).toBe(false)
  expect(isUntouched(withoutColumn(withoutRow(choices, 9), 3))).toBe(true)
})

test('what a file did not allow is noticed', () => {
  const wanted = withUnit(withRow(touched, 7, 'unit'), '元')
  expect(allHold(wanted, wanted)).toBe(true)
  expect(allHold(NO_CHOICES, wanted)).toBe(true)
  expect(allHold(wanted, withoutColumn(wanted, 3))).toBe(false)
  expect(allHold(wanted, withColumn(wanted, 3, 'name'))).toBe(false)
  expect(allHold(wanted, withoutRow(wanted, 7))).toBe(false)
  expect(allHold(wanted, { ...wanted, unit: null })).toBe(false)
  expect(allHold(withSheet(1), NO_CHOICES)).toBe(false)
})

test('columns and rows of one sheet mean nothing on another', () => {
  expect(withSheet(2)).toEqual({ sheet: 2, columns: [], rows: [], unit: null })
})

test('columns and the unit of money are remembered for the next file with the same header, rows are not', () => {
  const choices = withUnit(withRow(touched, 9, 'unit'), '元')
  expect(toRemember(recognised({}), recognised({ choices }))).toEqual({
    headerKey: '甲|乙',
    mapping: { columns: [{ column: 3, field: 'goal' }], unit: '元' },
  })
  expect(toRemember(recognised({}), recognised({ choices: withRow(NO_CHOICES, 9, 'unit') }))).toBeNull()
})

test('a file that was read by what is remembered changes nothing of it, unless the user gave that up', () => {
  const remembered = recognised({ choices: touched, fromMemory: true })
  expect(toRemember(remembered, remembered)).toBeNull()
  expect(toRemember(remembered, recognised({}))).toEqual({ headerKey: '甲|乙', mapping: null })
  expect(toRemember(remembered, recognised({ headerKey: '别的表' }))).toBeNull()
})
