/**
 * How high a row must be for its texts, worked out ahead of rendering by adding up character widths. It is exact only
 * together with the line breaking that sheet.css sets on the cells (break anywhere, keep all spaces, no kerning, no
 * trimmed punctuation), and it knows no DOM: the width of a character comes from outside.
 */
import { COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { BORDER, DIFFERENCE_LINE, LINE_HEIGHT, PADDING_Y, textWidth } from './cellBox.ts'
import type { SheetRow } from './rows.ts'

/** The advance width of one character in CSS pixels. */
export type CharacterWidth = (character: string) => number

export type ColumnWidths = Readonly<Record<ColumnKey, number>>

/** Chromium lays text out in 64ths of a pixel; a line that is over by less still fits. */
const LAYOUT_UNIT = 1 / 64

/** The lines that `text` takes in `width` pixels; an empty text takes one. */
export function countLines(text: string, width: number, widthOf: CharacterWidth): number {
  let lines = 1
  let used = 0
  for (const character of text) {
    if (character === '\n') {
      lines += 1
      used = 0
      continue
    }
    const advance = widthOf(character)
    if (used > 0 && used + advance > width + LAYOUT_UNIT) {
      lines += 1
      used = 0
    }
    used += advance
  }
  return lines
}

/** The width of one line of text, in pixels. */
export function lineWidth(text: string, widthOf: CharacterWidth): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** The height of a row, in pixels, at which no cell's text is cut off. */
export function rowHeight(row: SheetRow, widths: ColumnWidths, widthOf: CharacterWidth): number {
  let tallest = LINE_HEIGHT
  for (const { key } of COLUMNS) {
    const indented = key === 'name' && row.kind === 'project'
    const lines = countLines(row.texts[key], textWidth(widths[key], indented), widthOf)
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
