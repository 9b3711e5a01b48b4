/** How a cell is called in the status line and in lists: its column's header and its row's name, the name cell by that alone. */
import type { TargetTable } from '../../shared/form.ts'
import { columnOf } from '../../shared/layout.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { ROW_TEXTS } from './texts.ts'

/** A table's names by row; lists of findings ask for hundreds of them at a time. */
const remembered = new WeakMap<TargetTable, ReadonlyMap<string, string>>()

function rowNames(table: TargetTable): ReadonlyMap<string, string> {
  const known = remembered.get(table)
  if (known) return known
  const names = new Map([[GRAND_TOTAL_ROW, ROW_TEXTS.grandTotalRow as string]])
  for (const unit of table.units) {
    names.set(unit.id, unit.name || ROW_TEXTS.unnamedUnit)
    for (const project of unit.projects) names.set(project.id, project.name || ROW_TEXTS.unnamedProject)
  }
  remembered.set(table, names)
  return names
}

/** null where the table has no such row. */
export function rowName(table: TargetTable, rowId: string): string | null {
  return rowNames(table).get(rowId) ?? null
}

export function cellName(table: TargetTable, place: CellPlace): string | null {
  const row = rowName(table, place.rowId)
  if (row === null || place.column === 'name') return row
  return `${columnOf(place.column).header} · ${row}`
}
