/**
 * The printed pages in the real program: the preview between sheet and pages and back, the paper beside the sheet, and
 * printing from a browser: the print page in a frame, under the program's own content policy, handed to the browser's dialog.
 */
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, keysAreInTheSheet, openSample, page, press, shareProgram } from './sharedProgram.ts'

/** What stood in each frame at the moment it was sent to the print dialog. */
const printed: { rows: number; border: string; title: string }[] = []

shareProgram()
beforeAll(async () => {
  await page.exposeFunction('tellPrinted', (frame: (typeof printed)[number]) => printed.push(frame))
  await page.addInitScript(() => {
    window.print = () => {
      const tell: unknown = Reflect.get(window, 'tellPrinted')
      const cell = document.querySelector('td')
      const border = cell ? getComputedStyle(cell).borderRightWidth : ''
      const rows = document.querySelectorAll('thead tr, tbody tr').length
      if (typeof tell === 'function') tell({ rows, border, title: document.querySelector('h1')?.textContent ?? '' })
    }
  })
  await openSample()
})

/** In the sheet, row 3 of the sample. */
const PROJECT = '政法系统涉法涉诉信访救助基金'
/** On the last page. */
const LATER_PROJECT = '政法跨部门大数据办案平台配套终端办案设备采购经费'

const preview = () => page.getByRole('region', { name: '打印预览', exact: true })
const pageField = () => preview().getByRole('textbox', { name: '页码' })
/** What the status line says of the active cell. */
const activeCell = () => page.locator('.status-line .selected').textContent()
const marked = () => page.locator('.page-row.marked')

it('opens the preview at the active row, and a row on a page leads back to it in the sheet', async () => {
  await page.locator('.ag-row[row-index="3"] [col-id="goal"]').first().click()
  const held = Promise.withResolvers<void>()
  await page.route(
    '**/api/print.preview',
    async (route) => {
      await held.promise
      await route.continue()
    },
    { times: 1 },
  )
  await press('Control+F2')
  // As long as there are no pages, an empty one stands where they will be.
  await page.locator('.page-awaited .page-sheet').waitFor()
  await preview().getByRole('status').getByText('正在排版…').waitFor()
  held.resolve()
  await expect.poll(() => marked().count(), { timeout: 60_000 }).toBe(1)
  expect(await page.locator('.page-awaited').count()).toBe(0)
  expect(await marked().getAttribute('title')).toContain(PROJECT)
  expect(await pageField().inputValue()).toBe('1')
  // The printer may be used meanwhile.
  expect(await preview().getByRole('button', { name: '打印', exact: true }).isEnabled()).toBe(true)

  await press('End')
  const last = /\d+/.exec((await page.locator('.page-field').textContent()) ?? '')?.[0]
  expect(Number(last)).toBeGreaterThan(1)
  await expect.poll(() => pageField().inputValue()).toBe(last)
  await pageField().fill('1')
  await press('Escape')
  expect(await pageField().inputValue()).toBe(last)
  await pageField().fill('第1页')
  await press('Enter')
  await expect.poll(() => pageField().inputValue()).toBe('1')
  // The keys are the pages' again.
  await press('End')
  await expect.poll(() => pageField().inputValue()).toBe(last)
  const row = page.locator(`.page-row[title*="${LATER_PROJECT}"]`)
  await row.click()
  expect(await preview().count()).toBe(1)
  await row.dblclick()
  await expect.poll(() => preview().count()).toBe(0)
  await expect.poll(activeCell).toContain(LATER_PROJECT)
  expect(await keysAreInTheSheet()).toBe(true)
})

it('leads back to the sheet by keys too, and the pages are there at once the second time', async () => {
  await page.locator('.ag-row[row-index="3"] [col-id="goal"]').first().click()
  await press('Control+F2')
  await marked().waitFor()
  const keysAreIn = (part: string) => page.evaluate((selector) => !!document.activeElement?.closest(selector), part)
  await press('F6')
  await expect.poll(() => keysAreIn('.preview-setup')).toBe(true)
  await press('Shift+F6')
  await expect.poll(() => keysAreIn('.page-row.marked')).toBe(true)
  await press('ArrowUp', 'Enter')
  await expect.poll(() => preview().count()).toBe(0)
  await expect.poll(activeCell).toContain('综治基层工作专项经费')
})

it('keeps the size at which pages are looked at, and Esc leads back to the sheet', async () => {
  await press('Control+F2')
  await preview().getByRole('combobox', { name: '显示比例' }).selectOption('75')
  const width = () =>
    page
      .locator('.page-sheet')
      .first()
      .evaluate((sheet) => Math.round(sheet.clientWidth))
  await expect.poll(width).toBe(Math.round((297 / 25.4) * 96 * 0.75))
  await press('Control+Equal')
  await expect.poll(width).toBe(Math.round((297 / 25.4) * 96))
  await press('Escape')
  expect(await keysAreInTheSheet()).toBe(true)
  await press('Control+F2')
  await expect.poll(width).toBe(Math.round((297 / 25.4) * 96))
  await press('Escape')
})

it('shows the paper beside the sheet, follows the cursor, and draws it anew after an edit without standing in the way', async () => {
  await page.getByRole('tab', { name: '纸面' }).click()
  await marked().waitFor()
  await page.locator('.ag-row[row-index="3"] [col-id="fiscal"]').first().click()
  await expect.poll(() => marked().getAttribute('title')).toContain(PROJECT)
  const picture = page.locator('.page-sheet canvas').first()
  const drawn = () => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
  await expect.poll(() => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBeGreaterThan(300)
  const before = await drawn()
  const laidOut = page.waitForRequest('**/api/print.preview')
  await page.keyboard.type('13')
  await press('Enter')
  await laidOut
  expect(await button('打印').isEnabled()).toBe(true)
  expect(await button('导出 Excel').isEnabled()).toBe(true)
  await expect.poll(drawn, { timeout: 60_000 }).not.toBe(before)
  expect(await keysAreInTheSheet()).toBe(true)

  await page.locator('.page-row[title*="区管退休干部节日慰问经费"]').click()
  await expect.poll(activeCell).toContain('区管退休干部节日慰问经费')
  expect(await keysAreInTheSheet()).toBe(true)
  await press('Control+z')
  await page.getByRole('tab', { name: '检查' }).click()
  expect(await page.locator('.paper-panel').count()).toBe(0)
})

it('sends the whole form, with its lines drawn, to the browser’s print dialog', async () => {
  await page.keyboard.press('Control+p')
  await expect.poll(() => printed.length).toBe(1)
  // Header, 合计, one unit, fourteen projects.
  expect(printed).toEqual([{ rows: 17, border: '1px', title: '项目支出绩效目标表（含转移支付项目）' }])
  expect(complaints).toEqual([])
})

it('shows the print page itself, as wide as on paper, where no PDF can be made', async () => {
  await page.route('**/api/app.about', (route) =>
    route.fulfill({ json: { ok: true, value: { version: '0', surroundings: 'loopback', pdf: false } } }),
  )
  await page.reload()
  await button('打印预览').click()
  const paper = page.frameLocator('iframe.preview-frame')
  await paper.getByText('区管退休干部节日慰问经费').waitFor()
  const linesOf = (text: string) =>
    paper.getByText(text, { exact: true }).evaluate((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })
  expect(await linesOf('中国共产党广州市天河区委员会政法委员会')).toBe(2)
  // A4 on its side, less its margins.
  const width = await paper.locator('body').evaluate((body) => body.clientWidth)
  expect(Math.round((width / 96) * 25.4)).toBe(297 - 2 * 8)
  expect(complaints).toEqual([])
})

it('says beside the sheet why there is no paper, where no PDF can be made', async () => {
  await press('Escape')
  await page.getByRole('tab', { name: '纸面' }).click()
  await page.locator('.paper-panel').getByText('现在没有找到').waitFor()
  expect(await page.locator('.page-sheet').count()).toBe(0)
})
