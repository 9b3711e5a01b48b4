/** The import page in the whole window, with a reader in memory: what is settled, how it is read again, where the focus goes. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import '../app/harnessState.ts'
import { pagesOf, settled } from '../sheet/sheetPage.ts'

const openPage = pagesOf('window')
let page: Page

const TABLE = '项目名称|财政拨款|备注\n本级||\n培训经费|12|\n设备购置|30|\n合计|42|'

interface Given {
  readonly name: string
  readonly text: string
}

/** Drops files on the window, as from a folder. */
async function drop(...files: readonly Given[]): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name))
    for (const type of ['dragenter', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
  await page.locator('.import-page, .import-refusal').waitFor()
  await settled(page)
}

async function openWith(...files: readonly Given[]): Promise<void> {
  ;({ page } = await openPage())
  await drop(...files)
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const columnSelect = (letter: string) => page.locator('.import-picture').getByLabel(new RegExp(`^${letter} 列`))
const rowSelect = (row: number) => page.locator('.import-picture').getByLabel(`第 ${row} 行是什么`)
const facts = () => page.getByRole('region', { name: '读取情况' }).locator('dl')
const documentNow = () => page.evaluate(() => window.opened.document())
const undoLabel = () => page.evaluate(() => window.opened.undoLabel())
const kept = () => page.evaluate(() => window.opened.mappings())
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)

const last = { name: '去年.xlsx', text: TABLE }

test('the picture has the sheet’s rows and columns, each with what it was taken for', async () => {
  await openWith(last)
  expect(await page.locator('.column-letter').allTextContents()).toEqual(['A', 'B', 'C'])
  const chosen = (index: string) => columnSelect(index).locator('option:checked').textContent()
  expect([await chosen('A'), await chosen('B'), await chosen('C')]).toEqual(['项目名称', '财政拨款', '不读入'])
  const kinds = await page.locator('tbody .picture-kind option:checked').allTextContents()
  expect(kinds).toEqual(['单位', '项目', '项目', '合计行'])
  expect(await page.locator('.picture-number').allTextContents()).toEqual(['行', '1', '2', '3', '4', '5'])
  expect(await page.locator('.rows-not-shown').textContent()).toContain('还有 40 行')
})

test('a change reads the file anew, and leaves the focus where it was made', async () => {
  await openWith(last)
  await rowSelect(3).focus()
  await rowSelect(3).selectOption('单位')
  await expect.poll(() => facts().textContent()).toContain('2 个单位，1 个项目')
  expect(await focused()).toBe('第 3 行是什么')
  expect(await page.locator('tr[data-row="3"] em').textContent()).toBe('已改')
  await button('恢复程序的判断').click()
  await expect.poll(() => facts().textContent()).toContain('1 个单位，2 个项目')
  expect(await page.locator('.import-picture em').count()).toBe(0)
})

test('one select is left to the program again without the others', async () => {
  await openWith(last)
  await rowSelect(3).selectOption('单位')
  await rowSelect(4).selectOption('不读入')
  await expect.poll(() => facts().textContent()).toContain('2 个单位，0 个项目')
  await rowSelect(3).selectOption('（按程序判断）')
  await expect.poll(() => facts().textContent()).toContain('1 个单位，1 个项目')
})

test('a remark leads to its place in the picture, and the control beside it settles what it is about', async () => {
  await openWith(last)
  await page.getByRole('button', { name: /第 2 行按单位读入/ }).click()
  expect(await page.locator('tr.marked').getAttribute('data-row')).toBe('2')
  const side = page.getByRole('region', { name: '读取情况' })
  await side.getByLabel('第 2 行是什么').selectOption('不读入')
  await expect.poll(() => facts().textContent()).toContain('1 个单位，2 个项目')
  await expect.poll(() => side.getByText('第 2 行按单位读入').count()).toBe(0)
  expect(await rowSelect(2).inputValue()).toBe('left-out')
})

test('a remark that was settled is gone, and the keys stand on the next one', async () => {
  await openWith(last)
  const side = page.getByRole('region', { name: '读取情况' })
  await page.locator('.import-side').getByLabel('第 2 行是什么').focus()
  await side.getByLabel('第 2 行是什么').selectOption('不读入')
  await expect.poll(() => side.getByText('第 2 行按单位读入').count()).toBe(0)
  await expect.poll(focused).toBe('金额单位')
})

test('many remarks of one kind are one entry that can be listed, and the keys stay with it', async () => {
  const units = Array.from({ length: 150 }, (_, at) => `单位${at}||`).join('\n')
  await openWith({ name: '许多单位.xlsx', text: `项目名称|财政拨款|备注\n${units}` })
  const side = page.getByRole('region', { name: '读取情况' })
  const lines = side.getByRole('button', { name: /^A\d+第/ })
  await side.getByText('程序推定 151 处').waitFor()
  expect(await lines.count()).toBe(2)
  await button('同类的还有 148 处，点此列出').press('Enter')
  expect(await lines.count()).toBe(102)
  expect(await focused()).toBe('同类的还有 48 处，点此列出')
  await page.keyboard.press('Enter')
  expect(await lines.count()).toBe(150)
  await page.keyboard.press('Enter')
  expect(await lines.count()).toBe(2)
})

test('the unit of money and the sheet are chosen too; on another sheet nothing of the columns holds', async () => {
  await openWith(last)
  await columnSelect('C').selectOption('绩效目标')
  await facts().getByLabel('金额单位').selectOption('元')
  await expect.poll(() => page.locator('.import-proofs').textContent()).toContain('42.00')
  await facts().getByLabel('工作表').selectOption('往年（隐藏）')
  await expect.poll(() => page.locator('.import-picture em').count()).toBe(0)
})

test('a change that leads nowhere is said, keeps the picture, can be taken back, and takes nothing in', async () => {
  await openWith(last)
  const before = await documentNow()
  await columnSelect('A').selectOption('不读入')
  await page.getByRole('alert').getByText('没有找到').waitFor()
  expect(await page.locator('.import-picture tbody tr').count()).toBe(5)
  await button('作为新表加入').click({ force: true })
  await settled(page)
  expect(await documentNow()).toEqual(before)
  await button('退回这一步改动').click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  expect(await focused()).toBe('作为新表加入')
  await button('作为新表加入').click()
  await expect.poll(async () => (await documentNow()).tables.length).toBe(before.tables.length + 1)
})

test('while a change is being read this is said, and a newer one overtakes it', async () => {
  await openWith(last)
  await page.evaluate(() => window.opened.hold())
  await rowSelect(3).selectOption('单位')
  await page.getByRole('status').getByText('正在照此重新读取').waitFor()
  await rowSelect(4).selectOption('单位')
  await page.evaluate(() => window.opened.release())
  await expect.poll(() => facts().textContent()).toContain('3 个单位，0 个项目')
})

test('what was corrected is remembered for the next file with the same header, and can be left aside again', async () => {
  await openWith(last)
  await columnSelect('C').selectOption('绩效目标')
  await page.locator('em').waitFor()
  await button('作为新表加入').click()
  await expect.poll(kept).toEqual([['项目名称|财政拨款|备注', { columns: [{ column: 3, field: 'goal' }], unit: null }]])
  await drop({ ...last, name: '今年.xlsx' })
  await page.getByText('按上次对同样表头的改动读入').waitFor()
  await button('不用上次的改动').click()
  await expect.poll(() => page.getByText('按上次对同样表头的改动读入').count()).toBe(0)
  expect(await kept()).toHaveLength(1)
  await button('作为新表加入').click()
  await expect.poll(kept).toEqual([])
})

test('cancelling leaves neither a table nor a step nor a memory', async () => {
  await openWith(last)
  const before = [await documentNow(), await undoLabel()]
  await columnSelect('C').selectOption('绩效目标')
  await page.locator('em').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.import-page').count()).toBe(0)
  expect([await documentNow(), await undoLabel(), await kept()]).toEqual([...before, []])
})

test('as a new year it stands behind its table, with the year that was typed', async () => {
  await openWith(last)
  await button('作为新年度加入…').click()
  const year = page.getByLabel('新表的年度')
  expect(await year.inputValue()).toBe('2024')
  await year.fill('2023')
  await button('加入').click()
  await page.getByRole('alert').getByText('就是这一年的').waitFor()
  await year.fill('2025')
  await button('加入').click()
  await expect.poll(async () => (await documentNow()).tables.map((table) => table.year)).toEqual([2023, 2025, null])
  expect(await undoLabel()).toBe('导入“去年.xlsx”为“2025年 去年”')
  expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true')
})

test('Esc closes the question about the year and nothing behind it', async () => {
  await openWith(last)
  await button('作为新年度加入…').click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(await page.locator('.import-page').count()).toBe(1)
  expect(await focused()).toBe('作为新年度加入…')
})

test('replacing says what goes and keeps the place; appending names units that are there already', async () => {
  await openWith(last)
  await button('替换当前表…').click()
  await page.getByRole('dialog').getByText('现有的 1 个单位、14 个项目').waitFor()
  await page.getByRole('alert').getByText('文件里写的是“去年”').waitFor()
  await button('替换').click()
  await expect.poll(async () => (await documentNow()).tables[0]?.units[0]?.name).toBe('本级')
  await drop({ name: '又一份.xlsx', text: TABLE })
  await button('把单位追加到…').click()
  await page.getByRole('alert').getByText('同名的单位：本级').waitFor()
  await button('追加').click()
  await expect.poll(async () => (await documentNow()).tables[0]?.units.length).toBe(2)
  await expect.poll(() => page.locator('.status-line .selected').textContent()).toContain('选定')
})

test('several files are a list; each opens and comes back; refused ones are never passed over unsaid', async () => {
  await openWith(last, { name: '密码.xlsx', text: '加密' }, { name: '二中.xlsx', text: TABLE })
  const line = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect.poll(() => line('密码').textContent()).toContain('设有打开密码')
  await expect.poll(() => line('二中').textContent()).toMatch(/已读.*42\.00.*相符/)
  await button('查看“二中.xlsx”').click()
  await rowSelect(3).selectOption('不读入')
  await expect.poll(() => facts().textContent()).toContain('1 个单位，1 个项目')
  await page.keyboard.press('Escape')
  await expect.poll(() => line('二中').textContent()).toMatch(/30\.00.*不符/)
  expect(await focused()).toBe('查看“二中.xlsx”')
  const before = await documentNow()
  await button('各作一张新表').click()
  await page.getByRole('dialog').getByText('有 1 个文件没有读入：密码.xlsx').waitFor()
  await page.keyboard.press('Escape')
  await settled(page)
  expect(await documentNow()).toEqual(before)
  await button('汇总为一张新表').click()
  await page.getByRole('dialog').getByText('汇总其余 2 个').waitFor()
  await page.keyboard.press('Escape')
  await button('移除“密码.xlsx”').click()
  expect(await focused()).toBe('移除“二中.xlsx”')
  await button('各作一张新表').click()
  await expect.poll(async () => (await documentNow()).tables.map((table) => table.department)).toContain('二中')
  expect(await undoLabel()).toBe('导入 2 个文件')
})

test('files are put together into one table, and what is to be looked at then is said before', async () => {
  await openWith(last, { name: '二中.xlsx', text: TABLE })
  await page
    .getByRole('region', { name: /汇总时要核对/ })
    .getByText('里都有单位“本级”')
    .waitFor()
  await button('汇总为一张新表').click()
  await expect
    .poll(async () => (await documentNow()).tables[1]?.units.map(({ name }) => name))
    .toEqual(['本级', '本级'])
  expect(await undoLabel()).toBe('汇总 2 个文件')
})

test('a column that was settled in one file of the list is settled in all with the same header by one button', async () => {
  await openWith(last, { name: '二中.xlsx', text: TABLE }, { name: '三中.xlsx', text: TABLE })
  await button('查看“二中.xlsx”').click()
  expect(await page.getByRole('button', { name: /也照此读取/ }).count()).toBe(0)
  await columnSelect('B').selectOption('其他资金')
  await button('表头相同的另外 2 个文件也照此读取').click()
  await expect.poll(focused).toBe('查看“二中.xlsx”')
  await button('查看“三中.xlsx”').click()
  expect(await columnSelect('B').inputValue()).toBe('other')
  expect(await page.getByRole('button', { name: /也照此读取/ }).count()).toBe(0)
})

test('more files can be dropped on the list', async () => {
  await openWith(last, { name: '一中.xlsx', text: TABLE })
  await drop({ name: '二中.xlsx', text: TABLE })
  await expect.poll(() => page.getByRole('heading', { level: 1, name: '导入 3 个文件' }).count()).toBe(1)
})

test('the picture’s controls are one stop for Tab, and the arrows walk them', async () => {
  await openWith(last)
  await columnSelect('A').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('B 列“财政拨款”是什么栏目')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('第 2 行是什么')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('第 3 行是什么')
  expect(await rowSelect(3).inputValue()).toBe('project')
})

test('a text that is pasted into the dialog is read as a file', async () => {
  ;({ page } = await openPage())
  await button('更多').click()
  await page.getByRole('menuitem', { name: '粘贴文字导入…' }).click()
  await page.getByLabel('表的文字').fill(TABLE)
  await button('读取').click()
  await page.getByRole('heading', { level: 1, name: '导入“粘贴的文字.txt”' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('.import-page').count()).toBe(0)
})

const FORM = ['项目支出绩效目标表', '项目名称', '总计', '财政拨款', '绩效目标', '绩效指标', '合计', '1.00'].join('\n')

async function paste(text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('a whole form that is pasted into the sheet may become a table, and changes no cell before', async () => {
  ;({ page } = await openPage())
  await page.locator('.ag-row.project-row [col-id="goal"]').first().click()
  const before = await documentNow()
  await paste(FORM)
  await page.getByRole('dialog').getByText('像是一整张绩效目标表').waitFor()
  await button('作为表导入').click()
  await page.getByText('没能导入').first().waitFor()
  expect(await documentNow()).toEqual(before)
})
