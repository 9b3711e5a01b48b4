/** Where the list of suggestions lies: right under its cell, above it where there is more room, never out of the window. */

/** In pixels of the window. */
export interface Edges {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const GAP = 2
const MARGIN = 4

export function listPlace(
  cell: Edges,
  list: Size,
  windowSize: Size,
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const below = windowSize.height - MARGIN - cell.bottom - GAP
  const above = cell.top - GAP - MARGIN
  const isBelow = list.height <= below || below >= above
  const room = Math.max(0, isBelow ? below : above)
  const height = Math.min(list.height, room)
  return {
    left: Math.max(MARGIN, Math.min(cell.left, windowSize.width - MARGIN - list.width)),
    top: isBelow ? cell.bottom + GAP : cell.top - GAP - height,
    maxHeight: room,
  }
}
