/**
 * Widths and heights of the sheet. Excel fits the heights of rows only when it feels like it and never those of merged
 * cells, LibreOffice and WPS when they open a file or never, so every height is computed: the formula gives 1.03 to 1.60
 * times what LibreOffice finds best, never less. A row cannot be higher than 409 points.
 */
import { type AmountUnit, exactAmount, type Fen } from '../../../shared/money.ts'

export const HIGHEST_ROW = 409
/** Of one level of indent, in full-width characters. */
const INDENT_WIDTH = 0.8
export const LATIN_WIDTH = 0.55
/** Pixels that Excel counts for one unit of column width, and keeps free in a column. */
export const WIDTH_PIXELS = 7
const PADDING_PIXELS = 4
/** Of a line that breaks, in characters: a sign that may not begin a line takes the one before it along. */
const BREAKING_LOSS = 0.6
const LINE_SPACING = 1.32
const ROW_PADDING = 5

/** In Excel's unit, of a column that takes so many full-width characters of this size in a line. */
export function columnWidth(characters: number, size: number): number {
  return roundedWidth((characters + BREAKING_LOSS) * pixelsOf(size) + PADDING_PIXELS)
}

/** In Excel's unit, to hundredths. */
export function roundedWidth(pixels: number): number {
  return Math.ceil((pixels / WIDTH_PIXELS) * 100) / 100
}

/** Full-width characters of this size that a column takes in a line; `width` in Excel's unit. */
export function charactersPerLine(width: number, size: number, indentLevels = 0): number {
  const characters = (width * WIDTH_PIXELS - PADDING_PIXELS) / pixelsOf(size)
  return Math.max(1, Math.floor(characters - BREAKING_LOSS - indentLevels * INDENT_WIDTH))
}

/** Lines that a wrapped text takes. */
export function lineCount(text: string, perLine: number): number {
  let lines = 1
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === LINE_FEED) {
      lines += linesOfWidth(width, perLine)
      width = 0
    } else width += widthOfSign(sign)
  }
  return lines + linesOfWidth(width, perLine) - 1
}

function linesOfWidth(width: number, perLine: number): number {
  return Math.max(1, Math.ceil(width / perLine))
}

export const LINE_FEED = 10

/** Of one unit of UTF-16, in full-width characters: two of them make a character beyond the basic plane. */
export function widthOfSign(sign: number): number {
  if (sign >= 0x20 && sign <= 0x24f) return LATIN_WIDTH
  return sign >= 0xdc00 && sign <= 0xdfff ? 0 : 1
}

/** Height in points of a row of so many lines, which may be more than a row can have. */
export function heightOfLines(lines: number, size: number): number {
  return Math.ceil(lines * size * LINE_SPACING + ROW_PADDING)
}

/** The most lines of this size that a row can show. */
export function mostLines(size: number): number {
  return Math.floor((HIGHEST_ROW - ROW_PADDING) / (size * LINE_SPACING))
}

/** Height in points in which texts show whole, as far as one row can show them; `widths` in Excel's unit. */
export function textHeight(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, at) => lineCount(text, charactersPerLine(widths[at] ?? 0, size)))
  return Math.min(HIGHEST_ROW, heightOfLines(Math.max(1, ...lines), size))
}

function pixelsOf(points: number): number {
  return (points * 96) / 72
}

/** The number that a cell holds, with all its decimals. */
export function cellNumber(amount: Fen, unit: AmountUnit): number {
  return Number(exactAmount(amount, unit))
}
