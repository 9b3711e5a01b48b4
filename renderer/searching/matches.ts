/**
 * Where a text occurs in the cells on the screen, in reading order, and which occurrence comes next. What is searched is
 * what the cells show. Pure.
 */
import type { ColumnKey } from '../../shared/layout.ts'
import type { SheetRow } from '../sheet/rows.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'

/** One occurrence, by its offsets in the text that the cell shows. */
export interface Match extends CellPlace {
  readonly start: number
  readonly end: number
}

/** The part of the sheet that is searched. */
export interface Field {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly ColumnKey[]
}

export type Way = 'next' | 'previous'

/** All occurrences, row by row from left to right. `pattern` is one of `searchPattern`; null finds nothing. */
export function findMatches({ rows, columns }: Field, pattern: RegExp | null): readonly Match[] {
  if (!pattern) return []
  const matches: Match[] = []
  for (const row of rows) {
    for (const column of columns) {
      for (const { start, end } of occurrences(row.texts[column], pattern)) {
        matches.push({ rowId: row.id, column, start, end })
      }
    }
  }
  return matches
}

/** The occurrences in one text, which never overlap. */
export function occurrences(text: string, pattern: RegExp): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The first occurrence in the cell `from` or behind it, from the beginning again if there is none; -1 for no matches. */
export function firstFrom(matches: readonly Match[], field: Field, from: CellPlace, offset = 0): number {
  const order = readingOrder(field)
  const start = order(from)
  const at = matches.findIndex((match) => {
    const place = order(match)
    return place > start || (place === start && match.start >= offset)
  })
  return at < 0 && matches.length > 0 ? 0 : at
}

/**
 * The occurrence after or before the one at `current`; without a current one, the nearest outside the cell `from`. Goes
 * round at both ends; -1 for no matches.
 */
export function step(
  matches: readonly Match[],
  field: Field,
  way: Way,
  current: number | null,
  from: CellPlace,
): number {
  const count = matches.length
  if (count === 0) return -1
  if (current !== null) return (current + (way === 'next' ? 1 : count - 1)) % count
  const order = readingOrder(field)
  const start = order(from)
  const at =
    way === 'next'
      ? matches.findIndex((match) => order(match) > start)
      : matches.findLastIndex((match) => order(match) < start)
  if (at >= 0) return at
  return way === 'next' ? 0 : count - 1
}

export function sameMatch(a: Match, b: Match): boolean {
  return a.rowId === b.rowId && a.column === b.column && a.start === b.start && a.end === b.end
}

/** A number for each cell that grows in reading order. */
function readingOrder({ rows, columns }: Field): (place: CellPlace) => number {
  const rowAt = new Map(rows.map((row, at) => [row.id, at]))
  return ({ rowId, column }) => (rowAt.get(rowId) ?? -1) * columns.length + columns.indexOf(column)
}
