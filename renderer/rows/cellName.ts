/** How a cell is called in the status line and in lists: its column's header and its row's name, the name cell by that alone. */
import type { TargetTable } from '../../shared/form.ts'
import { columnOf } from '../../shared/layout.ts'
import { projectOf } from '../../shared/projectPlaces.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { ROW_TEXTS } from './texts.ts'

/** null where the table has no such row. */
export function rowName(table: TargetTable, rowId: string): string | null {
  if (rowId === GRAND_TOTAL_ROW) return ROW_TEXTS.grandTotalRow
  const project = projectOf(table, rowId)
  if (project) return project.name || ROW_TEXTS.unnamedProject
  const unit = table.units.find(({ id }) => id === rowId)
  return unit ? unit.name || ROW_TEXTS.unnamedUnit : null
}

/** The column alone, where the row is known. */
export function columnTitle({ rowId, column }: CellPlace): string {
  if (column !== 'name') return columnOf(column).header
  return rowId === GRAND_TOTAL_ROW ? ROW_TEXTS.grandTotalRow : ROW_TEXTS.name
}

export function cellName(table: TargetTable, place: CellPlace): string | null {
  const row = rowName(table, place.rowId)
  if (row === null || place.column === 'name') return row
  return `${columnOf(place.column).header} · ${row}`
}
