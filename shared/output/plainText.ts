/**
 * The form as plain text, to be pasted into the bureau's system or a mail: unit by unit and project by project, each text
 * under its own name and each indicator on a line of its own. With a byte-order mark and Windows line ends, because
 * Notepad opens it. The same texts are read again by `electron/reading/plainText/projectTexts.ts`.
 */
import { AMOUNT_KEYS, type Amounts, type Project, type SpendingUnit, type TargetTable } from '../form.ts'
import { printIndicatorLines } from '../indicators/sentence.ts'
import { columnOf, DEPARTMENT_LABEL, GRAND_TOTAL_LABEL, MONEY_UNIT_LABEL } from '../layout.ts'
import { type AmountUnit, exactAmount } from '../money.ts'
import { tableTotals } from '../totals.ts'
import { yearLine } from './yearLine.ts'

export function printPlainText(table: TargetTable): string {
  const totals = tableTotals(table)
  const line = (label: string, row: Amounts | undefined) => amountsLine(label, row, table.unit)
  const projectLines = (project: Project, at: number) => [
    '',
    `${at + 1}. ${inOneLine(project.name)}`,
    ...line('金额', totals.projects.get(project.id)?.shown),
    `${columnOf('goal').header}：${project.goal}`,
    `${columnOf('indicators').header}：`,
    ...printIndicatorLines(project.indicators),
  ]
  const unitLines = (unit: SpendingUnit) => [
    '',
    '',
    `【${inOneLine(unit.name)}】`,
    ...line('小计', totals.units.get(unit.id)?.shown),
    ...unit.projects.flatMap(projectLines),
  ]
  const year = yearLine(table.year)
  const lines = [
    inOneLine(table.title),
    DEPARTMENT_LABEL + inOneLine(table.department),
    ...(year === '' ? [] : [year]),
    MONEY_UNIT_LABEL + table.unit,
    ...line(GRAND_TOTAL_LABEL, totals.grand.shown),
    ...table.units.flatMap(unitLines),
  ]
  return `\ufeff${lines.map((text) => `${text.replace(/\r\n|\r|\n/g, '\r\n')}\r\n`).join('')}`
}

/** Names end with their line, as a form's names are read from any file. */
function inOneLine(name: string): string {
  return name.replace(/\s*[\r\n]+\s*/g, '')
}

/** What the form prints as a blank is not named; where all are, there is no line. */
function amountsLine(label: string, row: Amounts | undefined, unit: AmountUnit): string[] {
  const parts = AMOUNT_KEYS.flatMap((key) => {
    const value = row?.[key] ?? null
    return value === null || value === 0 ? [] : [`${columnOf(key).header} ${exactAmount(value, unit)}`]
  })
  return parts.length === 0 ? [] : [`${label}：${parts.join('，')}`]
}
