/** The sums of a table, worked out once per table value however many ask. */
import type { TargetTable } from '../../shared/form.ts'
import { type TableTotals, tableTotals } from '../../shared/totals.ts'

const known = new WeakMap<TargetTable, TableTotals>()

/** Throws `amount-too-large` past the safe range. */
export function totalsOf(table: TargetTable): TableTotals {
  let totals = known.get(table)
  if (!totals) {
    totals = tableTotals(table)
    known.set(table, totals)
  }
  return totals
}
