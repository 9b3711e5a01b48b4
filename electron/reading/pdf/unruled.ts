/**
 * A table without ruling lines, or with too few: its columns from where the header's words stand and the free strips
 * between them, its rows from the free strips between lines of text, and from the amounts, of which a row has one each.
 */
import { fieldOfHeader } from '../form/headerWords.ts'
import { squeeze } from '../form/labels.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Line, lineOf, type Run } from './textRuns.ts'

/** So many labels on a line or two make it a header. */
const HEADER_LABELS = 3
const PAGE_NUMBER = /^(?:第?\d+页?(?:[,，、/]?共\d+页)?|[-—]\d+[-—]|\d+\/\d+)$/
const AMOUNT = /^-?\d[\d,]*\.\d{2,}$/
/** As parts of the font's size: how far a line's signs reach above and below its baseline. */
const ABOVE = 0.85
const BELOW = 0.2

/** null where the text shows no table. `columns` are those of the page before. */
export function unruledGrid(runs: readonly Run[], columns: readonly number[] | null): Grid | null {
  const lines = runs.flatMap((run) => lineOf([run]) ?? []).filter(({ text }) => !PAGE_NUMBER.test(squeeze(text)))
  const header = headerOf(lines)
  if (!header && !columns) return null
  const top = header ? Math.min(...header.map(topOf)) - 1 : Math.min(...lines.map(topOf)) - 1
  const body = lines.filter((line) => topOf(line) >= top)
  const xs = header ? columnEdges(header, body) : (columns ?? [])
  if (xs.length < 3 || body.length === 0) return null
  const bottom = Math.max(...body.map(bottomOf)) + 1
  const headerEnd = header ? Math.max(...header.map(bottomOf)) + 0.5 : top
  const below = body.filter((line) => topOf(line) >= headerEnd - 1)
  const inner = rowEdges(columnsOf(below, xs))
  const ys = [top, ...(header && below.length > 0 ? [headerEnd] : []), ...inner, bottom]
  return plainGrid(xs, ys)
}

/** The grid with its rows parted further where one holds several amounts in a column, line under line. */
export function withUnruledRows(grid: Grid, runs: readonly Run[]): Grid {
  const { xs, ys } = grid
  const lines = runs.flatMap((run) => lineOf([run]) ?? [])
  const edges = ys.slice(1).flatMap((bottom, row) => {
    const top = ys[row] as number
    const own = columnsOf(
      lines.filter((line) => middleOf(line) > top && middleOf(line) < bottom),
      xs,
    )
    return own.some((column) => amountsIn(column) > 1) ? rowEdges(own) : []
  })
  if (edges.length === 0) return grid
  const finer = [...ys, ...edges].sort((a, b) => a - b)
  return { ...plainGrid(xs, finer), openTop: grid.openTop, openBottom: grid.openBottom }
}

function plainGrid(xs: readonly number[], ys: readonly number[]): Grid {
  const cellAt = ys
    .slice(1)
    .map((_, row) => xs.slice(1).map((_, column): GridCell => ({ top: row, left: column, bottom: row, right: column })))
  return { xs, ys, cells: cellAt.flat(), cellAt, openTop: false, openBottom: false }
}

/** The lines of text that the header consists of, or null. */
function headerOf(lines: readonly Line[]): Line[] | null {
  const labels = lines.filter(({ text }) => fieldOfHeader(text) !== null)
  const header = labels
    .map((label) => labels.filter((other) => Math.abs(other.baseline - label.baseline) < label.size * 1.5))
    .find((together) => together.length >= HEADER_LABELS)
  if (!header) return null
  const rest = lines.filter((line) => !header.includes(line) && !/[:：]/.test(line.text))
  // Longer labels are written on several lines, in the middle of which the shorter ones stand.
  const isNear = (line: Line) => header.some((label) => Math.abs(label.baseline - line.baseline) < label.size * 1.3)
  const isFree = (line: Line) => header.every((label) => label.left > line.right || label.right < line.left)
  return [...header, ...rest.filter((line) => isNear(line) && isFree(line) && !AMOUNT.test(squeeze(line.text)))]
}

function columnEdges(header: readonly Line[], body: readonly Line[]): number[] {
  const labels: { left: number; right: number }[] = []
  for (const { left, right } of header.toSorted((a, b) => a.left - b.left)) {
    const last = labels.at(-1)
    if (last && left <= last.right) last.right = Math.max(last.right, right)
    else labels.push({ left, right })
  }
  const between = labels.slice(1).map((label, at) => {
    const before = labels[at] as { left: number; right: number }
    return freeStrip(body, (before.left + before.right) / 2, (label.left + label.right) / 2)
  })
  const left = Math.min(...body.map((line) => line.left))
  const right = Math.max(...body.map((line) => line.right))
  return [left - 2, ...between, right + 2]
}

/** The middle of the widest strip that no line of text enters, or of the whole where there is none. */
function freeStrip(lines: readonly Line[], from: number, to: number): number {
  let best = { from, to: from }
  let free = from
  for (const line of lines.filter(({ left, right }) => right > from && left < to).toSorted((a, b) => a.left - b.left)) {
    if (line.left - free > best.to - best.from) best = { from: free, to: line.left }
    free = Math.max(free, line.right)
  }
  if (to - free > best.to - best.from) best = { from: free, to }
  return best.to > best.from ? (best.from + best.to) / 2 : (from + to) / 2
}

function columnsOf(lines: readonly Line[], xs: readonly number[]): Line[][] {
  return xs.slice(1).map((right, column) =>
    lines
      .filter((line) => {
        const middle = line.left + Math.min(line.right - line.left, line.size) / 2
        return middle > (xs[column] as number) && middle <= right
      })
      .toSorted((a, b) => a.baseline - b.baseline),
  )
}

/** Where one row ends and the next begins, within the lines of all columns. */
function rowEdges(columns: readonly (readonly Line[])[]): number[] {
  const lines = columns.flat().toSorted((a, b) => topOf(a) - topOf(b))
  const strips: { from: number; to: number }[] = []
  let reached = lines[0] ? bottomOf(lines[0]) : 0
  for (const line of lines) {
    if (topOf(line) > reached) strips.push({ from: reached, to: topOf(line) })
    reached = Math.max(reached, bottomOf(line))
  }
  const usual = usualGap(columns)
  const wide = strips.filter(({ from, to }) => to - from > usual * 1.3 + 0.8)
  const edges = wide.map(({ from, to }) => (from + to) / 2)
  for (const column of columns) {
    const amounts = column.filter((line) => AMOUNT.test(squeeze(line.text)))
    for (const [at, amount] of amounts.slice(1).entries()) {
      const before = amounts[at] as Line
      if (edges.some((edge) => edge > middleOf(before) && edge < middleOf(amount))) continue
      const between = strips
        .filter(({ from, to }) => from >= middleOf(before) && to <= middleOf(amount))
        .toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
      edges.push(between ? (between.from + between.to) / 2 : (middleOf(before) + middleOf(amount)) / 2)
    }
  }
  return edges.sort((a, b) => a - b)
}

/** Between the lines of a text, in points; that of most. */
function usualGap(columns: readonly (readonly Line[])[]): number {
  const gaps = columns
    .flatMap((column) => column.slice(1).map((line, at) => topOf(line) - bottomOf(column[at] as Line)))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 4)] ?? 0
}

function amountsIn(column: readonly Line[]): number {
  return column.filter((line) => AMOUNT.test(squeeze(line.text))).length
}

function topOf(line: Line): number {
  return line.baseline - line.size * ABOVE
}

function bottomOf(line: Line): number {
  return line.baseline + line.size * BELOW
}

function middleOf(line: Line): number {
  return line.baseline - line.size * 0.35
}
