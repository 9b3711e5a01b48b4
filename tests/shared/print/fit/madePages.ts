/** Pages made by hand for the tests of advice: a table whose rows have given heights, and the map of its pages. */
import type { TargetTable } from '../../../../shared/form.ts'
import { bottomOf, lineOf, paddingOf, topMarginOf } from '../../../../shared/print/fit/measuredRows.ts'
import { GRAND_TOTAL_ROW_ID, type PageMap, type PlacedRow } from '../../../../shared/print/pageMap.ts'
import type { PageSetup } from '../../../../shared/print/pageSetup.ts'

/** Of title and header on the first page, of the header on the others; in points. */
const FIRST_HEADER = 60
const HEADER = 40

/** Points of a row of so many lines. */
export function high(lines: number, setup: PageSetup): number {
  return lines * lineOf(setup) + paddingOf(setup)
}

/** Lines that rows find on a page after the first. */
export function linesOfPage(setup: PageSetup): number {
  return Math.floor((bottomOf(setup) - topMarginOf(setup) - HEADER) / lineOf(setup)) - 1
}

/**
 * The rows of the table from top to bottom on the pages named, a row on two pages being in two pieces; those of which nothing
 * is said are one line on the first page.
 */
export function madePages(
  table: TargetTable,
  setup: PageSetup,
  lines: Readonly<Record<string, readonly (readonly [page: number, lines: number])[]>>,
  pageCount?: number,
): PageMap {
  const ids = [GRAND_TOTAL_ROW_ID, ...table.units.flatMap(({ id, projects }) => [id, ...projects.map((one) => one.id)])]
  const ends = new Map<number, number>()
  const rows: PlacedRow[] = ids.flatMap((rowId) =>
    (lines[rowId] ?? [[1, 1]]).map(([page, count]) => {
      const top = ends.get(page) ?? topMarginOf(setup) + (page === 1 ? FIRST_HEADER : HEADER)
      const bottom = top + high(count, setup)
      ends.set(page, bottom)
      return { rowId, page, top, bottom }
    }),
  )
  return { pageCount: pageCount ?? rows.at(-1)?.page ?? 1, rows }
}
