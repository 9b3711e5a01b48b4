/** A small table for tests of gestures on rows, and the same written in one line: `甲 1 2 | 乙 | 丙 3`. */
import type { PossibleGesture } from '../../../renderer/rows/rowGesture.ts'
import type { RowSelection } from '../../../renderer/rows/selectedRows.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, emptyTable, type SpendingUnit, type TargetTable } from '../../../shared/form.ts'
import { idCounter } from '../../shared/arbitraries.ts'

const unit = (id: string, projects: string[]): SpendingUnit => ({
  id,
  name: id,
  stated: BLANK_AMOUNTS,
  control: null,
  projects: projects.map((name) => ({ id: name, name, amounts: BLANK_AMOUNTS, goal: '', indicators: [] })),
})

/** `tableOf('甲 1 2 | 乙 | 丙 3')`: units and projects are called by their identities. */
export function tableOf(written: string): TargetTable {
  const units = written.split(' | ').map((part) => {
    const [name = '', ...projects] = part.split(' ')
    return unit(name, projects)
  })
  return { ...emptyTable(() => 'table'), units }
}

export function written(table: TargetTable): string {
  return table.units.map((row) => [row.id, ...row.projects.map((project) => project.id)].join(' ')).join(' | ')
}

/** The rows selected with the cursor in 绩效目标. */
export function selected(...rowIds: string[]): RowSelection {
  return { active: { rowId: rowIds[0] ?? '', column: 'goal' }, rowIds, columns: ['goal'] }
}

/** What the gesture makes of the table, and the rows that it selects: `甲 2 | 乙 -> 2`. */
export function outcome(table: TargetTable, gesture: PossibleGesture | null): string {
  if (!gesture) return 'nothing'
  const { commands, select } = gesture(idCounter('new'))
  const after = applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, commands).document.tables[0]
  return `${after && written(after)} -> ${[...new Set(select.map((place) => place.rowId))].join(' ')}`
}
