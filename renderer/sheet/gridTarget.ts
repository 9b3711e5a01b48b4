/** What of the grid lies under the pointer, read off the elements that AG Grid makes. */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import type { CellPlace } from './sheetProps.ts'

export function isScrollBar(target: EventTarget | null): boolean {
  return closest(target, '.ag-body-vertical-scroll, .ag-body-horizontal-scroll') !== null
}

/** The edge of a column's header, which is dragged to change its width. */
export function isResizer(target: EventTarget | null): boolean {
  return closest(target, '.ag-header-cell-resize') !== null
}

/** Cells of the row numbers count too. */
export function cellUnder(target: EventTarget | null): HTMLElement | null {
  return closest(target, '.ag-cell')
}

export function rowUnder(target: EventTarget | null): string | null {
  return cellUnder(target)?.closest('.ag-row')?.getAttribute('row-id') ?? null
}

/** The cell of the form under the pointer; null over row numbers and everything else. */
export function placeUnder(target: EventTarget | null): CellPlace | null {
  const rowId = rowUnder(target)
  const column = columnKey(cellUnder(target))
  return rowId === null || column === null ? null : { rowId, column }
}

/** The column whose header is under the pointer. */
export function columnUnder(target: EventTarget | null): ColumnKey | null {
  return columnKey(closest(target, '.ag-header-cell'))
}

/** Whether the corner above the row numbers is under the pointer. */
export function isCorner(target: EventTarget | null): boolean {
  const header = closest(target, '.ag-header-cell')
  return header !== null && columnKey(header) === null
}

function columnKey(element: HTMLElement | null): ColumnKey | null {
  const id = element?.getAttribute('col-id')
  return COLUMN_KEYS.find((key) => key === id) ?? null
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null
}
