/**
 * Straight pieces of a drawn path that may be ruling lines. Programs rule tables in three ways: with strokes, with
 * rectangles so thin that they look like lines, and with the strokes of whole rectangles around the cells.
 */
import { applied, type Matrix } from './matrix.ts'

/** A straight piece, or the box of a filled part, in the page's coordinates. */
export interface Shape {
  readonly kind: 'stroke' | 'fill'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What pdf.js calls the ways of painting a path (its `OPS`). */
const STROKES = [20, 21, 24, 25, 26, 27]
const FILLS = [22, 23, 24, 25, 26, 27]
/** Of these the last line back to the beginning is stroked too. */
const CLOSING = [21, 26, 27]

/** What pdf.js calls the steps of a path (its `DrawOPS`), with the count of their coordinates. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0]

interface Part {
  readonly points: [number, number][]
  isClosed: boolean
  isStraight: boolean
}

/** `operands` are those of pdf.js's `constructPath`: the way of painting, and the steps as numbers. */
export function shapesOfPath(operands: readonly unknown[], space: Matrix): Shape[] {
  const [paint, lists] = operands
  const steps = Array.isArray(lists) ? (lists[0] as ArrayLike<number> | null | undefined) : null
  if (typeof paint !== 'number' || !steps || typeof steps.length !== 'number') return []
  if (!STROKES.includes(paint) && !FILLS.includes(paint)) return []
  const parts = partsOf(steps, space)
  return parts.flatMap((part) => [
    ...(STROKES.includes(paint) ? strokes(part, CLOSING.includes(paint)) : []),
    ...(FILLS.includes(paint) ? boxOf(part) : []),
  ])
}

function partsOf(steps: ArrayLike<number>, space: Matrix): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < steps.length) {
    const step = steps[at] ?? -1
    const count = COORDINATES[step]
    if (count === undefined) return parts
    const [x, y] = [steps[at + count - 1] ?? 0, steps[at + count] ?? 0]
    const part = parts.at(-1)
    if (step === MOVE) parts.push({ points: [[...applied(space, x, y)]], isClosed: false, isStraight: true })
    else if (part && step === CLOSE) part.isClosed = true
    else if (part) {
      part.points.push([...applied(space, x, y)])
      if (step !== LINE) part.isStraight = false
    }
    at += count + 1
  }
  return parts
}

function strokes({ points, isClosed }: Part, closes: boolean): Shape[] {
  const ends = isClosed || closes ? [...points.slice(1), points[0] as [number, number]] : points.slice(1)
  return ends.map(([x2, y2], index) => {
    const [x1, y1] = points[index] as [number, number]
    return { kind: 'stroke' as const, x1, y1, x2, y2 }
  })
}

function boxOf({ points, isStraight }: Part): Shape[] {
  if (!isStraight || points.length < 2) return []
  let [[x1, y1], [x2, y2]] = [points[0] as [number, number], points[0] as [number, number]]
  // One by one: a drawing may have more points than a function takes.
  for (const [x, y] of points) {
    x1 = Math.min(x1, x)
    y1 = Math.min(y1, y)
    x2 = Math.max(x2, x)
    y2 = Math.max(y2, y)
  }
  return [{ kind: 'fill', x1, y1, x2, y2 }]
}
