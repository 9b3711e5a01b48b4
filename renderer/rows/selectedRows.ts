/**
 * What a selection of rows means in the table: units, and projects of other units. A unit stands for all its projects,
 * so a project whose unit is selected too is not named a second time. Pure.
 */
import type { Project, TargetTable } from '../../shared/form.ts'
import { projectPlaces } from '../../shared/projectPlaces.ts'
import { type CellPlace, GRAND_TOTAL_ROW, type SheetSelection } from '../sheet/sheetProps.ts'

/** The part of the sheet's selection that gestures on rows depend on. */
export type RowSelection = Pick<SheetSelection, 'active' | 'rowIds' | 'columns'>

export interface RowPosition {
  readonly unitAt: number
  /** null in the unit's own row. */
  readonly projectAt: number | null
}

export interface SelectedRows {
  /** Places of the selected units, rising. */
  readonly units: readonly number[]
  /** Places of the selected projects by the place of their unit; both rising. */
  readonly projects: ReadonlyMap<number, readonly number[]>
  readonly projectCount: number
}

/** Where a row stands, by its id; the 合计 row stands nowhere. */
export function rowPosition(table: TargetTable, rowId: string): RowPosition | null {
  const place = projectPlaces(table).get(rowId)
  if (place) return place
  const unitAt = table.units.findIndex(({ id }) => id === rowId)
  return unitAt < 0 ? null : { unitAt, projectAt: null }
}

interface Remembered {
  readonly table: TargetTable
  readonly positions: readonly RowPosition[]
  readonly rows: SelectedRows
}
/** Every gesture on rows asks about the same selection, whenever the toolbar is drawn. */
const remembered = new WeakMap<readonly string[], Remembered>()

export function selectedRows(table: TargetTable, rowIds: readonly string[]): SelectedRows {
  return lookUp(table, rowIds).rows
}

/** Where the selected rows stand, in the selection's order; the 合计 row stands nowhere. */
export function selectedPositions(table: TargetTable, rowIds: readonly string[]): readonly RowPosition[] {
  return lookUp(table, rowIds).positions
}

function lookUp(table: TargetTable, rowIds: readonly string[]): Remembered {
  const known = remembered.get(rowIds)
  if (known?.table === table) return known
  const positions = rowIds.flatMap((rowId) => rowPosition(table, rowId) ?? [])
  const found = { table, positions, rows: sortedOut(positions) }
  remembered.set(rowIds, found)
  return found
}

function sortedOut(positions: readonly RowPosition[]): SelectedRows {
  const units = new Set<number>()
  const projects: { unitAt: number; projectAt: number }[] = []
  for (const { unitAt, projectAt } of positions) {
    if (projectAt === null) units.add(unitAt)
    else projects.push({ unitAt, projectAt })
  }
  // A sorted sheet gives rows in another order than the table's.
  const byUnit = new Map<number, number[]>()
  const alone = projects.filter(({ unitAt }) => !units.has(unitAt))
  alone.sort((a, b) => a.unitAt - b.unitAt || a.projectAt - b.projectAt)
  for (const { unitAt, projectAt } of alone) {
    const inUnit = byUnit.get(unitAt)
    if (inUnit) inUnit.push(projectAt)
    else byUnit.set(unitAt, [projectAt])
  }
  return { units: [...units].sort((a, b) => a - b), projects: byUnit, projectCount: alone.length }
}

/** null where no project is selected by itself. */
export function firstProject(table: TargetTable, { projects }: SelectedRows): Project | null {
  for (const [unitAt, [first]] of projects) return table.units[unitAt]?.projects[first ?? -1] ?? null
  return null
}

/** The cells that select these rows in the columns that were selected before. */
export function inSelectedColumns(
  { active, columns }: RowSelection,
  rowIds: readonly (string | undefined)[],
): readonly CellPlace[] {
  const kept = columns.length > 0 ? columns : [active.column]
  return rowIds.flatMap((rowId) => kept.map((column) => ({ rowId: rowId ?? GRAND_TOTAL_ROW, column })))
}
