/** The window around the sheet: where the keys go after the mouse was used, and pages that come and go. */
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, keysAreInTheSheet, openSample, page, program, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

const nameInRow = (row: number, on = page): Locator => on.locator(`.ag-row[row-index="${row}"] [col-id="name"]`)
const undoHint = () => button('撤销').getAttribute('title')

it('leaves the keys in the sheet when the window is pressed with the mouse', async () => {
  await nameInRow(1).click()
  const toggle = page.locator('.side-toggle').first()
  const pressed = [toggle, toggle, page.locator('.status-line > span').first(), page.locator('.toolbar')]
  for (const place of pressed) {
    await place.click({ position: { x: 2, y: 2 } })
    expect(await keysAreInTheSheet()).toBe(true)
  }
  await button('恢复').click({ force: true })
  expect(await keysAreInTheSheet()).toBe(true)
  await Promise.all([page.waitForEvent('download'), button('导出 Excel').click()])
  await button('关闭消息').click()
  expect(await keysAreInTheSheet()).toBe(true)
})

it('takes in what is being typed when a button is pressed', async () => {
  await nameInRow(1).click()
  await page.keyboard.type('写到一半')
  await page.locator('.side-toggle').first().click()
  await expect.poll(() => nameInRow(1).textContent()).toBe('写到一半')
  await page.locator('.side-toggle').first().click()
  await button('撤销').click()
  await expect.poll(() => nameInRow(1).textContent()).not.toBe('写到一半')
})

it('types into the table whose tab was clicked, and walks along the tabs with the arrow keys', async () => {
  await button('新建表').click()
  const tabs = page.locator('.table-tabs').getByRole('tab')
  await expect.poll(() => tabs.count()).toBe(2)
  await tabs.first().click()
  expect(await keysAreInTheSheet()).toBe(true)
  await tabs.first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await tabs.last().getAttribute('aria-selected')).toBe('true')
  expect(await tabs.last().evaluate((tab) => tab === document.activeElement)).toBe(true)
  await tabs.first().click()
})

it('makes no undo step of white space around a heading', async () => {
  const before = await undoHint()
  await page.getByLabel('表名').click()
  await page.keyboard.press('End')
  await page.keyboard.type('  ')
  await page.keyboard.press('Enter')
  expect(await undoHint()).toBe(before)
  await page.keyboard.type('（草案）')
  await page.keyboard.press('Enter')
  await expect.poll(undoHint).toContain('修改表名')
})

it('holds those preview pages only that are near the screen, each in its place', async () => {
  await button('打印预览').click()
  const near = () => page.locator('.page-sheet').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  await expect.poll(near, { timeout: 60_000 }).toEqual(['第 1 页，共 3 页', '第 2 页，共 3 页'])
  const pictures = page.locator('.page-sheet canvas')
  const drawn = () => pictures.evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width > 300))
  await expect.poll(drawn).toEqual([true, true])
  const heights = () => pictures.evaluateAll((all) => all.map((one) => one.clientHeight))
  const [height] = await heights()
  await page.keyboard.press('End')
  await expect.poll(near).toEqual(['第 2 页，共 3 页', '第 3 页，共 3 页'])
  await expect.poll(drawn).toEqual([true, true])
  expect(new Set(await heights())).toEqual(new Set([height]))
  await page.keyboard.press('Escape')
  await expect.poll(keysAreInTheSheet).toBe(true)
})

it('keeps what was being typed when the window is closed, and asks while it is not saved yet', async () => {
  await nameInRow(2).click()
  await page.keyboard.type('没有按回车')
  const asked = page.waitForEvent('dialog')
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await closed
  const anew = await page.context().newPage()
  await anew.goto(new URL('/', program.address).href)
  await expect.poll(() => nameInRow(2, anew).textContent()).toBe('没有按回车')
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
