/**
 * The mouse on the sheet: pressing and dragging over cells, row numbers and column headers, double and right clicks, told
 * on as what the user points at. It holds no state.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import type { Axes } from './dragArea.ts'
import { followDrag } from './dragging.ts'
import { cellUnder, columnUnder, isCorner, isResizer, isScrollBar, placeUnder, rowUnder } from './gridTarget.ts'
import type { CellPlace, SheetMenuRequest } from './sheetProps.ts'

export interface PointerActions {
  /** `extend`: Shift is held, or the mouse is dragged there. False when an open edit cannot be ended. */
  readonly cell: (place: CellPlace, extend: boolean) => boolean
  readonly row: (rowId: string, extend: boolean) => boolean
  readonly column: (column: ColumnKey, extend: boolean) => boolean
  /** Above the row numbers. */
  readonly corner: () => void
  /** The edge of its header was double-clicked. */
  readonly columnEdge: (column: ColumnKey) => void
  readonly doubleClicked: (event: MouseEvent) => void
  /** Select what was right-clicked unless it is selected, then open the menu. */
  readonly menu: (about: SheetMenuRequest['about'], event: MouseEvent) => void
  readonly hovered: (place: CellPlace, cell: HTMLElement) => void
}

/** Listens until the signal is given. */
export function listenToPointer(root: HTMLElement, actions: PointerActions, signal: AbortSignal): void {
  /** What pressing or dragging there selects; false when there is nothing to select. */
  const pointAt = (target: EventTarget | null, axes: Axes, extend: boolean): boolean => {
    const place = placeUnder(target)
    const rowId = rowUnder(target)
    const column = columnUnder(target)
    if (axes === 'both') return place !== null && actions.cell(place, extend)
    if (axes === 'rows') return rowId !== null && actions.row(rowId, extend)
    return column !== null && actions.column(column, extend)
  }

  const pressed = (event: MouseEvent) => {
    const { target } = event
    if (isScrollBar(target)) return
    // Nothing in the grid may take the focus from the text area, not even the header or the empty space under the rows.
    event.preventDefault()
    if (event.button !== 0 || isResizer(target)) return
    const axes = placeUnder(target) ? 'both' : rowUnder(target) === null ? 'columns' : 'rows'
    if (isCorner(target)) actions.corner()
    else if (pointAt(target, axes, event.shiftKey)) {
      followDrag(root, event, axes, { over: (under) => pointAt(under, axes, true), ended: () => undefined })
    }
  }

  root.addEventListener('mousedown', pressed, { capture: true, signal })
  root.addEventListener(
    'mouseover',
    (event) => {
      const place = placeUnder(event.target)
      const cell = cellUnder(event.target)
      if (place && cell) actions.hovered(place, cell)
    },
    { signal },
  )
  root.addEventListener(
    'dblclick',
    (event) => {
      const place = placeUnder(event.target)
      const edge = isResizer(event.target) ? columnUnder(event.target) : null
      if (place) actions.doubleClicked(event)
      if (edge) actions.columnEdge(edge)
    },
    { signal },
  )
  root.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault()
      if (placeUnder(event.target)) actions.menu('cells', event)
      else if (rowUnder(event.target) !== null) actions.menu('rows', event)
      else if (columnUnder(event.target)) actions.menu('columns', event)
    },
    { signal },
  )
}
