/**
 * Where the cursor is and where a key takes it, in plain row and column numbers of the sheet (row 0 is the 合计 row).
 * Pure: the sheet tells it how many rows there are, which cells are filled and how far a page reaches.
 */
import { COLUMN_KEYS } from '../../shared/layout.ts'

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

export interface Ground {
  readonly rowCount: number
  readonly filled: (position: Position) => boolean
  /** The row one screen away from `row`. */
  readonly pageFrom: (row: number, direction: 'up' | 'down') => number
}

const LAST_COLUMN = COLUMN_KEYS.length - 1

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
      return { ...from, column: LAST_COLUMN }
    case 'first-cell':
      return { row: 0, column: 0 }
    case 'last-cell':
      return { row: ground.rowCount - 1, column: LAST_COLUMN }
  }
}

/** The next cell in reading order, over the row's end; the same cell at the table's end. */
export function tabbed(from: Position, backwards: boolean, rowCount: number): Position {
  const at = from.row * COLUMN_KEYS.length + from.column + (backwards ? -1 : 1)
  if (at < 0 || at >= rowCount * COLUMN_KEYS.length) return from
  return { row: Math.floor(at / COLUMN_KEYS.length), column: at % COLUMN_KEYS.length }
}

export function rectangleOf(a: Position, b: Position): Rectangle {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
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

function inside(position: Position, ground: Ground): Position | null {
  const { row, column } = position
  return row >= 0 && row < ground.rowCount && column >= 0 && column <= LAST_COLUMN ? position : null
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
