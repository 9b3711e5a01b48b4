/**
 * Writes a table as a workbook in the official layout: the page as printed, with sums as formulas. Reading it back gives
 * the same form, so a figure that somebody stated is written as a number and everything that follows its parts as a
 * formula with its result. Built in one pass; exceljs is loaded on first use because loading it takes half a second.
 */
import type { CellFormulaValue, Workbook, Worksheet } from 'exceljs'
import { AppError } from '../../shared/errors.ts'
import { AMOUNT_KEYS, type AmountKey, type Amounts, type Project, type TargetTable } from '../../shared/form.ts'
import { printIndicators } from '../../shared/indicators/sentence.ts'
import { COLUMNS, DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, MONEY_UNIT_LABEL } from '../../shared/layout.ts'
import { exactAmount } from '../../shared/money.ts'
import { type RowTotals, type TableTotals, tableTotals } from '../../shared/totals.ts'
import { formatSheet, HEADER_ROW, type RowLook } from './sheetFormat.ts'
import { lineCount } from './textLines.ts'
import { zipAgain } from './zipAgain.ts'

/** The workbook keyword that carries the budget year, which the form itself does not show. */
export const YEAR_KEYWORD = '预算年度'
export const SHEET_NAME = '绩效目标表'

const GRAND_ROW = HEADER_ROW + 1
/** Excel's limits: characters in a cell, in a formula, and arguments of a function. */
const LONGEST_TEXT = 32_767
const LONGEST_FORMULA = 8_192
const MOST_ARGUMENTS = 255

const LETTERS: Readonly<Record<AmountKey, string>> = { total: 'B', fiscal: 'C', special: 'D', other: 'E' }

/** Throws `text-too-long` when a text does not fit into a cell of a workbook. */
export async function writeWorkbook(table: TargetTable): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  describe(workbook, table)
  const sheet = workbook.addWorksheet(SHEET_NAME)
  const looks = fill(sheet, table)
  formatSheet(sheet, looks)
  return zipAgain(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function describe(workbook: Workbook, table: TargetTable): void {
  workbook.title = table.title
  workbook.company = table.department
  workbook.keywords = table.year === null ? '' : `${YEAR_KEYWORD}${table.year}`
  workbook.calcProperties.fullCalcOnLoad = true
}

type CellContent = string | number | CellFormulaValue | null

function fill(sheet: Worksheet, table: TargetTable): RowLook[] {
  const totals = tableTotals(table)
  const looks: RowLook[] = []
  const add = (look: Omit<RowLook, 'lines'>, name: string, amounts: CellContent[], goal = '', indicators = '') => {
    const texts = [name, goal, indicators].map(cellText)
    const row = sheet.addRow([texts[0] || null, ...amounts, texts[1] || null, texts[2] || null])
    const lines = COLUMNS.map((column) => {
      const text =
        column.key === 'name' ? name : column.key === 'goal' ? goal : column.key === 'indicators' ? indicators : ''
      return lineCount(text, column.width - (look.kind === 'project' && column.key === 'name' ? 2 : 0))
    })
    looks.push({ ...look, lines: Math.max(...lines) })
    return row
  }

  sheet.addRow([cellText(table.title)])
  sheet.addRow([
    cellText(DEPARTMENT_LABEL + table.department),
    null,
    null,
    null,
    null,
    null,
    MONEY_UNIT_LABEL + table.unit,
  ])
  sheet.addRow(COLUMNS.map((column) => column.header))
  const unitRows = rowsOfUnits(table)
  add(
    { kind: 'grand' },
    GRAND_TOTAL_LABEL,
    sumCells(totals.grand, table, (letter) => sumOfRows(letter, unitRows)),
  )
  table.units.forEach((unit, at) => {
    const row = unitRows[at] as number
    const totalsOfUnit = totals.units.get(unit.id) as RowTotals
    const last = row + unit.projects.length
    add(
      { kind: 'unit' },
      unit.name,
      sumCells(totalsOfUnit, table, (letter) => `SUM(${letter}${row + 1}:${letter}${last})`),
    )
    unit.projects.forEach((project, projectAt) => {
      const amounts = projectCells(project, totals, table, row + 1 + projectAt)
      add({ kind: 'project' }, project.name, amounts, project.goal, printIndicators(project.indicators))
    })
  })
  return looks
}

/** The sheet rows on which the units stand. */
function rowsOfUnits(table: TargetTable): number[] {
  let next = GRAND_ROW + 1
  return table.units.map((unit) => {
    const row = next
    next += 1 + unit.projects.length
    return row
  })
}

function sumCells(totals: RowTotals, table: TargetTable, formula: (letter: string) => string): CellContent[] {
  return AMOUNT_KEYS.map((key) => {
    const isStated = totals.shown[key] !== totals.computed[key]
    return isStated ? figure(totals.shown, key, table) : computed(totals.computed, key, table, formula(LETTERS[key]))
  })
}

function projectCells(project: Project, totals: TableTotals, table: TargetTable, row: number): CellContent[] {
  const { shown, computed: sums } = totals.projects.get(project.id) as RowTotals
  return AMOUNT_KEYS.map((key) => {
    if (key !== 'total' || shown.total !== sums.total) return figure(shown, key, table)
    return computed(sums, 'total', table, `SUM(${LETTERS.fiscal}${row}:${LETTERS.other}${row})`)
  })
}

/** Blank stays blank: a formula over blanks would read back as zero. */
function computed(amounts: Amounts, key: AmountKey, table: TargetTable, formula: string): CellContent {
  const result = figure(amounts, key, table)
  return result === null || formula.length > LONGEST_FORMULA ? result : { formula, result }
}

/** The nearest double to the exact decimal, which a spreadsheet shows and saves as that decimal. */
function figure(amounts: Amounts, key: AmountKey, table: TargetTable): number | null {
  const amount = amounts[key]
  return amount === null ? null : Number(exactAmount(amount, table.unit))
}

function sumOfRows(letter: string, rows: readonly number[]): string {
  const parts: string[] = []
  for (let at = 0; at < rows.length; at += MOST_ARGUMENTS) {
    const cells = rows.slice(at, at + MOST_ARGUMENTS).map((row) => `${letter}${row}`)
    parts.push(`SUM(${cells.join(',')})`)
  }
  return parts.join('+')
}

/** Escapes what a workbook would take for an escape of its own. */
function cellText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new AppError('text-too-long', { text: text.slice(0, 20) })
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}
