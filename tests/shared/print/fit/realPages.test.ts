/**
 * The simulated pages beside the browser's own: of generated tables, printed whole and broken, with the pages counted by
 * poppler and the rows' places read by pdf.js.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TargetTable } from '../../../../shared/form.ts'
import { pagesIf } from '../../../../shared/print/fit/pagesIf.ts'
import { pagesSaved, sheetsOf } from '../../../../shared/print/fit/sheets.ts'
import type { PageMap } from '../../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../../shared/print/pageSetup.ts'
import { printHtml } from '../../../../shared/print/printHtml.ts'
import { type LinkOnPage, placedRows } from '../../../../shared/print/rowLinks.ts'
import { benchTable } from '../../../bench/benchTable.ts'
import { launchBrowser } from '../../../browser.ts'
import { pdfFacts } from '../../../electron/pdf/poppler.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function laidOut(table: TargetTable, setup: PageSetup): Promise<PageMap> {
  const page = await browser.newPage()
  await page.setContent(printHtml([table], setup, { rowLinks: true }))
  const bytes = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  const links: LinkOnPage[] = []
  const pdf = await getDocument({ data: new Uint8Array(bytes), useWasm: false, verbosity: 0 }).promise
  for (let number = 1; number <= pdf.numPages; number++) {
    const one = await pdf.getPage(number)
    const { height } = one.getViewport({ scale: 1 })
    for (const { subtype, url, rect } of await one.getAnnotations())
      if (subtype === 'Link' && typeof url === 'string')
        links.push({ link: url, page: number, top: height - rect[3], bottom: height - rect[1] })
  }
  expect(pdf.numPages).toBe(pdfFacts(bytes).pages)
  return { pageCount: pdf.numPages, rows: placedRows(links) }
}

/** Within a page of twenty. */
function expectNear(simulated: number, real: number): void {
  expect(Math.abs(simulated - real), `${simulated} beside ${real}`).toBeLessThanOrEqual(Math.ceil(real / 20))
}

const A4 = DEFAULT_PAGE_SETUP
const check = (what: string, projects: number, setup: PageSetup) => {
  it(`are as many as the browser's, ${what}`, async () => {
    const table = benchTable(projects, projects)
    const whole = await laidOut(table, setup)
    const breaking = { ...setup, breakRows: true }
    const broken = await laidOut(table, breaking)
    expect(broken.pageCount).toBeLessThan(whole.pageCount)
    expectNear(sheetsOf(whole, table, setup).paging.pageCount, whole.pageCount)
    expectNear(pagesIf(whole, table, setup, { breakRows: true }), broken.pageCount)
    expectNear(pagesIf(broken, table, breaking, { breakRows: false }), whole.pageCount)
  })
}
check('on A4', 80, A4)
check('on A4 without repeated headers, in larger type', 60, {
  ...A4,
  repeatHeader: false,
  body: { ...A4.body, size: 10.5 },
})
check('standing, with a line to sign', 60, {
  ...A4,
  orientation: 'portrait',
  signature: { preparer: '', head: '', date: '' },
})

it('are near the browser’s under another setup', async () => {
  const table = benchTable(80, 5)
  const sheets = sheetsOf(await laidOut(table, A4), table, A4)
  for (const other of [
    { ...A4, paper: 'A3' },
    { ...A4, body: { ...A4.body, size: 8.5 } },
    { ...A4, margins: { top: 6, right: 5, bottom: 10, left: 5 } },
  ] as const) {
    const { pageCount } = await laidOut(table, other)
    const estimated = sheets.paging.pageCount - pagesSaved(sheets, other)
    expect(Math.abs(estimated - pageCount), `${estimated} beside ${pageCount}`).toBeLessThanOrEqual(2)
  }
})
