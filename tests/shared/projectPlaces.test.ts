import { expect, test } from 'vitest'
import { applyCommands, type Command } from '../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../shared/form.ts'
import { projectOf, projectPlaces } from '../../shared/projectPlaces.ts'
import { project, tableOf } from '../renderer/sheet/sampleRows.ts'

function changed(table: TargetTable, command: Command): TargetTable {
  return applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, [command]).document.tables[0] as TargetTable
}

const table = tableOf([project('a'), project('b'), project('c')])
const other = { ...tableOf([project('x')]).units[0], id: 'other' } as TargetTable['units'][number]
const twoUnits = { ...table, units: [...table.units, other] }

test('each project is found where it stands', () => {
  expect(projectPlaces(twoUnits).get('b')).toEqual({ unitAt: 0, projectAt: 1 })
  expect(projectPlaces(twoUnits).get('x')).toEqual({ unitAt: 1, projectAt: 0 })
  expect(projectPlaces(twoUnits).get('unit')).toBeUndefined()
})

test('a project is found by its identity, and nothing by that of a unit or of what is gone', () => {
  expect(projectOf(twoUnits, 'b')).toBe(twoUnits.units[0]?.projects[1])
  for (const id of ['unit', 'other', 'gone']) expect(projectOf(twoUnits, id)).toBeNull()
})

test('an edit of cells leaves the very same answer', () => {
  const before = projectPlaces(twoUnits)
  const cells = [{ row: 'project', id: 'b', field: 'name', value: '改名' } as const]
  expect(projectPlaces(changed(twoUnits, { kind: 'setCells', tableId: 'table', cells }))).toBe(before)
})

test('rows that come, go or move are found in their new places, and in the old ones after an undo', () => {
  projectPlaces(twoUnits)
  const moved = changed(twoUnits, { kind: 'moveProject', tableId: 'table', id: 'a', toUnitId: 'unit', to: 2 })
  expect(projectPlaces(moved).get('a')).toEqual({ unitAt: 0, projectAt: 2 })
  expect(projectPlaces(moved).get('b')).toEqual({ unitAt: 0, projectAt: 0 })
  const deleted = changed(twoUnits, { kind: 'deleteProjects', tableId: 'table', unitId: 'unit', ids: ['a'] })
  expect(projectPlaces(deleted).get('a')).toBeUndefined()
  expect(projectPlaces(deleted).get('c')).toEqual({ unitAt: 0, projectAt: 1 })
  const swapped = changed(twoUnits, { kind: 'moveUnit', tableId: 'table', id: 'other', to: 0 })
  expect(projectPlaces(swapped).get('x')).toEqual({ unitAt: 0, projectAt: 0 })
  expect(projectPlaces(twoUnits).get('a')).toEqual({ unitAt: 0, projectAt: 0 })
})
