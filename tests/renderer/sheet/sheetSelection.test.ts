import { expect, test } from 'vitest'
import type { Rectangle } from '../../../renderer/sheet/selection.ts'
import { describeSelection } from '../../../renderer/sheet/sheetSelection.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { project, rowsOf, tableOf, wan } from './sampleRows.ts'

const amounts = (fiscal: number, other: number) => ({ ...BLANK_AMOUNTS, fiscal: wan(fiscal), other: wan(other) })
const rows = rowsOf(tableOf([project('a', { amounts: amounts(1, 2) }), project('b', { amounts: amounts(10, 20) })]))

function described(rectangle: Rectangle, columns: readonly ColumnKey[] = COLUMN_KEYS) {
  const { cells, filled, sum, sumsLeftOut } = describeSelection(
    rows,
    columns,
    rectangle,
    { rowId: 'a', column: 'name' },
    false,
  )
  return { cells, filled, sum, sumsLeftOut }
}

test('amounts of projects are summed up, blanks and texts only counted', () => {
  const fiscalToOther = { top: 2, bottom: 3, left: 2, right: 4 }
  expect(described(fiscalToOther)).toEqual({ cells: 6, filled: 4, sum: wan(33), sumsLeftOut: false })
  const names = { top: 1, bottom: 3, left: 0, right: 0 }
  expect(described(names)).toEqual({ cells: 3, filled: 3, sum: null, sumsLeftOut: false })
})

test('a whole column comes to the table’s total, not to the total of totals', () => {
  expect(described({ top: 0, bottom: 3, left: 2, right: 2 })).toMatchObject({ sum: wan(11), sumsLeftOut: true })
})

test('a sum that is selected without its parts counts', () => {
  expect(described({ top: 0, bottom: 0, left: 1, right: 1 })).toMatchObject({ sum: wan(33), sumsLeftOut: false })
  expect(described({ top: 1, bottom: 1, left: 2, right: 2 })).toMatchObject({ sum: wan(11), sumsLeftOut: false })
})

test('whole rows count each amount once, though 总计 says it again', () => {
  expect(described({ top: 2, bottom: 3, left: 0, right: 6 })).toMatchObject({ sum: wan(33), sumsLeftOut: true })
  const withoutOther = COLUMN_KEYS.filter((key) => key !== 'other')
  expect(described({ top: 2, bottom: 2, left: 1, right: 2 }, withoutOther)).toMatchObject({ sumsLeftOut: false })
})
