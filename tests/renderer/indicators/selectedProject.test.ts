import { expect, test } from 'vitest'
import { selectedProject } from '../../../renderer/indicators/selectedProject.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { tableOf } from '../rows/exampleTable.ts'

const table = tableOf('甲 1 2 | 乙 3')

test('the project of its own row, and none for units and 合计', () => {
  expect(selectedProject(table, '3')).toBe(table.units[1]?.projects[0])
  for (const rowId of ['甲', GRAND_TOTAL_ROW, 'gone']) expect(selectedProject(table, rowId)).toBeNull()
})
