/**
 * Where a change can be seen: the cell that the sheet goes to after an undo or redo. Pure; rows that are gone are stood for
 * by their neighbour.
 */
import type { CellChange, Command } from '../../shared/commands.ts'

import type { TargetDocument, TargetTable } from '../../shared/form.ts'
import { type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'

export interface Touched {
  readonly tableId: string
  /** null where no cell shows the change: the heading, or a whole table. */
  readonly place: CellPlace | null
}

/**
 * The first cell on screen that a step changed. `from` is 'end' for an undo: its commands take the gesture back from its
 * last part to its first. null when the change left no table to show it in.
 */
export function touchedBy(
  before: TargetDocument,
  after: TargetDocument,
  commands: readonly Command[],
  from: 'start' | 'end',
): Touched | null {
  const command = from === 'start' ? commands[0] : commands.at(-1)
  if (!command) return null
  const tableId = command.kind === 'insertTable' ? command.table.id : command.tableId
  const shown = after.tables.find((table) => table.id === tableId)
  if (!shown) return null
  const replaced = before.tables.find((table) => table.id === tableId)
  return { tableId, place: replaced ? touchedPlace(replaced, shown, command, from) : null }
}

function touchedPlace(
  before: TargetTable,
  after: TargetTable,
  command: Command,
  from: 'start' | 'end',
): CellPlace | null {
  switch (command.kind) {
    case 'setCells': {
      const cell = from === 'start' ? command.cells[0] : command.cells.at(-1)
      return cell ? placeOfCell(cell) : null
    }
    case 'insertUnits':
    case 'insertProjects':
      return nameOf(command.entries[0]?.row.id)
    case 'deleteUnits': {
      const at = before.units.findIndex((unit) => unit.id === command.ids[0])
      return nameOf(neighbour(after.units, at)?.id ?? GRAND_TOTAL_ROW)
    }
    case 'deleteProjects': {
      const projects = (table: TargetTable) => table.units.find((unit) => unit.id === command.unitId)?.projects ?? []
      const at = projects(before).findIndex((project) => project.id === command.ids[0])
      return nameOf(neighbour(projects(after), at)?.id ?? command.unitId)
    }
    case 'moveUnit':
    case 'moveProject':
      return nameOf(command.id)
    case 'insertIndicators':
    case 'deleteIndicators':
    case 'moveIndicator':
      return { rowId: command.projectId, column: 'indicators' }
    case 'insertTable':
    case 'deleteTable':
    case 'moveTable':
    case 'replaceTable':
      return null
  }
}

function placeOfCell(cell: CellChange): CellPlace | null {
  switch (cell.row) {
    case 'table': {
      const column = columnOfField(cell.field)
      return column === 'name' ? null : { rowId: GRAND_TOTAL_ROW, column }
    }
    case 'unit':
    case 'project':
      return { rowId: cell.id, column: columnOfField(cell.field) }
    case 'indicator':
      return { rowId: cell.projectId, column: 'indicators' }
  }
}

function columnOfField(field: string): ColumnKey {
  if (field === 'control') return 'total'
  if (field === 'goal' || field === 'indicators') return field
  return isAmountColumn(field as ColumnKey) ? (field as ColumnKey) : 'name'
}

function neighbour<Row>(rows: readonly Row[], at: number): Row | undefined {
  return rows[Math.min(Math.max(at, 0), rows.length - 1)]
}

function nameOf(rowId: string | undefined): CellPlace | null {
  return rowId === undefined ? null : { rowId, column: 'name' }
}
