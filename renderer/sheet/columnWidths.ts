/**
 * How wide the columns are. Amount columns take what their figures need; the three text columns share what is left in
 * the form's proportions, so that all seven are in sight on a small screen, and stop growing where lines get too long to
 * read. A width that the user dragged stays as it is.
 */
import { COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { BORDER, FONT_SIZE, PADDING_X, ROW_NUMBER_WIDTH } from './cellBox.ts'
import type { ColumnWidths } from './textHeight.ts'

const AROUND_TEXT = 2 * PADDING_X + BORDER
/** Room for 99999.99 and for a difference line under it. */
const NARROWEST_AMOUNT = 64
const WIDEST_AMOUNT = 160
/** A text column is at least this share of its printed width and at most that many times as wide. */
const NARROWEST_SHARE = 0.5
const WIDEST_SHARE = 1.45

/** The narrowest a column can be dragged to, in pixels. */
export const NARROWEST_COLUMN = 3 * FONT_SIZE + AROUND_TEXT

/**
 * Shares `available` pixels (scroll bar aside) between the row numbers and the seven columns. `amountText` is the width
 * of the widest amount shown; `dragged` holds the widths that the user chose.
 */
export function shareWidths(
  available: number,
  amountText: number,
  dragged: ReadonlyMap<ColumnKey, number>,
): ColumnWidths {
  const amount = Math.ceil(Math.min(WIDEST_AMOUNT, Math.max(NARROWEST_AMOUNT, amountText))) + AROUND_TEXT
  const sharing = COLUMNS.filter(({ key }) => !isAmountColumn(key) && !dragged.has(key))
  let left = available - ROW_NUMBER_WIDTH - sharing.length * AROUND_TEXT
  for (const { key } of COLUMNS) left -= dragged.get(key) ?? (isAmountColumn(key) ? amount : 0)
  const printed = sharing.reduce((sum, column) => sum + column.width * FONT_SIZE, 0)
  const share = Math.min(WIDEST_SHARE, Math.max(NARROWEST_SHARE, left / printed))
  const widthOf = (key: ColumnKey, width: number) =>
    dragged.get(key) ?? (isAmountColumn(key) ? amount : Math.floor(width * FONT_SIZE * share) + AROUND_TEXT)
  return Object.fromEntries(COLUMNS.map(({ key, width }) => [key, widthOf(key, width)])) as ColumnWidths
}
