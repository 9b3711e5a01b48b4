import { expect, test } from 'vitest'
import { clearBlock, pasteBlock } from '../../../renderer/sheet/blockEdits.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { project, rowsOf, tableOf, wan } from './sampleRows.ts'

const amounts = { ...BLANK_AMOUNTS, fiscal: wan(20) }
const table = tableOf([project('a', { amounts }), project('b', { amounts })])
const newId = () => 'new'
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

test('a total pasted together with its parts keeps following them', () => {
  const edit = pasteBlock(table, cell(2, 1), [['30', '25', '', '5']], newId)
  expect(edit.cells).toEqual([
    { row: 'project', id: 'a', field: 'fiscal', value: wan(25) },
    { row: 'project', id: 'a', field: 'other', value: wan(5) },
  ])
  expect(edit).toMatchObject({ pasted: 4, readOnly: 0, notAmounts: 0, outside: 0 })
})

test('a whole amount column agrees with the sums above it, level by level', () => {
  const edit = pasteBlock(table, cell(0, 2), [['70'], ['70'], ['30'], ['40']], newId)
  expect(edit.cells).toEqual([
    { row: 'project', id: 'a', field: 'fiscal', value: wan(30) },
    { row: 'project', id: 'b', field: 'fiscal', value: wan(40) },
  ])
})

test('what finds no cell is counted and nothing else is lost', () => {
  const edit = pasteBlock(table, cell(1, 5), [['甲'], ['乙'], ['丙'], ['丁']], newId)
  expect(edit.cells).toEqual([
    { row: 'project', id: 'a', field: 'goal', value: '乙' },
    { row: 'project', id: 'b', field: 'goal', value: '丙' },
  ])
  expect(edit).toMatchObject({ pasted: 2, readOnly: 1, outside: 1 })
  expect(pasteBlock(table, cell(2, 2), [['很多']], newId)).toMatchObject({ cells: [], pasted: 0, notAmounts: 1 })
})

test('one value fills the rectangle, a block that fits is repeated, one that does not keeps its size', () => {
  const rectangle = { top: 2, bottom: 3, left: 2, right: 3 }
  const fields = (block: string[][]) => pasteBlock(table, rectangle, block, newId).cells.map((change) => change.field)
  expect(fields([['9']])).toEqual(['fiscal', 'special', 'fiscal', 'special'])
  expect(fields([['8', '9']])).toEqual(['fiscal', 'special', 'fiscal', 'special'])
  expect(fields([['7', '8', '9']])).toEqual(['fiscal', 'special', 'other'])
  const column = { ...rectangle, right: 2 }
  expect(pasteBlock(table, column, [['8', '9']], newId).covered).toEqual({ ...rectangle, right: 3 })
})

test('clearing leaves out sums that follow and cells that hold nothing', () => {
  const cells = clearBlock(rowsOf(table), { top: 0, bottom: 3, left: 0, right: 6 }, newId)
  expect(cells).toEqual([
    { row: 'unit', id: 'unit', field: 'name', value: '' },
    { row: 'project', id: 'a', field: 'name', value: '' },
    { row: 'project', id: 'a', field: 'fiscal', value: null },
    { row: 'project', id: 'b', field: 'name', value: '' },
    { row: 'project', id: 'b', field: 'fiscal', value: null },
  ])
})
