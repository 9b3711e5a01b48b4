/** A last page with hardly anything on it. Pure. */
import type { FitAdvice, Help } from './advice.ts'
import type { Sheets } from './sheets.ts'

/** The part of a page that is hardly anything, if it is no more than this many rows. */
const HARDLY_ANYTHING = 0.2
const FEW_ROWS = 3

export function lastPageAdvice({ map, frame, setup }: Sheets, helps: readonly Help[]): readonly FitAdvice[] {
  const last = map.rows.at(-1)
  if (map.pageCount < 2 || !last) return []
  if (last.page < map.pageCount)
    return setup.signature === null ? [] : [{ kind: 'signature-alone', rowId: last.rowId, page: last.page, helps }]
  const rows = map.rows.filter(({ page }) => page === map.pageCount)
  const [first] = rows
  if (!first || rows.length > FEW_ROWS) return []
  if (last.bottom - first.top > HARDLY_ANYTHING * (frame.bottom - frame.top)) return []
  return [{ kind: 'short-last-page', rowId: first.rowId, page: map.pageCount, rows: rows.length, helps }]
}
