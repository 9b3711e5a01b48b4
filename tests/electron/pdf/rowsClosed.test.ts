/** The lines around rows, as they are drawn: none goes through a text, and each page's rows are closed above and below. */
import { expect, test } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { project, table, unit } from '../../shared/checks/examples.ts'
import { sampleForm } from '../../shared/samples.ts'
import { columnsOf, linesIn, PagePicture } from './pageLines.ts'
import { pdfFacts, type Word } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const POINTS_PER_MM = 72 / 25.4
/** Right of a column's left line, where there is no text. */
const BESIDE_TEXT = 1.3

const engine = engineForTests()

async function expectClosedRows(form: TargetTable, setup: PageSetup, leastPages: number): Promise<void> {
  const html = printHtml([form], setup, { fonts: true })
  const pdf = await engine.print(html, true, new AbortController().signal)
  const facts = pdfFacts(pdf)
  expect(facts.pages).toBeGreaterThanOrEqual(leastPages)
  const foot = facts.height - setup.margins.bottom * POINTS_PER_MM
  const headings = facts.words.filter(({ text }) => text.startsWith('部门名称')).map(({ bottom }) => bottom)
  const isInTable = ({ page, top }: Word) => top < foot && (page > 1 || top >= (headings[0] ?? 0))
  const words = facts.words.filter(isInTable)
  const columns = columnsOf(html, setup.margins.left * POINTS_PER_MM)
  for (let page = 1; page <= facts.pages; page++) {
    const picture = new PagePicture(pdf, page)
    for (const column of columns) {
      const drawn = picture.linesAt(column.left + BESIDE_TEXT)
      const lines = linesIn({ words }, column).filter((line) => line.page === page)
      for (const { text, top, bottom } of lines) {
        // What a font keeps free above and below its signs may lie on a line.
        const [upper, lower] = [top + (bottom - top) / 4, bottom - (bottom - top) / 4]
        const where = `${text} on page ${page}`
        expect(
          drawn.filter((line) => line > upper && line < lower),
          where,
        ).toEqual([])
        expect(drawn.some((line) => line <= upper) && drawn.some((line) => line >= lower), where).toBe(true)
        expect(lower, where).toBeLessThan(foot)
      }
    }
  }
}

test('of the published table', async () => {
  await expectClosedRows(sampleForm('published-2023'), DEFAULT_PAGE_SETUP, 3)
})

test('of rows that go on over pages, with the header repeated and without', async () => {
  const long = project({ fiscal: '1.00' }, { name: '长项目', goal: '保障各项工作有序开展，按季度办结。'.repeat(130) })
  const form = table([unit([project({ fiscal: '2.00' }), long, project({ fiscal: '3.00' })])])
  for (const repeatHeader of [true, false])
    await expectClosedRows(form, { ...DEFAULT_PAGE_SETUP, breakRows: true, repeatHeader }, 3)
})
