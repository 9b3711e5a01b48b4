/**
 * The form as CSV, row for row as it is printed, with a byte-order mark so that Excel and WPS read it as UTF-8. Text that
 * a spreadsheet would take for a formula gets an apostrophe in front, which our own reader takes away again; amounts are
 * figures and stay as they are. The year, which the printed form does not say, stands in the line of the department.
 */
import { AMOUNT_KEYS, type Amounts, type TargetTable } from '../form.ts'
import { printIndicators } from '../indicators/sentence.ts'
import { COLUMNS, DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, MONEY_UNIT_LABEL, PROJECT_INDENT } from '../layout.ts'
import { exactAmount } from '../money.ts'
import { tableTotals } from '../totals.ts'
import { yearLine } from './yearLine.ts'

export function printCsv(table: TargetTable): string {
  const totals = tableTotals(table)
  const amounts = (row: Amounts | undefined) =>
    AMOUNT_KEYS.map((key) => {
      const value = row?.[key] ?? null
      return value === null ? '' : exactAmount(value, table.unit)
    })
  const rows: string[][] = [
    [inert(table.title)],
    [inert(DEPARTMENT_LABEL + table.department), '', '', '', '', yearLine(table.year), MONEY_UNIT_LABEL + table.unit],
    COLUMNS.map((column) => column.header),
    [GRAND_TOTAL_LABEL, ...amounts(totals.grand.shown)],
  ]
  for (const unit of table.units) {
    rows.push([inert(unit.name), ...amounts(totals.units.get(unit.id)?.shown)])
    for (const project of unit.projects) {
      rows.push([
        ' '.repeat(PROJECT_INDENT) + inert(project.name),
        ...amounts(totals.projects.get(project.id)?.shown),
        inert(project.goal),
        inert(printIndicators(project.indicators)),
      ])
    }
  }
  return `\ufeff${rows.map((row) => `${COLUMNS.map((_, at) => quoted(row[at] ?? '')).join(',')}\r\n`).join('')}`
}

/**
 * Excel takes the full-width signs for formulas too, and passes over white space in front. An apostrophe that somebody typed
 * before such a sign gets another one, so that taking one away gives what was typed.
 */
function inert(text: string): string {
  return /^['\s]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
