/** Copying and pasting in the whole program, with the real clipboard and the questions that a paste may raise. */
import type { Locator } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { button, complaints, keysAreInTheSheet, openSample, page, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample()
})

beforeEach(() => {
  complaints.length = 0
})

/** Rows as the screen numbers them: 1 is the unit, 2 its first project. */
const cell = (row: number, column: string): Locator =>
  page.locator(`.ag-row[row-index="${row - 1}"] [col-id="${column}"]`)
const question = (): Locator => page.getByRole('dialog')
const message = () => page.locator('.status-line .message').textContent()
const count = () => page.locator('.status-line').textContent()

/** Puts a text on the clipboard as another program would. */
const copyElsewhere = (text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text)

it('carries cells from one table to another', async () => {
  await cell(2, 'name').click()
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+c')
  await expect.poll(message).toBe('已复制 7 个单元格。')
  const goal = await cell(2, 'goal').textContent()
  await button('新建表').click()
  await expect.poll(() => cell(2, 'goal').textContent()).toBe('')
  await cell(2, 'name').click()
  await page.keyboard.press('Control+v')
  await expect.poll(() => cell(2, 'goal').textContent()).toBe(goal)
  expect(await cell(2, 'total').textContent()).toBe('1.00')
  expect(complaints).toEqual([])
})

it('asks before it adds rows, and nothing else can be done meanwhile', async () => {
  await copyElsewhere('培训项目\t\t3\n宣传项目\t\t4\n走访项目\t\t5\n')
  await cell(2, 'name').click()
  await page.keyboard.press('Control+v')
  await question().waitFor()
  expect(await question().textContent()).toContain('粘贴的内容有 3 行，从这里到表的末尾只有 1 行。')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('添加 2 个项目')
  await page.keyboard.press('Control+z')
  expect(await cell(2, 'total').textContent()).toBe('1.00')
  await page.keyboard.press('Escape')
  await question().waitFor({ state: 'detached' })
  await expect.poll(message).toBe('没有粘贴。')
  expect(await keysAreInTheSheet()).toBe(true)
  expect(await count()).toContain('1 个项目')
  expect(complaints).toEqual([])
})

it('adds them on Enter as one step, which one undo takes back', async () => {
  await page.keyboard.press('Control+v')
  await question().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => cell(4, 'name').textContent()).toBe('走访项目')
  expect(await message()).toBe('已粘贴 3 行，共 9 个单元格，其中新增 2 个项目。')
  expect(await count()).toContain('3 个项目')
  await expect.poll(() => page.locator('.ag-cell.selected:not(.row-number)').count()).toBe(9)
  expect(await keysAreInTheSheet()).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(count).toContain('1 个项目')
  expect(complaints).toEqual([])
})

it('asks once about amounts in another unit, and the arrow keys go from answer to answer', async () => {
  await copyElsewhere('120,000元')
  await cell(2, 'fiscal').click()
  for (const [keys, amount] of [
    [['Enter'], '12.00'],
    [['ArrowRight', 'Enter'], '120000.00'],
  ] as const) {
    await page.keyboard.press('Control+v')
    await question().waitFor()
    for (const key of keys) await page.keyboard.press(key)
    await expect.poll(() => cell(2, 'fiscal').textContent()).toBe(amount)
  }
  expect(complaints).toEqual([])
})

it('copies and pastes from the right-click menu as well', async () => {
  const choose = async (place: Locator, item: RegExp) => {
    await place.click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click()
  }
  const goal = await cell(2, 'goal').textContent()
  await choose(cell(2, 'goal'), /^复制(?!一份)/)
  await choose(cell(2, 'name'), /^粘贴/)
  await expect.poll(() => cell(2, 'name').textContent()).toBe(goal)
  expect(await keysAreInTheSheet()).toBe(true)
  await choose(cell(2, 'name'), /^剪切/)
  await expect.poll(() => cell(2, 'name').textContent()).toBe('')
  expect(complaints).toEqual([])
})

it('says which key pastes when the browser keeps the clipboard from menus', async () => {
  await page.context().clearPermissions()
  await page.context().grantPermissions([])
  await cell(2, 'goal').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^粘贴/ }).click()
  await expect.poll(message).toBe('浏览器不让程序自己读剪贴板，请按 Ctrl+V 粘贴。')
})
