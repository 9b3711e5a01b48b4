/** The page setup beside the preview: what is chosen is seen at once, kept with the document, and in the PDF. */
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { type PdfFacts, pdfFacts } from '../electron/pdf/poppler.ts'
import { button, complaints, openSample, page, press, restartProgram, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(async () => {
  await openSample()
  await page.locator('.ag-row[row-index="0"] [col-id="name"]').first().click()
  await button('插入单位').click()
  await page.keyboard.type('第二单位')
  await press('Enter')
  await page.locator('.status-line').getByText('已保存').waitFor()
})

const setup = () => page.getByRole('region', { name: '页面设置', exact: true })
const field = (name: string) => setup().getByRole('textbox', { name, exact: true })
const list = (name: string) => setup().getByRole('combobox', { name, exact: true })
const tick = (name: string) => setup().getByRole('checkbox', { name })
const advice = () => page.getByRole('region', { name: '版面建议' })

async function openPreview(): Promise<void> {
  await button('打印预览').click()
  await page.locator('.page-sheet').first().waitFor({ timeout: 60_000 })
}

async function exported(): Promise<PdfFacts> {
  const [download] = await Promise.all([page.waitForEvent('download'), button('导出 PDF').click()])
  const facts = pdfFacts(await readFile(await download.path()))
  // What has to be known of the file is told in a line, or in a dialog where it is more than that.
  const dialog = page.getByRole('dialog')
  await dialog.or(page.locator('.status-line').getByText('已导出')).first().waitFor()
  if (await dialog.isVisible()) {
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  return facts
}

it('says why a number is not taken in, keeps the old one, and lays no page out for it', async () => {
  await openPreview()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('output.save')) asked.push(request.url())
  })
  await field('上边距，毫米').fill('60')
  await press('Enter')
  await setup().getByText('60 太大，请填 5 到 50 毫米，仍为 10。').waitFor()
  expect(await field('上边距，毫米').inputValue()).toBe('10')
  // What is typed next stands in its place.
  await page.keyboard.type('70')
  await press('Enter')
  await setup().getByText('70 太大').waitFor()
  await field('左边距，毫米').fill('50')
  await press('Escape')
  expect(await field('左边距，毫米').inputValue()).toBe('8')
  expect(await setup().isVisible()).toBe(true)
  expect(asked).toEqual([])
})

it('takes presses of an arrow in together', async () => {
  let saved = 0
  page.on('request', (request) => {
    if (request.url().includes('output.save')) saved += 1
  })
  await field('右边距，毫米').focus()
  await press('ArrowUp', 'ArrowUp', 'ArrowUp')
  await expect.poll(() => saved).toBe(1)
  expect(await field('右边距，毫米').inputValue()).toBe('11')
  expect(await list('页边距的宽窄').inputValue()).toBe('')
  expect(await setup().getByText('太大').count()).toBe(0)
})

it('keeps every choice with the document, through a new start', async () => {
  await list('纸张').selectOption('A3')
  await setup().getByRole('radio', { name: '纵向' }).check()
  await field('上边距，毫米').fill('１５')
  await press('Enter')
  await field('正文字号，磅').fill('小四')
  await press('Enter')
  await list('页码').selectOption('dashes')
  await setup().getByRole('radio', { name: '只印项目和金额' }).check()
  await tick('第二单位').uncheck()
  await tick('表后印签字行').check()
  await field('填报人').fill('张三')
  await setup().getByRole('button', { name: '今天' }).click()
  await tick('每页印上“草稿”字样').check()
  await expect.poll(() => advice().textContent(), { timeout: 60_000 }).toContain('版面没有问题。')

  await restartProgram()
  await openPreview()
  expect(await list('纸张').inputValue()).toBe('A3')
  expect(await setup().getByRole('radio', { name: '纵向' }).isChecked()).toBe(true)
  expect(await field('上边距，毫米').inputValue()).toBe('15')
  expect(await list('正文字号').inputValue()).toBe('小四')
  expect(await list('页码').inputValue()).toBe('dashes')
  expect(await setup().getByRole('radio', { name: '只印项目和金额' }).isChecked()).toBe(true)
  expect(await tick('第二单位').isChecked()).toBe(false)
  expect(await field('填报人').inputValue()).toBe('张三')
  expect(await field('日期').inputValue()).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/)
  expect(await tick('每页印上“草稿”字样').isChecked()).toBe(true)
})

it('puts them into the exported PDF', async () => {
  const { width, height, words } = await exported()
  expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([84, 119])
  const text = words.map((word) => word.text).join('')
  expect(text).toContain('填报人：张三')
  expect(text).toContain('—1—')
  expect(text).toContain('区管退休干部节日慰问经费')
  expect(text).not.toContain('第二单位')
  expect(text).not.toContain('绩效指标')
})

it('tells before a PDF is made what the setup leaves out of it, and promises a workbook of the whole', async () => {
  await press('F12')
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.getByRole('radio', { name: 'PDF' }).check()
  await dialog.getByText('将导出 1 个单位、14 个项目').waitFor()
  await dialog.getByText('按页面设置，只有名称和金额').waitFor()
  await dialog.getByRole('radio', { name: 'Excel 正式版式' }).check()
  await dialog.getByText('将导出 2 个单位、').waitFor()
  expect(await dialog.getByText('按页面设置，').count()).toBe(0)
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

it('prints no table without units: the old choice holds until there is another', async () => {
  await setup().getByRole('button', { name: '全不选' }).click()
  await setup().getByText('至少选一个单位').waitFor()
  await tick('第二单位').check()
  expect(await setup().getByText('已选 1 / 2 个单位').count()).toBe(1)
})

it('brings the standard setup back, and what was before it', async () => {
  await setup().getByRole('button', { name: '恢复默认设置' }).click()
  expect(await list('纸张').inputValue()).toBe('A4')
  expect(await tick('表后印签字行').isChecked()).toBe(false)
  await setup().getByRole('button', { name: '改回恢复前的设置' }).click()
  expect(await list('纸张').inputValue()).toBe('A3')
  expect(await field('填报人').inputValue()).toBe('张三')
  await setup().getByRole('button', { name: '恢复默认设置' }).click()
  const { width, words } = await exported()
  expect(Math.round(width / 10)).toBe(84)
  expect(words.map((word) => word.text).join('')).toContain('第1页')
  expect(complaints).toEqual([])
})

it('keeps the row that is looked at in sight where another setup moves it to another page', async () => {
  const { column, number } = { column: page.locator('.page-column'), number: page.locator('.page-field input') }
  await expect.poll(() => page.locator('.page-field').textContent(), { timeout: 60_000 }).toContain('/ 3 页')
  await column.focus()
  await press('End')
  const first = page.locator('.page-sheet[aria-label^="第 3 页"] .page-row').first()
  const row = page.locator(`[data-row="${await first.getAttribute('data-row')}"]`).first()
  await list('正文字号').selectOption('小四')
  await expect.poll(() => number.inputValue(), { timeout: 60_000 }).not.toBe('3')
  const edge = async () => (await column.boundingBox())?.height ?? 0
  await expect.poll(async () => (await row.boundingBox())?.y ?? 9_999).toBeLessThan(await edge())
  await setup().getByRole('button', { name: '恢复默认设置' }).click()
  await expect.poll(() => number.inputValue(), { timeout: 60_000 }).toBe('3')
})

it('advises on the pages, leads to the row, and a setting that helps is taken by its button', async () => {
  const help = advice().getByRole('button', { name: /改用 A3（省约 \d+ 页）/ })
  await help.waitFor({ timeout: 60_000 })
  await advice()
    .getByRole('button', { name: /^看这一行/ })
    .first()
    .click()
  await page.locator('.page-row.marked').waitFor()
  await help.click()
  await expect.poll(() => list('纸张').inputValue()).toBe('A3')
  expect(complaints).toEqual([])
})
