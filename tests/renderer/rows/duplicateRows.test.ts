import { expect, test } from 'vitest'
import { duplicateRows } from '../../../renderer/rows/duplicateRows.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT } from '../../../shared/form.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { idCounter } from '../../shared/arbitraries.ts'
import { outcome, selected, tableOf } from './exampleTable.ts'

const table = tableOf('甲 1 2 | 乙 | 丙 3 4')

test('copies come below the last selected row, those of units after the last selected unit', () => {
  const check = (rowIds: string[], expected: string) =>
    expect(outcome(table, duplicateRows(table, selected(...rowIds)))).toBe(expected)
  check(['1'], '甲 1 new1 2 | 乙 | 丙 3 4 -> new1')
  check(['1', '2'], '甲 1 2 new1 new2 | 乙 | 丙 3 4 -> new1 new2')
  check(['丙'], '甲 1 2 | 乙 | 丙 3 4 | new1 new2 new3 -> new1')
  check(['乙', '丙', '3'], '甲 1 2 | 乙 | 丙 3 4 | new1 | new2 new3 new4 -> new1 new4')
  check(['2', '乙'], '甲 1 2 new1 | 乙 | new2 | 丙 3 4 -> new1 new2')
  check([GRAND_TOTAL_ROW], 'nothing')
  expect(duplicateRows(table, null)).toBeNull()
})

test('a copy says what its original says and shares no identity with it, not even an indicator’s', () => {
  const sample = sampleTable(idCounter())
  const unit = sample.units[0]
  const gesture = unit && duplicateRows(sample, selected(unit.id))?.(idCounter('copy'))
  const after = applyCommands({ ...EMPTY_DOCUMENT, tables: [sample] }, gesture?.commands ?? []).document.tables[0]
  const said = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner))
  expect(after?.units).toHaveLength(2)
  expect(said(after?.units[1])).toBe(said(unit))
  expect(JSON.stringify(after?.units[1])).not.toContain('"row')
})

test('the undo step names one row and counts several', () => {
  const check = (rowIds: string[], expected: string) =>
    expect(duplicateRows(table, selected(...rowIds))?.(idCounter('new')).label).toBe(expected)
  check(['1'], '复制项目“1”')
  check(['甲', '1'], '复制单位“甲”')
  check(['1', '2'], '复制 2 行')
  check(['乙', '丙'], '复制 2 个单位')
  check(['2', '乙'], '复制 2 行')
})
