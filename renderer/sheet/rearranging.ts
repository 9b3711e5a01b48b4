/** What a filter and a sort mean for the open sheet: for its selection, and for how it looks while they are on. */
import { type Arrangement, isPaperOrder } from './arrangement.ts'
import type { OpenSheet } from './openSheet.ts'

/**
 * Shows other rows or another order. Whole columns stay selected; of any other selection only the active cell stays,
 * because the cells between two corners would be others than before.
 */
export function rearrange(cursor: OpenSheet['cursor'], show: () => void): void {
  const { top, bottom } = cursor.rectangle
  const columns = cursor.wholeColumns && bottom > top
  if (!columns) cursor.goTo(cursor.activePosition)
  show()
  if (columns) cursor.selectWholeColumns()
}

/**
 * Shows that the rows are not the table's: their numbers in another colour, as in Excel, and an arrow in the header of the
 * column that they are sorted by, which a screen reader is told as well.
 */
export function markArrangement(host: HTMLElement, arrangement: Arrangement): void {
  const { sort } = arrangement
  host.classList.toggle('arranged', !isPaperOrder(arrangement))
  for (const header of host.querySelectorAll('.ag-header-cell')) {
    if (sort && header.getAttribute('col-id') === sort.column) header.setAttribute('aria-sort', sort.direction)
    else header.removeAttribute('aria-sort')
  }
}
