/** Pages to tables: each a list of rows that goes on over consecutive pages as long as their columns are the same. */
import type { Grid } from './grid.ts'
import { gridsOf } from './grid.ts'
import type { PageMarks } from './marks.ts'
import { type PageRow, pageRows } from './pageRows.ts'
import { runsOf } from './textRuns.ts'
import { unruledGrid, withUnruledRows } from './unruled.ts'

export interface PagedTable {
  readonly name: string
  readonly rows: readonly PageRow[]
}

/** In points: columns of two pages whose edges differ by less are the same. */
const SAME_EDGE = 4

interface Draft {
  readonly first: number
  columns: readonly number[] | null
  rows: PageRow[]
}

export function tablesOf(pages: readonly PageMarks[]): PagedTable[] {
  const drafts: Draft[] = []
  for (const marks of pages) {
    const runs = runsOf(marks.glyphs)
    if (runs.length === 0) continue
    const ruled = gridsOf(marks.horizontal, marks.vertical)
      .filter((grid) => grid.xs.length > 2)
      .map((grid) => withUnruledRows(grid, runs))
    const draft = drafts.at(-1)
    const unruled = ruled.length > 0 ? null : unruledGrid(runs, draft?.columns ?? null)
    const grids = unruled ? [unruled] : ruled
    const columns = widest(grids)?.xs ?? null
    const rows = pageRows(marks.page, runs, grids)
    if (draft && goesOn(draft, columns)) {
      draft.rows.push(...rows)
      draft.columns ??= columns
    } else drafts.push({ first: marks.page, columns, rows })
  }
  return drafts.map(({ first, rows }) => ({ name: `第 ${first} 页`, rows }))
}

/** A page without a table goes with those before it; a single one before a table is its cover. */
function goesOn(draft: Draft, columns: readonly number[] | null): boolean {
  if (columns === null) return true
  if (draft.columns === null) return new Set(draft.rows.map((row) => row.page)).size < 2
  return areAlike(draft.columns, columns)
}

/** Most edges of the table with fewer columns are edges of the other too. */
function areAlike(one: readonly number[], other: readonly number[]): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one]
  const common = fewer.filter((edge) => more.some((candidate) => Math.abs(candidate - edge) < SAME_EDGE))
  return common.length >= 3 && common.length >= fewer.length * 0.7
}

function widest(grids: readonly Grid[]): Grid | undefined {
  return grids.toSorted((a, b) => b.xs.length - a.xs.length)[0]
}
