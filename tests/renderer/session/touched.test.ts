import { expect, test } from 'vitest'
import { touchedBy } from '../../../renderer/session/touched.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands, type CellChange, type Command } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, emptyTable, type Project, type SpendingUnit } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'

const project = (id: string): Project => ({ id, name: id, amounts: BLANK_AMOUNTS, goal: '', indicators: [] })
const unit = (id: string, projects: string[]): SpendingUnit => ({
  id,
  name: id,
  stated: BLANK_AMOUNTS,
  control: null,
  projects: projects.map(project),
})
const table = { ...emptyTable(() => 'table'), units: [unit('u1', ['p1', 'p2', 'p3']), unit('u2', ['p4'])] }
const document = { ...EMPTY_DOCUMENT, tables: [table] }
const tableId = table.id

/** The cells that a step and the undoing of it lead to: `p2.goal p3.*`, where `*` is the whole row. */
function check(commands: readonly Command[], redone: string, undone: string) {
  const { document: after, inverse } = applyCommands(document, commands)
  expect(touchedBy(document, after, commands)?.tableId).toBe(tableId)
  expect(written(touchedBy(document, after, commands)?.places ?? [])).toBe(redone)
  expect(written(touchedBy(after, document, inverse)?.places ?? [])).toBe(undone)
}
function written(places: readonly { rowId: string; column: string }[]): string {
  const rows = new Map<string, string[]>()
  for (const { rowId, column } of places) rows.set(rowId, [...(rows.get(rowId) ?? []), column])
  const whole = (columns: string[]) => (columns.length === COLUMN_KEYS.length ? '*' : columns.join('+'))
  return [...rows].map(([rowId, columns]) => `${rowId}.${whole(columns)}`).join(' ')
}
const cells = (...changes: CellChange[]): Command => ({ kind: 'setCells', tableId, cells: changes })
const goal = (id: string): CellChange => ({ row: 'project', id, field: 'goal', value: 'x' })
const insert = (unitId: string, at: number, ...ids: string[]): Command => ({
  kind: 'insertProjects',
  tableId,
  unitId,
  entries: ids.map((id, index) => ({ at: at + index, row: project(id) })),
})

test('a cell is where its value changed, a figure of the table in the 合计 row', () => {
  const same = (change: CellChange, place: string) => check([cells(change)], place, place)
  same(goal('p2'), 'p2.goal')
  same({ row: 'unit', id: 'u2', field: 'fiscal', value: null }, 'u2.fiscal')
  same({ row: 'unit', id: 'u2', field: 'control', value: null }, 'u2.total')
  same({ row: 'table', field: 'other', value: null }, `${GRAND_TOTAL_ROW}.other`)
  same({ row: 'table', field: 'department', value: 'x' }, '')
})

test('all cells of a step are touched, each once', () => {
  const name: CellChange = { row: 'project', id: 'p1', field: 'name', value: 'x' }
  check([cells(goal('p1'), name), cells(goal('p4'))], 'p1.goal+name p4.goal', 'p4.goal p1.name+goal')
})

test('rows that came are selected whole; once they are gone again their neighbour is', () => {
  check([insert('u2', 1, 'new1', 'new2')], 'new1.* new2.*', 'p4.name')
  check([insert('u1', 0, 'new')], 'new.*', 'p1.name')
  const made = unit('u3', ['new'])
  check([{ kind: 'insertUnits', tableId, entries: [{ at: 1, row: made }] }], 'u3.* new.*', 'u2.name')
})

test('rows that are gone are stood for by the next, the one before, or the row above; brought back they are selected', () => {
  const remove = (unitId: string, ...ids: string[]): Command => ({ kind: 'deleteProjects', tableId, unitId, ids })
  check([remove('u1', 'p1')], 'p2.name', 'p1.*')
  check([remove('u1', 'p2', 'p3')], 'p1.name', 'p2.* p3.*')
  check([remove('u2', 'p4')], 'u2.name', 'p4.*')
  check([{ kind: 'deleteUnits', tableId, ids: ['u2'] }], 'u1.name', 'u2.* p4.*')
  check([remove('u1', 'p3'), { kind: 'deleteUnits', tableId, ids: ['u2'] }], 'u1.name', 'u2.* p4.* p3.*')
  check(
    [{ kind: 'deleteUnits', tableId, ids: ['u1', 'u2'] }],
    `${GRAND_TOTAL_ROW}.name`,
    'u1.* p1.* p2.* p3.* u2.* p4.*',
  )
})

test('rows that moved are selected where they are now, one by one or as a block', () => {
  const same = (commands: Command[], places: string) => check(commands, places, places)
  same([{ kind: 'moveUnit', tableId, id: 'u2', to: 0 }], 'u2.*')
  same([{ kind: 'moveProject', tableId, id: 'p1', toUnitId: 'u2', to: 1 }], 'p1.*')
  same([{ kind: 'deleteProjects', tableId, unitId: 'u1', ids: ['p1', 'p2'] }, insert('u2', 0, 'p1', 'p2')], 'p1.* p2.*')
})

test('rows that a step brought and filled in are selected as far as they were filled in', () => {
  check([insert('u1', 3, 'new'), cells(goal('p3'), goal('new'))], 'p3.goal new.goal', 'p3.goal')
  const made: Command = { kind: 'insertUnits', tableId, entries: [{ at: 2, row: unit('u3', ['new']) }] }
  check([made, cells(goal('new'))], 'new.goal u3.*', 'u2.name')
})

test('a heading, a whole table and a table that is gone have no cell', () => {
  const other = { ...emptyTable(() => 'other') }
  expect(
    touchedBy(document, { ...EMPTY_DOCUMENT, tables: [table, other] }, [{ kind: 'insertTable', at: 1, table: other }]),
  ).toEqual({
    tableId: 'other',
    places: [],
  })
  expect(touchedBy(document, document, [{ kind: 'replaceTable', tableId, table }])).toEqual({ tableId, places: [] })
  expect(touchedBy(document, { ...EMPTY_DOCUMENT, tables: [] }, [{ kind: 'deleteTable', tableId }])).toBeNull()
  expect(touchedBy(document, document, [])).toBeNull()
})
