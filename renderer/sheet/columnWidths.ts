/**
 * How wide the columns are. Amount columns take what their figures need; the text columns share what is left in the form's
 * proportions, so that all are in sight on a small screen, and stop growing where lines get too long to read. A width that
 * the user chose stays as it is; it is kept at 100 % and shown at the zoom.
 */
import { COLUMNS, type Column, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import type { SheetView } from '../../shared/sheetView.ts'
import { aroundText, cellBox, scaled } from './cellBox.ts'

export type ColumnWidths = Readonly<Record<ColumnKey, number>>

/** At 100 %: room for 99999.99 and for a difference line under it. */
const NARROWEST_AMOUNT = 64
const WIDEST_AMOUNT = 160
/** A text column is at least this share of its printed width and at most that many times as wide. */
const NARROWEST_SHARE = 0.5
const WIDEST_SHARE = 1.45

/**
 * Shares `available` pixels (scroll bar aside) between the row numbers and the shown columns. `amountText` is the width of
 * the widest amount shown. A hidden column has the width that it would come back with.
 */
export function shareWidths(
  available: number,
  amountText: number,
  { zoom, widths: chosen }: SheetView,
  shown: readonly ColumnKey[],
): ColumnWidths {
  const box = cellBox(zoom)
  const around = aroundText(box)
  const narrowest = scaled(NARROWEST_AMOUNT, zoom)
  const amount = Math.ceil(Math.min(scaled(WIDEST_AMOUNT, zoom), Math.max(narrowest, amountText))) + around
  const printed = ({ width }: Column) => width * box.fontSize
  const own = (key: ColumnKey) => {
    const width = chosen[key]
    if (width !== undefined) return scaled(width, zoom)
    return isAmountColumn(key) ? amount : undefined
  }
  let left = available - box.rowNumberWidth
  let wanted = 0
  for (const column of COLUMNS) {
    if (!shown.includes(column.key)) continue
    const width = own(column.key)
    left -= width ?? around
    if (width === undefined) wanted += printed(column)
  }
  const share = wanted === 0 ? 1 : Math.min(WIDEST_SHARE, Math.max(NARROWEST_SHARE, left / wanted))
  const widthOf = (column: Column) => own(column.key) ?? Math.floor(printed(column) * share) + around
  return Object.fromEntries(COLUMNS.map((column) => [column.key, widthOf(column)])) as ColumnWidths
}
