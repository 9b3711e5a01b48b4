import { expect, test } from 'vitest'
import { rowOffers } from '../../../renderer/rows/rowOffers.ts'
import { ROW_TEXTS } from '../../../renderer/rows/texts.ts'
import { type Arrangement, PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { selected, tableOf } from './exampleTable.ts'

const table = tableOf('甲 1 2 | 乙 3')
const nothing = { editRows: () => undefined, refuse: () => undefined }

/** The actions that can run. */
function offered(shown: TargetTable | null, rowIds: string[] | null, arrangement: Arrangement = PAPER_ORDER): string {
  const offers = rowOffers(shown, rowIds && selected(...rowIds), arrangement, nothing)
  return Object.entries(offers)
    .filter(([, { run }]) => run)
    .map(([id]) => id)
    .join(' ')
}

test('what a gesture cannot do is not offered', () => {
  const all = 'insert-above insert-below insert-unit duplicate-rows delete-rows'
  expect(offered(table, ['2'])).toBe(`${all} move-up move-down`)
  expect(offered(table, ['3'])).toBe(`${all} move-up`)
  expect(offered(table, ['甲'])).toBe('insert-below insert-unit duplicate-rows delete-rows move-down')
  expect(offered(table, [GRAND_TOTAL_ROW])).toBe('insert-above insert-below insert-unit')
  expect(offered(table, null)).toBe('insert-above insert-below insert-unit')
  expect(offered(null, ['2'])).toBe('')
})

test('a move or a deletion that is refused says why when it is asked for', () => {
  const said: string[] = []
  const doings = { editRows: () => expect.unreachable(), refuse: (sentence: string) => said.push(sentence) }
  const sorted: Arrangement = { ...PAPER_ORDER, rank: new Map([['1', 0]]) }
  rowOffers(table, selected('2'), sorted, doings)['move-up'].run?.()
  rowOffers(table, selected('2', '乙'), PAPER_ORDER, doings)['move-down'].run?.()
  const filtered: Arrangement = { ...PAPER_ORDER, hidden: new Set(['1']) }
  rowOffers(table, selected('甲'), filtered, doings)['delete-rows'].run?.()
  expect(said).toEqual([ROW_TEXTS.moveSorted, ROW_TEXTS.moveMixed, ROW_TEXTS.deleteUnseen('甲', 1)])
})
