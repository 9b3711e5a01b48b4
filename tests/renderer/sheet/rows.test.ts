import { expect, test } from 'vitest'
import type { RowMemory } from '../../../renderer/sheet/rows.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT } from '../../../shared/form.ts'
import { project, rowOf, rowsOf, tableOf, wan } from './sampleRows.ts'

const table = tableOf([
  project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26), special: wan(0) } }),
  project('b', { amounts: { ...BLANK_AMOUNTS, total: wan(27), fiscal: wan(26) } }),
])

test('the 合计 row comes first, then each unit before its projects', () => {
  expect(rowsOf(table).map(({ texts }) => texts.name)).toEqual(['合计', '某某单位', '项目a', '项目b'])
})

test('amounts show two decimals, blank and zero show nothing', () => {
  expect(rowOf(table, 'a').texts).toMatchObject({ total: '26.00', fiscal: '26.00', special: '', other: '' })
})

test('a stated figure is shown with its difference, one that agrees without', () => {
  expect(rowOf(table, 'b')).toMatchObject({ texts: { total: '27.00' }, differences: { total: '+1.00' } })
  expect(rowOf(table, 'a').differences).toEqual({})
  const tiny = tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, total: wan(25.999), fiscal: wan(26) } })])
  expect(rowOf(tiny, 'a').differences).toEqual({ total: '-0.001' })
})

test('a project that has not changed keeps its very row, one that has gets another', () => {
  const memory: RowMemory = new WeakMap()
  const before = rowsOf(table, memory)
  const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, [
    { kind: 'setCells', tableId: 'table', cells: [{ row: 'project', id: 'b', field: 'name', value: '改名' }] },
  ])
  const [changed] = document.tables
  const after = changed ? rowsOf(changed, memory) : []
  expect(after[2]).toBe(before[2])
  expect(after[3]).not.toBe(before[3])
  expect(after[3]?.texts.name).toBe('改名')
  const inYuan = rowsOf({ ...table, unit: '元' }, memory)
  expect(inYuan[2]?.texts.fiscal).toBe('260000.00')
})
