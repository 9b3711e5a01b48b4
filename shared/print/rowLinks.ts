/**
 * The links by which a preview knows where each row stands on the pages. Where `printHtml` is asked for them, each
 * printed row carries a link to itself, and the browser makes of it one annotation for each page that the row is on.
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
const END = 'end-'
const HEADER = 'header'

/** What a row's link leads to, made of letters, digits, `-` and `_` whatever the row's identity is. */
export function linkOfRow(rowId: string): string {
  return NOWHERE + ROW + encoded(rowId)
}

/** What the mark at the lower edge of a row leads to, which rows have that may be split. */
export function linkOfEnd(rowId: string): string {
  return NOWHERE + END + encoded(rowId)
}

/** What the header leads to, or whatever closes the table above where the header is not repeated. */
export const LINK_OF_HEADER = NOWHERE + HEADER

/**
 * The row that a link leads to: `GRAND_TOTAL_ROW_ID` for 合计, else the identity of a unit or project. Only
 * what stands behind the `#` of `link` counts; null for a link that is none of these.
 */
export function rowIdOfLink(link: string): string | null {
  return decodedBehind(ROW, link)
}

/**
 * Where the rows stand, in the order in which they are printed, with their borders. The links of all pages give the rows as
 * they are drawn; those of one page alone do so but for a row that goes on over more than one further page.
 *
 * The browser does not see the repeated header when it places the links of a row that is split: from the second page on
 * they begin at the top of the page, where the header is, and end too early by as much. They are moved here.
 */
export function placedRows(links: readonly LinkOnPage[]): readonly PlacedRow[] {
  const headers = new Map(links.filter(({ link }) => nameOf(link) === HEADER).map((one) => [one.page, one]))
  const ends = new Map<string, LinkOnPage>()
  const rows = new Map<string, LinkOnPage[]>()
  for (const link of links) {
    const rowId = rowIdOfLink(link.link)
    const endOf = decodedBehind(END, link.link)
    if (endOf !== null) ends.set(endOf, link)
    if (rowId !== null) rows.set(rowId, [...(rows.get(rowId) ?? []), link])
  }
  return [...rows].flatMap(([rowId, parts]) => placesOf(rowId, parts, ends.get(rowId) ?? null, headers))
}

type Headers = ReadonlyMap<number, LinkOnPage>

function placesOf(rowId: string, parts: readonly LinkOnPage[], end: LinkOnPage | null, headers: Headers): PlacedRow[] {
  const [first, second] = parts
  if (!first) return []
  const hidden = hiddenBehindHeader(first, headers)
  // The row's beginning is on a page that was not asked about.
  if (hidden > 0) {
    const bottom = end ? end.bottom + hidden : first.bottom
    return [{ rowId, page: first.page, top: first.top + hidden, bottom }]
  }
  const places = [{ rowId, page: first.page, top: first.top, bottom: first.bottom }]
  if (!end || !second) return places
  const pageTop = second.top
  const pageBottom = first.bottom
  let rest = (end.page - first.page - 1) * (pageBottom - pageTop) + (end.bottom - pageTop)
  for (let page = first.page + 1; rest > HAIR; page += 1) {
    const top = headers.get(page)?.bottom ?? pageTop
    const bottom = Math.min(top + rest, pageBottom)
    places.push({ rowId, page, top, bottom })
    rest -= bottom - top
  }
  return places
}

/** How much of a link's place is the repeated header's. */
function hiddenBehindHeader({ page, top }: LinkOnPage, headers: Headers): number {
  const header = headers.get(page)
  return header && top < header.bottom - HAIR ? header.bottom - top : 0
}

/** What rounding adds up to, in points; no line is that low. */
const HAIR = 1.5

function encoded(rowId: string): string {
  return rowId.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)
}

function decodedBehind(prefix: string, link: string): string | null {
  const name = nameOf(link)
  if (!name.startsWith(prefix)) return null
  return name
    .slice(prefix.length)
    .replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function nameOf(link: string): string {
  return link.slice(link.lastIndexOf('#') + 1)
}
