/** What pressing, dragging and right-clicking in the sheet do to the cursor; an open edit is ended first. */
import type { ColumnKey } from '../../shared/layout.ts'
import { offsetAt } from './clickedOffset.ts'
import { beginInPlace } from './editing.ts'
import { columnUnder, placeUnder, rowUnder } from './gridTarget.ts'
import type { OpenSheet } from './openSheet.ts'
import { holds, type Position } from './selection.ts'
import { type CellPlace, GRAND_TOTAL_ROW, type SheetMenuRequest } from './sheetProps.ts'

/** Like the other ways to point: nothing scrolls under the mouse. False when an open edit cannot be ended. */
export function pointCell(sheet: OpenSheet, place: CellPlace, extend: boolean): boolean {
  return point(sheet, place, (position) => (extend ? sheet.cursor.extendTo(position) : sheet.cursor.goTo(position)))
}

export function pointRow(sheet: OpenSheet, rowId: string, extend: boolean): boolean {
  const column = sheet.columns[0] ?? 'name'
  return point(sheet, { rowId, column }, (position) => sheet.cursor.goToRow(position, extend))
}

export function pointColumn(sheet: OpenSheet, column: ColumnKey, extend: boolean): boolean {
  const place = { rowId: GRAND_TOTAL_ROW, column }
  return point(sheet, place, (position) => sheet.cursor.goToColumn(position, extend))
}

export function pointCorner(sheet: OpenSheet): void {
  point(sheet, sheet.cursor.active, () => sheet.cursor.selectAll())
}

/** Edits the cell with the caret at the character that was clicked. */
export function editWhereClicked(sheet: OpenSheet, { clientX, clientY }: MouseEvent): void {
  const cell = sheet.grid.cellElement(sheet.cursor.active)
  if (cell) beginInPlace(sheet, offsetAt(cell, clientX, clientY))
}

function point(sheet: OpenSheet, place: CellPlace, select: (position: Position) => void): boolean {
  const done = sheet.commit()
  const position = done ? sheet.cursor.positionOf(place) : null
  if (position) {
    select(position)
    sheet.selectionChanged()
  }
  sheet.editor.focus()
  return done
}

/** Opens the menu on what was right-clicked, which becomes the selection unless it is part of that. */
export function openMenuUnder(
  sheet: OpenSheet,
  about: SheetMenuRequest['about'],
  { target, clientX, clientY }: MouseEvent,
): void {
  const { cursor } = sheet
  const place = placeUnder(target)
  const rowId = rowUnder(target)
  const column = columnUnder(target)
  const at = cursor.positionOf({ rowId: rowId ?? GRAND_TOTAL_ROW, column: place?.column ?? column ?? 'name' })
  if (!at || !sheet.commit()) return
  const inside = holds(cursor.rectangle, at)
  if (about === 'cells' && place && !inside) pointCell(sheet, place, false)
  if (about === 'rows' && rowId !== null && !(inside && cursor.wholeRows)) pointRow(sheet, rowId, false)
  if (about === 'columns' && column && !(inside && cursor.wholeColumns)) pointColumn(sheet, column, false)
  sheet.editor.focus()
  sheet.props.openMenu({ about, x: clientX, y: clientY })
}

export function openMenuAtCursor(sheet: OpenSheet): void {
  const { cursor, grid, props } = sheet
  if (!sheet.commit()) return
  sheet.reveal()
  const cell = grid.cellElement(cursor.active)?.getBoundingClientRect()
  const about = cursor.wholeRows ? 'rows' : cursor.wholeColumns ? 'columns' : 'cells'
  if (cell) props.openMenu({ about, x: cell.left + 8, y: Math.min(cell.bottom, cell.top + 24) })
}
