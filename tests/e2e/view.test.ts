/** How a table is looked at, in the whole program: kept with the document, apart from undo, unknown to paper and workbooks. */
import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, openSample, page, restartProgram, shareProgram } from './sharedProgram.ts'

/** The workbook and the print page as they were before anything was arranged. */
let workbookBefore: unknown
let paperBefore: string

shareProgram()
beforeAll(openSample)

const header = (column: string): Locator => page.locator(`.ag-header-cell[col-id="${column}"]`)
const cell = (name: string, column: string): Locator =>
  page.locator('.ag-row', { hasText: name }).locator(`[col-id="${column}"]`)
const zoomShown = () =>
  page
    .locator('.zoom-control')
    .getByText(/^\d+%$/)
    .textContent()
const message = () => page.locator('.status-line .message')

/** All that the sheet shows of its view. */
async function arrangement() {
  return {
    zoom: await zoomShown(),
    font: await cell('综治基层工作专项经费', 'name').evaluate((element) => getComputedStyle(element).fontSize),
    columns: (await page.locator('.ag-header-cell').evaluateAll((all) => all.map((one) => one.getAttribute('col-id'))))
      .toSorted()
      .join(' '),
    goal: (await header('goal').boundingBox())?.width,
    frozen: await header('name').evaluate((element) => element.closest('.ag-grid-pinned-left-cells') !== null),
  }
}

/** What the exported workbook holds and how wide its columns are. */
async function exportedWorkbook(): Promise<unknown> {
  const [download] = await Promise.all([page.waitForEvent('download'), button('导出 Excel').click()])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(await download.path())).buffer as ArrayBuffer)
  return workbook.worksheets.map((sheet) => ({
    columns: sheet.columns.map(({ width, hidden }) => ({ width, hidden })),
    rows: sheet.getSheetValues(),
  }))
}

/** The print page, as it goes to the browser's print dialog. */
async function printedPage(): Promise<string> {
  await button('打印预览').click()
  const paper = page.frameLocator('iframe.preview-frame')
  await paper.locator('table').first().waitFor()
  const html = await paper.locator('body').innerHTML()
  await page.keyboard.press('Escape')
  return html
}

async function withoutPdf(): Promise<void> {
  await page.route('**/api/app.about', (route) =>
    route.fulfill({ json: { ok: true, value: { version: '0', surroundings: 'loopback', pdf: false } } }),
  )
  await page.reload()
  await page.locator('.ag-row').first().waitFor()
}

it('starts at 100 %, with all columns and the name frozen', async () => {
  await withoutPdf()
  workbookBefore = await exportedWorkbook()
  paperBefore = await printedPage()
  expect(await arrangement()).toMatchObject({
    zoom: '100%',
    font: '14px',
    columns: 'fiscal goal indicators name other row-number special total',
    frozen: true,
  })
})

it('is arranged by button, keys and mouse: zoom, hidden columns, a width', async () => {
  const control = page.getByRole('group', { name: '显示比例' })
  await control.getByText('+').click()
  await control.getByText('+').click()
  await control.getByText('−').click()
  await expect.poll(zoomShown).toBe('110%')
  // Zooming is to be seen, and leaves the last sentence where it is.
  expect(await message().textContent()).toContain('已导出')

  await cell('综治基层工作专项经费', 'special').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+0')
  await expect.poll(() => header('special').count()).toBe(0)

  const box = await header('goal').boundingBox()
  if (!box) throw new Error('no header')
  await page.mouse.move(box.x + box.width - 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 62, box.y + 10, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => (await header('goal').boundingBox())?.width).toBeLessThan(box.width - 50)
})

it('leaves the keys with the sheet, and the cell in edit open, when it is zoomed', async () => {
  await cell('综治基层工作专项经费', 'name').click()
  await page.keyboard.type('正在')
  await page.keyboard.press('Control+Alt+=')
  await expect.poll(zoomShown).toBe('125%')
  await page.keyboard.type('输入')
  await page.keyboard.press('Enter')
  await cell('正在输入', 'name').waitFor()
  await page.keyboard.press('Control+z')
  await cell('综治基层工作专项经费', 'name').waitFor()
})

it('is not touched by undo and redo', async () => {
  const arranged = await arrangement()
  expect(arranged).toMatchObject({ zoom: '125%', columns: 'fiscal goal indicators name row-number total' })
  await page.keyboard.press('Control+y')
  await cell('正在输入', 'name').waitFor()
  await page.keyboard.press('Control+z')
  await cell('综治基层工作专项经费', 'name').waitFor()
  expect(await arrangement()).toEqual(arranged)
})

it('is there again when the program is closed and started anew', async () => {
  const arranged = await arrangement()
  expect(complaints).toEqual([])
  await restartProgram()
  await page.locator('.ag-row').first().waitFor()
  await withoutPdf()
  await expect.poll(arrangement).toEqual(arranged)
})

it('is unknown to the printed page and to the exported workbook', async () => {
  expect(await printedPage()).toBe(paperBefore)
  expect(await exportedWorkbook()).toEqual(workbookBefore)
  expect(paperBefore).toContain('<span>财政</span><span>专户</span><span>拨款</span>')
})

it('shows the hidden columns again by keys, after a page over the sheet gave the keys back', async () => {
  await page.keyboard.press('Control+Shift+0')
  await expect.poll(() => header('special').count()).toBe(1)
  expect(await message().textContent()).toContain('已重新显示“财政专户拨款”“其他资金”')
  expect(complaints).toEqual([])
})
