/**
 * How high a row must be for its texts, worked out ahead of rendering: exact, because the sheet shows the very lines that
 * are counted here. It knows no DOM: the width of a character comes from outside.
 */
import { type ColumnKey, columnOf, isAmountColumn } from '../../shared/layout.ts'
import { type CellBox, textWidth } from './cellBox.ts'
import type { ColumnWidths } from './columnWidths.ts'
import { type CharacterWidth, countLines, softBreaks } from './lineBreaking.ts'
import type { SheetRow } from './rows.ts'

/** What texts are set in: the columns on the screen with their widths, and the cells' box with its font. */
export interface Typesetting {
  readonly columns: readonly ColumnKey[]
  readonly widths: ColumnWidths
  readonly box: CellBox
  readonly widthOf: CharacterWidth
}

/** The width of one line of text, in pixels. */
export function lineWidth(text: string, widthOf: CharacterWidth): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number
    width += widthOf(codePoint)
    if (codePoint > 0xffff) at += 1
  }
  return width
}

/** Where a cell's text goes on to the next line, as offsets. */
export function cellBreaks(row: SheetRow, key: ColumnKey, setting: Typesetting): number[] {
  return softBreaks(row.texts[key], cellTextWidth(row, key, setting), setting.widthOf)
}

/** The height of a row, in pixels, at which no cell's text is cut off; what is hidden does not count. */
export function rowHeight(row: SheetRow, setting: Typesetting): number {
  const { columns, box, widthOf } = setting
  let tallest = box.lineHeight
  for (const key of columns) {
    const lines = countLines(row.texts[key], cellTextWidth(row, key, setting), widthOf)
    const difference = isAmountColumn(key) && row.differences[key] ? box.differenceLine : 0
    tallest = Math.max(tallest, lines * box.lineHeight + difference)
  }
  return tallest + 2 * box.paddingY + box.border
}

/** The height of the header, in pixels: every column's text wrapped into its width. */
export function headerHeight({ columns, widths, box, widthOf }: Typesetting): number {
  const lines = columns.map((key) => countLines(columnOf(key).header, textWidth(widths[key], false, box), widthOf))
  return Math.max(...lines) * box.lineHeight + 4 * box.paddingY + box.border
}

function cellTextWidth(row: SheetRow, key: ColumnKey, { widths, box }: Typesetting): number {
  return textWidth(widths[key], key === 'name' && row.kind === 'project', box)
}
