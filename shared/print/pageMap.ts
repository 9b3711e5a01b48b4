/**
 * Where each printed row stands on the pages, as the real pages have it: what the preview goes by, and what advice on
 * fitting is worked out from. Read from the links that `printHtml` makes of rows when asked to.
 */

/** 合计 as a row; every other row goes by the identity of its unit or project. */
export const GRAND_TOTAL_ROW_ID = 'grand-total'

/** What one row takes of one page; a row that is split has one of these for each of its pages. Points, from the page's top. */
export interface PlacedRow {
  readonly rowId: string
  /** 1 is the first. */
  readonly page: number
  readonly top: number
  readonly bottom: number
}

export interface PageMap {
  readonly pageCount: number
  /** In the order in which they are printed. */
  readonly rows: readonly PlacedRow[]
}
