import { expect, test } from 'vitest'
import { touchedBy } from '../../../renderer/session/touched.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands, type CellChange, type Command } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, emptyTable, type Project, type SpendingUnit } from '../../../shared/form.ts'

const project = (id: string): Project => ({ id, name: id, amounts: BLANK_AMOUNTS, goal: '', indicators: [] })
const unit = (id: string, projects: string[]): SpendingUnit => ({
  id,
  name: id,
  stated: BLANK_AMOUNTS,
  control: null,
  projects: projects.map(project),
})
const table = { ...emptyTable(() => 'table'), units: [unit('u1', ['p1', 'p2', 'p3']), unit('u2', ['p4'])] }
const document = { tables: [table] }
const tableId = table.id

function check(commands: readonly Command[], rowId: string | null, column: string | null = 'name') {
  const after = applyCommands(document, commands).document
  expect(touchedBy(document, after, commands, 'start')).toEqual({ tableId, place: rowId && { rowId, column } })
}
const cells = (...changes: CellChange[]): Command[] => [{ kind: 'setCells', tableId, cells: changes }]

test('a cell is where its value changed, a figure of the table in the 合计 row', () => {
  check(cells({ row: 'project', id: 'p2', field: 'goal', value: 'x' }), 'p2', 'goal')
  check(cells({ row: 'unit', id: 'u2', field: 'fiscal', value: null }), 'u2', 'fiscal')
  check(cells({ row: 'unit', id: 'u2', field: 'control', value: null }), 'u2', 'total')
  check(cells({ row: 'table', field: 'other', value: null }), GRAND_TOTAL_ROW, 'other')
  check(cells({ row: 'table', field: 'department', value: 'x' }), null)
})

test('a row that was deleted is stood for by the one in its place, the last, or the row above', () => {
  check([{ kind: 'deleteProjects', tableId, unitId: 'u1', ids: ['p1'] }], 'p2')
  check([{ kind: 'deleteProjects', tableId, unitId: 'u1', ids: ['p3'] }], 'p2')
  check([{ kind: 'deleteProjects', tableId, unitId: 'u2', ids: ['p4'] }], 'u2')
  check([{ kind: 'deleteUnits', tableId, ids: ['u2'] }], 'u1')
  check([{ kind: 'deleteUnits', tableId, ids: ['u1', 'u2'] }], GRAND_TOTAL_ROW)
})

test('a row that came or moved is shown where it is now', () => {
  check([{ kind: 'insertProjects', tableId, unitId: 'u2', entries: [{ at: 0, row: project('new') }] }], 'new')
  check([{ kind: 'moveUnit', tableId, id: 'u2', to: 0 }], 'u2')
  check([{ kind: 'moveProject', tableId, id: 'p1', toUnitId: 'u2', to: 1 }], 'p1')
})

test('an undo ends at the part of the gesture that was made first', () => {
  const undo = cells(
    { row: 'project', id: 'p2', field: 'goal', value: '' },
    { row: 'project', id: 'p1', field: 'goal', value: '' },
  )
  expect(touchedBy(document, document, undo, 'end')?.place).toEqual({ rowId: 'p1', column: 'goal' })
})

test('a table that is gone, or a step without commands, has no place', () => {
  const gone: Command[] = [{ kind: 'deleteTable', tableId }]
  expect(touchedBy(document, { tables: [] }, gone, 'start')).toBeNull()
  expect(touchedBy(document, document, [], 'start')).toBeNull()
})
