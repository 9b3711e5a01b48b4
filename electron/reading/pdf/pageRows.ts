/**
 * A page's characters and lines to rows of cells, from top to bottom: the rows of its tables, and the lines of text above,
 * between and below them.
 */
import type { Grid, GridCell } from './grid.ts'
import type { Glyph } from './marks.ts'
import { type Line, lineOf, linesOf, type Run, runOf } from './textRuns.ts'

export interface PageCell {
  /** Edges in points; of a line outside of tables those of its text. */
  readonly left: number
  readonly right: number
  /** Rows that the cell reaches down over, itself included. */
  readonly rows: number
  readonly lines: readonly Line[]
}

export interface PageRow {
  readonly page: number
  readonly kind: 'table' | 'line'
  /** From left to right; cells without text too. */
  readonly cells: readonly PageCell[]
  /** The page may have cut the row there: no line runs along that end of the table. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** As a part of the font's size: a wider gap parts two texts of a line outside of tables. */
const APART = 2
/** As a part of a sign's width: a sign that reaches so far over a line shows that its text runs over it. */
const OVERLAP = 0.2

export function pageRows(page: number, runs: readonly Run[], grids: readonly Grid[]): PageRow[] {
  const placed = grids.map((grid) => ({ grid, runs: new Map<GridCell, Run[]>() }))
  const outside: Run[] = []
  for (const run of runs) {
    const table = placed.find(({ grid }) => cellAt(grid, middleOf(run)) !== null)
    if (!table) outside.push(run)
    else
      for (const { cell, part } of partsOf(run, table.grid)) {
        const known = table.runs.get(cell)
        if (known) known.push(part)
        else table.runs.set(cell, [part])
      }
  }
  const tables = placed.map((table) => ({
    at: table.grid.ys[0] as number,
    rows: tableRows(page, table.grid, table.runs),
  }))
  const lines = linesApart(outside).map((texts) => ({
    at: texts[0]?.baseline ?? 0,
    rows: [lineRow(page, texts)],
  }))
  return [...tables, ...lines].sort((a, b) => a.at - b.at).flatMap(({ rows }) => rows)
}

function tableRows(page: number, grid: Grid, runs: ReadonlyMap<GridCell, readonly Run[]>): PageRow[] {
  const rows = grid.ys.length - 1
  return Array.from({ length: rows }, (_, row) => ({
    page,
    kind: 'table' as const,
    cells: grid.cells
      .filter((cell) => cell.top === row)
      .toSorted((a, b) => a.left - b.left)
      .map((cell) => ({
        left: grid.xs[cell.left] as number,
        right: grid.xs[cell.right + 1] as number,
        rows: cell.bottom - cell.top + 1,
        lines: linesOf(runs.get(cell) ?? []),
      })),
    openTop: row === 0 && grid.openTop,
    openBottom: row === rows - 1 && grid.openBottom,
  }))
}

function lineRow(page: number, texts: readonly Line[]): PageRow {
  const cells = texts.map((line) => ({ left: line.left, right: line.right, rows: 1, lines: [line] }))
  return { page, kind: 'line', cells, openTop: false, openBottom: false }
}

/** Lines of text outside of tables, each in the parts that stand apart. */
function linesApart(runs: readonly Run[]): Line[][] {
  const rows: Run[][] = []
  for (const run of runs.filter(isSeen).toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0]
    if (first && run.baseline - first.baseline < Math.max(first.size, run.size) * 0.5) rows.at(-1)?.push(run)
    else rows.push([run])
  }
  return rows.map((row) => {
    const parts: Run[][] = []
    for (const run of row.toSorted((a, b) => a.left - b.left)) {
      const last = parts.at(-1)?.at(-1)
      if (last && run.left - last.right < run.size * APART) parts.at(-1)?.push(run)
      else parts.push([run])
    }
    return parts.flatMap((part) => lineOf(part) ?? [])
  })
}

function isSeen(run: Run): boolean {
  return run.glyphs.some((glyph) => glyph.text.trim() !== '')
}

/** A run cut where it crosses from cell to cell, unless a sign lies across the line: then it runs over its cell's end. */
function partsOf(run: Run, grid: Grid): { cell: GridCell; part: Run }[] {
  const parts: { cell: GridCell; glyphs: Glyph[] }[] = []
  let runsOver = false
  for (const glyph of run.glyphs) {
    const last = parts.at(-1)
    const before = last?.glyphs.at(-1)
    if (before && isNextNumber(before, glyph)) runsOver = false
    const cell = runsOver ? null : cellAt(grid, glyph)
    if (last && before && cell && cell !== last.cell) {
      const edge = grid.xs[cell.left] as number
      runsOver = liesAcross(before, edge) || liesAcross(glyph, edge) || isInNumber(last.glyphs, glyph)
    }
    if (last && (cell === null || cell === last.cell || runsOver)) last.glyphs.push(glyph)
    else if (cell) parts.push({ cell, glyphs: [glyph] })
  }
  return parts.map(({ cell, glyphs }) => ({ cell, part: runOf(glyphs) }))
}

function liesAcross({ left, right, text }: Glyph, edge: number): boolean {
  const over = (right - left) * OVERLAP
  return text.trim() !== '' && left < edge - over && right > edge + over
}

/** A number goes on, and is not one of two that touch: those have their decimals already. */
function isInNumber(before: readonly Glyph[], glyph: Glyph): boolean {
  const last = before.at(-1) as Glyph
  const text = before.map((sign) => sign.text).join('')
  return last.piece === glyph.piece && areDigits(last, glyph) && !/\.\d{2,}$/.test(text)
}

/** Numbers of neighbouring cells may touch. */
function isNextNumber(before: Glyph, glyph: Glyph): boolean {
  return before.piece !== glyph.piece && areDigits(before, glyph)
}

function areDigits(before: Glyph, glyph: Glyph): boolean {
  return /[\d.,]$/.test(before.text) && /^[\d.,]/.test(glyph.text)
}

function middleOf(run: Run): Glyph {
  return run.glyphs.find((glyph) => glyph.text.trim() !== '') ?? (run.glyphs[0] as Glyph)
}

function cellAt({ xs, ys, cellAt: cells }: Grid, glyph: Glyph): GridCell | null {
  const column = intervalOf(xs, (glyph.left + glyph.right) / 2)
  const row = intervalOf(ys, glyph.baseline - glyph.size * 0.35)
  return row === null || column === null ? null : (cells[row]?.[column] ?? null)
}

function intervalOf(edges: readonly number[], place: number): number | null {
  const next = edges.findIndex((edge) => edge > place)
  return next > 0 ? next - 1 : null
}
