/** How far a fill reaches that is dragged with the mouse or sent down by a double click. Pure. */
import type { SheetRow } from './rows.ts'
import type { Position, Rectangle } from './selection.ts'

/**
 * The cells that a fill of `source` covers when it is dragged to `to`: straight up, down, left or right, whichever way is
 * longer, down and up first. Null inside the source.
 */
export function fillTarget(source: Rectangle, to: Position): Rectangle | null {
  const { top, bottom, left, right } = source
  const down = to.row - bottom
  const up = top - to.row
  const sideways = Math.max(to.column - right, left - to.column)
  if (Math.max(down, up) >= Math.max(1, sideways)) {
    return down > 0 ? { ...source, top: bottom + 1, bottom: to.row } : { ...source, top: to.row, bottom: top - 1 }
  }
  if (sideways < 1) return null
  return to.column > right
    ? { ...source, left: right + 1, right: to.column }
    : { ...source, left: to.column, right: left - 1 }
}

/** The rest of the unit under `source`, as far as it is on the screen; null where there is none. */
export function restOfUnit(rows: readonly SheetRow[], source: Rectangle): Rectangle | null {
  let bottom = source.bottom
  while (source.bottom > 0 && rows[bottom + 1]?.kind === 'project') bottom += 1
  return bottom === source.bottom ? null : { ...source, top: source.bottom + 1, bottom }
}

/** Both rectangles together, which lie side by side. */
export function joined(a: Rectangle, b: Rectangle): Rectangle {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  }
}
