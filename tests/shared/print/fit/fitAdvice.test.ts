import { describe, expect, it } from 'vitest'
import type { TargetTable } from '../../../../shared/form.ts'
import { fitAdvice } from '../../../../shared/print/fit/fitAdvice.ts'
import type { PageMap } from '../../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../../shared/print/pageSetup.ts'
import { project, table, unit, verbatim } from '../../checks/exampleTables.ts'
import { linesOfPage, madePages } from './madePages.ts'

const A4 = DEFAULT_PAGE_SETUP
const LINES = linesOfPage(A4)
const longText = (characters: number) => '目'.repeat(characters)
/** Three projects; the goal of the second is as long as asked for. */
const three = (goal = 40) =>
  table([
    unit([
      project({ fiscal: '1' }, { id: 'first', indicators: [] }),
      project({ fiscal: '1' }, { id: 'second', goal: longText(goal), indicators: [] }),
      project({ fiscal: '1' }, { id: 'third', indicators: [] }),
    ]),
  ])
const adviceOf = (map: PageMap, of: TargetTable, setup: PageSetup = A4) => fitAdvice(map, of, setup)
const kinds = (...given: Parameters<typeof adviceOf>) => adviceOf(...given).map(({ kind }) => kind)

describe('advice on pages', () => {
  it('is silent about a table that fills one page or part of it', () => {
    expect(kinds(madePages(three(), A4, {}), three())).toEqual([])
    expect(kinds(madePages(three(), A4, { first: [[1, 25]] }), three())).toEqual([])
  })
  it('is silent about pages that are full to the end', () => {
    const texts = { goal: longText(460), indicators: [verbatim(longText(31 * 18))] }
    const even = table([unit(['first', 'second', 'third'].map((id) => project({ fiscal: '1' }, { id, ...texts })))])
    const pages = { first: [[1, LINES - 6]], second: [[2, LINES - 1]], third: [[3, 20]] } as const
    expect(kinds(madePages(even, A4, pages), even)).toEqual([])
  })

  it('names the row that left a page partly blank, by how much, and what would bring it back', () => {
    const of = three(600)
    const pages = madePages(of, A4, { first: [[1, 10]], second: [[2, 26]], third: [[2, 4]] })
    const [found] = adviceOf(pages, of).filter(({ kind }) => kind === 'left-blank')
    expect(found).toMatchObject({ rowId: 'second', page: 2, saves: 0 })
    if (found?.kind !== 'left-blank') throw new Error('no advice')
    // Page 1 has room for LINES - 2 lines less the 12 lines and paddings of the rows on it.
    expect(found.blank).toBeGreaterThan(0.5)
    expect(found.linesOver).toBeGreaterThan(0)
    expect(found.linesOver).toBeLessThan(10)
    expect(found.shortenings.map(({ column }) => column)).toEqual(['goal'])
    const [{ characters } = { characters: 0 }] = found.shortenings
    expect(characters).toBeGreaterThan((found.linesOver - 1) * 15)
    expect(characters).toBeLessThan((found.linesOver + 1) * 30)
  })
  it('advises no shortening where more than half of the text would go', () => {
    const of = three(600)
    const pages = madePages(of, A4, { first: [[1, 25]], second: [[2, 30]] })
    expect(adviceOf(pages, of)).toContainEqual(expect.objectContaining({ kind: 'left-blank', shortenings: [] }))
  })
  it('adds several early ends up, and says what breaking rows would save', () => {
    const of = table([
      unit(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => project({ fiscal: '1' }, { id, goal: longText(500) }))),
    ])
    const lines = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => [id, [[at + 1, 22]] as const]))
    const pages = madePages(of, A4, lines)
    const found = adviceOf(pages, of)
    const sum = found.find(({ kind }) => kind === 'blank-pages')
    expect(sum).toMatchObject({ pages: 5 })
    if (sum?.kind !== 'blank-pages') throw new Error('no advice')
    const breaking = sum.helps.find(({ kind }) => kind === 'break-rows')
    expect(breaking?.saves).toBe(2)
    expect(breaking?.setup).toEqual({ ...A4, breakRows: true })
    expect(found.filter(({ kind }) => kind === 'left-blank')).toHaveLength(5)
  })
  it('says nothing of blank paper where rows are broken', () => {
    const of = three(600)
    const setup = { ...A4, breakRows: true }
    const pages = madePages(of, setup, {
      first: [[1, 20]],
      second: [
        [1, LINES - 26],
        [2, 10],
      ],
      third: [[2, 1]],
    })
    expect(kinds(pages, of, setup)).not.toContain('left-blank')
  })

  it('names rows that are longer than a page, and never advises to break them', () => {
    const of = three(2000)
    const pages = madePages(of, A4, {
      second: [
        [1, LINES - 8],
        [2, LINES],
        [3, 20],
      ],
      third: [[3, 2]],
    })
    const found = adviceOf(pages, of).find(({ kind }) => kind === 'longer-than-page')
    expect(found).toMatchObject({ rowId: 'second', page: 1, pages: 3 })
    if (found?.kind === 'longer-than-page') expect(found.helps.map(({ kind }) => kind)).not.toContain('break-rows')
  })

  it('names the one text that makes a row as high as it is', () => {
    const of = three(700)
    const second = (lines: number, third: number) => madePages(of, A4, { second: [[1, lines]], third: [[2, third]] })
    expect(adviceOf(second(26, 20), of)).toContainEqual(
      expect.objectContaining({ kind: 'deciding-text', rowId: 'second', column: 'goal', lines: 26, page: 1, saves: 1 }),
    )
    // Without it the table would still take two pages.
    expect(kinds(second(26, 35), of)).not.toContain('deciding-text')
  })

  it('tells of a last page with a row or two on it', () => {
    const of = three(500)
    const pages = madePages(of, A4, { first: [[1, 10]], second: [[1, LINES - 14]], third: [[2, 2]] })
    const found = adviceOf(pages, of).find(({ kind }) => kind === 'short-last-page')
    expect(found).toMatchObject({ rowId: 'third', page: 2, rows: 1 })
    if (found?.kind !== 'short-last-page') throw new Error('no advice')
    expect(found.helps.every(({ saves }) => saves >= 1)).toBe(true)
    expect(found.helps.map(({ kind }) => kind)).toContain('smaller-body')
  })
  it('tells of a last page with nothing but the signature, where one is printed', () => {
    const signed = { ...A4, signature: { preparer: '', head: '', date: '' } }
    expect(kinds(madePages(three(), signed, {}, 2), three(), signed)).toEqual(['signature-alone'])
    expect(kinds(madePages(three(), A4, {}, 2), three())).toEqual([])
  })

  it('tells of amounts that take room from the texts, and of figures that had to be set smaller', () => {
    const inYuan = (fiscal: string) => table([unit([project({ fiscal }, { id: 'first' })])], {}, { unit: '元' })
    const wide = inYuan('12345678.90')
    expect(adviceOf(madePages(wide, A4, {}), wide)).toContainEqual(
      expect.objectContaining({ kind: 'wide-amounts', page: 1 }),
    )
    const narrow = { ...A4, orientation: 'portrait', body: { ...A4.body, size: 14 } } as const
    expect(kinds(madePages(wide, narrow, {}), wide, narrow)).toContain('small-figures')
    expect(kinds(madePages(three(), A4, {}), three())).not.toContain('wide-amounts')
  })

  it('offers every setting once, and puts first what saves most', () => {
    const of = table([
      unit(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => project({ fiscal: '1' }, { id, goal: longText(500) }))),
    ])
    const lines = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => [id, [[at + 1, 22]] as const]))
    const found = adviceOf(madePages(of, A4, { ...lines, f: [[6, 2]] }), of)
    const offered = found.flatMap((advice) => ('helps' in advice ? advice.helps.map(({ kind }) => kind) : []))
    expect(new Set(offered).size).toBe(offered.length)
    expect(offered).toContain('larger-paper')
  })
})
