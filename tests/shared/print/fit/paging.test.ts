import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PageFrame, type Paging, paged, type SheetRow } from '../../../../shared/print/fit/paging.ts'

/** Forty lines on a page, three fewer on the first. */
const FRAME: PageFrame = { firstTop: 60, top: 30, bottom: 430, line: 10, padding: 3 }
const WHOLE = FRAME.bottom - FRAME.top
const high = (lines: number) => lines * FRAME.line + FRAME.padding
const row = (rowId: string, height: number): SheetRow => ({ rowId, height, staysWithNext: false })
const head = (rowId: string): SheetRow => ({ rowId, height: high(1), staysWithNext: true })

const sheetRows = fc
  .array(fc.record({ lines: fc.integer({ min: 1, max: 60 }), isHead: fc.boolean() }), { maxLength: 60 })
  .map((all) => all.map(({ lines, isHead }, at) => (isHead ? head(`${at}`) : row(`${at}`, high(lines)))))

describe('simulated pages', () => {
  const check = (rows: readonly SheetRow[], breakRows: boolean, pages: string) => {
    const { rows: placed } = paged(rows, FRAME, breakRows)
    expect(
      placed.map(({ firstPage, lastPage }) => (firstPage === lastPage ? firstPage : [firstPage, lastPage])),
    ).toEqual(JSON.parse(`[${pages}]`))
  }
  it('are one page where there is nothing', () => {
    expect(paged([], FRAME, false)).toEqual({ pageCount: 1, rows: [] })
  })
  it('move a whole row on where it does not fit', () => {
    check([row('a', high(20)), row('b', high(20))], false, '1,2')
    check([row('a', high(20)), row('b', high(16))], false, '1,1')
  })
  it('split the same row where rows may be broken', () => {
    check([row('a', high(20)), row('b', high(20))], true, '1,[1,2]')
  })
  it('keep a unit with its first project, and 合计 with both', () => {
    check([row('a', high(30)), head('unit'), row('b', high(6))], false, '1,2,2')
    check([head('grand'), head('unit'), row('b', high(39))], false, '1,1,2')
    check([row('a', high(3)), head('unit'), row('b', high(33))], false, '1,2,2')
  })
  it('split a row that is longer than a page, whatever was chosen, from where it stands', () => {
    check([row('a', high(10)), row('b', high(50)), row('c', high(1))], false, '1,[1,2],2')
    check([row('a', high(130))], false, '[1,4]')
  })
  it('leave no line of a broken row alone', () => {
    check([row('a', high(34)), row('b', high(3))], true, '1,2')
    check([row('a', high(30)), row('b', high(6))], true, '1,1')
    check([row('a', high(30)), row('b', high(7))], true, '1,[1,2]')
  })
  it('come to an end even where a page has no room for a line', () => {
    const narrow = { ...FRAME, bottom: FRAME.top + 5 }
    expect(paged([row('a', high(3))], narrow, true).pageCount).toBeLessThan(10)
  })

  const pagesInOrder = ({ pageCount, rows }: Paging, given: readonly SheetRow[]) => {
    expect(rows.map(({ rowId }) => rowId)).toEqual(given.map(({ rowId }) => rowId))
    rows.forEach(({ firstPage, lastPage }, at) => {
      expect(firstPage).toBeGreaterThanOrEqual(rows[at - 1]?.lastPage ?? 1)
      expect(lastPage).toBeGreaterThanOrEqual(firstPage)
    })
    expect(pageCount).toBe(rows.at(-1)?.lastPage ?? 1)
  }
  it('hold every row once, in its order, for any heights', () => {
    fc.assert(
      fc.property(sheetRows, fc.boolean(), (rows, breakRows) => pagesInOrder(paged(rows, FRAME, breakRows), rows)),
    )
  })
  it('never hold more than fits, and never split a row that fits on a page', () => {
    fc.assert(
      fc.property(sheetRows, (rows) => {
        const { pageCount, rows: placed } = paged(rows, FRAME, false)
        const used = Array.from({ length: pageCount + 1 }, () => 0)
        for (const [at, { firstPage, lastPage }] of placed.entries()) {
          const height = rows[at]?.height ?? 0
          if (height > WHOLE) return
          expect(lastPage).toBe(firstPage)
          used[firstPage] = (used[firstPage] ?? 0) + height
        }
        for (const height of used) expect(height).toBeLessThanOrEqual(WHOLE + 1)
      }),
    )
  })
  it('take no fewer pages than the heights come to, whole or broken', () => {
    fc.assert(
      fc.property(sheetRows, fc.boolean(), (rows, breakRows) => {
        const heights = rows.reduce((sum, { height }) => sum + height, 0)
        expect(paged(rows, FRAME, breakRows).pageCount).toBeGreaterThanOrEqual(Math.ceil(heights / (WHOLE + 1)))
      }),
    )
  })
})
