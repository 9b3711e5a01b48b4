/**
 * The main job, end to end, as one clerk's afternoon: the tests of this file follow each other in one document.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { FormJson } from '../../shared/formJson.ts'
import { compare } from '../fixtures/samples/compare.mjs'
import { commandLine } from './commandLine.ts'
import { ROOT } from './program.ts'
import { button, complaints, page, restartProgram, shareProgram } from './sharedProgram.ts'

const SAMPLE = join(ROOT, 'tests/fixtures/samples/clean-official.xlsx')
const PROJECT = '综治基层工作专项经费'

shareProgram()

const row = (name: string): Locator => page.locator('.ag-row', { hasText: name })
const cell = (name: string, column: string): Locator => row(name).locator(`[col-id="${column}"]`)
const grandTotal = (): Locator => page.locator('.ag-row[row-index="t-0"] [col-id="total"]')
const unitTotal = (): Locator => page.locator('.ag-row[row-index="0"] [col-id="total"]')
const saved = () => page.locator('.status-line').getByText('已保存').waitFor()
const findings = () => page.getByRole('complementary', { name: '检查' })

/** What a download holds, once it is complete. */
async function downloaded(start: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()])
  return download.path()
}

async function see(locator: Locator, text: string): Promise<void> {
  await expect.poll(async () => (await locator.textContent())?.replace(/\s/g, '')).toContain(text)
}

describe('a clerk’s afternoon', () => {
  it('starts in an empty document that offers an import, an empty table and the sample', async () => {
    await button('选择文件…').waitFor()
    await button('新建空表').waitFor()
    await button('打开示例').waitFor()
  })

  it('imports last year’s workbook and shows its report before anything is changed', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择文件…').click()])
    await chooser.setFiles(SAMPLE)
    await page.getByText('14 个项目').first().waitFor()
    await button('作为新表加入').click()
    await see(grandTotal(), '958.66')
    await see(page.locator('.status-line'), '14个项目')
    await saved()
  })

  it('types a new amount: row, unit and grand total and a finding change', async () => {
    await cell(PROJECT, 'fiscal').click()
    await page.keyboard.type('30.5')
    await page.keyboard.press('Enter')
    await see(cell(PROJECT, 'total'), '30.50')
    await see(unitTotal(), '963.16')
    await see(grandTotal(), '963.16')

    await cell(PROJECT, 'total').click()
    await page.keyboard.type('26')
    await page.keyboard.press('Enter')
    await see(cell(PROJECT, 'total'), '26.00')
    await see(cell(PROJECT, 'total'), '差')
    await see(findings(), '4.50')
    await saved()
  })

  it('goes to a finding’s cell when the finding is clicked', async () => {
    await cell('政法工作经费', 'name').click()
    await findings().getByRole('button', { name: /4\.50/ }).first().click()
    await see(page.locator('.status-line .selected'), '总计')
  })

  it('undoes and redoes by keys', async () => {
    await cell('政法工作经费', 'name').click()
    await page.keyboard.press('Control+z')
    await see(cell(PROJECT, 'total'), '30.50')
    await page.keyboard.press('Control+z')
    await see(cell(PROJECT, 'fiscal'), '26.00')
    await see(grandTotal(), '958.66')
    await page.keyboard.press('Control+y')
    await see(grandTotal(), '963.16')
    await page.keyboard.press('Control+z')
    await see(grandTotal(), '958.66')
    await saved()
  })

  it('keeps the first letter and the whole word of a Chinese input method', async () => {
    const before = await cell(PROJECT, 'name').textContent()
    await cell(PROJECT, 'name').click()
    const devtools = await page.context().newCDPSession(page)
    for (const [at, letters] of ['n', 'ni', 'nih', 'niha', 'nihao'].entries()) {
      await devtools.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        code: `Key${'NIHAO'[at]}`,
        windowsVirtualKeyCode: 229,
      })
      await devtools.send('Input.imeSetComposition', { text: letters, selectionStart: at + 1, selectionEnd: at + 1 })
    }
    await devtools.send('Input.insertText', { text: '你好' })
    await page.keyboard.press('Enter')
    await see(page.locator('.ag-row[row-index="2"] [col-id="name"]'), '你好')
    await page.keyboard.press('Control+z')
    await see(page.locator('.ag-row[row-index="2"] [col-id="name"]'), (before ?? '').trim())
    await saved()
  })

  it('shows the pages before printing and makes the same pages a PDF', async () => {
    await button('打印预览').click()
    await expect.poll(() => page.locator('canvas').count(), { timeout: 30_000 }).toBeGreaterThan(1)
    const pdf = await readFile(await downloaded(() => button('导出 PDF').click()))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.keyboard.press('Escape')
    await grandTotal().waitFor()
  })

  it('exports a workbook that reads back as the same form', async () => {
    const path = await downloaded(() => button('导出 Excel').click())
    const { stdout } = await commandLine('import', path, '--json')
    const truth: FormJson = JSON.parse(await readFile(SAMPLE.replace('.xlsx', '.expected.json'), 'utf8'))
    expect(compare(truth, JSON.parse(stdout)).verdict).toBe('exact')
  })

  it('is all there after the program was closed and started again, and undo still works', async () => {
    await cell(PROJECT, 'fiscal').click()
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await see(grandTotal(), '972.66')
    await saved()

    await restartProgram()
    await see(grandTotal(), '972.66')
    await button('撤销').click()
    await see(grandTotal(), '958.66')
    await button('恢复').click()
    await see(grandTotal(), '972.66')
    await button('撤销').click()
    await see(grandTotal(), '958.66')
    await saved()
  })

  it('refuses a workbook with a password in plain words and changes nothing', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('导入').click()])
    await chooser.setFiles(join(ROOT, 'tests/fixtures/samples/password.xlsx'))
    await page.getByText('设有打开密码').first().waitFor()
    await see(grandTotal(), '958.66')
  })

  it('never made the browser complain', () => {
    expect(complaints).toEqual([])
  })
})
