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

export function selectedRows(table: TargetTable, rowIds: readonly string[]): SelectedRows {
  const units = new Set<number>()
  const projects: { unitAt: number; projectAt: number }[] = []
  for (const rowId of rowIds) {
    const position = rowPosition(table, rowId)
    if (!position) continue
    const { unitAt, projectAt } = position
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
