/**
 * The pages one below the other, as large as wanted, of which only those near the screen are there. New pages and another
 * size leave the eye where it was.
 */
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { PageMap, PlacedRow } from '../../shared/print/pageMap.ts'
import { listenToZoomWheel } from '../sheet/zoomWheel.ts'
import { type ColumnLayout, columnHeight, PAGE_GAP, pagesNear, topOfPage, turnedPage } from './columnLayout.ts'
import { PagePicture } from './PagePicture.tsx'
import { PageRows } from './PageRows.tsx'
import { rowsByPage } from './pagePlaces.ts'
import type { PdfPages } from './pdfPages.ts'
import { listenToRows } from './rowClicks.ts'
import { firstRowInSight, topForRow } from './rowsInSight.ts'
import { PRINTING_TEXTS } from './texts.ts'
import { useColumnScroll } from './useColumnScroll.ts'
import { useSize } from './useSize.ts'
import { pageWidth, percentOf, steppedZoom, type Zoom } from './zoom.ts'

/** What is looked at. */
export interface Look {
  readonly page: number
  readonly percent: number
}

export interface PageColumnHandle {
  readonly goToPage: (number: number) => void
  /** A screen down (1) or up (-1), page by page. */
  readonly turn: (by: 1 | -1) => void
  /** Brings the row's beginning into sight, unless it is. */
  readonly showRow: (row: PlacedRow) => void
  /** The first row that begins in sight; null where there is none, or none is known yet. */
  readonly rowInSight: () => PlacedRow | null
  readonly focus: () => void
}

interface Props {
  readonly ref: Ref<PageColumnHandle>
  readonly pages: PdfPages
  /** Where the rows stand on them; null until that is known. */
  readonly places: PageMap | null
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onLook: (look: Look) => void
  readonly titleOf: (rowId: string) => string
  readonly marked: string | null
  /** What the mouse does to a row to go to it in the sheet. */
  readonly opensBy: 'click' | 'double-click'
  readonly onRow: (rowId: string) => void
}

/** How long a page must be near the screen before it is drawn, in milliseconds. */
const PATIENCE = 40

export function PageColumn({ ref, pages, places, zoom, onZoom, onLook, titleOf, marked, opensBy, onRow }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const room = useSize(scroller)
  const paper = pages.size
  const inside = { width: (room?.width ?? 0) - 2 * PAGE_GAP, height: (room?.height ?? 0) - 2 * PAGE_GAP }
  const width = pageWidth(zoom, paper, inside)
  const percent = percentOf(width, paper)
  const layout: ColumnLayout = { count: pages.count, pageHeight: (width * paper.height) / paper.width, gap: PAGE_GAP }
  const { sight, page, go, scrolled } = useColumnScroll(scroller, layout, room?.height ?? null)

  const rows = useMemo(() => (places ? rowsByPage(places) : null), [places])

  useEffect(() => {
    if (room) onLook({ page, percent })
  }, [onLook, room, page, percent])
  useImperativeHandle(ref, () => ({
    goToPage: (number) => go((column) => topOfPage(number, column) - PAGE_GAP, number),
    turn: (by) => go((column, seen) => turnedPage(seen, column, by), null),
    showRow: (row) => go((column, seen) => topForRow(row, paper.height, column, seen), row.page),
    rowInSight: () => rows && firstRowInSight(rows, paper.height, layout, sight),
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }))

  const latest = useRef({ onRow, onZoom, percent })
  useEffect(() => {
    latest.current = { onRow, onZoom, percent }
  })
  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const ended = new AbortController()
    const zoomBy = (by: 1 | -1) => latest.current.onZoom(steppedZoom(latest.current.percent, by))
    listenToZoomWheel(current, zoomBy, ended.signal)
    listenToRows(current, { opensBy, open: (rowId) => latest.current.onRow(rowId) }, ended.signal)
    return () => ended.abort()
  }, [opensBy])

  const near = room ? pagesNear(sight, layout, sight.height / 2) : { first: 1, last: 0 }
  const numbers = Array.from({ length: near.last - near.first + 1 }, (_, at) => near.first + at)
  return (
    <section
      className="page-column"
      ref={scroller}
      aria-label={PRINTING_TEXTS.pages}
      tabIndex={-1}
      data-entry
      onScroll={scrolled}
    >
      <div className="page-column-length" style={{ height: columnHeight(layout), minWidth: width + 2 * PAGE_GAP }}>
        {numbers.map((number) => (
          <section
            className="page-sheet"
            key={number}
            aria-label={PRINTING_TEXTS.page(number, pages.count)}
            style={{ top: topOfPage(number, layout), width, height: layout.pageHeight }}
          >
            <PagePicture pages={pages} number={number} width={width} patience={PATIENCE} />
            <PageRows
              {...{ pages, number, titleOf, marked }}
              known={rows && (rows.get(number) ?? [])}
              isStop={number === page}
            />
          </section>
        ))}
      </div>
    </section>
  )
}
