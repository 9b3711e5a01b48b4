/** Rows that go on over pages: on each of them the lines between all columns reach from the top of the table to its bottom. */
import { expect, test } from 'vitest'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { indicator, project, table, unit } from '../../shared/checks/examples.ts'
import { columnsOf, PagePicture } from './pageLines.ts'
import { pdfFacts } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const POINTS_PER_MM = 72 / 25.4
const engine = engineForTests()

/** What is left of the long row on its last page is less than what its lines lack to fill the pages before. */
function longRow(lines: number, rowsBefore: number) {
  const goal = Array.from({ length: lines }, (_, line) => `第${line}句。`).join('\n')
  const before = Array.from({ length: rowsBefore }, () => project({ fiscal: '1.00' }))
  const long = project({ fiscal: '1.00' }, { name: '长项目', goal, indicators: [indicator()] })
  return table([unit([...before, long, project({ fiscal: '3.00' })])])
}

const check = (name: string, lines: number, rowsBefore: number, change: Partial<PageSetup>) => {
  test(name, async () => {
    const setup = { ...DEFAULT_PAGE_SETUP, ...change }
    const html = printHtml([longRow(lines, rowsBefore)], setup, { fonts: true })
    const pdf = await engine.print(html, false, new AbortController().signal)
    const left = setup.margins.left * POINTS_PER_MM
    const edges = [left + 0.4, ...columnsOf(html, left).map(({ right }) => right - 0.4)]
    const { pages } = pdfFacts(pdf)
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page++) {
      const picture = new PagePicture(pdf, page)
      const lines = edges.map((x) => picture.uprightAt(x))
      const [{ top, bottom } = { top: 0, bottom: 0 }] = lines
      expect(bottom - top, `page ${page}`).toBeGreaterThan(25)
      for (const line of lines) {
        expect(Math.abs(line.top - top), `top on page ${page}`).toBeLessThan(1)
        expect(Math.abs(line.bottom - bottom), `bottom on page ${page}`).toBeLessThan(1)
      }
      expect(picture.linesAt(left + 10).at(-1), `closed on page ${page}`).toBeCloseTo(bottom, 0)
    }
  })
}
check('a row over three pages', 100, 0, {})
check('a row over many pages, among others that break', 180, 11, { breakRows: true })
check('the same with the header on the first page alone', 180, 11, { breakRows: true, repeatHeader: false })
