/**
 * The remarks on one table or on many files as a workbook to send back with them: what stands in it is worked out in
 * `shared/remarks`, here is how it looks. Texts are written as texts, whatever they begin with.
 */
import type { Style, Workbook, Worksheet } from 'exceljs'
import { columnName } from '../../shared/cellAddress.ts'
import { tableName } from '../../shared/form.ts'
import { type Line, type Lined, linesOfSheet, linesOfSummary } from '../../shared/remarks/lines.ts'
import { needsSummary, type RemarkReport } from '../../shared/remarks/report.ts'
import { landscapePages } from './writing/landscapePages.ts'
import { letRowsFit } from './writing/letRowsFit.ts'
import { columnWidth, textHeight } from './writing/measures.ts'
import { cellText, sheetNames } from './writing/safeText.ts'
import { BAND_STYLE, HEADER_STYLE, LINE_END_STYLE, LINE_STYLE, TEXT_STYLES, TITLE_STYLE } from './writing/styles.ts'

const HEIGHTS = { title: 30, line: 18, header: 22, signature: 36 }
/** Columns that the right end of a heading's line takes. */
const RIGHT_COLUMNS = 2
/** A file of this name gets another, as its sheet comes later. */
const SUMMARY_NAME = '汇总'

const SHEET_NAME = '审核意见单'

/**
 * The bytes of an .xlsx file: a sheet for each table, and before them a summary where there is not just one. Throws
 * `text-too-long` where a text does not fit into a cell.
 */
export async function writeRemarks(report: RemarkReport): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook: Workbook = new exceljs.Workbook()
  workbook.creator = '绩效目标表'
  const pages = pagesOf(report)
  const names = sheetNames(pages.map(({ name }) => name))
  pages.forEach(({ lined }, at) => {
    writeSheet(workbook, names[at] ?? '', lined)
  })
  return letRowsFit(
    new Uint8Array(await workbook.xlsx.writeBuffer()),
    pages.map(({ lined }) => headerRowOf(lined)),
  )
}

function pagesOf(report: RemarkReport): { readonly name: string; readonly lined: Lined }[] {
  const sheets = report.files.flatMap(({ fileName, sheets: tables }) =>
    tables.map((sheet) => ({
      name: tables.length === 1 ? withoutEnding(fileName) : tableName(sheet),
      lined: linesOfSheet(sheet),
    })),
  )
  if (!needsSummary(report)) return sheets.map(({ lined }) => ({ name: SHEET_NAME, lined }))
  return [{ name: SUMMARY_NAME, lined: linesOfSummary(report) }, ...sheets]
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}

function headerRowOf({ heading }: Lined): number {
  return 1 + heading.length + 1
}

function writeSheet(workbook: Workbook, name: string, lined: Lined): void {
  const { title, heading, columns, lines, signature } = lined
  const headerRow = headerRowOf(lined)
  const last = columnName(columns.length)
  const lastRow = headerRow + lines.length + (signature === null ? 0 : 1)
  const sheet = workbook.addWorksheet(name, landscapePages(headerRow, `${headerRow}:${headerRow}`, last, lastRow))
  const widths = columns.map(({ width }) => columnWidth(width))
  sheet.columns = widths.map((width) => ({ width }))
  const whole = [widths.reduce((sum, width) => sum + width, 0)]
  writeAcross(sheet, 1, 1, columns.length, title, TITLE_STYLE, HEIGHTS.title)
  heading.forEach(({ left, right }, at) => {
    const row = at + 2
    const end = right === '' ? columns.length : columns.length - RIGHT_COLUMNS
    writeAcross(sheet, row, 1, end, left, LINE_STYLE, HEIGHTS.line)
    if (right !== '') writeAcross(sheet, row, end + 1, columns.length, right, LINE_END_STYLE, HEIGHTS.line)
  })
  const header = sheet.getRow(headerRow)
  header.height = HEIGHTS.header
  columns.forEach((column, at) => {
    const cell = header.getCell(at + 1)
    cell.value = column.header
    cell.style = HEADER_STYLE
  })
  lines.forEach((line, at) => {
    writeLine(sheet, headerRow + 1 + at, line, lined, widths, whole)
  })
  if (signature !== null) writeAcross(sheet, lastRow, 1, columns.length, signature, LINE_STYLE, HEIGHTS.signature)
}

function writeLine(
  sheet: Worksheet,
  row: number,
  line: Line,
  { columns }: Lined,
  widths: readonly number[],
  whole: readonly number[],
): void {
  if (line.kind !== 'row') {
    const style = line.kind === 'band' ? BAND_STYLE : TEXT_STYLES.center.plain
    writeAcross(sheet, row, 1, columns.length, line.text, style, textHeight([line.text], whole))
    return
  }
  const sheetRow = sheet.getRow(row)
  sheetRow.height = textHeight(line.cells, widths)
  columns.forEach(({ align }, at) => {
    const cell = sheetRow.getCell(at + 1)
    const text = line.cells[at] ?? ''
    if (text !== '') cell.value = isCount(text) && align === 'center' ? Number(text) : cellText(text)
    cell.style = TEXT_STYLES[align][line.opens ? 'opening' : 'plain']
  })
}

/** Numbers of remarks are written as numbers, so that they can be added up. */
function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text)
}

function writeAcross(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  text: string,
  style: Partial<Style>,
  height: number,
): void {
  const cell = sheet.getCell(row, from)
  cell.value = cellText(text)
  // Before merging, which gives every cell of the range the style of the first, borders included.
  cell.style = style
  sheet.mergeCells(row, from, row, to)
  sheet.getRow(row).height = height
}
