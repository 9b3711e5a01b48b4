/**
 * What is selected, told in a few figures: how many cells, how many filled, what the amounts among them sum up to. A sum
 * whose parts are selected too is not counted again: a whole column gives the table's total, not three times that. Pure.
 */
import { type AmountKey, FUND_KEYS } from '../../shared/form.ts'
import { type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { type Fen, isFen } from '../../shared/money.ts'
import type { SheetRow } from './rows.ts'
import { cellCount, type Rectangle } from './selection.ts'
import type { CellPlace, SheetSelection } from './sheetProps.ts'

/** `rows` and `columns` are those on the screen, which the rectangle counts in. */
export function describeSelection(
  rows: readonly SheetRow[],
  columns: readonly ColumnKey[],
  rectangle: Rectangle,
  active: CellPlace,
  editing: boolean,
): SheetSelection {
  const selected = rows.slice(rectangle.top, rectangle.bottom + 1)
  const keys = columns.slice(rectangle.left, rectangle.right + 1)
  let filled = 0
  for (const row of selected) for (const key of keys) if (row.texts[key] !== '') filled += 1
  return {
    active,
    rowIds: selected.map((row) => row.id),
    columns: keys,
    cells: cellCount(rectangle),
    filled,
    ...sumOf(selected, keys.filter(isAmountColumn)),
    editing,
  }
}

function sumOf(
  rows: readonly SheetRow[],
  keys: readonly AmountKey[],
): { readonly sum: Fen | null; readonly sumsLeftOut: boolean } {
  const inRow = FUND_KEYS.every((key) => keys.includes(key)) ? FUND_KEYS : keys
  const counted = rows.filter((row, at) => !partsFollow(row, rows[at + 1]))
  let sum: number | null = null
  for (const { totals } of counted) {
    for (const key of inRow) {
      const amount = totals.shown[key]
      if (amount !== null) sum = (sum ?? 0) + amount
    }
  }
  const sumsLeftOut = keys.length > 0 && (inRow.length < keys.length || counted.length < rows.length)
  return sum !== null && isFen(sum) ? { sum, sumsLeftOut } : { sum: null, sumsLeftOut: false }
}

/** Whether the row sums up rows that are among the selected ones: on the screen they come next. */
function partsFollow({ kind }: SheetRow, next: SheetRow | undefined): boolean {
  switch (kind) {
    case 'grand-total':
      return next !== undefined
    case 'unit':
      return next?.kind === 'project'
    case 'project':
      return false
  }
}
