import { expect, test } from 'vitest'
import { deleteRefusal, deleteRows } from '../../../renderer/rows/deleteRows.ts'
import { type Arrangement, PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { outcome, selected, tableOf } from './exampleTable.ts'

const table = tableOf('甲 1 2 4 | 乙 | 丙 3 5')
const newId = () => 'new'
const made = (...rowIds: string[]) => deleteRows(table, selected(...rowIds), PAPER_ORDER)?.(newId)

test('deleting takes projects and units, a unit with its projects, and leads to the row that takes their place', () => {
  const check = (rowIds: string[], expected: string) =>
    expect(outcome(table, deleteRows(table, selected(...rowIds), PAPER_ORDER))).toBe(expected)
  check(['1'], '甲 2 4 | 乙 | 丙 3 5 -> 2')
  check(['4'], '甲 1 2 | 乙 | 丙 3 5 -> 2')
  check(['1', '2', '4'], '甲 | 乙 | 丙 3 5 -> 甲')
  check(['甲'], '乙 | 丙 3 5 -> 乙')
  check(['丙', '3'], '甲 1 2 4 | 乙 -> 乙')
  check(['4', '乙', '丙', '3'], '甲 1 2 -> 甲')
  check(['4', '乙'], '甲 1 2 | 丙 3 5 -> 丙')
  check(['乙', '丙', '3'], '甲 1 2 4 -> 甲')
  check([GRAND_TOTAL_ROW, '甲', '1', '2', '4', '乙', '丙', '3', '5'], ' -> grand-total')
  check([GRAND_TOTAL_ROW], 'nothing')
  check(['no longer there'], 'nothing')
  expect(deleteRows(table, null, PAPER_ORDER)).toBeNull()
})

test('under a filter and a sort it leads to a row that can be seen', () => {
  const check = (rowId: string, arrangement: Partial<Arrangement>, expected: string) => {
    const gesture = deleteRows(table, selected(rowId), { ...PAPER_ORDER, ...arrangement })
    expect(gesture?.(newId).select.map((place) => place.rowId)).toEqual([expected])
  }
  const without = (...rowIds: string[]) => ({ hidden: new Set(rowIds) })
  check('1', without('2'), '4')
  check('4', without('2'), '1')
  check('1', without('2', '4'), '甲')
  check('1', without('甲', '2', '4'), '乙')
  check('1', without('甲', '2', '4', '乙', '3', '5'), '丙')
  check('1', without('甲', '2', '4', '乙', '丙', '3', '5'), GRAND_TOTAL_ROW)
  check('甲', without('乙'), '丙')
  const rank = new Map(['2', '1', '4', '5', '3'].map((id, at) => [id, at]))
  check('2', { rank }, '1')
  check('4', { rank }, '1')
})

test('a unit with projects that a filter hides is not deleted, and the user is told why; its visible projects are', () => {
  const arrangement = { ...PAPER_ORDER, hidden: new Set(['甲', '2', '4']) }
  for (const rowIds of [['甲'], ['甲', '1'], [GRAND_TOTAL_ROW, '甲', '1', '乙', '丙', '3', '5']]) {
    expect(deleteRefusal(table, selected(...rowIds), arrangement)).toContain('单位“甲”有 2 个项目被筛选隐藏，没有删除')
    expect(deleteRows(table, selected(...rowIds), arrangement)).toBeNull()
  }
  for (const rowIds of [['1'], ['乙', '丙', '3', '5']]) {
    expect(deleteRefusal(table, selected(...rowIds), arrangement)).toBeNull()
  }
  expect(outcome(table, deleteRows(table, selected('1'), arrangement))).toMatch(/^甲 2 4 \|/)
  expect(outcome(table, deleteRows(table, selected('丙', '3', '5'), arrangement))).toMatch(/^甲 1 2 4 \| 乙 ->/)
  expect(deleteRefusal(table, selected('甲'), PAPER_ORDER)).toBeNull()
})

test('the undo step names one row, shortened where the name is long, and counts several', () => {
  const check = (rowIds: string[], expected: string) => expect(made(...rowIds)?.label).toBe(expected)
  check(['1'], '删除项目“1”')
  check(['甲', '1'], '删除单位“甲”')
  check(['甲', '乙'], '删除 2 个单位')
  check(['1', '2', '4'], '删除 3 行')
  check(['4', '乙', '丙', '3'], '删除 5 行')
  const long = tableOf('长'.repeat(300))
  expect(deleteRows(long, selected('长'.repeat(300)), PAPER_ORDER)?.(newId).label).toHaveLength(47)
})

test('the user is told how many projects went with a unit, and nothing where the screen says it all', () => {
  const check = (rowIds: string[], expected: string | null) => expect(made(...rowIds)?.message ?? null).toBe(expected)
  check(['甲'], '已删除单位“甲”和它的 3 个项目，按 Ctrl+Z 可以找回。')
  check(['4', '乙', '丙'], '已删除 2 个单位和 3 个项目，按 Ctrl+Z 可以找回。')
  check(['乙'], null)
  check(['1', '2'], null)
})
