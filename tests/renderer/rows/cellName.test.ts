import { expect, test } from 'vitest'
import { cellName } from '../../../renderer/rows/cellName.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'

let made = 0
const table = sampleTable(() => `id-${made++}`)
const [unit] = table.units
const [project] = unit?.projects ?? []

test('a cell is named by its column and its row, the name cell by the row alone', () => {
  expect(cellName(table, { rowId: GRAND_TOTAL_ROW, column: 'total' })).toBe('总计 · 合计')
  expect(cellName(table, { rowId: project?.id ?? '', column: 'fiscal' })).toBe('财政拨款 · 区管退休干部节日慰问经费')
  expect(cellName(table, { rowId: unit?.id ?? '', column: 'name' })).toBe(unit?.name)
})

test('a row that is gone has no name, and an empty one is called so', () => {
  expect(cellName(table, { rowId: 'gone', column: 'total' })).toBeNull()
  const nameless = { ...table, units: table.units.map((row) => ({ ...row, name: '' })) }
  expect(cellName(nameless, { rowId: unit?.id ?? '', column: 'name' })).toBe('未命名单位')
})
