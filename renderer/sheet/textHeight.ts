/**
 * How high a row must be for its texts, worked out ahead of rendering: exact, because the sheet shows the very lines that
 * are counted here. It knows no DOM: the width of a character comes from outside.
 */
import { COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { BORDER, DIFFERENCE_LINE, LINE_HEIGHT, PADDING_Y, textWidth } from './cellBox.ts'
import { type CharacterWidth, countLines, softBreaks } from './lineBreaking.ts'
import type { SheetRow } from './rows.ts'

export type ColumnWidths = Readonly<Record<ColumnKey, number>>

/** The width of one line of text, in pixels. */
export function lineWidth(text: string, widthOf: CharacterWidth): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** Where a cell's text goes on to the next line, as offsets. */
export function cellBreaks(row: SheetRow, key: ColumnKey, widths: ColumnWidths, widthOf: CharacterWidth): number[] {
  return softBreaks(row.texts[key], cellTextWidth(row, key, widths), widthOf)
}

/** The height of a row, in pixels, at which no cell's text is cut off. */
export function rowHeight(row: SheetRow, widths: ColumnWidths, widthOf: CharacterWidth): number {
  let tallest = LINE_HEIGHT
  for (const { key } of COLUMNS) {
    const lines = countLines(row.texts[key], cellTextWidth(row, key, widths), widthOf)
    const difference = isAmountColumn(key) && row.differences[key] ? DIFFERENCE_LINE : 0
    tallest = Math.max(tallest, lines * LINE_HEIGHT + difference)
  }
  return tallest + 2 * PADDING_Y + BORDER
}

/** The height of the header, in pixels: every column's text wrapped into its width. */
export function headerHeight(widths: ColumnWidths, widthOf: CharacterWidth): number {
  const lines = COLUMNS.map(({ key, header }) => countLines(header, textWidth(widths[key], false), widthOf))
  return Math.max(...lines) * LINE_HEIGHT + 4 * PADDING_Y + BORDER
}

function cellTextWidth(row: SheetRow, key: ColumnKey, widths: ColumnWidths): number {
  return textWidth(widths[key], key === 'name' && row.kind === 'project')
}
