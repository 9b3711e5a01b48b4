/** Emptying the selected cells, as one edit. A sum that follows its parts holds nothing of its own and stays. */
import type { CellChange } from '../../shared/commands.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import { newIdentity } from '../newIdentity.ts'
import { readCell, readOnlyReason, setCells } from './cellEdits.ts'
import type { OpenSheet } from './openSheet.ts'
import type { SheetRow } from './rows.ts'
import { cellCount, type Rectangle } from './selection.ts'
import { LABELS, TEXTS } from './texts.ts'

/** The changes that empty every cell of the rectangle that holds something. */
export function clearedCells(
  rows: readonly SheetRow[],
  columns: readonly ColumnKey[],
  { top, bottom, left, right }: Rectangle,
): readonly CellChange[] {
  const keys = columns.slice(left, right + 1)
  return rows.slice(top, bottom + 1).flatMap((row) =>
    keys.flatMap((column) => {
      const reading = readCell(row, column, '', newIdentity)
      return reading.kind === 'change' ? [reading.change] : []
    }),
  )
}

/** Empties the selected cells; says so where there is nothing to empty. */
export function clearCells(sheet: OpenSheet): void {
  const { rows, columns, cursor, props } = sheet
  const row = rows[cursor.rectangle.top]
  const column = columns[cursor.rectangle.left]
  const single = row && column && cellCount(cursor.rectangle) === 1 ? { row, column } : null
  const label = (cells: number) => (single ? LABELS.clear(single.row, single.column) : LABELS.clearCells(cells))
  if (emptyCells(sheet, label)) return
  const reason = single ? readOnlyReason(single.row, single.column) : null
  props.say(reason ?? TEXTS.nothingToClear)
}

/** Empties the selected cells; `label` names the undo step. False where nothing changed. */
export function emptyCells({ rows, columns, cursor, props }: OpenSheet, label: (cells: number) => string): boolean {
  const cells = clearedCells(rows, columns, cursor.rectangle)
  return cells.length > 0 && props.edit(label(cells.length), setCells(props.table.id, cells))
}
