import { expect, test } from 'vitest'
import { deleteRow, insertProject, insertUnit, moveRow, type RowGesture } from '../../../renderer/rows/rowCommands.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, emptyTable, type SpendingUnit, type TargetTable } from '../../../shared/form.ts'

const unit = (id: string, projects: string[]): SpendingUnit => ({
  id,
  name: id,
  stated: BLANK_AMOUNTS,
  control: null,
  projects: projects.map((project) => ({
    id: project,
    name: project,
    amounts: BLANK_AMOUNTS,
    goal: '',
    indicators: [],
  })),
})
const table: TargetTable = {
  ...emptyTable(() => 'table'),
  units: [unit('甲', ['1', '2']), unit('乙', []), unit('丙', ['3'])],
}
const newId = () => 'new'
const at = (rowId: string): CellPlace => ({ rowId, column: 'goal' })

/** `甲 1 2 | 乙 | 丙 3`: the units and projects that are there once the gesture is made, and where it leads. */
function after(gesture: RowGesture | null): string {
  if (!gesture) return 'nothing'
  const { document } = applyCommands({ tables: [table] }, gesture.commands)
  const rows = document.tables[0]?.units.map((row) => [row.id, ...row.projects.map((project) => project.id)].join(' '))
  return `${rows?.join(' | ')} -> ${gesture.goTo.rowId} ${gesture.goTo.column}`
}

test('a new project comes below the active one, or as the last of the active unit, or of the table', () => {
  const check = (active: CellPlace | null, expected: string) =>
    expect(after(insertProject(table, active, newId))).toBe(expected)
  check(at('1'), '甲 1 new 2 | 乙 | 丙 3 -> new name')
  check(at('甲'), '甲 1 2 new | 乙 | 丙 3 -> new name')
  check(at('乙'), '甲 1 2 | 乙 new | 丙 3 -> new name')
  check(at(GRAND_TOTAL_ROW), '甲 1 2 | 乙 | 丙 3 new -> new name')
  check(null, '甲 1 2 | 乙 | 丙 3 new -> new name')
  check(at('no longer there'), '甲 1 2 | 乙 | 丙 3 new -> new name')
})

test('in a table without units a new project brings its unit', () => {
  let made = 0
  const gesture = insertProject({ ...table, units: [] }, null, () => `new ${made++}`)
  expect(gesture.commands).toMatchObject([{ kind: 'insertUnits', entries: [{ at: 0 }] }])
})

test('a new unit comes after the active one, with one empty project', () => {
  let made = 0
  const check = (active: CellPlace | null, expected: string) => {
    made = 0
    expect(after(insertUnit(table, active, () => `new${made++}`))).toBe(expected)
  }
  check(at('1'), '甲 1 2 | new0 new1 | 乙 | 丙 3 -> new0 name')
  check(at('丙'), '甲 1 2 | 乙 | 丙 3 | new0 new1 -> new0 name')
  check(null, '甲 1 2 | 乙 | 丙 3 | new0 new1 -> new0 name')
})

test('deleting takes the project, or the unit with its projects, and leads to the row that takes its place', () => {
  const check = (active: CellPlace | null, expected: string) => expect(after(deleteRow(table, active))).toBe(expected)
  check(at('1'), '甲 2 | 乙 | 丙 3 -> 2 goal')
  check(at('2'), '甲 1 | 乙 | 丙 3 -> 1 goal')
  check(at('3'), '甲 1 2 | 乙 | 丙 -> 丙 goal')
  check(at('甲'), '乙 | 丙 3 -> 乙 goal')
  check(at('丙'), '甲 1 2 | 乙 -> 乙 goal')
  check(at(GRAND_TOTAL_ROW), 'nothing')
  check(null, 'nothing')
})

test('moving a project crosses into the neighbouring unit at its edge; a unit takes its projects along', () => {
  const check = (active: CellPlace | null, by: -1 | 1, expected: string) =>
    expect(after(moveRow(table, active, by))).toBe(expected)
  check(at('2'), -1, '甲 2 1 | 乙 | 丙 3 -> 2 goal')
  check(at('1'), 1, '甲 2 1 | 乙 | 丙 3 -> 1 goal')
  check(at('2'), 1, '甲 1 | 乙 2 | 丙 3 -> 2 goal')
  check(at('3'), -1, '甲 1 2 | 乙 3 | 丙 -> 3 goal')
  check(at('甲'), 1, '乙 | 甲 1 2 | 丙 3 -> 甲 goal')
  check(at('1'), -1, 'nothing')
  check(at('3'), 1, 'nothing')
  check(at('甲'), -1, 'nothing')
  check(at('丙'), 1, 'nothing')
  check(at(GRAND_TOTAL_ROW), 1, 'nothing')
})

test('the undo step names the row, shortened where the name is long', () => {
  const long = { ...table, units: [{ ...unit('甲', []), name: '长'.repeat(300) }] }
  expect(deleteRow(table, at('1'))?.label).toBe('删除项目“1”')
  expect(deleteRow(long, at('甲'))?.label).toHaveLength(47)
})
