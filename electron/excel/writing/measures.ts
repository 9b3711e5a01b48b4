/**
 * Widths and heights of the sheet. Excel fits the heights of rows only when it feels like it, LibreOffice and WPS when
 * they open a file or never, so every height is computed: the formula gives 1.03 to 1.60 times what LibreOffice finds
 * best, never less. A row cannot be higher than 409 points; longer text is set smaller.
 */
import { COLUMNS, type Column, isAmountColumn } from '../../../shared/layout.ts'
import { type AmountUnit, exactAmount, type Fen, printAmount } from '../../../shared/money.ts'
import type { Plan, PlannedRow } from './plan.ts'

export const BODY_SIZE = 9
/** Levels of indent before a project's name. */
export const INDENT_LEVELS = 2
const SMALLEST_SIZE = 5
const HIGHEST_ROW = 409
/** Of one level of indent, in full-width characters. */
const INDENT_WIDTH = 0.8
const LATIN_WIDTH = 0.55
/** Pixels that Excel counts for one unit of column width, and keeps free in a column. */
const WIDTH_PIXELS = 7
const PADDING_PIXELS = 4
/** Of a line that breaks, in characters: a sign that may not begin a line takes the one before it along. */
const BREAKING_LOSS = 0.6
const LINE_SPACING = 1.32
const ROW_PADDING = 5

/** Column widths in Excel's unit. An amount column grows with its longest number, which would show as #### otherwise. */
export function columnWidths(plan: Plan): number[] {
  return COLUMNS.map((column) =>
    columnWidth(isAmountColumn(column.key) ? amountCharacters(column, plan) : column.width),
  )
}

/** In Excel's unit, of a column that takes so many full-width characters of the body's size in a line. */
export function columnWidth(characters: number): number {
  const pixels = (characters + BREAKING_LOSS) * pixelsOf(BODY_SIZE) + PADDING_PIXELS
  return Math.ceil((pixels / WIDTH_PIXELS) * 100) / 100
}

function amountCharacters({ key, width }: Column, { rows, unit }: Plan): number {
  if (!isAmountColumn(key)) return width
  const longest = Math.max(0, ...rows.map(({ amounts }) => printAmount(amounts[key].fen, unit).length))
  return Math.max(width, longest * LATIN_WIDTH)
}

/** Height in points and font size of a row, so that all its text shows if 409 points can show it. */
export function rowMeasures(row: PlannedRow, widths: readonly number[]): { height: number; size: number } {
  let size = BODY_SIZE
  let height = heightOf(row, widths, size)
  while (height > HIGHEST_ROW && size > SMALLEST_SIZE) {
    size -= 0.5
    height = heightOf(row, widths, size)
  }
  return { height: Math.min(HIGHEST_ROW, height), size }
}

function heightOf(row: PlannedRow, widths: readonly number[], size: number): number {
  const lines = COLUMNS.map(({ key }, at) => {
    if (isAmountColumn(key)) return 1
    const indent = key === 'name' && row.kind === 'project' ? INDENT_LEVELS * INDENT_WIDTH : 0
    return lineCount(row[key], (widths[at] ?? 0) * WIDTH_PIXELS, size, indent)
  })
  return heightOfLines(Math.max(...lines), size)
}

/** Height in points of a row of so many lines. */
function heightOfLines(lines: number, size: number): number {
  return Math.ceil(lines * size * LINE_SPACING + ROW_PADDING)
}

/** Height in points in which texts of the body's size show whole, as far as a row can be; `widths` in Excel's unit. */
export function textHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => lineCount(text, (widths[at] ?? 0) * WIDTH_PIXELS, BODY_SIZE))
  return Math.min(HIGHEST_ROW, heightOfLines(Math.max(1, ...lines), BODY_SIZE))
}

/** Lines that a wrapped text takes in a column of so many pixels. */
export function lineCount(text: string, columnPixels: number, size: number, indent = 0): number {
  const perLine = Math.max(1, Math.floor((columnPixels - PADDING_PIXELS) / pixelsOf(size) - BREAKING_LOSS - indent))
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0)
}

/** In full-width characters. */
function widthOf(line: string): number {
  let width = 0
  for (const sign of line)
    width += (sign.codePointAt(0) ?? 0) < 0x2e80 && /[\u0020-\u024f]/.test(sign) ? LATIN_WIDTH : 1
  return width
}

function pixelsOf(points: number): number {
  return (points * 96) / 72
}

/** The number that a cell holds, with all its decimals. */
export function cellNumber(amount: Fen, unit: AmountUnit): number {
  return Number(exactAmount(amount, unit))
}
