/**
 * A table as a workbook in the official layout: one sheet that prints on A4 as the form does, with live sums. Reading it
 * again (`read.ts`) gives the same form; control figures have no place in the official layout and are not written, and
 * a project in which nothing is filled in is a blank row, which reading passes over.
 */
import type { Workbook, Worksheet } from 'exceljs'
import { columnName } from '../../shared/cellAddress.ts'
import { type TargetTable, tableName } from '../../shared/form.ts'
import { COLUMNS, DEPARTMENT_LABEL, isAmountColumn, MONEY_UNIT_LABEL } from '../../shared/layout.ts'
import { fen } from '../../shared/money.ts'
import { keywordsOfYear } from './sheetWords.ts'
import { landscapePages } from './writing/landscapePages.ts'
import { letRowsFit } from './writing/letRowsFit.ts'
import { cellNumber, columnWidths, rowMeasures } from './writing/measures.ts'
import { HEADER_ROW, type PlannedRow, planRows } from './writing/plan.ts'
import { cellText, sheetName } from './writing/safeText.ts'
import { bodyStyles, HEADER_STYLE, LINE_END_STYLE, LINE_STYLE, TITLE_STYLE } from './writing/styles.ts'

const LAST_COLUMN = columnName(COLUMNS.length)
const HEIGHTS = { title: 30, line: 18, header: 30 }

/**
 * The bytes of an .xlsx file. Throws `text-too-long` where a text does not fit into a cell. exceljs is loaded at the first
 * call: it takes half a second and 70 MB.
 */
export async function writeWorkbook(table: TargetTable): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook: Workbook = new exceljs.Workbook()
  workbook.creator = '绩效目标表'
  workbook.keywords = keywordsOfYear(table.year)
  workbook.calcProperties.fullCalcOnLoad = true
  const plan = planRows(table)
  const widths = columnWidths(plan)
  const lastRow = HEADER_ROW + plan.rows.length
  const sheet = workbook.addWorksheet(
    sheetName(tableName(table)),
    landscapePages(HEADER_ROW, `1:${HEADER_ROW}`, LAST_COLUMN, lastRow),
  )
  sheet.columns = widths.map((width) => ({ width }))
  writeHeading(sheet, table)
  for (const row of plan.rows) writeRow(sheet, row, plan.unit, widths)
  return letRowsFit(new Uint8Array(await workbook.xlsx.writeBuffer()), [HEADER_ROW])
}

function writeHeading(sheet: Worksheet, table: TargetTable): void {
  sheet.mergeCells(`A1:${LAST_COLUMN}1`)
  sheet.getRow(1).height = HEIGHTS.title
  const title = sheet.getCell('A1')
  title.value = cellText(table.title)
  title.style = TITLE_STYLE
  sheet.getRow(2).height = HEIGHTS.line
  sheet.mergeCells(`A2:${columnName(COLUMNS.length - 1)}2`)
  const department = sheet.getCell('A2')
  department.value = cellText(DEPARTMENT_LABEL + table.department)
  department.style = LINE_STYLE
  const unit = sheet.getCell(`${LAST_COLUMN}2`)
  unit.value = MONEY_UNIT_LABEL + table.unit
  unit.style = LINE_END_STYLE
  const header = sheet.getRow(HEADER_ROW)
  header.height = HEIGHTS.header
  COLUMNS.forEach((column, at) => {
    const cell = header.getCell(at + 1)
    cell.value = column.header
    cell.style = HEADER_STYLE
  })
}

function writeRow(sheet: Worksheet, row: PlannedRow, unit: TargetTable['unit'], widths: readonly number[]): void {
  const { height, size } = rowMeasures(row, widths)
  const sheetRow = sheet.getRow(row.row)
  sheetRow.height = height
  const styles = bodyStyles(row.kind, size)
  COLUMNS.forEach(({ key }, at) => {
    const cell = sheetRow.getCell(at + 1)
    cell.style = styles[at] ?? {}
    if (!isAmountColumn(key)) {
      if (row[key] !== '') cell.value = cellText(row[key])
      return
    }
    const { fen: amount, formula } = row.amounts[key]
    if (formula !== null) cell.value = { formula, result: cellNumber(amount ?? fen(0), unit) }
    else if (amount !== null) cell.value = cellNumber(amount, unit)
  })
}
