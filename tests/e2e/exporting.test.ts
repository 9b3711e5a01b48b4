/** Exporting by choice in the real program: what the dialog says before and after, and what is in the files. */
import { readFile } from 'node:fs/promises'
import type { Download } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { readForm } from '../../electron/reading/read.ts'
import {
  button,
  complaints,
  keysAreInTheSheet,
  openSample,
  page,
  press,
  restartProgram,
  shareProgram,
} from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

const dialog = () => page.getByRole('dialog', { name: '导出' })
const text = async () => (await dialog().textContent()) ?? ''
const make = () => dialog().getByRole('button', { name: '导出', exact: true })

async function openDialog(): Promise<void> {
  await press('F12')
  await dialog().waitFor()
}

async function downloaded(start: () => Promise<unknown>): Promise<{ name: string; content: Buffer }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), start()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

it('makes the kind of file that is chosen, by keys alone', async () => {
  await page.locator('.ag-row[row-index="2"] [col-id="name"]').first().click()
  await openDialog()
  expect(await text()).toContain('将导出 1 个单位、14 个项目，合计 958.66 万元。')
  await press('ArrowDown', 'ArrowDown', 'ArrowDown')
  const { name, content } = await downloaded(() => press('Enter'))
  expect(name).toBe('2023年_中国共产党广州市天河区委员会政法委员会项目支出绩效目标表.txt')
  expect(content.toString('utf8')).toContain('\r\n2. 综治基层工作专项经费\r\n金额：总计 26.00，财政拨款 26.00\r\n')
  await expect.poll(text).toContain(`已导出“${name}”`)
  await press('Enter')
  await dialog().waitFor({ state: 'detached' })
  expect(await keysAreInTheSheet()).toBe(true)
})

it('leaves out of the public version what is ticked, tells its sum, and gives the list to keep', async () => {
  await openDialog()
  await dialog().getByRole('checkbox', { name: '公开版' }).check()
  await dialog().getByRole('searchbox').fill('综治')
  await dialog().getByRole('button', { name: '全部勾选' }).click()
  expect(await text()).toMatch(/不公开 3 个项目，合计 346\.92 万元。/)
  expect(await text()).toContain('将导出 1 个单位、11 个项目，合计 611.74 万元。')
  const { name, content } = await downloaded(() => make().click())
  expect(name).toMatch(/（公开版）\.xlsx$/)
  const { form } = await readForm(content, name)
  expect(form.units.flatMap(({ projects }) => projects)).toHaveLength(11)
  await expect.poll(text).toContain('没有公开的 3 个项目，合计 346.92 万元')
  const list = await downloaded(() => dialog().getByRole('button', { name: '另存清单…' }).click())
  expect(list.content.toString('utf8')).toContain('综治基层工作专项经费\t26.00\r\n')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog().getByRole('button', { name: '复制清单' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('共 3 个项目\t\t346.92')
  await press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

it('keeps what is not published with the document, and publishes no empty table', async () => {
  await restartProgram()
  await page.locator('.ag-row[row-index="2"] [col-id="name"]').first().click()
  await openDialog()
  await dialog().getByRole('checkbox', { name: '公开版' }).check()
  expect(await text()).toContain('不公开 3 个项目，合计 346.92 万元。')
  await dialog()
    .getByRole('checkbox', { name: /14 个项目，不公开 3 个/ })
    .check()
  expect(await text()).toContain('请至少留下一个公开的项目。')
  expect(await make().getAttribute('aria-disabled')).toBe('true')
  await make().click({ force: true })
  expect(await text()).toContain('请至少留下一个公开的项目。')
  await press('Escape')
})

it('says when a project that was not published is no longer there, until it is told to forget it', async () => {
  await page.locator('.ag-row[row-index="2"] [col-id="name"]').first().click()
  await press('Control+-')
  await openDialog()
  await dialog().getByRole('checkbox', { name: '公开版' }).check()
  expect(await text()).toContain('以前勾选的 1 个不公开项目已不在文档中')
  await dialog().getByRole('button', { name: '不再提醒' }).click()
  expect(await text()).not.toContain('已不在文档中')
  await press('Escape')
  await press('Control+z')
})

it('names errors without holding anything up, and leads to them', async () => {
  await page.locator('.ag-row[row-index="1"] [col-id="goal"]').first().click()
  await press('Delete')
  await openDialog()
  await dialog().getByRole('button', { name: '检查还有 1 处错误' }).click()
  await dialog().waitFor({ state: 'detached' })
  expect(await page.getByText('错误 1 项').isVisible()).toBe(true)
  await openDialog()
  expect(await make().getAttribute('aria-disabled')).toBe('false')
  await press('Escape')
})

it('makes at once the kind of workbook that was made last, and none that was only looked at', async () => {
  await openDialog()
  await dialog().getByRole('radio', { name: 'Excel 一行一个指标' }).check()
  await press('Escape')
  const official = await downloaded(() => button('导出 Excel').click())
  expect(official.name).toMatch(/绩效目标表\.xlsx$/)
  await openDialog()
  await dialog().getByRole('radio', { name: 'Excel 一行一个指标' }).check()
  await downloaded(() => press('Enter'))
  await dialog().getByRole('button', { name: '完成' }).click()
  const { name } = await downloaded(() => button('导出 Excel').click())
  expect(name).toMatch(/（一行一个指标）\.xlsx$/)
  expect(complaints).toEqual([])
})
