/** What the preview is told of the rows' places, beside the lines that are drawn around them; and long tables in pieces. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import { printedColumns } from '../../../shared/print/columnWidths.ts'
import type { PlacedRow } from '../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { figuresOf, printedRows } from '../../../shared/print/printedRows.ts'
import { printHtml } from '../../../shared/print/printHtml.ts'
import { type LinkOnPage, placedRows } from '../../../shared/print/rowLinks.ts'
import { tableHtml } from '../../../shared/print/tableHtml.ts'
import { project, table, unit } from '../../shared/checks/examples.ts'
import { columnsOf, PagePicture } from './pageLines.ts'
import { pdfFacts } from './poppler.ts'
import { engineForTests } from './testEngine.ts'

const A4 = DEFAULT_PAGE_SETUP
const POINTS_PER_MM = 72 / 25.4
const engine = engineForTests()
const print = (html: string) => engine.print(html, false, new AbortController().signal)

async function linksOf(pdf: Uint8Array): Promise<readonly LinkOnPage[]> {
  const opened = await getDocument({ data: new Uint8Array(pdf), useWasm: false, verbosity: 0 }).promise
  const links: LinkOnPage[] = []
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    for (const { url, rect } of await page.getAnnotations())
      links.push({ link: url, page: number, top: height - rect[3], bottom: height - rect[1] })
  }
  await opened.loadingTask.destroy()
  return links
}

/** Of rows from one line to more than two pages. */
function manyHeights(): TargetTable {
  const lines = [1, 9, 30, 2, 100, 1, 14, 36]
  const projects = lines.map((count, at) =>
    project({ fiscal: '1.00' }, { goal: Array.from({ length: count }, (_, line) => `第${at}项之${line}`).join('\n') }),
  )
  return table([unit(projects, {}, { name: '甲单位' })])
}

const check = (name: string, setup: PageSetup) => {
  test(`the places of rows are those of the lines around them: ${name}`, async () => {
    const html = printHtml([manyHeights()], setup, { rowLinks: true, fonts: true })
    const pdf = await print(html)
    const rows = placedRows(await linksOf(pdf))
    const column = columnsOf(html, setup.margins.left * POINTS_PER_MM).find(({ key }) => key === 'goal')
    const x = (column?.right ?? 0) - 20
    const pages = Map.groupBy(rows, ({ page }: PlacedRow) => page)
    expect(pages.size).toBe(pdfFacts(pdf).pages)
    expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(10)
    for (const [page, placed] of pages) {
      const drawn = new PagePicture(pdf, page).linesAt(x)
      for (const { rowId, top, bottom } of placed)
        for (const edge of [top, bottom])
          expect(Math.min(...drawn.map((line) => Math.abs(line - edge))), `${rowId} on ${page}`).toBeLessThan(1.5)
    }
  })
}
check('rows kept whole', A4)
check('rows that break', { ...A4, breakRows: true })
check('rows that break, the header once', { ...A4, breakRows: true, repeatHeader: false })

interface Place {
  readonly id: string
  readonly page: number
  readonly top: number
}

/** But for the pixel to which text is moved. */
function expectSamePlaces(found: readonly Place[], expected: readonly Place[]): void {
  expect(found.map(({ id, page }) => [id, page])).toEqual(expected.map(({ id, page }) => [id, page]))
  found.forEach(({ id, top }, at) => {
    expect(Math.abs(top - (expected[at]?.top ?? 0)), id).toBeLessThan(1.6)
  })
}

test('a table set in pieces comes out as the same pages', async () => {
  const units = Array.from({ length: 7 }, (_, at) =>
    unit(
      Array.from({ length: 1 + at * 2 }, (_, row) =>
        project({ fiscal: `${row + 1}.00` }, { name: `第${at}组${row}项` }),
      ),
      {},
      { name: `甲${at}单位` },
    ),
  )
  const form = table(units)
  for (const setup of [A4, { ...A4, repeatHeader: false, breakRows: true }]) {
    const printed = printedRows(form, setup.content)
    const columns = printedColumns(setup, figuresOf(printed))
    const set = (mostInOne: number) =>
      tableHtml('t0', printed, { setup, columns, rowLinks: true, firstRows: undefined }, mostInOne)
    const whole = printHtml([form], setup, { rowLinks: true })
    expect(whole).toContain(set(printed.length))
    const inPieces = whole.replace(set(printed.length), () => set(printed.length - 1))
    expect(inPieces.match(/<table/g)?.length).toBeGreaterThan(4)
    const [one, other] = await Promise.all([print(whole), print(inPieces)])
    const words = (pdf: Uint8Array) => pdfFacts(pdf).words.map(({ page, text, top }) => ({ id: text, page, top }))
    const rows = async (pdf: Uint8Array) =>
      placedRows(await linksOf(pdf)).map(({ rowId, page, top }) => ({ id: rowId, page, top }))
    expectSamePlaces(words(other), words(one))
    expectSamePlaces(await rows(other), await rows(one))
  }
})
