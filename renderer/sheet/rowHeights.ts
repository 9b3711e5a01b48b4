/**
 * Column widths and row heights as they are now: shares the sheet's width between the columns and remembers each row's
 * measured height until the columns, the zoom or the screen that it was measured for change.
 */
import { AMOUNT_KEYS } from '../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { type SheetView, shownColumns } from '../../shared/sheetView.ts'
import { type CellBox, cellBox } from './cellBox.ts'
import { canvasCharacterWidth } from './characterWidths.ts'
import { type ColumnWidths, shareWidths } from './columnWidths.ts'
import type { SheetRow } from './rows.ts'
import { cellBreaks, headerHeight, lineWidth, rowHeight, type Typesetting } from './textHeight.ts'
import { TEXTS } from './texts.ts'

export class RowHeights {
  private view: SheetView
  private available = 0
  private amountRows: readonly SheetRow[] = []
  private widestAmount = 0
  private setting: Typesetting
  private heights = new WeakMap<SheetRow, number>()

  constructor(view: SheetView) {
    this.view = view
    const columns = shownColumns(view)
    const box = cellBox(view.zoom)
    const widthOf = canvasCharacterWidth(box.fontSize)
    this.setting = { columns, box, widthOf, widths: shareWidths(0, 0, view, columns) }
  }

  get columnWidths(): ColumnWidths {
    return this.setting.widths
  }

  get box(): CellBox {
    return this.setting.box
  }

  /** The header's height in pixels. */
  get header(): number {
    return headerHeight(this.setting)
  }

  /** A row's height in pixels. */
  of(row: SheetRow): number {
    let height = this.heights.get(row)
    if (height === undefined) {
      height = rowHeight(row, this.setting)
      this.heights.set(row, height)
    }
    return height
  }

  /** Where a cell's text goes on to the next line, as offsets. */
  breaks(row: SheetRow, column: ColumnKey): readonly number[] {
    return cellBreaks(row, column, this.setting)
  }

  /** Makes the amount columns wide enough for these rows. True when any column has changed. */
  fitAmounts(rows: readonly SheetRow[]): boolean {
    const before = this.amountRows
    this.amountRows = rows
    this.widestAmount = this.widestSince(before)
    return this.share()
  }

  /** Fits the columns into `width` pixels, the scroll bar aside. True when any has changed. */
  setAvailable(width: number): boolean {
    this.available = width
    return this.share()
  }

  /** Sets the texts as this view wants them: its zoom, columns and widths. */
  setView(view: SheetView): void {
    this.view = view
    this.measureAgain()
  }

  /** Forgets every width and height that was measured; the texts are the same, but they are drawn in another way now. */
  measureAgain(): void {
    const box = cellBox(this.view.zoom)
    const columns = shownColumns(this.view)
    this.setting = { ...this.setting, columns, box, widthOf: canvasCharacterWidth(box.fontSize) }
    this.heights = new WeakMap()
    this.widestAmount = this.widestOf(this.amountRows)
    this.share()
  }

  /** As `widestOf` says of all rows; only those that have changed are measured, unless the widest has become narrower. */
  private widestSince(before: readonly SheetRow[]): number {
    const rows = this.amountRows
    if (before.length !== rows.length) return this.widestOf(rows)
    const widest = this.widestOf(rows.filter((row, at) => row !== before[at]))
    if (widest >= this.widestAmount) return widest
    const gone = this.widestOf(before.filter((row, at) => row !== rows[at]))
    return gone < this.widestAmount ? this.widestAmount : this.widestOf(rows)
  }

  /** The width of the widest amount in these rows, in pixels, the difference line under it included. */
  private widestOf(rows: readonly SheetRow[]): number {
    const { box, widthOf } = this.setting
    let widest = 0
    for (const { texts, differences } of rows) {
      for (const key of AMOUNT_KEYS) {
        widest = Math.max(widest, lineWidth(texts[key], widthOf))
        const difference = differences[key]
        if (difference === undefined) continue
        const line = lineWidth(`${TEXTS.difference} ${difference}`, widthOf)
        widest = Math.max(widest, (line * box.differenceFontSize) / box.fontSize)
      }
    }
    return widest
  }

  private share(): boolean {
    const { columns, widths: before } = this.setting
    const widths = shareWidths(this.available, this.widestAmount, this.view, columns)
    if (COLUMN_KEYS.every((key) => widths[key] === before[key])) return false
    this.setting = { ...this.setting, widths }
    this.heights = new WeakMap()
    return true
  }
}
