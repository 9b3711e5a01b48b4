import { expect, test } from 'vitest'
import { insertAbove, insertBelow, insertUnit } from '../../../renderer/rows/insertRows.ts'
import type { RowSelection } from '../../../renderer/rows/selectedRows.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { outcome, selected, tableOf } from './exampleTable.ts'

const table = tableOf('甲 1 2 | 乙 | 丙 3')
const newId = () => 'new'

test('a new project comes below the active row, a unit’s row included', () => {
  const check = (selection: RowSelection | null, expected: string) =>
    expect(outcome(table, insertBelow(table, selection))).toBe(expected)
  check(selected('1'), '甲 1 new1 2 | 乙 | 丙 3 -> new1')
  check(selected('2'), '甲 1 2 new1 | 乙 | 丙 3 -> new1')
  check(selected('甲'), '甲 new1 1 2 | 乙 | 丙 3 -> new1')
  check(selected('乙'), '甲 1 2 | 乙 new1 | 丙 3 -> new1')
})

test('or above it, where above a unit’s row is the end of the unit before', () => {
  const check = (selection: RowSelection | null, expected: string) =>
    expect(outcome(table, insertAbove(table, selection))).toBe(expected)
  check(selected('1'), '甲 new1 1 2 | 乙 | 丙 3 -> new1')
  check(selected('3'), '甲 1 2 | 乙 | 丙 new1 3 -> new1')
  check(selected('丙'), '甲 1 2 | 乙 new1 | 丙 3 -> new1')
  check(selected('甲'), 'nothing')
})

test('from 合计, from nowhere and from a row that is gone, it comes as the last of the table', () => {
  for (const selection of [selected(GRAND_TOTAL_ROW), selected('no longer there'), null]) {
    expect(outcome(table, insertBelow(table, selection))).toBe('甲 1 2 | 乙 | 丙 3 new1 -> new1')
    expect(outcome(table, insertAbove(table, selection))).toBe('甲 1 2 | 乙 | 丙 3 new1 -> new1')
  }
})

test('as many rows come as are selected, 合计 aside', () => {
  const three = selected('1', '2', '乙')
  expect(outcome(table, insertBelow(table, three))).toBe('甲 1 2 | 乙 new1 new2 new3 | 丙 3 -> new1 new3')
  expect(outcome(table, insertAbove(table, three))).toBe('甲 new1 new2 new3 1 2 | 乙 | 丙 3 -> new1 new3')
  expect(insertBelow(table, three)(newId).label).toBe('插入 3 个项目')
  const withTotal = selected(GRAND_TOTAL_ROW, '甲', '1')
  expect(outcome(table, insertBelow(table, withTotal))).toBe('甲 1 new1 new2 2 | 乙 | 丙 3 -> new1 new2')
})

test('in a table without units a new project brings its unit', () => {
  expect(outcome({ ...table, units: [] }, insertBelow({ ...table, units: [] }, null))).toBe('new1 new2 -> new1')
})

test('a new unit comes after the active one, with one empty project', () => {
  const check = (selection: RowSelection | null, expected: string) =>
    expect(outcome(table, insertUnit(table, selection))).toBe(expected)
  check(selected('1'), '甲 1 2 | new1 new2 | 乙 | 丙 3 -> new1')
  check(selected('甲', '1', '2', '乙'), '甲 1 2 | 乙 | new1 new2 | 丙 3 -> new1')
  check(selected('丙'), '甲 1 2 | 乙 | 丙 3 | new1 new2 -> new1')
  check(null, '甲 1 2 | 乙 | 丙 3 | new1 new2 -> new1')
})

test('the new rows are selected in the columns that were selected, a new unit in its name', () => {
  const selection: RowSelection = { ...selected('1', '2'), columns: ['goal', 'indicators'] }
  expect(insertBelow(table, selection)(newId).select).toEqual([
    { rowId: 'new', column: 'goal' },
    { rowId: 'new', column: 'indicators' },
    { rowId: 'new', column: 'goal' },
    { rowId: 'new', column: 'indicators' },
  ])
  expect(insertBelow(table, null)(newId).select).toEqual([{ rowId: 'new', column: 'name' }])
  expect(insertUnit(table, selection)(newId).select).toEqual([{ rowId: 'new', column: 'name' }])
})
