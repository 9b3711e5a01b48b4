import { expect, test } from 'vitest'
import { GRAND_TOTAL_ROW_ID } from '../../../shared/print/pageMap.ts'
import { LINK_OF_FOOT, linkOfRow, placedRows, rowIdOfLink } from '../../../shared/print/rowLinks.ts'

test('a row is found again by its link, whatever its identity is', () => {
  for (const rowId of [GRAND_TOTAL_ROW_ID, 'a', '甲 _乙_', '"><&#', '_41_', 'row-1#row-2', '😀']) {
    expect(rowIdOfLink(linkOfRow(rowId))).toBe(rowId)
    expect(linkOfRow(rowId)).toMatch(/^https:\/\/row\.invalid\/#[A-Za-z0-9_-]+$/)
  }
})

test('other links are no rows', () => {
  for (const link of ['', 'https://www.example.gov.cn/', 'https://row.invalid/', LINK_OF_FOOT])
    expect(rowIdOfLink(link), link).toBeNull()
})

const at = (link: string, page: number, top: number, bottom: number) => ({ link, page, top, bottom })

test('a row is as high as the highest of its cells, and ends where the next one begins', () => {
  const links = [
    at(linkOfRow('a'), 1, 118, 132),
    at(linkOfRow('a'), 1, 110, 139),
    at(linkOfRow('b'), 1, 140, 160),
    at(LINK_OF_FOOT, 1, 159, 160),
  ]
  expect(placedRows(links)).toEqual([
    { rowId: 'a', page: 1, top: 110, bottom: 140 },
    { rowId: 'b', page: 1, top: 140, bottom: 160 },
  ])
})

test('a row that goes on ends where the rows of the page do, wherever its link ends', () => {
  const links = [
    at(linkOfRow('a'), 1, 480, 560),
    at(LINK_OF_FOOT, 1, 559, 560),
    at(linkOfRow('a'), 2, 70, 260),
    at(LINK_OF_FOOT, 2, 219, 220),
  ]
  const second = { rowId: 'a', page: 2, top: 70, bottom: 220 }
  expect(placedRows(links)).toEqual([{ rowId: 'a', page: 1, top: 480, bottom: 560 }, second])
  expect(placedRows(links.filter(({ page }) => page === 2))).toEqual([second])
})
