/** The sheet's rows as bare texts, which is all that a plain grid shows. */

import { AMOUNT_KEYS, type TargetTable } from '../../../shared/form.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { type ColumnKey, GRAND_TOTAL_LABEL } from '../../../shared/layout.ts'
import { printAmount } from '../../../shared/money.ts'
import { type RowTotals, tableTotals } from '../../../shared/totals.ts'

export type PlainRow = { readonly id: string } & Readonly<Record<ColumnKey, string>>

/** The 合计 row first. */
export function plainRows(table: TargetTable): readonly PlainRow[] {
  const totals = tableTotals(table)
  const row = (id: string, name: string, of: RowTotals | undefined, goal = '', indicators = ''): PlainRow => {
    const amounts = AMOUNT_KEYS.map((key) => [key, printAmount(of?.shown[key] ?? null, table.unit)])
    return {
      id,
      name,
      goal,
      indicators,
      ...(Object.fromEntries(amounts) as Record<(typeof AMOUNT_KEYS)[number], string>),
    }
  }
  return [
    row('grand-total', GRAND_TOTAL_LABEL, totals.grand),
    ...table.units.flatMap((unit) => [
      row(unit.id, unit.name, totals.units.get(unit.id)),
      ...unit.projects.map(({ id, name, goal, indicators }) =>
        row(id, name, totals.projects.get(id), goal, printIndicators(indicators)),
      ),
    ]),
  ]
}
