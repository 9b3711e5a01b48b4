/** Moving the cursor by keys. A row higher than the screen is read with the page keys before they leave it. */
import type { ColumnKey } from '../../shared/layout.ts'
import type { OpenSheet } from './openSheet.ts'
import { type Ground, type Move, rowOnePageAway } from './selection.ts'
import { GRAND_TOTAL_ROW } from './sheetProps.ts'

/** Moves the active cell, or with `extend` the far corner of the selection. */
export function moveCursor(sheet: OpenSheet, by: Move, extend: boolean): true {
  const { cursor, grid, columns } = sheet
  if (by.kind === 'page' && !extend && scrollInsideRow(sheet, by.direction)) return true
  cursor.move(by, extend, groundOf(sheet))
  // What stands still is always in sight; going there by key means the table's beginning.
  if (cursor.head.rowId === GRAND_TOTAL_ROW || by.kind === 'first-cell') grid.scrollToTop()
  if (cursor.head.column === columns[0]) grid.scrollToLeft()
  sheet.cursorMoved()
  return true
}

/** How much of a page the next one shows again, as a part of it. */
const OVERLAP = 0.1

/** Scrolls on in the active row while it goes on beyond the screen that way. False where it does not. */
function scrollInsideRow(sheet: OpenSheet, direction: 'up' | 'down'): boolean {
  const { cursor, grid } = sheet
  if (cursor.active.rowId === GRAND_TOTAL_ROW) return false
  sheet.reveal()
  const row = grid.cellElement(cursor.active)?.getBoundingClientRect()
  const body = grid.bodyRectangle()
  const page = body.bottom - body.top
  if (!row || row.height <= page) return false
  const left = direction === 'down' ? row.bottom - body.bottom : body.top - row.top
  if (left < 1) return false
  grid.scrollBy(Math.min(left, page * (1 - OVERLAP)) * (direction === 'down' ? 1 : -1))
  return true
}

function groundOf({ rows, columns, heights, grid }: OpenSheet): Ground {
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    firstCell: { row: Math.min(1, rows.length - 1), column: 0 },
    filled: ({ row, column }) => rows[row]?.texts[columns[column] as ColumnKey] !== '',
    pageFrom: (row, direction) =>
      rowOnePageAway(
        rows.map((one) => heights.of(one)),
        row,
        direction,
        grid.bodyHeight(),
      ),
  }
}
