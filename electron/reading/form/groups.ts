/**
 * Rows whose amount is the sum of the rows that follow them. A table that adds up says by that alone which rows are its
 * units; a coincidence is kept out by asking that the group ends where another could begin.
 */
import type { DataRow } from './rows.ts'

/** Of one group: more projects than any unit has. */
export const MOST_ROWS = 2_000
/** Rows are shown with two decimals of 万元, so that a sum of several may be off by one of the last, in 分. */
const ROUNDING = 10_000

export interface Groups {
  /** By place of a row without texts: the place of the last row that its amount is the sum of. */
  readonly ends: ReadonlyMap<number, number>
  /** Rows whose amount is the sum of the groups under them, each counted once: a department's over its units. */
  readonly over: ReadonlyMap<number, number>
}

/** `rows` are those that may be units and projects, in order. */
export function groupsOf(rows: readonly DataRow[]): Groups {
  const ends = new Map<number, number>()
  const over = new Map<number, number>()
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as DataRow
    if (row.hasTexts || row.shown === null || row.shown === 0) continue
    const end = endOfSum(rows, at, (next) => next)
    if (end !== null) ends.set(at, end)
    let groups = 0
    const endOfGroups = endOfSum(rows, at, (next) => {
      const own = ends.get(next)
      if (own !== undefined) groups++
      return own ?? next
    })
    if (endOfGroups !== null && groups > 0 && (groups > 1 || at === 0)) over.set(at, endOfGroups)
  }
  return { ends, over }
}

/** Where the rows behind `at` have added up to its amount; `last` says with which row an addend ends. */
function endOfSum(rows: readonly DataRow[], at: number, last: (next: number) => number): number | null {
  const whole = (rows[at] as DataRow).shown ?? 0
  let sum = 0
  let addends = 0
  for (let next = at + 1; next < rows.length && next <= at + MOST_ROWS; next++) {
    const row = rows[next] as DataRow
    // A part larger than its whole ends the search, but for amounts below zero.
    if (row.shown !== null && (row.shown ?? 0) > 0 && whole > 0 && sum > whole + ROUNDING) return null
    sum += row.shown ?? 0
    addends++
    next = last(next)
    const isWhole = sum === whole || (addends > 2 && Math.abs(sum - whole) <= ROUNDING)
    const following = rows[next + 1]
    if (isWhole && !following?.hasTexts) return next
  }
  return null
}
