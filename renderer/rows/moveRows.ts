/**
 * Moving the selected rows as one block: by one row up or down, or to where they are dropped, within and between units.
 * Units move among units and take their projects along. Pure.
 *
 * Rows that a filter hides are passed over, so that every move can be seen; where a sort shows another order than the
 * table's there is nothing that a move could mean.
 */
import type { Command } from '../../shared/commands.ts'
import type { Project, SpendingUnit, TargetTable } from '../../shared/form.ts'
import { type Arrangement, isUnitShown } from '../sheet/arrangement.ts'
import type { PossibleGesture } from './rowGesture.ts'
import {
  firstProject,
  inSelectedColumns,
  type RowSelection,
  rowPosition,
  type SelectedRows,
  selectedRows,
} from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

/** Between two rows, named by one of them. */
export interface Gap {
  readonly rowId: string
  readonly side: 'before' | 'after'
}

export interface Drop {
  /** Where the rows would come to lie: units only go between units, wherever they are dropped. */
  readonly gap: Gap
  readonly make: PossibleGesture
}

/** A place in the table as it is before the move: in front of the unit, or of a unit's project, with this number. */
type Target =
  | { readonly kind: 'units'; readonly before: number }
  | { readonly kind: 'projects'; readonly unitAt: number; readonly before: number }

/** Why the selected rows cannot be moved at all, as a sentence; null where they can. */
export function moveRefusal(table: TargetTable, selection: RowSelection, arrangement: Arrangement): string | null {
  if (arrangement.rank !== null) return ROW_TEXTS.moveSorted
  const { units, projectCount } = selectedRows(table, selection.rowIds)
  return units.length > 0 && projectCount > 0 ? ROW_TEXTS.moveMixed : null
}

/** null at the table's end, for 合计, and where `moveRefusal` has a sentence. */
export function moveRows(
  table: TargetTable,
  selection: RowSelection | null,
  arrangement: Arrangement,
  by: -1 | 1,
): PossibleGesture | null {
  if (!selection || moveRefusal(table, selection, arrangement) !== null) return null
  const rows = selectedRows(table, selection.rowIds)
  const target = by === -1 ? targetAbove(table, rows, arrangement) : targetBelow(table, rows, arrangement)
  return target && moveTo(table, selection, rows, target, by === -1 ? ROW_TEXTS.moveUp : ROW_TEXTS.moveDown)
}

/** What dropping the selected rows into a gap comes to; null where they cannot go or already are. */
export function moveRowsTo(
  table: TargetTable,
  selection: RowSelection,
  arrangement: Arrangement,
  gap: Gap,
): Drop | null {
  if (moveRefusal(table, selection, arrangement) !== null) return null
  const rows = selectedRows(table, selection.rowIds)
  const target = targetAt(table, rows, gap)
  const make = target && moveTo(table, selection, rows, target, ROW_TEXTS.moveTo)
  return make && { gap: target.kind === 'units' ? gapBeforeUnit(table, target.before, arrangement) : gap, make }
}

function targetAbove(table: TargetTable, rows: SelectedRows, arrangement: Arrangement): Target | null {
  const { hidden } = arrangement
  const shownUnit = (before: number) =>
    table.units.slice(0, before).findLastIndex((unit) => isUnitShown(unit, arrangement))
  const [firstUnit] = rows.units
  if (firstUnit !== undefined) {
    const before = shownUnit(firstUnit)
    return before < 0 ? null : { kind: 'units', before }
  }
  const [[unitAt, places] = [-1, []]] = rows.projects
  const before = table.units[unitAt]?.projects.slice(0, places[0]).findLastIndex(({ id }) => !hidden.has(id)) ?? -1
  if (before >= 0) return { kind: 'projects', unitAt, before }
  const above = shownUnit(Math.max(0, unitAt))
  return above < 0 ? null : { kind: 'projects', unitAt: above, before: table.units[above]?.projects.length ?? 0 }
}

function targetBelow(table: TargetTable, rows: SelectedRows, arrangement: Arrangement): Target | null {
  const { hidden } = arrangement
  const shownUnit = (after: number) => table.units.findIndex((unit, at) => at > after && isUnitShown(unit, arrangement))
  const lastUnit = rows.units.at(-1)
  if (lastUnit !== undefined) {
    const after = shownUnit(lastUnit)
    return after < 0 ? null : { kind: 'units', before: after + 1 }
  }
  const [unitAt, places] = [...rows.projects].at(-1) ?? [table.units.length, []]
  const last = places.at(-1) ?? -1
  const after = table.units[unitAt]?.projects.findIndex(({ id }, at) => at > last && !hidden.has(id)) ?? -1
  if (after >= 0) return { kind: 'projects', unitAt, before: after + 1 }
  const below = shownUnit(unitAt)
  return below < 0 ? null : { kind: 'projects', unitAt: below, before: 0 }
}

/** Units dropped among a unit's projects go to that end of it which is nearer. */
function targetAt(table: TargetTable, rows: SelectedRows, { rowId, side }: Gap): Target | null {
  const position = rowPosition(table, rowId)
  if (!position) return null
  const { unitAt, projectAt } = position
  const after = side === 'after' ? 1 : 0
  if (rows.units.length > 0) {
    const count = table.units[unitAt]?.projects.length ?? 0
    const row = projectAt === null ? after : projectAt + 1 + after
    return { kind: 'units', before: 2 * row > count + 1 ? unitAt + 1 : unitAt }
  }
  if (projectAt !== null) return { kind: 'projects', unitAt, before: projectAt + after }
  if (after) return { kind: 'projects', unitAt, before: 0 }
  const above = table.units[unitAt - 1]
  return above ? { kind: 'projects', unitAt: unitAt - 1, before: above.projects.length } : null
}

function gapBeforeUnit(table: TargetTable, before: number, arrangement: Arrangement): Gap {
  const next = table.units.find((unit, at) => at >= before && isUnitShown(unit, arrangement))
  if (next) return { rowId: next.id, side: 'before' }
  const rows = table.units.flatMap((unit) => [unit, ...unit.projects])
  return { rowId: rows.findLast(({ id }) => !arrangement.hidden.has(id))?.id ?? '', side: 'after' }
}

/** null where the rows are there already. */
function moveTo(
  table: TargetTable,
  selection: RowSelection,
  rows: SelectedRows,
  target: Target,
  nameOne: (name: string) => string,
): PossibleGesture | null {
  const select = inSelectedColumns(selection, [selection.rowIds[0], selection.rowIds.at(-1)])
  if (target.kind === 'units') {
    if (isBlockAt(rows.units, target.before)) return null
    return () => {
      const units = rows.units.map((at) => table.units[at] as SpendingUnit)
      const at = target.before - rows.units.filter((place) => place < target.before).length
      const label = units.length === 1 ? nameOne(units[0]?.name ?? '') : ROW_TEXTS.moveUnits(units.length)
      return { label, commands: unitMoves(table, units, at), select, message: null }
    }
  }
  const there = rows.projects.get(target.unitAt) ?? []
  if (rows.projectCount === 0 || (rows.projectCount === there.length && isBlockAt(there, target.before))) return null
  return () => {
    const at = target.before - there.filter((place) => place < target.before).length
    const name = firstProject(table, rows)?.name ?? ''
    const label = rows.projectCount === 1 ? nameOne(name) : ROW_TEXTS.moveRows(rows.projectCount)
    return {
      label,
      commands: projectMoves(table, rows, table.units[target.unitAt]?.id ?? '', at),
      select,
      message: null,
    }
  }
}

/** Whether rows that stand one behind the other would stay so in front of `before`. */
function isBlockAt(places: readonly number[], before: number): boolean {
  const first = places[0] ?? 0
  return places.every((place, index) => place === first + index) && first <= before && before <= first + places.length
}

/** One row is moved; a block is taken out and put in as a whole, which costs the table's length once and not per row. */
function unitMoves(table: TargetTable, units: readonly SpendingUnit[], at: number): readonly Command[] {
  const tableId = table.id
  const ids = units.map((unit) => unit.id)
  if (ids.length === 1) return [{ kind: 'moveUnit', tableId, id: ids[0] ?? '', to: at }]
  const entries = units.map((row, index) => ({ at: at + index, row }))
  return [
    { kind: 'deleteUnits', tableId, ids },
    { kind: 'insertUnits', tableId, entries },
  ]
}

function projectMoves(table: TargetTable, rows: SelectedRows, toUnitId: string, at: number): readonly Command[] {
  const tableId = table.id
  const moved: Project[] = []
  const commands: Command[] = []
  for (const [unitAt, places] of rows.projects) {
    const unit = table.units[unitAt] as SpendingUnit
    const projects = places.map((place) => unit.projects[place] as Project)
    for (const project of projects) moved.push(project)
    commands.push({ kind: 'deleteProjects', tableId, unitId: unit.id, ids: projects.map(({ id }) => id) })
  }
  if (moved.length === 1) return [{ kind: 'moveProject', tableId, id: moved[0]?.id ?? '', toUnitId, to: at }]
  const entries = moved.map((row, index) => ({ at: at + index, row }))
  return [...commands, { kind: 'insertProjects', tableId, unitId: toUnitId, entries }]
}
