/**
 * What the view commands make of a sheet's view. Pure; a command that has nothing to change gives the very same view back,
 * so that nothing is saved or said for nothing.
 */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import {
  COLUMN_WIDTHS,
  DEFAULT_SHEET_VIEW,
  isHideable,
  type SheetView,
  ZOOM_LEVELS,
  type ZoomLevel,
} from '../../shared/sheetView.ts'

export function withZoom(view: SheetView, zoom: ZoomLevel): SheetView {
  return zoom === view.zoom ? view : { ...view, zoom }
}

/** The next level up or down; the same at the last one. */
export function zoomedBy(view: SheetView, step: 1 | -1): SheetView {
  return withZoom(view, ZOOM_LEVELS[ZOOM_LEVELS.indexOf(view.zoom) + step] ?? view.zoom)
}

export function withOriginalZoom(view: SheetView): SheetView {
  return withZoom(view, DEFAULT_SHEET_VIEW.zoom)
}

/** Hides these columns too, but never the project's name. */
export function hiding(view: SheetView, columns: readonly ColumnKey[]): SheetView {
  const added = columns.filter((key) => isHideable(key) && !view.hidden.includes(key))
  if (added.length === 0) return view
  const hidden = COLUMN_KEYS.filter(isHideable).filter((key) => view.hidden.includes(key) || added.includes(key))
  return { ...view, hidden }
}

/** Shows these columns again, if they are hidden. */
export function showing(view: SheetView, columns: readonly ColumnKey[]): SheetView {
  const hidden = view.hidden.filter((key) => !columns.includes(key))
  return hidden.length === view.hidden.length ? view : { ...view, hidden }
}

export function withFrozen(view: SheetView, frozen: boolean): SheetView {
  return frozen === view.frozen ? view : { ...view, frozen }
}

/** Keeps columns at these widths, in pixels at 100 %, as far as columns can be so narrow or wide. */
export function withWidths(view: SheetView, widths: SheetView['widths']): SheetView {
  const { narrowest, widest } = COLUMN_WIDTHS
  const kept = Object.entries(widths).map(([key, width]) => [
    key,
    Math.min(widest, Math.max(narrowest, Math.round(width))),
  ])
  const next: SheetView['widths'] = { ...view.widths, ...Object.fromEntries(kept) }
  return COLUMN_KEYS.every((key) => next[key] === view.widths[key]) ? view : { ...view, widths: next }
}

/** Lets these columns find their own width again. */
export function withoutWidths(view: SheetView, columns: readonly ColumnKey[]): SheetView {
  const kept = COLUMN_KEYS.filter((key) => view.widths[key] !== undefined && !columns.includes(key))
  if (kept.length === Object.keys(view.widths).length) return view
  return { ...view, widths: Object.fromEntries(kept.map((key) => [key, view.widths[key]])) }
}
