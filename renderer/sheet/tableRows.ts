/** The rows of a table, worked out once per table value however many ask: the sheet, the search, the filter. */
import type { TargetTable } from '../../shared/form.ts'
import type { TableTotals } from '../../shared/totals.ts'
import { type RowMemory, type SheetRow, sheetRows } from './rows.ts'

const memory: RowMemory = new WeakMap()
const known = new WeakMap<TargetTable, readonly SheetRow[]>()

/** `totals` are those of this very table. */
export function tableRows(table: TargetTable, totals: TableTotals): readonly SheetRow[] {
  let rows = known.get(table)
  if (!rows) {
    rows = sheetRows(table, totals, memory)
    known.set(table, rows)
  }
  return rows
}
