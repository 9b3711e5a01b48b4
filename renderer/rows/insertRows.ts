/**
 * Inserting: empty projects above or below the selected rows, as many as rows are selected (as Excel does), and new
 * spending units. Pure.
 */
import { emptyProject, emptyUnit, type TargetTable } from '../../shared/form.ts'
import type { PossibleGesture } from './rowGesture.ts'
import { inSelectedColumns, type RowPosition, type RowSelection, selectedPositions } from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

/**
 * Above the first selected row. Above a unit's row is the end of the unit before it: above the first unit there is no
 * place for a project. From the 合计 row alone, or from nowhere, as the last of the table.
 */
export function insertAbove(table: TargetTable, selection: RowSelection | null): PossibleGesture | null {
  const [first] = standing(table, selection)
  if (!first || !selection) return insertLast(table, selection)
  const { unitAt, projectAt } = first
  if (projectAt !== null) return insertAt(table, selection, unitAt, projectAt)
  const before = table.units[unitAt - 1]
  return before ? insertAt(table, selection, unitAt - 1, before.projects.length) : null
}

/** Below the last selected row; below a unit's row is its first project. */
export function insertBelow(table: TargetTable, selection: RowSelection | null): PossibleGesture {
  const last = standing(table, selection).at(-1)
  if (!last || !selection) return insertLast(table, selection)
  return insertAt(table, selection, last.unitAt, last.projectAt === null ? 0 : last.projectAt + 1)
}

/** After the unit of the last selected row, else as the last; with one empty project to type into. */
export function insertUnit(table: TargetTable, selection: RowSelection | null): PossibleGesture {
  const last = standing(table, selection).at(-1)
  const at = last ? last.unitAt + 1 : table.units.length
  return (newId) => {
    const unit = emptyUnit(newId)
    return {
      label: ROW_TEXTS.insertUnit,
      commands: [{ kind: 'insertUnits', tableId: table.id, entries: [{ at, row: unit }] }],
      select: [{ rowId: unit.id, column: 'name' }],
      message: null,
    }
  }
}

function insertLast(table: TargetTable, selection: RowSelection | null): PossibleGesture {
  const unitAt = table.units.length - 1
  const unit = table.units[unitAt]
  return unit ? insertAt(table, selection, unitAt, unit.projects.length) : insertUnit(table, selection)
}

function insertAt(table: TargetTable, selection: RowSelection | null, unitAt: number, at: number): PossibleGesture {
  const count = Math.max(1, standing(table, selection).length)
  return (newId) => {
    const projects = Array.from({ length: count }, () => emptyProject(newId))
    const entries = projects.map((row, index) => ({ at: at + index, row }))
    const ends = [projects[0]?.id, projects.at(-1)?.id]
    return {
      label: count === 1 ? ROW_TEXTS.insertProject : ROW_TEXTS.insertProjects(count),
      commands: [{ kind: 'insertProjects', tableId: table.id, unitId: table.units[unitAt]?.id ?? '', entries }],
      select: selection ? inSelectedColumns(selection, ends) : [{ rowId: ends[0] ?? '', column: 'name' }],
      message: null,
    }
  }
}

/** The selected rows but 合计, in the selection's order. */
function standing(table: TargetTable, selection: RowSelection | null): readonly RowPosition[] {
  return selection ? selectedPositions(table, selection.rowIds) : []
}
