/**
 * Where the cursor is and where a key takes it, in plain row and column numbers of what is on the screen (row 0 is the
 * 合计 row). Pure: the sheet tells it how many rows and columns there are, which cells are filled and how far a page
 * reaches.
 */

export interface Position {
  readonly row: number
  readonly column: number
}

/** All bounds are inside the rectangle. */
export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export type Move =
  | { readonly kind: 'step'; readonly direction: Direction }
  /** To the last filled cell before a gap, or over the gap to the next one. */
  | { readonly kind: 'jump'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'row-start' | 'row-end' | 'first-cell' | 'last-cell' }

export interface Size {
  readonly rowCount: number
  readonly columnCount: number
}

export interface Ground extends Size {
  /** Where Ctrl+Home goes: the first cell that scrolls. */
  readonly firstCell: Position
  readonly filled: (position: Position) => boolean
  /** The row one screen away from `row`. */
  readonly pageFrom: (row: number, direction: 'up' | 'down') => number
}

export function moved(from: Position, move: Move, ground: Ground): Position {
  switch (move.kind) {
    case 'step':
      return inside(stepped(from, move.direction), ground) ?? from
    case 'jump':
      return jumped(from, move.direction, ground)
    case 'page':
      return { ...from, row: ground.pageFrom(from.row, move.direction) }
    case 'row-start':
      return { ...from, column: 0 }
    case 'row-end':
      return { ...from, column: ground.columnCount - 1 }
    case 'first-cell':
      return ground.firstCell
    case 'last-cell':
      return { row: ground.rowCount - 1, column: ground.columnCount - 1 }
  }
}

/** The next cell in reading order, over the row's end; the same cell at the table's end. */
export function tabbed(from: Position, backwards: boolean, { rowCount, columnCount }: Size): Position {
  const at = from.row * columnCount + from.column + (backwards ? -1 : 1)
  if (at < 0 || at >= rowCount * columnCount) return from
  return { row: Math.floor(at / columnCount), column: at % columnCount }
}

/** The next cell inside a selected rectangle, row by row or column by column, from its end over to its beginning. */
export function walked(
  from: Position,
  { top, bottom, left, right }: Rectangle,
  by: 'rows' | 'columns',
  backwards: boolean,
): Position {
  const height = bottom - top + 1
  const width = right - left + 1
  const down = from.row - top
  const along = from.column - left
  const count = height * width
  const at = ((by === 'rows' ? down * width + along : along * height + down) + (backwards ? count - 1 : 1)) % count
  return by === 'rows'
    ? { row: top + Math.floor(at / width), column: left + (at % width) }
    : { row: top + (at % height), column: left + Math.floor(at / height) }
}

export function rectangleOf(a: Position, b: Position): Rectangle {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

/** The smallest rectangle that holds all positions, or null for none. */
export function boundsOf(positions: readonly Position[]): Rectangle | null {
  const [first] = positions
  if (!first) return null
  const bounds = { top: first.row, bottom: first.row, left: first.column, right: first.column }
  for (const { row, column } of positions) {
    bounds.top = Math.min(bounds.top, row)
    bounds.bottom = Math.max(bounds.bottom, row)
    bounds.left = Math.min(bounds.left, column)
    bounds.right = Math.max(bounds.right, column)
  }
  return bounds
}

export function holds(rectangle: Rectangle, { row, column }: Position): boolean {
  return rectangle.top <= row && row <= rectangle.bottom && rectangle.left <= column && column <= rectangle.right
}

export function cellCount({ top, bottom, left, right }: Rectangle): number {
  return (bottom - top + 1) * (right - left + 1)
}

/** The row whose top lies one screen (`viewport` pixels) from that of `row`, always at least one row away. */
export function rowOnePageAway(
  heights: readonly number[],
  row: number,
  direction: 'up' | 'down',
  viewport: number,
): number {
  const step = direction === 'down' ? 1 : -1
  let at = row
  let passed = 0
  while (at + step >= 0 && at + step < heights.length) {
    passed += heights[direction === 'down' ? at : at - 1] ?? 0
    if (passed > viewport && at !== row) break
    at += step
  }
  return at
}

function stepped({ row, column }: Position, direction: Direction): Position {
  switch (direction) {
    case 'up':
      return { row: row - 1, column }
    case 'down':
      return { row: row + 1, column }
    case 'left':
      return { row, column: column - 1 }
    case 'right':
      return { row, column: column + 1 }
  }
}

function inside(position: Position, { rowCount, columnCount }: Size): Position | null {
  const { row, column } = position
  return row >= 0 && row < rowCount && column >= 0 && column < columnCount ? position : null
}

function jumped(from: Position, direction: Direction, ground: Ground): Position {
  let at = inside(stepped(from, direction), ground)
  if (!at) return from
  const overGap = !ground.filled(from) || !ground.filled(at)
  for (;;) {
    if (overGap && ground.filled(at)) return at
    const next = inside(stepped(at, direction), ground)
    if (!next || (!overGap && !ground.filled(next))) return at
    at = next
  }
}
