import { expect, test } from 'vitest'
import { topOfPage } from '../../../renderer/printing/columnLayout.ts'
import { rowsByPage } from '../../../renderer/printing/pagePlaces.ts'
import { firstRowInSight, topForRow } from '../../../renderer/printing/rowsInSight.ts'
import type { PlacedRow } from '../../../shared/print/pageMap.ts'

/** A page is 600 points high, and a point two pixels. */
const PAPER = 600
const layout = { count: 3, pageHeight: 1200, gap: 12 }
const row = (rowId: string, page: number, top: number, bottom: number): PlacedRow => ({ rowId, page, top, bottom })
const ROWS = [row('a', 1, 50, 100), row('b', 1, 100, 500), row('b', 2, 50, 550), row('c', 3, 50, 100)]
const rows = rowsByPage({ pageCount: 3, rows: ROWS })
const inSight = (top: number, height: number) => firstRowInSight(rows, PAPER, layout, { top, height })

test('the row that is looked at is the first that begins in sight', () => {
  expect(inSight(0, 700)?.rowId).toBe('a')
  expect(inSight(topOfPage(1, layout) + 150, 700)).toEqual(ROWS[1])
  expect(inSight(topOfPage(2, layout) + 800, 900)?.rowId).toBe('c')
})

test('where no row begins in sight it is the one that goes on there', () => {
  expect(inSight(topOfPage(2, layout) + 300, 500)).toEqual(ROWS[2])
})

test('there is none below the last row, and none on pages whose rows are not known', () => {
  expect(inSight(topOfPage(3, layout) + 600, 500)).toBeNull()
  expect(firstRowInSight(new Map(), PAPER, layout, { top: 0, height: 700 })).toBeNull()
})

test('a row in sight is not scrolled to, another comes to stand a third down the screen', () => {
  const third = topOfPage(3, layout) + 100
  const target = row('c', 3, 50, 100)
  expect(topForRow(target, PAPER, layout, { top: third - 200, height: 600 })).toBeNull()
  expect(topForRow(target, PAPER, layout, { top: 0, height: 600 })).toBe(third - 200)
})
