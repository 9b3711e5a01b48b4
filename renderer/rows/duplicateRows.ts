/**
 * Duplicating the selected rows: copies of the projects below the last of them, copies of the units with their projects
 * after the last of them. Everything in a copy has its own identity, indicators too; names and figures are kept. Pure.
 */
import type { Command } from '../../shared/commands.ts'
import type { NewId, Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import type { PossibleGesture } from './rowGesture.ts'
import { inSelectedColumns, type RowSelection, selectedRows } from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

/** null where no row but 合计 is selected. */
export function duplicateRows(table: TargetTable, selection: RowSelection | null): PossibleGesture | null {
  if (!selection) return null
  const { units, projects, projectCount } = selectedRows(table, selection.rowIds)
  if (units.length === 0 && projectCount === 0) return null
  return (newId) => {
    const tableId = table.id
    const commands: Command[] = []
    const copies: { id: string; name: string }[] = []
    for (const [unitAt, places] of projects) {
      const unit = table.units[unitAt] as SpendingUnit
      const rows = places.map((at) => copyOfProject(unit.projects[at] as Project, newId))
      const at = (places.at(-1) ?? -1) + 1
      commands.push({ kind: 'insertProjects', tableId, unitId: unit.id, entries: entriesFrom(at, rows) })
      for (const project of rows) copies.push(project)
    }
    if (units.length > 0) {
      const rows = units.map((at) => copyOfUnit(table.units[at] as SpendingUnit, newId))
      commands.push({ kind: 'insertUnits', tableId, entries: entriesFrom((units.at(-1) ?? -1) + 1, rows) })
      for (const copy of rows.flatMap((unit) => [unit, ...unit.projects])) copies.push(copy)
    }
    const name = copies[0]?.name ?? ''
    return {
      label: labelFor(units.length, projectCount, name),
      commands,
      select: inSelectedColumns(selection, endsOf(copies, selection.rowIds.length)),
      message: null,
    }
  }
}

/** A unit's row that was selected alone stays so, without its projects. */
function endsOf(copies: readonly { id: string }[], selected: number): readonly (string | undefined)[] {
  return selected === 1 ? [copies[0]?.id] : [copies[0]?.id, copies.at(-1)?.id]
}

function entriesFrom<Row>(at: number, rows: readonly Row[]): { at: number; row: Row }[] {
  return rows.map((row, index) => ({ at: at + index, row }))
}

function copyOfProject(project: Project, newId: NewId): Project {
  const indicators = project.indicators.map((indicator) => ({ ...indicator, id: newId() }))
  return { ...project, id: newId(), indicators }
}

function copyOfUnit(unit: SpendingUnit, newId: NewId): SpendingUnit {
  return { ...unit, id: newId(), projects: unit.projects.map((project) => copyOfProject(project, newId)) }
}

function labelFor(units: number, projects: number, name: string): string {
  if (units === 0) return projects === 1 ? ROW_TEXTS.duplicateProject(name) : ROW_TEXTS.duplicateRows(projects)
  if (projects > 0) return ROW_TEXTS.duplicateRows(units + projects)
  return units === 1 ? ROW_TEXTS.duplicateUnit(name) : ROW_TEXTS.duplicateUnits(units)
}
