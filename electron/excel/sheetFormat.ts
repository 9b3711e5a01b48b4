/**
 * How the written sheet looks and prints: fonts, borders, widths, heights, A4 landscape with the title and header rows
 * repeated. It formats rows that are already filled and puts in no values.
 */
import type { Alignment, Border, Font, Worksheet } from 'exceljs'
import { COLUMNS } from '../../shared/layout.ts'
import { columnWidth, lineCount, rowHeight } from './textLines.ts'

export interface RowLook {
  readonly kind: 'grand' | 'unit' | 'project'
  /** Lines of the row's highest cell. */
  readonly lines: number
}

/** Title, department and unit of money, header. */
export const HEADER_ROW = 3
const LAST_COLUMN = 'G'
const BODY_SIZE = 9
const TITLE_SIZE = 16
/** The character set that tells Excel these are Chinese fonts. */
const CHARSET = 134
const BODY: Partial<Font> = { name: '宋体', size: BODY_SIZE, charset: CHARSET }
const HEADING: Partial<Font> = { name: '黑体', size: BODY_SIZE, charset: CHARSET }
const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } }
const FRAME = { top: THIN, left: THIN, bottom: THIN, right: THIN }
/** Zero and blank look alike, as on the form. */
const AMOUNT_FORMAT = '0.00;-0.00;'

/** Paper size 9 is A4; margins are in inches. */
const A4 = 9
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

/** `looks` are those of the rows below the header, in order. */
export function formatSheet(sheet: Worksheet, looks: readonly RowLook[]): void {
  COLUMNS.forEach((column, at) => {
    sheet.getColumn(at + 1).width = columnWidth(column.width, BODY_SIZE)
  })
  formatHead(sheet)
  looks.forEach((look, at) => {
    formatRow(sheet, HEADER_ROW + 1 + at, look)
  })
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW }]
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `1:${HEADER_ROW}`,
    printArea: `A$1:${LAST_COLUMN}$${HEADER_ROW + looks.length}`,
  }
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页'
}

function formatHead(sheet: Worksheet): void {
  sheet.mergeCells(`A1:${LAST_COLUMN}1`)
  const title = sheet.getCell('A1')
  title.font = { ...HEADING, size: TITLE_SIZE }
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  sheet.getRow(1).height = rowHeight(1, TITLE_SIZE)

  sheet.mergeCells('A2:F2')
  sheet.getCell('A2').font = BODY
  sheet.getCell('A2').alignment = { horizontal: 'left', vertical: 'middle', wrapText: true }
  sheet.getCell('G2').font = BODY
  sheet.getCell('G2').alignment = { horizontal: 'right', vertical: 'middle' }
  sheet.getRow(2).height = rowHeight(1, BODY_SIZE)

  const header = sheet.getRow(HEADER_ROW)
  COLUMNS.forEach((_, at) => {
    const cell = header.getCell(at + 1)
    cell.font = HEADING
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.border = FRAME
  })
  header.height = rowHeight(Math.max(...COLUMNS.map((column) => lineCount(column.header, column.width))), BODY_SIZE)
}

function formatRow(sheet: Worksheet, number: number, look: RowLook): void {
  const row = sheet.getRow(number)
  COLUMNS.forEach((column, at) => {
    const cell = row.getCell(at + 1)
    cell.font = BODY
    cell.border = FRAME
    const alignment: Partial<Alignment> = { horizontal: column.align, vertical: 'middle', wrapText: true }
    cell.alignment = column.key === 'name' && look.kind === 'project' ? { ...alignment, indent: 1 } : alignment
    if (column.align === 'right') cell.numFmt = AMOUNT_FORMAT
  })
  row.height = rowHeight(look.lines, BODY_SIZE)
}
