/**
 * Deleting the selected rows, projects and units alike, as one undo step. A unit goes with all its projects, which is why
 * the user is told how many went; as in Excel, no row goes that a filter hides, so a unit with such projects stays. The
 * cursor goes to a row that can be seen. Pure.
 */
import type { Command } from '../../shared/commands.ts'
import type { Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import { type Arrangement, isUnitShown, shownProjects } from '../sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import type { PossibleGesture } from './rowGesture.ts'
import { firstProject, inSelectedColumns, type RowSelection, type SelectedRows, selectedRows } from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

/** Why the selected rows cannot be deleted at all, as a sentence; null where they can. */
export function deleteRefusal(table: TargetTable, selection: RowSelection, { hidden }: Arrangement): string | null {
  if (hidden.size === 0) return null
  for (const at of selectedRows(table, selection.rowIds).units) {
    const { name, projects } = table.units[at] as SpendingUnit
    const unseen = projects.filter(({ id }) => hidden.has(id)).length
    if (unseen > 0) return ROW_TEXTS.deleteUnseen(name, unseen)
  }
  return null
}

/** null where no row but 合计 is selected, and where `deleteRefusal` has a sentence. */
export function deleteRows(
  table: TargetTable,
  selection: RowSelection | null,
  arrangement: Arrangement,
): PossibleGesture | null {
  if (!selection || deleteRefusal(table, selection, arrangement) !== null) return null
  const rows = selectedRows(table, selection.rowIds)
  if (rows.units.length === 0 && rows.projectCount === 0) return null
  return () => {
    const units = rows.units.map((at) => table.units[at] as SpendingUnit)
    const along = units.reduce((count, unit) => count + unit.projects.length, 0)
    return {
      label: labelFor(table, rows, units, along),
      commands: commandsFor(table, rows, units),
      select: inSelectedColumns(selection, [rowInTheirPlace(table, rows, arrangement)]),
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
function rowInTheirPlace(table: TargetTable, rows: SelectedRows, arrangement: Arrangement): string {
  const gone = new Set(rows.units.map((at) => table.units[at]?.id))
  const [unitAt, places] = [...rows.projects].at(-1) ?? [-1, []]
  const unit = table.units[unitAt]
  if (unit && unitAt > (rows.units.at(-1) ?? -1)) {
    const goneProjects = new Set(places.map((at) => unit.projects[at]?.id))
    const project = remaining(shownProjects(unit.projects, arrangement), goneProjects)
    if (project) return project.id
    if (!arrangement.hidden.has(unit.id)) return unit.id
    // The filter showed the unit for its projects' sake.
    gone.add(unit.id)
  }
  const shownUnits = table.units.filter((candidate) => isUnitShown(candidate, arrangement))
  return remaining(shownUnits, gone)?.id ?? GRAND_TOTAL_ROW
}

/** The nearest row behind the last of those that are gone, else the nearest before it. */
function remaining<Row extends { readonly id: string }>(
  rows: readonly Row[],
  gone: ReadonlySet<string | undefined>,
): Row | undefined {
  const last = rows.findLastIndex(({ id }) => gone.has(id))
  return rows[last + 1] ?? rows.findLast(({ id }) => !gone.has(id))
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
