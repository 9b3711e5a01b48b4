/**
 * Where the printed rows stand, as the PDF itself says: `printHtml` makes each row a link to itself, and of the links of all
 * pages the places of the rows are worked out.
 */
import type { PageMap, PlacedRow } from '../../shared/print/pageMap.ts'
import { type LinkOnPage, placedRows } from '../../shared/print/rowLinks.ts'

/** What the map is read from. */
export interface PagesWithLinks {
  readonly count: number
  readonly linksOn: (page: number) => Promise<readonly LinkOnPage[]>
}

/** How many pages are read before others get their turn. */
const PAGES_AT_A_TIME = 8

/** The map of all pages; between the pages `idle` lets go first whatever the user does. null once `signal` is aborted. */
export async function readPageMap(
  pages: PagesWithLinks,
  idle: () => Promise<void>,
  signal: AbortSignal,
): Promise<PageMap | null> {
  const links: LinkOnPage[] = []
  for (let page = 1; page <= pages.count; page += 1) {
    if (page % PAGES_AT_A_TIME === 0) await idle()
    if (signal.aborted) return null
    links.push(...(await pages.linksOn(page)))
  }
  return signal.aborted ? null : { pageCount: pages.count, rows: placedRows(links) }
}

/** Where each row begins. */
export function beginnings({ rows }: PageMap): ReadonlyMap<string, PlacedRow> {
  return new Map(rows.map((row) => [row.rowId, row] as const).reverse())
}

/** The rows of each page that has some. */
export function rowsByPage({ rows }: PageMap): ReadonlyMap<number, readonly PlacedRow[]> {
  return Map.groupBy(rows, ({ page }) => page)
}
