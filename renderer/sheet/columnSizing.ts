/**
 * Changing the width of columns by the mouse and by keys. Where the column is one of several that are selected as wholes,
 * all of them are meant, as in every spreadsheet. Widths are kept at 100 %, whatever the zoom.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import { withoutWidths, withWidths } from '../viewing/viewChanges.ts'
import type { OpenSheet } from './openSheet.ts'

/** What one key press adds, in pixels at 100 %: a character. */
export const COLUMN_STEP = 14

/** The column was dragged to this width, in pixels as they are now. */
export function dragColumn(sheet: OpenSheet, column: ColumnKey, width: number): void {
  const { props, heights } = sheet
  // A click on the edge moves nothing and must not make the column's own width a chosen one.
  if (width === heights.columnWidths[column]) return
  const kept = (width * 100) / props.view.zoom
  props.onView(withWidths(props.view, Object.fromEntries(columnsMeant(sheet, column).map((key) => [key, kept]))))
}

/** Lets the column find its own width again. */
export function fitColumn(sheet: OpenSheet, column: ColumnKey): void {
  sheet.props.onView(withoutWidths(sheet.props.view, columnsMeant(sheet, column)))
}

/** Makes the selected columns wider, or narrower, by one step. */
export function stepColumns(sheet: OpenSheet, direction: 1 | -1): void {
  const { props, heights } = sheet
  const widths = selectedColumns(sheet).map((key) => {
    const now = (heights.columnWidths[key] * 100) / props.view.zoom
    return [key, (props.view.widths[key] ?? now) + direction * COLUMN_STEP]
  })
  props.onView(withWidths(props.view, Object.fromEntries(widths)))
}

function columnsMeant(sheet: OpenSheet, column: ColumnKey): readonly ColumnKey[] {
  const selected = selectedColumns(sheet)
  return sheet.cursor.wholeColumns && selected.includes(column) ? selected : [column]
}

function selectedColumns({ cursor, columns }: OpenSheet): readonly ColumnKey[] {
  return columns.slice(cursor.rectangle.left, cursor.rectangle.right + 1)
}
