/**
 * Which classes a cell wears: whether it is selected, where the selection's frame runs along it, what a check found in it.
 * Asked for every cell that is painted, so it must be quick.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import { readOnlyReason } from './cellEdits.ts'
import type { CellClass } from './gridColumns.ts'
import { markOf } from './marks.ts'
import type { OpenSheet } from './openSheet.ts'
import type { SheetRow } from './rows.ts'
import { cellCount, holds, type Position, type Rectangle } from './selection.ts'

export function wearsClass(sheet: OpenSheet, row: SheetRow, column: ColumnKey, name: CellClass): boolean {
  const { cursor, editor, props } = sheet
  switch (name) {
    case 'active':
      return cursor.active.rowId === row.id && cursor.active.column === column
    case 'read-only':
      return readOnlyReason(row, column) !== null
    case 'error':
    case 'warning':
    case 'hint':
      return markOf(props.checked, { rowId: row.id, column })?.severity === name
    default: {
      const position = cursor.positionOf({ rowId: row.id, column })
      if (!position) return false
      if (name === 'selected') return cellCount(cursor.rectangle) > 1 && holds(cursor.rectangle, position)
      if (name === 'fill-corner') return editor.open === null && isCorner(cursor.rectangle, position)
      return holds(sheet.frame, position) && runsAlong(sheet.frame, position, name)
    }
  }
}

function isCorner({ bottom, right }: Rectangle, { row, column }: Position): boolean {
  return row === bottom && column === right
}

function runsAlong(
  { top, bottom, left, right }: Rectangle,
  { row, column }: Position,
  name: 'frame-top' | 'frame-bottom' | 'frame-left' | 'frame-right',
): boolean {
  switch (name) {
    case 'frame-top':
      return row === top
    case 'frame-bottom':
      return row === bottom
    case 'frame-left':
      return column === left
    case 'frame-right':
      return column === right
  }
}
