import { expect, test } from 'vitest'
import { beginnings, readPageMap, rowsByPage } from '../../../renderer/printing/pagePlaces.ts'
import { linkOfRow } from '../../../shared/print/rowLinks.ts'

const placed = (rowId: string, page: number) => ({ rowId, page, top: 10, bottom: 20 })
const link = (rowId: string, page: number) => ({ link: linkOfRow(rowId), page, top: 10, bottom: 20 })
const atOnce = async () => undefined

test('the map holds the rows of all pages in their order, and lets others go first in between', async () => {
  let turns = 0
  const pages = { count: 40, linksOn: async (page: number) => [link(`row ${page}`, page)] }
  const idle = async () => {
    turns += 1
  }
  const map = await readPageMap(pages, idle, new AbortController().signal)
  expect(map?.pageCount).toBe(40)
  expect(map?.rows).toEqual(Array.from({ length: 40 }, (_, at) => placed(`row ${at + 1}`, at + 1)))
  expect(turns).toBeGreaterThan(3)
})

test('a map that nobody wants any more is given up', async () => {
  const unwanted = new AbortController()
  const read: number[] = []
  const linksOn = async (page: number) => {
    read.push(page)
    if (page === 2) unwanted.abort()
    return []
  }
  expect(await readPageMap({ count: 9, linksOn }, atOnce, unwanted.signal)).toBeNull()
  expect(read).toEqual([1, 2])
})

test('a row that is split stands on each of its pages and begins on the first of them', () => {
  const map = { pageCount: 3, rows: [placed('a', 1), placed('b', 1), placed('b', 2), placed('c', 3)] }
  expect(beginnings(map).get('b')?.page).toBe(1)
  expect(beginnings(map).get('c')?.page).toBe(3)
  expect(beginnings(map).has('d')).toBe(false)
  expect(
    rowsByPage(map)
      .get(1)
      ?.map(({ rowId }) => rowId),
  ).toEqual(['a', 'b'])
  expect(rowsByPage(map).get(2)).toEqual([placed('b', 2)])
  expect(rowsByPage(map).has(4)).toBe(false)
})
