/** How the official form looks in a workbook: fonts, borders, alignments and the number format that leaves zero blank. */
import type { Alignment, Borders, Font, Style } from 'exceljs'
import { COLUMNS, isAmountColumn } from '../../../shared/layout.ts'
import { BODY_SIZE, INDENT_LEVELS } from './measures.ts'
import type { PlannedRow } from './plan.ts'

/** Chinese fonts are asked for by their character set too, so that a machine without them picks a Chinese one. */
const GB2312 = 134
const TITLE_SIZE = 16
const LINE = { style: 'thin' } as const
const BORDERS: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }
/** Two decimals, no thousands separator, nothing for zero, texts as they are. */
const AMOUNT_FORMAT = '0.00;-0.00;;@'

function songti(size: number, bold = false): Partial<Font> {
  return { name: '宋体', charset: GB2312, size, bold }
}

export const TITLE_STYLE: Partial<Style> = {
  font: { name: '黑体', charset: GB2312, size: TITLE_SIZE },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
export const LINE_STYLE: Partial<Style> = {
  font: songti(BODY_SIZE),
  alignment: { horizontal: 'left', vertical: 'middle' },
}
export const LINE_END_STYLE: Partial<Style> = {
  font: songti(BODY_SIZE),
  alignment: { horizontal: 'right', vertical: 'middle' },
}
export const HEADER_STYLE: Partial<Style> = {
  font: songti(BODY_SIZE, true),
  border: BORDERS,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}
/** A row across all columns that says what the rows under it are about. */
export const BAND_STYLE: Partial<Style> = {
  font: songti(BODY_SIZE, true),
  border: BORDERS,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
}

function textStyle(horizontal: 'left' | 'center', border: Partial<Borders>): Partial<Style> {
  return { font: songti(BODY_SIZE), border, alignment: { horizontal, vertical: 'middle', wrapText: true } }
}

const OPENING_BORDERS: Partial<Borders> = { ...BORDERS, top: { style: 'medium' } }

/**
 * The styles of cells of text, in the body's size; `opening` has a stronger line over it, where another group of rows begins.
 * Each is one object for all its cells, by which exceljs knows it again.
 */
export const TEXT_STYLES = {
  left: { plain: textStyle('left', BORDERS), opening: textStyle('left', OPENING_BORDERS) },
  center: { plain: textStyle('center', BORDERS), opening: textStyle('center', OPENING_BORDERS) },
} as const

/** The style of a data row's cells in the order of the columns. */
export function bodyStyles(kind: PlannedRow['kind'], size: number): Partial<Style>[] {
  return COLUMNS.map(({ key, align }) => {
    const alignment: Partial<Alignment> = { horizontal: align, vertical: 'middle', wrapText: !isAmountColumn(key) }
    if (key === 'name' && kind === 'project') alignment.indent = INDENT_LEVELS
    return {
      font: songti(size),
      border: BORDERS,
      alignment,
      ...(isAmountColumn(key) ? { numFmt: AMOUNT_FORMAT } : {}),
    }
  })
}
