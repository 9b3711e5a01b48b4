/** What the rows of a printed table say, from top to bottom: 合计, then each unit and its projects. */
import { AMOUNT_KEYS, type AmountKey, type Amounts, mapAmounts, type TargetTable } from '../form.ts'
import { printIndicators } from '../indicators/sentence.ts'
import { type ColumnKey, GRAND_TOTAL_LABEL } from '../layout.ts'
import { printAmount } from '../money.ts'
import { tableTotals } from '../totals.ts'
import { GRAND_TOTAL_ROW_ID } from './pageMap.ts'
import type { PrintedContent } from './pageSetup.ts'

/** What one row says; its kind decides about its looks and where pages may break. */
export interface PrintedRow extends Readonly<Record<AmountKey, string>> {
  readonly id: string
  readonly kind: 'grand' | 'unit' | 'project'
  readonly name: string
  readonly goal: string
  readonly indicators: string
}

export function printedRows(table: TargetTable, content: PrintedContent): readonly PrintedRow[] {
  const totals = tableTotals(table)
  const row = (kind: PrintedRow['kind'], id: string, name: string, amounts: Amounts, goal = '', indicators = '') => ({
    ...mapAmounts((key) => printAmount(amounts[key], table.unit)),
    id,
    kind,
    name,
    goal,
    indicators,
  })
  const rows: PrintedRow[] = [row('grand', GRAND_TOTAL_ROW_ID, GRAND_TOTAL_LABEL, totals.grand.shown)]
  for (const unit of table.units) {
    rows.push(row('unit', unit.id, unit.name, totals.units.get(unit.id)?.shown ?? unit.stated))
    if (content === 'units') continue
    for (const project of unit.projects) {
      const amounts = totals.projects.get(project.id)?.shown ?? project.amounts
      const indicators = content === 'full' ? printIndicators(project.indicators) : ''
      rows.push(row('project', project.id, project.name, amounts, project.goal, indicators))
    }
  }
  return rows
}

/** All that stands in the columns of amounts, as it is printed. */
export function figuresOf(rows: readonly PrintedRow[]): ReadonlyMap<ColumnKey, readonly string[]> {
  return new Map(AMOUNT_KEYS.map((key) => [key, rows.map((row) => row[key])]))
}
