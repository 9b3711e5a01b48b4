/** Where the pages will be before there are any: an empty page as large as theirs, so that nothing jumps when they come. */
import { useRef } from 'react'
import { type PageSetup, sheetSize } from '../../shared/print/pageSetup.ts'
import { PAGE_GAP } from './columnLayout.ts'
import { useSize } from './useSize.ts'
import { pageWidth, type Zoom } from './zoom.ts'

interface Props {
  readonly pageSetup: PageSetup
  readonly zoom: Zoom
}

const POINTS_PER_MM = 72 / 25.4

/** For the eye alone: the line over it says what is going on. */
export function AwaitedPage({ pageSetup, zoom }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const room = useSize(scroller)
  const sheet = sheetSize(pageSetup)
  const paper = { width: sheet.width * POINTS_PER_MM, height: sheet.height * POINTS_PER_MM }
  const inside = { width: (room?.width ?? 0) - 2 * PAGE_GAP, height: (room?.height ?? 0) - 2 * PAGE_GAP }
  const width = pageWidth(zoom, paper, inside)
  return (
    <div className="page-column page-awaited" ref={scroller} aria-hidden="true">
      <div className="page-column-length">
        <div className="page-sheet" style={{ top: PAGE_GAP, width, height: (width * paper.height) / paper.width }} />
      </div>
    </div>
  )
}
