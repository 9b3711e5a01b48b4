/**
 * The rows of one page as buttons over its picture, which lead to the row in the sheet. They are clicked by the column that
 * they stand in, which knows them by `data-row`; here is where they stand and how they are called.
 */
import { useEffect, useState } from 'react'
import type { PlacedRow } from '../../shared/print/pageMap.ts'
import { placedRows } from '../../shared/print/rowLinks.ts'
import type { PdfPages } from './pdfPages.ts'

interface Props {
  readonly pages: PdfPages
  readonly number: number
  /** Where its rows stand; null where that is still to be read. */
  readonly known: readonly PlacedRow[] | null
  /** What a row's button says, by the row's identity. */
  readonly titleOf: (rowId: string) => string
  readonly marked: string | null
  /** Whether Tab goes to a row of this page: the marked one, or the first. */
  readonly isStop: boolean
}

export function PageRows({ pages, number, known, titleOf, marked, isStop }: Props) {
  const read = useRows(pages, number, known === null)
  const rows = known ?? read
  const stop = rows.find(({ rowId }) => rowId === marked) ?? rows[0]
  const share = (points: number) => `${(points / pages.size.height) * 100}%`
  return rows.map((row) => {
    const title = titleOf(row.rowId)
    return (
      <button
        type="button"
        key={row.rowId}
        className={row.rowId === marked ? 'page-row marked' : 'page-row'}
        data-row={row.rowId}
        tabIndex={isStop && row === stop ? 0 : -1}
        title={title}
        aria-label={title}
        aria-current={row.rowId === marked}
        style={{ top: share(row.top), height: share(row.bottom - row.top) }}
      />
    )
  })
}

/** Those of the page as it was, until those of new pages are known. */
function useRows(pages: PdfPages, number: number, isWanted: boolean): readonly PlacedRow[] {
  const [rows, setRows] = useState<readonly PlacedRow[]>([])
  useEffect(() => {
    if (!isWanted) return
    let isLatest = true
    // A page whose rows cannot be read is looked at all the same.
    pages.linksOn(number).then(
      (links) => isLatest && setRows(placedRows(links)),
      () => undefined,
    )
    return () => {
      isLatest = false
    }
  }, [pages, number, isWanted])
  return rows
}
