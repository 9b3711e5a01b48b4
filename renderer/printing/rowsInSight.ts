/** Where rows stand in a column of pages, as it is scrolled. Pixels but for the rows' own places, which are in points. Pure. */
import type { PlacedRow } from '../../shared/print/pageMap.ts'
import { type ColumnLayout, pagesNear, type Sight, topOfPage } from './columnLayout.ts'

/** Where to scroll to for a row: a third down the screen, so that what stands before it is seen too; null where it is in sight. */
export function topForRow(row: PlacedRow, paperHeight: number, layout: ColumnLayout, sight: Sight): number | null {
  const { top, bottom } = placeOf(row, paperHeight, layout)
  const needed = Math.min(bottom, top + sight.height / 2)
  return top >= sight.top && needed <= sight.top + sight.height ? null : top - sight.height / 3
}

/** The uppermost row of which the beginning is in sight; where none begins, the one that goes on through it. */
export function firstRowInSight(
  rows: ReadonlyMap<number, readonly PlacedRow[]>,
  paperHeight: number,
  layout: ColumnLayout,
  sight: Sight,
): PlacedRow | null {
  const { first, last } = pagesNear(sight, layout, 0)
  const near = Array.from({ length: last - first + 1 }, (_, at) => rows.get(first + at) ?? []).flat()
  const end = sight.top + sight.height
  const begins = near.find((row) => {
    const { top } = placeOf(row, paperHeight, layout)
    return top >= sight.top && top < end
  })
  return begins ?? near.find((row) => placeOf(row, paperHeight, layout).bottom > sight.top) ?? null
}

function placeOf(row: PlacedRow, paperHeight: number, layout: ColumnLayout) {
  const pageTop = topOfPage(row.page, layout)
  const share = layout.pageHeight / paperHeight
  return { top: pageTop + row.top * share, bottom: pageTop + row.bottom * share }
}
