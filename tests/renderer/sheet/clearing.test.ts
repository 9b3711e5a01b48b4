import { expect, test } from 'vitest'
import { clearedCells } from '../../../renderer/sheet/clearing.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { project, rowsOf, tableOf, wan } from './sampleRows.ts'

const amounts = { ...BLANK_AMOUNTS, fiscal: wan(20) }
const rows = rowsOf(tableOf([project('a', { amounts }), project('b', { amounts })]))

test('clearing leaves out sums that follow and cells that hold nothing', () => {
  expect(clearedCells(rows, COLUMN_KEYS, { top: 0, bottom: 3, left: 0, right: 6 })).toEqual([
    { row: 'unit', id: 'unit', field: 'name', value: '' },
    { row: 'project', id: 'a', field: 'name', value: '' },
    { row: 'project', id: 'a', field: 'fiscal', value: null },
    { row: 'project', id: 'b', field: 'name', value: '' },
    { row: 'project', id: 'b', field: 'fiscal', value: null },
  ])
})

test('clearing leaves alone what is not on the screen', () => {
  expect(clearedCells(rows, ['name', 'goal'], { top: 2, bottom: 2, left: 0, right: 1 })).toEqual([
    { row: 'project', id: 'a', field: 'name', value: '' },
  ])
})
