/**
 * Gestures on whole rows: insert, delete, move up and down. Pure: each says what it would do from where the user stands,
 * or null where there is nothing to do, so that a button can be disabled by the same rule that runs it.
 */
import type { Command } from '../../shared/commands.ts'
import { emptyProject, emptyUnit, type NewId, type SpendingUnit, type TargetTable } from '../../shared/form.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { ROW_TEXTS } from './texts.ts'

export interface RowGesture {
  /** Names the undo step. */
  readonly label: string
  readonly commands: readonly Command[]
  readonly goTo: CellPlace
}

/** Where the user stands: in a project, in a unit's row, or in neither (合计, or nowhere). */
interface Standing {
  readonly unitAt: number
  readonly unit: SpendingUnit
  /** null in the unit's own row. */
  readonly projectAt: number | null
}

/** Below the active project; from a unit's row as the unit's last; from elsewhere as the last of the table. */
export function insertProject(table: TargetTable, active: CellPlace | null, newId: NewId): RowGesture {
  const standing = standingOf(table, active)
  const unit = standing?.unit ?? table.units.at(-1)
  if (!unit) return insertUnit(table, active, newId)
  const project = emptyProject(newId)
  const at = standing && standing.projectAt !== null ? standing.projectAt + 1 : unit.projects.length
  return {
    label: ROW_TEXTS.insertProject,
    commands: [{ kind: 'insertProjects', tableId: table.id, unitId: unit.id, entries: [{ at, row: project }] }],
    goTo: { rowId: project.id, column: 'name' },
  }
}

/** After the active unit, else as the last; with one empty project to type into. */
export function insertUnit(table: TargetTable, active: CellPlace | null, newId: NewId): RowGesture {
  const standing = standingOf(table, active)
  const unit = emptyUnit(newId)
  const at = standing ? standing.unitAt + 1 : table.units.length
  return {
    label: ROW_TEXTS.insertUnit,
    commands: [{ kind: 'insertUnits', tableId: table.id, entries: [{ at, row: unit }] }],
    goTo: { rowId: unit.id, column: 'name' },
  }
}

/** The active project, or the active unit with all its projects. */
export function deleteRow(table: TargetTable, active: CellPlace | null): RowGesture | null {
  const standing = standingOf(table, active)
  if (!standing || !active) return null
  const { unit, unitAt, projectAt } = standing
  if (projectAt === null) {
    const next = table.units[unitAt + 1] ?? table.units[unitAt - 1]
    return {
      label: ROW_TEXTS.deleteUnit(unit.name),
      commands: [{ kind: 'deleteUnits', tableId: table.id, ids: [unit.id] }],
      goTo: { rowId: next?.id ?? GRAND_TOTAL_ROW, column: active.column },
    }
  }
  const next = unit.projects[projectAt + 1] ?? unit.projects[projectAt - 1]
  return {
    label: ROW_TEXTS.deleteProject(unit.projects[projectAt]?.name ?? ''),
    commands: [{ kind: 'deleteProjects', tableId: table.id, unitId: unit.id, ids: [active.rowId] }],
    goTo: { rowId: next?.id ?? unit.id, column: active.column },
  }
}

/** One row up or down. A project at its unit's edge goes over into the next unit; a unit takes its projects along. */
export function moveRow(table: TargetTable, active: CellPlace | null, by: -1 | 1): RowGesture | null {
  const standing = standingOf(table, active)
  if (!standing || !active) return null
  const { unit, unitAt, projectAt } = standing
  const name = projectAt === null ? unit.name : (unit.projects[projectAt]?.name ?? '')
  const label = by === -1 ? ROW_TEXTS.moveUp(name) : ROW_TEXTS.moveDown(name)
  const gesture = (command: Command): RowGesture => ({ label, commands: [command], goTo: active })
  const neighbour = table.units[unitAt + by]
  if (projectAt === null) {
    if (!neighbour) return null
    return gesture({ kind: 'moveUnit', tableId: table.id, id: unit.id, to: unitAt + by })
  }
  const move = { kind: 'moveProject', tableId: table.id, id: active.rowId } as const
  if (unit.projects[projectAt + by]) return gesture({ ...move, toUnitId: unit.id, to: projectAt + by })
  if (!neighbour) return null
  return gesture({ ...move, toUnitId: neighbour.id, to: by === -1 ? neighbour.projects.length : 0 })
}

function standingOf(table: TargetTable, active: CellPlace | null): Standing | null {
  if (!active) return null
  for (const [unitAt, unit] of table.units.entries()) {
    if (unit.id === active.rowId) return { unitAt, unit, projectAt: null }
    const projectAt = unit.projects.findIndex((project) => project.id === active.rowId)
    if (projectAt >= 0) return { unitAt, unit, projectAt }
  }
  return null
}
