/** What of the grid lies under the pointer, read off the elements that AG Grid makes. */
import { COLUMN_KEYS } from '../../shared/layout.ts'
import type { CellPlace } from './sheetProps.ts'

export function isScrollBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ag-body-vertical-scroll, .ag-body-horizontal-scroll') !== null
}

/** Cells of the row numbers count too. */
export function cellUnder(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.ag-cell') : null
}

export function rowUnder(target: EventTarget | null): string | null {
  return cellUnder(target)?.closest('.ag-row')?.getAttribute('row-id') ?? null
}

/** The cell of the form under the pointer; null over row numbers and everything else. */
export function placeUnder(target: EventTarget | null): CellPlace | null {
  const rowId = rowUnder(target)
  const columnId = cellUnder(target)?.getAttribute('col-id')
  const column = COLUMN_KEYS.find((key) => key === columnId)
  return rowId === null || column === undefined ? null : { rowId, column }
}
