import { expect, test } from 'vitest'
import { GRAND_TOTAL_ROW_ID } from '../../../shared/print/pageMap.ts'
import { LINK_OF_HEADER, linkOfEnd, linkOfRow, placedRows, rowIdOfLink } from '../../../shared/print/rowLinks.ts'

test('a row is found again by its link, whatever its identity is', () => {
  for (const rowId of [GRAND_TOTAL_ROW_ID, 'a', '甲 _乙_', '"><&#', '_41_', 'row-1#row-2', '😀']) {
    expect(rowIdOfLink(linkOfRow(rowId))).toBe(rowId)
    expect(linkOfRow(rowId)).toMatch(/^https:\/\/row\.invalid\/#[A-Za-z0-9_-]+$/)
  }
})

test('other links are no rows', () => {
  for (const link of ['', 'https://www.example.gov.cn/', 'https://row.invalid/', LINK_OF_HEADER, linkOfEnd('a')])
    expect(rowIdOfLink(link), link).toBeNull()
})

const at = (link: string, page: number, top: number, bottom: number) => ({ link, page, top, bottom })
const header = (page: number, top: number) => at(LINK_OF_HEADER, page, top, top + 40)

test('a row on one page stands where its link is', () => {
  expect(placedRows([header(1, 70), at(linkOfRow('a'), 1, 110, 150)])).toEqual([
    { rowId: 'a', page: 1, top: 110, bottom: 150 },
  ])
})

test('a row that goes on stands below the repeated header, and as much farther down as the header is high', () => {
  const links = [
    header(1, 70),
    at(linkOfRow('a'), 1, 480, 560),
    header(2, 30),
    at(linkOfRow('a'), 2, 30, 260),
    at(linkOfEnd('a'), 2, 179, 180),
  ]
  const second = { rowId: 'a', page: 2, top: 70, bottom: 220 }
  expect(placedRows(links)).toEqual([{ rowId: 'a', page: 1, top: 480, bottom: 560 }, second])
  expect(placedRows(links.filter(({ page }) => page === 2))).toEqual([second])
})

test('a row that the header pushes on to one more page than its links know has a place there too', () => {
  const links = [
    at(linkOfRow('a'), 1, 480, 560),
    header(2, 30),
    at(linkOfRow('a'), 2, 30, 560),
    at(linkOfEnd('a'), 2, 549, 550),
    header(3, 30),
  ]
  expect(placedRows(links).slice(1)).toEqual([
    { rowId: 'a', page: 2, top: 70, bottom: 560 },
    { rowId: 'a', page: 3, top: 70, bottom: 100 },
  ])
})
