/**
 * Importing in the running program, with real files dropped, chosen and pasted. The tests follow each other in one document;
 * each takes back what it brought, in one step.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './program.ts'
import { button, complaints, data, page, press, shareProgram } from './sharedProgram.ts'

const SAMPLES = join(ROOT, 'tests/fixtures/samples')
const CLEAN = join(SAMPLES, 'clean-official.xlsx')
const SEVERAL_UNITS = join(SAMPLES, 'several-units-subtotals.xlsx')
const PASSWORD = join(SAMPLES, 'password.xlsx')
const PUBLISHED = join(SAMPLES, 'published-2023.txt')

shareProgram()

interface Given {
  readonly name: string
  readonly bytes: Buffer
}

const onDisk = async (path: string): Promise<Given> => ({ name: basename(path), bytes: await readFile(path) })
const csv = (name: string, ...lines: readonly string[]): Given => ({ name, bytes: Buffer.from(lines.join('\r\n')) })

/** Drops files on the window, as from a folder. */
async function drop(...files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name))
    }
    for (const type of ['dragenter', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, given)
  await page.locator('.import-page').waitFor()
}

const saved = () => page.locator('.status-line').getByText('已保存').waitFor()
const tabs = () => page.locator('.table-tabs').getByRole('tab').allTextContents()
const facts = () => page.getByRole('region', { name: '读取情况' }).locator('dl')
const rowSelect = (row: number) => page.locator('.import-picture').getByLabel(`第 ${row} 行是什么`)
const sheetNames = () => page.locator('.ag-row [col-id="name"]').allTextContents()
const undoTitle = () => button('撤销').getAttribute('title')

async function see(text: string): Promise<void> {
  await expect.poll(() => facts().textContent()).toContain(text)
}

/** What the document's file holds, and what could be undone in it. */
async function trace(): Promise<unknown[]> {
  await saved()
  const bytes = await readFile(join(data, '绩效目标表.jxmb'))
  return [createHash('sha256').update(bytes).digest('hex'), await undoTitle(), await tabs()]
}

async function undoOnce(): Promise<void> {
  await saved()
  await press('Control+z')
  await saved()
}

it('reads a pasted form on the start view as a table', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button('选择文件…').waitFor()
  await page.evaluate(async (text) => navigator.clipboard.writeText(text), await readFile(PUBLISHED, 'utf8'))
  await press('Control+v')
  await page.getByRole('heading', { level: 1, name: '导入“粘贴的文字.txt”' }).waitFor()
  await see('14 个项目')
  await press('Escape')
  await button('选择文件…').waitFor()
})

it('takes a clean file in that was chosen, and takes it back in one step', async () => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('选择文件…').click()])
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles(CLEAN)
  await see('1 个单位，14 个项目')
  await button('作为新表加入').click()
  await expect.poll(async () => (await tabs()).length).toBe(1)
  await expect.poll(undoTitle).toContain('导入“clean-official.xlsx”')
  await undoOnce()
  await button('选择文件…').waitFor()
  await press('Control+y')
  await expect.poll(async () => (await tabs()).length).toBe(1)
})

it('leaves no trace when it is cancelled, whatever was settled before', async () => {
  const before = await trace()
  await drop(await onDisk(SEVERAL_UNITS))
  await rowSelect(12).selectOption('单位')
  await see('4 个单位，8 个项目')
  await facts().getByLabel('金额单位').selectOption('元')
  await expect.poll(() => page.locator('.import-proofs').textContent()).toContain('14685.92')
  await button('取消').click()
  await page.locator('.import-page').waitFor({ state: 'detached' })
  expect(await trace()).toEqual(before)
})

it('takes a row for the unit that the clerk says it is', async () => {
  await drop(await onDisk(SEVERAL_UNITS))
  await see('3 个单位，9 个项目')
  await rowSelect(12).selectOption('单位')
  await see('4 个单位，8 个项目')
  await button('作为新表加入').click()
  await expect.poll(async () => (await tabs()).length).toBe(2)
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('8 个项目')
  await press('Control+f')
  await page.keyboard.type('中小学教师职称评审工作经费')
  await page.locator('.ag-row:not(.project-row)', { hasText: '中小学教师职称评审工作经费' }).first().waitFor()
  await press('Escape')
  await undoOnce()
  await expect.poll(async () => (await tabs()).length).toBe(1)
})

it('counts in the unit of money that the clerk says it is', async () => {
  const bare = csv('无单位.csv', '项目名称,总计,财政拨款,绩效目标,绩效指标', '培训经费,120000,120000,完成培训,培训1次')
  await drop(bare)
  await facts().getByLabel('金额单位').selectOption('元')
  await see('1 个项目')
  await button('作为新表加入').click()
  await page.locator('.ag-row', { hasText: '培训经费' }).getByText('120000.00').first().waitFor()
  await page.getByLabel('金额单位').selectOption('万元')
  await page.locator('.ag-row', { hasText: '培训经费' }).getByText('12.00').first().waitFor()
  await undoOnce()
  await undoOnce()
})

it('remembers a corrected column for the next file with the same header, until that is left aside', async () => {
  const header = '项目名称,总计,财政拨款,绩效目标,绩效指标,执行情况'
  const file = (name: string) => csv(name, '单位：万元', header, '培训经费,12,12,,培训1次,完成全年培训')
  const select = page.locator('.import-picture').getByLabel(/^F 列/)
  await drop(file('甲.csv'))
  await expect.poll(() => select.inputValue()).toBe('not-read')
  await select.selectOption('绩效目标')
  await page.locator('.import-picture em').waitFor()
  await button('作为新表加入').click()
  await page
    .locator('.ag-row', { hasText: '培训经费' })
    .locator('[col-id="goal"]', { hasText: '完成全年培训' })
    .waitFor()
  await undoOnce()
  await drop(file('乙.csv'))
  await page.getByText('按上次对同样表头的改动读入').waitFor()
  expect(await select.inputValue()).toBe('goal')
  await button('不用上次的改动').click()
  await expect.poll(() => select.inputValue()).toBe('not-read')
  await button('作为新表加入').click()
  await undoOnce()
  await drop(file('丙.csv'))
  await expect.poll(() => select.inputValue()).toBe('not-read')
  expect(await page.getByText('按上次对同样表头的改动读入').count()).toBe(0)
  await press('Escape')
})

it('takes a column in where its line says that it was left out, and says what cannot be done', async () => {
  const header = '单位：万元\r\n项目名称,总计,财政拨款,绩效指标,执行情况'
  await drop(csv('丁.csv', header, '培训经费,12,12,培训1次,完成全年培训'))
  const side = page.locator('.import-side')
  const select = page.locator('.import-picture').getByLabel(/^E 列/)
  await side.getByLabel(/^E 列/).selectOption('绩效目标')
  await expect.poll(() => select.inputValue()).toBe('goal')
  await expect.poll(() => side.getByLabel(/^E 列/).count()).toBe(0)
  const status = page.locator('.import-hint [role="status"]')
  expect(await status.textContent()).toBe('')
  await page.locator('.import-picture').getByLabel(/^A 列/).selectOption('不读入')
  await expect.poll(() => status.textContent()).toContain('没能照办')
  await side.getByText('仍按项目名称读入').waitFor()
  await press('Escape')
})

it('takes a file in as another year of a table', async () => {
  await drop(await onDisk(CLEAN))
  await button('作为新年度加入…').click()
  await page.getByLabel('新表的年度').fill('2031')
  await button('加入').click()
  await expect.poll(tabs).toContainEqual(expect.stringContaining('2031年'))
  await undoOnce()
  await expect.poll(async () => (await tabs()).length).toBe(1)
})

it('appends units behind those that are there, and shows them', async () => {
  const units = () => page.locator('.status-line').textContent()
  await drop(await onDisk(SEVERAL_UNITS))
  await button('把单位追加到…').click()
  await page.getByText('在表的末尾追加 3 个单位、9 个项目').waitFor()
  await button('追加').click()
  await expect.poll(units).toContain('23 个项目')
  await expect.poll(sheetNames).toContainEqual(expect.stringContaining('广州市天河区教育局（本级）'))
  await undoOnce()
  await expect.poll(units).toContain('14 个项目')
})

it('lists several files and never passes over one that it could not read', async () => {
  await drop(await onDisk(CLEAN), await onDisk(PASSWORD), await onDisk(SEVERAL_UNITS))
  await page
    .getByRole('row', { name: /password/ })
    .getByText('设有打开密码')
    .waitFor()
  await expect.poll(() => page.locator('tfoot').textContent()).toContain('23')
  await button('各作一张新表').click()
  await page.getByRole('dialog').getByText('password.xlsx').waitFor()
  await press('Escape')
  await button('移除“password.xlsx”').click()
  await button('各作一张新表').click()
  await expect.poll(async () => (await tabs()).length).toBe(3)
  await undoOnce()
  await expect.poll(async () => (await tabs()).length).toBe(1)
})

it('puts several files together into one table, a unit each, and takes all back in one step', async () => {
  await drop(await onDisk(SEVERAL_UNITS), await onDisk(CLEAN))
  await expect.poll(() => page.locator('tfoot').textContent()).toContain('23')
  await button('汇总为一张新表').click()
  await expect.poll(async () => (await tabs()).length).toBe(2)
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('23 个项目')
  await undoOnce()
  await expect.poll(async () => (await tabs()).length).toBe(1)
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
