/**
 * The links by which a preview knows where each row stands on the pages. Where `printHtml` is asked for them, each
 * printed row carries links to itself, and the browser makes of each one annotation for each page that it is on.
 *
 * For whoever reads the PDF, with pdf.js: each annotation of `page.getAnnotations()` with the subtype `Link` has in `url` an
 * address, which is the `link` here, and in `rect` `[left, bottom, right, top]` in points from the page's lower left corner.
 */
import type { PlacedRow } from './pageMap.ts'

/** A link as it was found; `top` and `bottom` in points from the page's top. */
export interface LinkOnPage {
  readonly link: string
  /** 1 is the first. */
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** A name that no server can have. Links to places within the page would cost time: the browser looks for all of them on each page. */
const NOWHERE = 'https://row.invalid/#'
const ROW = 'row-'
const FOOT = 'foot'

/** What a row's link leads to, made of letters, digits, `-` and `_` whatever the row's identity is. */
export function linkOfRow(rowId: string): string {
  return NOWHERE + ROW + encoded(rowId)
}

/** What leads nowhere and stands where the rows of a page end. */
export const LINK_OF_FOOT = NOWHERE + FOOT

/**
 * The row that a link leads to: `GRAND_TOTAL_ROW_ID` for 合计, else the identity of a unit or project. Only
 * what stands behind the `#` of `link` counts; null for a link that is none of these.
 */
export function rowIdOfLink(link: string): string | null {
  const name = nameOf(link)
  if (!name.startsWith(ROW)) return null
  return name
    .slice(ROW.length)
    .replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

/**
 * Where the rows stand, in the order in which they are printed, with their borders. The words of each cell of a row have a
 * link of their own; the row is as high as the highest of them. The links of one page alone say where its rows stand on it.
 *
 * The browser places the end of a link wrongly that goes on from the page before. But a row ends where the next begins, or
 * where the rows of the page do.
 */
export function placedRows(links: readonly LinkOnPage[]): readonly PlacedRow[] {
  const rows = new Map<string, PlacedRow[]>()
  for (const onPage of Map.groupBy(links, ({ page }) => page).values())
    for (const place of placesOnPage(onPage)) rows.set(place.rowId, [...(rows.get(place.rowId) ?? []), place])
  return [...rows.values()].flat()
}

function placesOnPage(links: readonly LinkOnPage[]): readonly PlacedRow[] {
  const rows = new Map<string, PlacedRow>()
  for (const { link, page, top, bottom } of links) {
    const rowId = rowIdOfLink(link)
    if (rowId === null) continue
    const place = rows.get(rowId) ?? { rowId, page, top, bottom }
    rows.set(rowId, { ...place, top: Math.min(place.top, top), bottom: Math.max(place.bottom, bottom) })
  }
  const feet = links.filter(({ link }) => nameOf(link) === FOOT).map(({ bottom }) => bottom)
  const inOrder = [...rows.values()].sort((a, b) => a.top - b.top)
  return inOrder.map((place, at) => ({
    ...place,
    bottom: inOrder[at + 1]?.top ?? (feet.length > 0 ? Math.max(...feet) : place.bottom),
  }))
}

function encoded(rowId: string): string {
  return rowId.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)
}

function nameOf(link: string): string {
  return link.slice(link.lastIndexOf('#') + 1)
}
