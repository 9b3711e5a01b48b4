/** Right-click menus, the toolbar and the sheet of all keys, as a clerk uses them: with the mouse, and without one. */
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { atRest } from './gestures.ts'
import { button, complaints, keysAreInTheSheet, openSample, page, press, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

const cell = (row: number, column = 'name'): Locator =>
  page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const rowNumber = (row: number): Locator => page.locator(`.ag-row[row-index="${row}"] .row-number`)
const header = (column: string): Locator => page.locator(`.ag-header-cell[col-id="${column}"]`)
const menu = (): Locator => page.getByRole('menu')
const item = (name: string | RegExp): Locator => menu().locator('button', { hasText: name })
const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null)
const status = async (text: string) => {
  await expect.poll(() => page.locator('.status-line').textContent()).toContain(text)
}

it('deletes the row that is right-clicked, and takes it back from the menu, which says what it takes back', async () => {
  const name = await cell(2).textContent()
  await cell(2).click({ button: 'right' })
  await item('删除行').click()
  await status('13 个项目')
  expect(await menu().count()).toBe(0)
  await cell(1).click({ button: 'right' })
  await item(/^撤销 删除/).click()
  await status('14 个项目')
  expect(await cell(2).textContent()).toBe(name)
  expect(await keysAreInTheSheet()).toBe(true)
})

it('opens the menu at the cursor by key, walks in it with the arrows and inserts a row', async () => {
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await cell(1).click()
    await press(key)
    await menu().waitFor()
    expect(await menu().count()).toBe(1)
    await press('ArrowUp', 'Home', 'ArrowDown', 'ArrowDown')
    expect(await focused()).toContain('剪切')
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(await focused()).toContain('在上方插入')
    await press('ArrowDown', 'Enter')
    await status('15 个项目')
    expect(await menu().count()).toBe(0)
    expect(await keysAreInTheSheet()).toBe(true)
    // Enter chose the entry and did nothing in the sheet.
    expect(await page.locator('.cell-editor.open').count()).toBe(0)
    await press('Control+z')
    await status('14 个项目')
  }
})

it('closes the menu by Esc, and the cell is typed into as before', async () => {
  await cell(3, 'fiscal').click()
  await press('Shift+F10', 'ArrowDown', 'Escape')
  expect(await menu().count()).toBe(0)
  await page.keyboard.type('5')
  await press('Enter')
  await expect.poll(() => cell(3, 'fiscal').textContent()).toBe('5.00')
  await press('Control+z')
})

it('hears no key behind an open menu', async () => {
  await cell(2).click()
  await press('Shift+F10', 'Delete', 'x', 'Control+Minus')
  expect(await menu().count()).toBe(1)
  await press('Tab')
  expect(await menu().count()).toBe(0)
  expect(await keysAreInTheSheet()).toBe(true)
  await status('14 个项目')
  expect(await cell(2).textContent()).not.toBe('')
})

it('closes the menu when the mouse is pressed elsewhere, which then does what it always does', async () => {
  await cell(2).click({ button: 'right' })
  await cell(1, 'goal').click()
  expect(await menu().count()).toBe(0)
  await status('绩效目标')
  await cell(1, 'goal').click({ button: 'right' })
  await cell(2).click({ button: 'right' })
  expect(await menu().count()).toBe(1)
  await press('Escape')
})

it('keeps several selected rows for the menu when one of them is right-clicked', async () => {
  await rowNumber(2).click()
  await rowNumber(3).click({ modifiers: ['Shift'] })
  await rowNumber(2).click({ button: 'right' })
  expect(await menu().getAttribute('aria-label')).toBe('行菜单')
  await item('删除行').click()
  await status('12 个项目')
  await press('Control+z')
  await status('14 个项目')
})

it('sorts and freezes from the menu of a column header', async () => {
  const first = await cell(1).textContent()
  await header('fiscal').click({ button: 'right' })
  await item('降序排列').click()
  await expect.poll(() => cell(1).textContent()).not.toBe(first)
  await header('fiscal').click({ button: 'right' })
  await item('恢复表内顺序').click()
  await expect.poll(() => cell(1).textContent()).toBe(first)
  await header('fiscal').click({ button: 'right' })
  expect(await item('冻结项目名称列').getAttribute('aria-checked')).toBe('true')
  await item('冻结项目名称列').click()
  await header('fiscal').click({ button: 'right' })
  expect(await item('冻结项目名称列').getAttribute('aria-checked')).toBe('false')
  await item('冻结项目名称列').click()
})

it('greys what cannot be done, and choosing it does nothing', async () => {
  await page.locator('.ag-row[row-index="t-0"] [col-id="goal"]').click({ button: 'right' })
  expect(await item('删除行').getAttribute('aria-disabled')).toBe('true')
  await item('删除行').click({ force: true })
  expect(await menu().count()).toBe(1)
  await press('Escape')
  await status('14 个项目')
})

it('takes in what is being typed before the menu opens', async () => {
  await cell(2).click()
  await page.keyboard.type('改了一半')
  await cell(3).click({ button: 'right' })
  await expect.poll(() => cell(2).textContent()).toBe('改了一半')
  await item(/^撤销 修改/).click()
  await expect.poll(() => cell(2).textContent()).not.toBe('改了一半')
})

it('opens no menu while an amount that is none stands in the editor', async () => {
  await cell(2, 'fiscal').click()
  await page.keyboard.type('很多')
  await cell(3).click({ button: 'right' })
  expect(await menu().count()).toBe(0)
  expect(await page.locator('.cell-editor.open').inputValue()).toBe('很多')
  await press('Escape')
})

it('leaves the text’s own menu to a cell that is being edited', async () => {
  await cell(2).dblclick()
  const prevented = page.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('contextmenu', (event) => resolve(event.defaultPrevented), { once: true }),
      ),
  )
  await page.locator('.cell-editor.open').click({ button: 'right' })
  expect(await prevented).toBe(false)
  expect(await menu().count()).toBe(0)
  await press('Escape', 'Escape')
})

it('keeps the menu inside a small window, and scrolls to the entry that has the focus', async () => {
  const before = page.viewportSize() ?? { width: 1366, height: 768 }
  await cell(1).click()
  await page.setViewportSize({ width: 683, height: 384 })
  // The page hears of its new size a little later, and a menu that is open then goes.
  await atRest(page)
  await press('Shift+F10', 'End')
  const box = await menu().boundingBox()
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 683 && box.y + box.height <= 384).toBe(true)
  const last = await item('查找').boundingBox()
  expect(last && last.y + last.height <= 384).toBe(true)
  await press('Escape')
  await page.setViewportSize(before)
})

it('keeps the toolbar in one line at 1366 pixels, each button with its name and its key', async () => {
  const bar = page.getByRole('toolbar')
  expect((await bar.boundingBox())?.height).toBeLessThan(42)
  expect(await button('删除行').getAttribute('title')).toContain('Ctrl+减号')
  expect(await button('撤销').textContent()).toBe('')
  await expect.poll(() => button('恢复').getAttribute('title')).toContain('Ctrl+Y')
})

it('finds under 更多 what has no room in the toolbar', async () => {
  await cell(2).click()
  await button('更多').click()
  await item('复制一份').click()
  await status('15 个项目')
  await press('Control+z')
  await status('14 个项目')
  await button('更多').click()
  await button('更多').click()
  expect(await menu().count()).toBe(0)
  expect(await keysAreInTheSheet()).toBe(true)
})

it('deletes a table from its tab’s menu by key, and leads to the heading that names it', async () => {
  await button('新建表').click()
  const tabs = page.locator('.table-tabs').getByRole('tab')
  await expect.poll(() => tabs.count()).toBe(2)
  await tabs.last().focus()
  await press('Shift+F10')
  await menu().waitFor()
  await press('ArrowDown', 'Enter')
  await page.keyboard.type('区财政局')
  await press('Enter')
  await expect.poll(() => tabs.last().textContent()).toContain('区财政局')
  await tabs.first().click()
  await tabs.last().click({ button: 'right' })
  expect(await tabs.last().getAttribute('aria-selected')).toBe('true')
  await press('ArrowUp', 'Enter')
  await expect.poll(() => tabs.count()).toBe(1)
  await status('已删除')
  await status('14 个项目')
})

it('shows all keys on F1, and goes back to the cell on Esc', async () => {
  await cell(2, 'goal').click()
  await press('F1')
  const sheetOfKeys = page.getByRole('dialog', { name: '全部按键' })
  await sheetOfKeys.waitFor()
  for (const words of ['跳到连续内容的边上', '向下填充', 'F2', '查找下一个']) {
    expect(await sheetOfKeys.textContent()).toContain(words)
  }
  await press('Delete', 'Control+z')
  expect(await sheetOfKeys.count()).toBe(1)
  await press('Escape')
  expect(await sheetOfKeys.count()).toBe(0)
  expect(await keysAreInTheSheet()).toBe(true)
  await status('14 个项目')
  await status('绩效目标')
})

it('shows all keys over the preview, and Esc closes one after the other', async () => {
  await button('打印预览').click()
  const preview = page.getByRole('region', { name: '打印预览' })
  await preview.waitFor()
  await press('F1')
  await page.getByRole('dialog', { name: '全部按键' }).waitFor()
  await press('Escape')
  expect(await preview.count()).toBe(1)
  await press('Escape')
  await expect.poll(() => preview.count()).toBe(0)
  await expect.poll(keysAreInTheSheet).toBe(true)
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
