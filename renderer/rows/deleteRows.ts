/**
 * Deleting the selected rows, projects and units alike, as one undo step. A unit goes with all its projects, also those
 * that a filter hides, which is why the user is told how many went. Pure.
 */
import type { Command } from '../../shared/commands.ts'
import type { Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import { GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import type { PossibleGesture } from './rowGesture.ts'
import { firstProject, inSelectedColumns, type RowSelection, type SelectedRows, selectedRows } from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

/** null where no row but 合计 is selected. */
export function deleteRows(table: TargetTable, selection: RowSelection | null): PossibleGesture | null {
  if (!selection) return null
  const rows = selectedRows(table, selection.rowIds)
  if (rows.units.length === 0 && rows.projectCount === 0) return null
  return () => {
    const units = rows.units.map((at) => table.units[at] as SpendingUnit)
    const along = units.reduce((count, unit) => count + unit.projects.length, 0)
    return {
      label: labelFor(table, rows, units, along),
      commands: commandsFor(table, rows, units),
      select: inSelectedColumns(selection, [rowInTheirPlace(table, rows)]),
      message: messageFor(rows, units, along),
    }
  }
}

function commandsFor(table: TargetTable, rows: SelectedRows, units: readonly SpendingUnit[]): readonly Command[] {
  const tableId = table.id
  const commands: Command[] = []
  for (const [unitAt, projects] of rows.projects) {
    const unit = table.units[unitAt] as SpendingUnit
    const ids = projects.map((at) => (unit.projects[at] as Project).id)
    commands.push({ kind: 'deleteProjects', tableId, unitId: unit.id, ids })
  }
  if (units.length > 0) commands.push({ kind: 'deleteUnits', tableId, ids: units.map((unit) => unit.id) })
  return commands
}

/** The row that is where the last deleted one was: the next of its kind, else the one before, else the row above. */
function rowInTheirPlace(table: TargetTable, rows: SelectedRows): string {
  const lastUnit = rows.units.at(-1) ?? -1
  const [unitAt, projects] = [...rows.projects].at(-1) ?? [-1, []]
  if (lastUnit > unitAt) return remaining(table.units, rows.units)?.id ?? GRAND_TOTAL_ROW
  const unit = table.units[unitAt] as SpendingUnit
  return remaining(unit.projects, projects)?.id ?? unit.id
}

/** The nearest row behind the last of the deleted ones, else the nearest before it. */
function remaining<Row>(rows: readonly Row[], deleted: readonly number[]): Row | undefined {
  const gone = new Set(deleted)
  const last = deleted.at(-1) ?? -1
  return rows[last + 1] ?? rows.findLast((_, at) => !gone.has(at))
}

function labelFor(
  table: TargetTable,
  rows: SelectedRows,
  [first, ...others]: readonly SpendingUnit[],
  along: number,
): string {
  const unitCount = rows.units.length
  if (rows.projectCount === 0 && first) {
    return others.length === 0 ? ROW_TEXTS.deleteUnit(first.name) : ROW_TEXTS.deleteUnits(unitCount)
  }
  if (rows.projectCount === 1 && unitCount === 0) {
    return ROW_TEXTS.deleteProject(firstProject(table, rows)?.name ?? '')
  }
  return ROW_TEXTS.deleteRows(rows.projectCount + unitCount + along)
}

function messageFor(rows: SelectedRows, [first, ...others]: readonly SpendingUnit[], along: number): string | null {
  if (!first || along === 0) return null
  if (others.length === 0 && rows.projectCount === 0) return ROW_TEXTS.unitDeleted(first.name, along)
  return ROW_TEXTS.unitsDeleted(rows.units.length, rows.projectCount + along)
}
