/**
 * All pages as thumbnails in a narrow column, of which only those near the screen are there. The page that is looked at is
 * marked and kept in sight; Tab stops at it alone, and the arrow keys go from page to page.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type ColumnLayout, columnHeight, pagesNear, topOfPage } from './columnLayout.ts'
import { PagePicture } from './PagePicture.tsx'
import type { PdfPages } from './pdfPages.ts'
import { PRINTING_TEXTS } from './texts.ts'
import { useColumnScroll } from './useColumnScroll.ts'
import { useSize } from './useSize.ts'

interface Props {
  readonly pages: PdfPages
  /** The page that is looked at. */
  readonly page: number
  readonly onPage: (number: number) => void
}

/** Of the column between its edges, and the room below a thumbnail for its number; pixels. */
const MARGIN = 14
const NUMBER = 20
const GAP = 6
/** Thumbnails come after the pages themselves, and not while they only fly past, in milliseconds. */
const PATIENCE = 200

export function PageStrip({ pages, page, onPage }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const current = useRef<HTMLButtonElement>(null)
  const room = useSize(scroller)
  const width = Math.max(40, (room?.width ?? 0) - 2 * MARGIN)
  const pictureHeight = Math.round((width * pages.size.height) / pages.size.width)
  const layout: ColumnLayout = { count: pages.count, pageHeight: pictureHeight + NUMBER, gap: GAP }
  const { sight, go, scrolled } = useColumnScroll(scroller, layout, room?.height ?? null)

  const latestGo = useRef(go)
  useEffect(() => {
    latestGo.current = go
  })
  useEffect(() => {
    latestGo.current((column, seen) => {
      const top = topOfPage(page, column) - column.gap
      const bottom = top + column.pageHeight + 2 * column.gap
      if (top < seen.top) return top
      return bottom > seen.top + seen.height ? bottom - seen.height : null
    }, null)
    // Whoever walks through the thumbnails by keys goes along.
    const { activeElement } = document
    if (activeElement !== current.current && scroller.current?.contains(activeElement)) current.current?.focus()
  }, [page])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const next = page + by
    if (next >= 1 && next <= pages.count) onPage(next)
  }
  const { first, last } = room ? pagesNear(sight, layout, sight.height / 2) : { first: 1, last: 0 }
  const near = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const numbers = near.length === 0 || near.includes(page) ? near : [...near, page]
  return (
    <nav className="page-strip" ref={scroller} aria-label={PRINTING_TEXTS.thumbnails} onScroll={scrolled}>
      <div className="page-column-length" style={{ height: columnHeight(layout) }}>
        {numbers.map((number) => (
          <button
            type="button"
            className="page-thumbnail"
            key={number}
            ref={number === page ? current : null}
            aria-label={PRINTING_TEXTS.page(number, pages.count)}
            aria-current={number === page ? 'page' : undefined}
            tabIndex={number === page ? 0 : -1}
            style={{ top: topOfPage(number, layout), width, height: layout.pageHeight }}
            onClick={() => onPage(number)}
            onKeyDown={onKeyDown}
          >
            <span className="page-thumbnail-picture" style={{ height: pictureHeight }}>
              <PagePicture pages={pages} number={number} width={width} patience={PATIENCE} />
            </span>
            {number}
          </button>
        ))}
      </div>
    </nav>
  )
}
