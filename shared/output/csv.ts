/**
 * The form as CSV, row for row as it is printed, with a byte-order mark so that Excel and WPS read it as UTF-8. Text that
 * a spreadsheet would take for a formula gets an apostrophe in front; amounts are figures and stay as they are.
 */
import { AMOUNT_KEYS, type Amounts, type TargetTable } from '../form.ts'
import { printIndicators } from '../indicators/sentence.ts'
import { COLUMNS, DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, MONEY_UNIT_LABEL, PROJECT_INDENT } from '../layout.ts'
import { exactAmount } from '../money.ts'
import { tableTotals } from '../totals.ts'

export function printCsv(table: TargetTable): string {
  const totals = tableTotals(table)
  const amounts = (row: Amounts | undefined) =>
    AMOUNT_KEYS.map((key) => {
      const value = row?.[key] ?? null
      return value === null ? '' : exactAmount(value, table.unit)
    })
  const rows: string[][] = [
    [inert(table.title)],
    [inert(DEPARTMENT_LABEL + table.department), '', '', '', '', '', MONEY_UNIT_LABEL + table.unit],
    COLUMNS.map((column) => column.header),
    [GRAND_TOTAL_LABEL, ...amounts(totals.grand.shown), '', ''],
  ]
  for (const unit of table.units) {
    rows.push([inert(unit.name), ...amounts(totals.units.get(unit.id)?.shown), '', ''])
    for (const project of unit.projects) {
      rows.push([
        ' '.repeat(PROJECT_INDENT) + inert(project.name),
        ...amounts(totals.projects.get(project.id)?.shown),
        inert(project.goal),
        inert(printIndicators(project.indicators)),
      ])
    }
  }
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

function inert(text: string): string {
  // Excel takes the full-width signs for formulas too.
  return /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
