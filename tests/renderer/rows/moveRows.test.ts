import { expect, test } from 'vitest'
import { moveRefusal, moveRows, moveRowsTo } from '../../../renderer/rows/moveRows.ts'
import { ROW_TEXTS } from '../../../renderer/rows/texts.ts'
import { type Arrangement, PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { outcome, selected, tableOf } from './exampleTable.ts'

const table = tableOf('甲 1 2 3 | 乙 | 丙 4 5')
const newId = () => 'new'
const without = (...rowIds: string[]): Arrangement => ({ ...PAPER_ORDER, hidden: new Set(rowIds) })

test('projects move by one row as a block, over the edge of their unit into the next', () => {
  const check = (rowIds: string[], by: -1 | 1, expected: string) =>
    expect(outcome(table, moveRows(table, selected(...rowIds), PAPER_ORDER, by))).toBe(expected)
  check(['2'], -1, '甲 2 1 3 | 乙 | 丙 4 5 -> 2')
  check(['1', '2'], 1, '甲 3 1 2 | 乙 | 丙 4 5 -> 1 2')
  check(['2', '3'], 1, '甲 1 | 乙 2 3 | 丙 4 5 -> 2 3')
  check(['3'], 1, '甲 1 2 | 乙 3 | 丙 4 5 -> 3')
  check(['4', '5'], -1, '甲 1 2 3 | 乙 4 5 | 丙 -> 4 5')
  check(['1'], -1, 'nothing')
  check(['1', '2', '3'], -1, 'nothing')
  check(['5'], 1, 'nothing')
  check([GRAND_TOTAL_ROW], 1, 'nothing')
  check(['no longer there'], -1, 'nothing')
  expect(moveRows(table, null, PAPER_ORDER, 1)).toBeNull()
})

test('units move among units and take their projects along', () => {
  const check = (rowIds: string[], by: -1 | 1, expected: string) =>
    expect(outcome(table, moveRows(table, selected(...rowIds), PAPER_ORDER, by))).toBe(expected)
  check(['甲'], 1, '乙 | 甲 1 2 3 | 丙 4 5 -> 甲')
  check(['丙', '4'], -1, '甲 1 2 3 | 丙 4 5 | 乙 -> 丙 4')
  check(['甲', '1', '2', '3', '乙'], 1, '丙 4 5 | 甲 1 2 3 | 乙 -> 甲 乙')
  check(['甲'], -1, 'nothing')
  check(['乙', '丙'], 1, 'nothing')
})

test('rows that a filter hides are passed over, so that a move can be seen', () => {
  const check = (rowIds: string[], arrangement: Arrangement, by: -1 | 1, expected: string) =>
    expect(outcome(table, moveRows(table, selected(...rowIds), arrangement, by))).toBe(expected)
  check(['3'], without('2'), -1, '甲 3 1 2 | 乙 | 丙 4 5 -> 3')
  check(['1'], without('2'), 1, '甲 2 3 1 | 乙 | 丙 4 5 -> 1')
  check(['1', '3'], without('2'), 1, '甲 2 | 乙 1 3 | 丙 4 5 -> 1 3')
  check(['3'], without('乙'), 1, '甲 1 2 | 乙 | 丙 3 4 5 -> 3')
  check(['丙'], without('乙'), -1, '丙 4 5 | 甲 1 2 3 | 乙 -> 丙')
  check(['甲'], without('乙', '丙', '4', '5'), 1, 'nothing')
})

test('rows go where they are dropped, and nowhere where they already are', () => {
  const check = (rowIds: string[], rowId: string, side: 'before' | 'after', expected: string) =>
    expect(outcome(table, moveRowsTo(table, selected(...rowIds), PAPER_ORDER, { rowId, side })?.make ?? null)).toBe(
      expected,
    )
  check(['1'], '3', 'after', '甲 2 3 1 | 乙 | 丙 4 5 -> 1')
  check(['2', '3'], '1', 'before', '甲 2 3 1 | 乙 | 丙 4 5 -> 2 3')
  check(['1', '2'], '4', 'after', '甲 3 | 乙 | 丙 4 1 2 5 -> 1 2')
  check(['5'], '乙', 'after', '甲 1 2 3 | 乙 5 | 丙 4 -> 5')
  check(['5'], '乙', 'before', '甲 1 2 3 5 | 乙 | 丙 4 -> 5')
  check(['5'], '甲', 'before', 'nothing')
  check(['5'], GRAND_TOTAL_ROW, 'after', 'nothing')
  check(['2'], '1', 'after', 'nothing')
  check(['2'], '2', 'after', 'nothing')
  check(['1', '2'], '1', 'after', 'nothing')
  check(['1', '3'], '2', 'after', '甲 2 1 3 | 乙 | 丙 4 5 -> 1 3')
})

test('units that are dropped among projects go to the nearer end of that unit, where the line shows them', () => {
  const check = (rowIds: string[], rowId: string, side: 'before' | 'after', expected: string, line: string) => {
    const drop = moveRowsTo(table, selected(...rowIds), PAPER_ORDER, { rowId, side })
    expect(outcome(table, drop?.make ?? null)).toBe(expected)
    expect(drop ? `${drop.gap.side} ${drop.gap.rowId}` : '').toBe(line)
  }
  check(['丙'], '1', 'after', '丙 4 5 | 甲 1 2 3 | 乙 -> 丙', 'before 甲')
  check(['丙'], '2', 'after', '甲 1 2 3 | 丙 4 5 | 乙 -> 丙', 'before 乙')
  check(['甲'], '5', 'before', '乙 | 丙 4 5 | 甲 1 2 3 -> 甲', 'after 5')
  check(['甲'], '丙', 'before', '乙 | 甲 1 2 3 | 丙 4 5 -> 甲', 'before 丙')
  check(['甲', '乙'], '丙', 'after', 'nothing', '')
  check(['甲'], '2', 'after', 'nothing', '')
})

test('a move is refused with a sentence while rows are sorted, and for a unit with projects of another', () => {
  const sorted: Arrangement = { ...PAPER_ORDER, rank: new Map([['1', 0]]) }
  const check = (rowIds: string[], arrangement: Arrangement, expected: string | null) => {
    expect(moveRefusal(table, selected(...rowIds), arrangement)).toBe(expected)
    const moves = [
      moveRows(table, selected(...rowIds), arrangement, 1),
      moveRowsTo(table, selected(...rowIds), arrangement, { rowId: '5', side: 'before' }),
    ]
    for (const move of moves) expect(move === null).toBe(expected !== null)
  }
  check(['1'], sorted, ROW_TEXTS.moveSorted)
  check(['3', '乙'], PAPER_ORDER, ROW_TEXTS.moveMixed)
  check(['甲', '1', '2'], PAPER_ORDER, null)
  check(['2', '3'], PAPER_ORDER, null)
})

test('the undo step names one row and says its way, and counts several', () => {
  const check = (rowIds: string[], by: -1 | 1, expected: string) =>
    expect(moveRows(table, selected(...rowIds), PAPER_ORDER, by)?.(newId).label).toBe(expected)
  check(['2'], -1, '上移“2”')
  check(['甲'], 1, '下移“甲”')
  check(['1', '2'], 1, '移动 2 行')
  check(['甲', '乙'], 1, '移动 2 个单位')
  const drop = moveRowsTo(table, selected('1'), PAPER_ORDER, { rowId: '3', side: 'after' })
  expect(drop?.make(newId).label).toBe('移动“1”')
})
