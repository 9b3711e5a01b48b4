/** Rows and units in the whole program, by keys: each gesture is one undo step, and the selection and the heights follow. */
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, openSample, page, press, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

/** By the row's number on paper. */
const cell = (number: number, column: string): Locator =>
  page.locator(`.ag-row[row-index="${number - 1}"] [col-id="${column}"]`)
const names = () =>
  page
    .locator('.ag-grid-scrolling-rows .ag-row')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')))
        .map((row) => row.querySelector('[col-id="name"]')?.textContent ?? ''),
    )
const firstNames = async (count: number) => (await names()).slice(0, count)
/** `3-5 goal-indicators`: the rows and columns that are selected, as far as they can be seen. */
const selection = () =>
  page.locator('.ag-cell:is(.active, .selected):not(.row-number)').evaluateAll((cells) => {
    const rows = cells.map((one) => Number(one.closest('.ag-row')?.querySelector('.row-number')?.textContent))
    const columns = [...new Set(cells.map((one) => one.getAttribute('col-id')))]
    const range = (first: unknown, last: unknown) => (first === last ? `${first}` : `${first}-${last}`)
    return `${range(Math.min(...rows), Math.max(...rows))} ${range(columns[0], columns.at(-1))}`
  })
const selects = (expected: string) => expect.poll(selection).toBe(expected)
const undoes = async (label: string) => {
  await expect.poll(() => button('撤销').getAttribute('title')).toContain(label)
}
const says = (sentence: string) => expect.poll(() => page.locator('.status-line').textContent()).toContain(sentence)
const saved = () => page.locator('.status-line').getByText('已保存').waitFor()
/** Cells whose text is higher than their row, which nobody may ever see. */
const cutOff = () =>
  page
    .locator('.ag-cell')
    .evaluateAll((cells) =>
      cells.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent),
    )

let first: string[]

it('inserts a row above or below the active one, in its column, and types into it', async () => {
  first = await firstNames(4)
  await cell(3, 'name').click()
  await press('Alt+Insert')
  await selects('4 name')
  await page.keyboard.type('新项目')
  await press('Enter')
  await expect.poll(() => firstNames(5)).toEqual([...first.slice(0, 3), '新项目', first[3]])
  await cell(2, 'fiscal').click()
  await press('Control+=')
  await selects('2 fiscal')
  await expect.poll(() => firstNames(3)).toEqual([first[0], '', first[1]])
  await undoes('插入项目')
  await press('Control+z', 'Control+z', 'Control+z')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await saved()
})

it('inserts as many rows as are selected, and selects them', async () => {
  await cell(2, 'goal').click()
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+=')
  await selects('2-4 goal-indicators')
  await undoes('插入 3 个项目')
  await expect.poll(() => firstNames(5)).toEqual([first[0], '', '', '', first[1]])
  await press('Control+z')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await selects('2 name')
})

it('duplicates rows below themselves and deletes them again, with heights that fit', async () => {
  await cell(2, 'name').click()
  await press('Shift+ArrowDown', 'Control+Shift+D')
  await expect.poll(() => firstNames(5)).toEqual([first[0], first[1], first[2], first[1], first[2]])
  await selects('4-5 name')
  expect(await cutOff()).toEqual([])
  await press('Control+-')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await selects('4 name')
  expect(await cutOff()).toEqual([])
  await undoes('撤销 删除 2 行')
  await press('Control+z')
  await selects('4-5 name-indicators')
  expect(await cutOff()).toEqual([])
  await press('Control+z')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await saved()
})

it('moves the selected rows by one, and they stay selected', async () => {
  await cell(2, 'name').click()
  await press('Shift+ArrowDown', 'Alt+ArrowDown')
  await expect.poll(() => firstNames(4)).toEqual([first[0], first[3], first[1], first[2]])
  await selects('3-4 name')
  await press('Alt+ArrowUp')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await selects('2-3 name')
  await undoes('移动 2 行')
  expect(await cutOff()).toEqual([])
})

it('adds, names and moves a unit, and deletes it with its projects, which undo brings back', async () => {
  await cell(2, 'name').click()
  await press('Alt+Shift+Insert')
  await page.keyboard.type('第二单位')
  await press('Enter')
  await expect.poll(() => names()).toContain('第二单位')
  await press('ArrowUp', 'Alt+ArrowUp')
  await expect.poll(() => firstNames(3)).toEqual(['第二单位', '', first[0]])
  await selects('1 name')
  await press('Alt+Delete')
  await says('已删除单位“第二单位”和它的 1 个项目')
  await expect.poll(() => firstNames(4)).toEqual(first)
  await press('Control+z')
  await expect.poll(() => firstNames(3)).toEqual(['第二单位', '', first[0]])
  await selects('1-2 name-indicators')
})

it('refuses to undo while a cell is being edited, and leaves the text and its own undo alone', async () => {
  await cell(2, 'name').click()
  await page.keyboard.type('一半')
  await button('撤销').click()
  await says('正在编辑单元格：先按 Enter 完成或按 Esc 放弃，再撤销。')
  const editor = page.locator('.cell-editor.open')
  expect(await editor.inputValue()).toBe('一半')
  await press('Control+z')
  expect(await editor.inputValue()).not.toBe('一半')
  expect((await names())[0]).toBe('第二单位')
  await page.keyboard.type('写完')
  await press('Enter')
  await undoes('修改 项目名称')
  await button('撤销').click()
  await expect.poll(() => cell(2, 'name').textContent()).toBe('')
  await selects('2 name')
})

it('comes back to the change from anywhere, and selects all of it', async () => {
  await press('Control+End')
  const last = await page
    .locator('.ag-cell.active')
    .evaluate((one) => one.closest('.ag-row')?.getAttribute('row-index'))
  await press('Shift+ArrowUp', 'Shift+ArrowLeft', 'Delete')
  await undoes('清除')
  await press('Control+Home')
  await expect.poll(() => page.locator(`.ag-row[row-index="${last}"]`).count()).toBe(0)
  await press('Control+z')
  const bottom = Number(last) + 1
  await selects(`${bottom - 1}-${bottom} goal-indicators`)
  await saved()
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
