/**
 * A drawing turned so that its text reads from left to right, whichever way round the page holds it: pages that lie on
 * their side, and tables drawn sideways on an upright page. What is written at a slant, like a watermark, is left aside.
 */
import type { Drawing, DrawnGlyph } from './drawing.ts'
import type { Glyph, PageMarks, Rule } from './marks.ts'
import type { Shape } from './paths.ts'

type Turn = 0 | 1 | 2 | 3

/** Thicker than this, in points, is no line. */
const THICKEST = 3
/** How far the ends of a line may differ across it. */
const LEANING = 0.7
const SHORTEST = 2

/** `page` counts from 1. Coordinates of the drawing grow to the right and downwards. */
export function uprightMarks(drawing: Drawing, page: number): PageMarks {
  const turn = mainTurn(drawing.glyphs)
  const glyphs = drawing.glyphs
    .filter((glyph) => turnOf(glyph) === turn && glyph.size > 0)
    .map((glyph) => placed(glyph, turn))
  const lines = drawing.shapes.flatMap((shape) => lineOf(turned(shape, turn)) ?? [])
  return {
    page,
    glyphs: withoutDoubles(glyphs),
    horizontal: lines.filter((line) => line.lies).map(({ rule }) => rule),
    vertical: lines.filter((line) => !line.lies).map(({ rule }) => rule),
  }
}

/** Quarter turns of the glyph's direction, or null for a slant. */
function turnOf({ x, y, endX, endY }: DrawnGlyph): Turn | null {
  const across = endX - x
  const down = endY - y
  if (across === 0 && down === 0) return 0
  if (Math.abs(down) < Math.abs(across) * 0.05) return across > 0 ? 0 : 2
  if (Math.abs(across) < Math.abs(down) * 0.05) return down > 0 ? 1 : 3
  return null
}

function mainTurn(glyphs: readonly DrawnGlyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) {
    const turn = glyph.text.trim() === '' ? null : turnOf(glyph)
    if (turn !== null) counts[turn] = (counts[turn] as number) + 1
  }
  return counts.indexOf(Math.max(...counts)) as Turn
}

/** A point where it stands once the page is turned back by so many quarters. */
function turnedPoint(x: number, y: number, turn: Turn): [number, number] {
  switch (turn) {
    case 0:
      return [x, y]
    case 1:
      return [y, -x]
    case 2:
      return [-x, -y]
    case 3:
      return [-y, x]
  }
}

function turned(shape: Shape, turn: Turn): Shape {
  const [x1, y1] = turnedPoint(shape.x1, shape.y1, turn)
  const [x2, y2] = turnedPoint(shape.x2, shape.y2, turn)
  return { kind: shape.kind, x1, y1, x2, y2 }
}

function placed({ text, x, y, endX, endY, size, bold, piece }: DrawnGlyph, turn: Turn): Glyph {
  const [left, baseline] = turnedPoint(x, y, turn)
  const [right] = turnedPoint(endX, endY, turn)
  return { text, left: Math.min(left, right), right: Math.max(left, right), baseline, size, bold, piece }
}

function lineOf({ kind, x1, y1, x2, y2 }: Shape): { lies: boolean; rule: Rule } | null {
  const width = Math.abs(x2 - x1)
  const height = Math.abs(y2 - y1)
  const thickest = kind === 'fill' ? THICKEST : LEANING
  const lies = width > height
  if ((lies ? height : width) > thickest || Math.max(width, height) < SHORTEST) return null
  const rule = lies
    ? { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
  return { lies, rule }
}

/** Some programs draw a text twice, a little apart, for bold. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>()
  return glyphs.filter((glyph) => {
    const key = `${glyph.text} ${Math.round(glyph.baseline / 4)}`
    const alike = seen.get(key) ?? []
    const near = glyph.size * 0.12
    if (
      glyph.text.trim() !== '' &&
      alike.some(
        (other) => Math.abs(other.left - glyph.left) < near && Math.abs(other.baseline - glyph.baseline) < near,
      )
    )
      return false
    alike.push(glyph)
    seen.set(key, alike)
    return true
  })
}
