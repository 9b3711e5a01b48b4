/**
 * Ruling lines to tables: which lines belong together, where their columns and rows are, and which of the places between
 * are one merged cell because no line parts them. Open sides are closed where the other lines end, and said to be open
 * above and below: there a page may have cut a row in two.
 */
import type { Rule } from './marks.ts'

export interface GridCell {
  /** Places in the grid's rows and columns, from 0, both inclusive. */
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Grid {
  /** Edges of columns and rows in rising order, in points; one more than there are columns or rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** Cell by place, row by row. */
  readonly cellAt: readonly (readonly GridCell[])[]
  /** No line runs along the table's upper or lower end. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** Lines that lie so near are one, drawn twice or as the borders of neighbours. */
const SAME = 2.2
/** Such a gap does not part a line, nor keep two that cross from touching. */
const GAP = 3
/** More columns or rows on a page, or more places where lines may cross, are a drawing. */
const MOST_EDGES = 400
const MOST_CROSSINGS = 2_000_000

/** From top to bottom. */
export function gridsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Grid[] {
  const lying = joinedRules(horizontal)
  const standing = joinedRules(vertical)
  if (lying.length * standing.length > MOST_CROSSINGS) return []
  return touching(lying, standing)
    .flatMap(({ lying, standing }) => gridOf(lying, standing) ?? [])
    .sort((a, b) => (a.ys[0] as number) - (b.ys[0] as number))
}

/** Lines at the same place as one line each, and their overlapping pieces as one piece. */
function joinedRules(rules: readonly Rule[]): Rule[] {
  return clustered(rules.toSorted((a, b) => a.at - b.at)).flatMap((together) => {
    const at = together.reduce((sum, rule) => sum + rule.at, 0) / together.length
    const pieces: { at: number; from: number; to: number }[] = []
    for (const { from, to } of together.toSorted((a, b) => a.from - b.from)) {
      const last = pieces.at(-1)
      if (last && from <= last.to + GAP) last.to = Math.max(last.to, to)
      else pieces.push({ at, from, to })
    }
    return pieces
  })
}

function clustered(sorted: readonly Rule[]): Rule[][] {
  const clusters: Rule[][] = []
  for (const rule of sorted) {
    const last = clusters.at(-1)
    if (last && rule.at - (last[0] as Rule).at <= SAME) last.push(rule)
    else clusters.push([rule])
  }
  return clusters
}

interface Lines {
  readonly lying: Rule[]
  readonly standing: Rule[]
}

/** Lines that hang together; a line that touches no other is no part of a table. */
function touching(lying: readonly Rule[], standing: readonly Rule[]): Lines[] {
  const parents = Array.from({ length: lying.length + standing.length }, (_, index) => index)
  for (const [down, line] of lying.entries())
    for (const [across, other] of standing.entries())
      if (within(other.at, line) && within(line.at, other)) unite(parents, down, lying.length + across)
  const groups = new Map<number, Lines>()
  const groupOf = (index: number): Lines => {
    const root = rootOf(parents, index)
    const group = groups.get(root) ?? { lying: [], standing: [] }
    groups.set(root, group)
    return group
  }
  for (const [index, line] of lying.entries()) groupOf(index).lying.push(line)
  for (const [index, line] of standing.entries()) groupOf(lying.length + index).standing.push(line)
  return [...groups.values()].filter((group) => group.lying.length > 0 && group.standing.length > 0)
}

function within(place: number, { from, to }: Rule): boolean {
  return place >= from - GAP && place <= to + GAP
}

function rootOf(parents: number[], index: number): number {
  let root = index
  while (parents[root] !== root) root = parents[root] as number
  let at = index
  while (parents[at] !== root) {
    const next = parents[at] as number
    parents[at] = root
    at = next
  }
  return root
}

function unite(parents: number[], a: number, b: number): void {
  parents[rootOf(parents, b)] = rootOf(parents, a)
}

/** null where the lines enclose nothing. */
function gridOf(lying: readonly Rule[], standing: readonly Rule[]): Grid | null {
  const rows = closed(places(lying), standing)
  const columns = closed(places(standing), lying)
  const xs = columns.places
  const ys = rows.places
  if (xs.length < 2 || ys.length < 2 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) return null
  const isParted = (rules: readonly Rule[], at: number, from: number, to: number) =>
    uncovered(
      rules.filter((rule) => Math.abs(rule.at - at) <= SAME),
      from,
      to,
    ) <= GAP
  const width = xs.length - 1
  const height = ys.length - 1
  const parents = Array.from({ length: width * height }, (_, index) => index)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [left, right] = [xs[column] as number, xs[column + 1] as number]
      const [top, bottom] = [ys[row] as number, ys[row + 1] as number]
      const place = row * width + column
      if (column + 1 < width && !isParted(standing, right, top, bottom)) unite(parents, place, place + 1)
      if (row + 1 < height && !isParted(lying, bottom, left, right)) unite(parents, place, place + width)
    }
  const { cells, cellAt } = cellsOf(parents, width, height)
  return { xs, ys, cells, cellAt, openTop: rows.openStart, openBottom: rows.openEnd }
}

/** Where lines stand, near ones together. */
function places(rules: readonly Rule[]): number[] {
  return clustered(rules.toSorted((a, b) => a.at - b.at)).map(
    (together) => together.reduce((sum, rule) => sum + rule.at, 0) / together.length,
  )
}

/** The places, and where the crossing lines go on beyond the first and last of them, a place at their ends. */
function closed(
  found: readonly number[],
  crossing: readonly Rule[],
): { places: number[]; openStart: boolean; openEnd: boolean } {
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined) return { places: [], openStart: false, openEnd: false }
  const before = crossing.map((rule) => rule.from).filter((from) => from < first - GAP)
  const behind = crossing.map((rule) => rule.to).filter((to) => to > last + GAP)
  // One line alone that sticks out is a line that sticks out.
  const openStart = before.length > 1
  const openEnd = behind.length > 1
  return {
    places: [...(openStart ? [Math.min(...before)] : []), ...found, ...(openEnd ? [Math.max(...behind)] : [])],
    openStart,
    openEnd,
  }
}

/** How much of the way the rules leave open. */
function uncovered(rules: readonly Rule[], from: number, to: number): number {
  const covered = rules.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return to - from - covered
}

function cellsOf(parents: number[], width: number, height: number): Pick<Grid, 'cells' | 'cellAt'> {
  const bounds = new Map<number, { top: number; left: number; bottom: number; right: number }>()
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const root = rootOf(parents, row * width + column)
      const cell = bounds.get(root)
      if (!cell) bounds.set(root, { top: row, left: column, bottom: row, right: column })
      else {
        cell.left = Math.min(cell.left, column)
        cell.right = Math.max(cell.right, column)
        cell.bottom = row
      }
    }
  const cellAt = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => bounds.get(rootOf(parents, row * width + column)) as GridCell),
  )
  return { cells: [...bounds.values()], cellAt }
}
