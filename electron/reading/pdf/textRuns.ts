/**
 * Characters to runs: characters that follow one another on a line without a gap, in the order in which the file draws
 * them, so that two texts which overlap stay two. And runs to the lines of a cell, from top to bottom.
 */
import type { Glyph } from './marks.ts'

export interface Run {
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

export interface Line {
  readonly text: string
  /** Of what can be seen of it. */
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
}

/** As a part of the font's size: a wider gap ends a run. */
const RUN_GAP = 0.3
/** As a part of the font's size: characters whose baselines differ by less stand on one line. */
const SAME_LINE = 0.4
/** As parts of the font's size: gaps that stand for a blank between Latin letters and digits, and between any signs. */
const LATIN_BLANK = 0.2
const WIDE_BLANK = 0.9

export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && follows(last, glyph)) run.push(glyph)
    else runs.push([glyph])
  }
  return runs.map(runOf)
}

export function runOf(glyphs: readonly Glyph[]): Run {
  const [first] = glyphs as readonly [Glyph]
  const last = glyphs.at(-1) as Glyph
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0)
  return { glyphs, left: first.left, right: last.right, baseline: first.baseline, size }
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size)
  return Math.abs(next.baseline - last.baseline) < size * SAME_LINE && Math.abs(next.left - last.right) < size * RUN_GAP
}

/** The lines of what stands together in a cell, or of a part of the page; lines without a visible sign are left out. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = []
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && run.baseline - first.baseline < Math.max(first.size, run.size) * SAME_LINE) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => lineOf(row) ?? [])
}

/** null where nothing can be seen. */
export function lineOf(runs: readonly Run[]): Line | null {
  const glyphs = runs.toSorted((a, b) => a.left - b.left).flatMap((run) => run.glyphs)
  const seen = glyphs.filter((glyph) => glyph.text.trim() !== '')
  const first = seen[0]
  if (!first) return null
  let text = ''
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    if (last) text += blankBetween(last, glyph)
    text += glyph.text
    last = glyph
  }
  return {
    text,
    left: first.left,
    right: Math.max(...seen.map((glyph) => glyph.right)),
    baseline: first.baseline,
    size: Math.max(...seen.map((glyph) => glyph.size)),
    bold: seen.filter((glyph) => glyph.bold).length * 2 > seen.length,
  }
}

/** A blank that the file left out and only its place shows. */
function blankBetween(last: Glyph, next: Glyph): string {
  if (/\s$/.test(last.text) || /^\s/.test(next.text)) return ''
  const gap = (next.left - last.right) / Math.max(last.size, next.size)
  const isLatin = /[\w.,%]$/.test(last.text) && /^[\w.,%]/.test(next.text)
  return gap > (isLatin ? LATIN_BLANK : WIDE_BLANK) ? ' ' : ''
}
