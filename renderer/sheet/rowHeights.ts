/**
 * Column widths and row heights as they are now: shares the sheet's width between the columns and remembers each row's
 * measured height until a column it was measured with changes.
 */
import { AMOUNT_KEYS } from '../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { DIFFERENCE_FONT_SIZE, FONT_SIZE } from './cellBox.ts'
import { canvasCharacterWidth } from './characterWidths.ts'
import { shareWidths } from './columnWidths.ts'
import type { SheetRow } from './rows.ts'
import { type ColumnWidths, cellBreaks, headerHeight, lineWidth, rowHeight } from './textHeight.ts'
import { TEXTS } from './texts.ts'

export class RowHeights {
  private readonly widthOf = canvasCharacterWidth()
  private readonly dragged = new Map<ColumnKey, number>()
  private available = 0
  private widestAmount = 0
  private widths: ColumnWidths = shareWidths(0, 0, this.dragged)
  private heights = new WeakMap<SheetRow, number>()

  get columnWidths(): ColumnWidths {
    return this.widths
  }

  /** The header's height in pixels. */
  get header(): number {
    return headerHeight(this.widths, this.widthOf)
  }

  /** A row's height in pixels. */
  of(row: SheetRow): number {
    let height = this.heights.get(row)
    if (height === undefined) {
      height = rowHeight(row, this.widths, this.widthOf)
      this.heights.set(row, height)
    }
    return height
  }

  /** Where a cell's text goes on to the next line, as offsets. */
  breaks(row: SheetRow, column: ColumnKey): readonly number[] {
    return cellBreaks(row, column, this.widths, this.widthOf)
  }

  /** Makes the amount columns wide enough for these rows. True when any column has changed. */
  fitAmounts(rows: readonly SheetRow[]): boolean {
    let widest = 0
    for (const { texts, differences } of rows) {
      for (const key of AMOUNT_KEYS) {
        widest = Math.max(widest, lineWidth(texts[key], this.widthOf))
        const difference = differences[key]
        if (difference === undefined) continue
        const line = lineWidth(`${TEXTS.difference} ${difference}`, this.widthOf)
        widest = Math.max(widest, (line * DIFFERENCE_FONT_SIZE) / FONT_SIZE)
      }
    }
    this.widestAmount = widest
    return this.share()
  }

  /** Fits the columns into `width` pixels, the scroll bar aside. True when any has changed. */
  setAvailable(width: number): boolean {
    this.available = width
    return this.share()
  }

  /** Keeps a column at the width that the user has dragged it to. */
  drag(column: ColumnKey, width: number): void {
    this.dragged.set(column, width)
    this.share()
  }

  private share(): boolean {
    const widths = shareWidths(this.available, this.widestAmount, this.dragged)
    if (COLUMN_KEYS.every((key) => widths[key] === this.widths[key])) return false
    this.widths = widths
    this.heights = new WeakMap()
    return true
  }
}
