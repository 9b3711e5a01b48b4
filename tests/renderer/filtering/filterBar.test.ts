/** Filtering and sorting as people do it, in the whole window: what is seen changes, the table and its paper never do. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import '../app/harnessState.ts'
import { composeText, pagesOf, type SheetPage, settled } from '../sheet/sheetPage.ts'

const openPage = pagesOf('window')
let sheet: SheetPage
let page: Page

async function open(): Promise<void> {
  sheet = await openPage({ width: 1366, height: 2600 })
  page = sheet.page
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await settled(page)
  }
}

async function type(text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await settled(page)
}

const bar = () => page.getByRole('search', { name: '筛选' })
const field = () => bar().getByLabel('筛选文字')
const status = () => page.locator('.status-line').textContent()
const message = () => page.locator('.status-line output').textContent()
const table = () => page.evaluate(() => window.opened.document().tables[0] as TargetTable)
const paperNames = async () => (await table()).units.flatMap(({ projects }) => projects.map(({ name }) => name))
const sheetHasKeys = () => page.evaluate(() => document.activeElement?.classList.contains('cell-editor') ?? false)

/** The texts of one column, project by project from the top. */
function shown(column: ColumnKey | 'row-number' = 'name'): Promise<readonly string[]> {
  return page.evaluate(
    (key) =>
      [...document.querySelectorAll<HTMLElement>('.ag-row.project-row')]
        .filter((row) => row.querySelector(`[col-id="${key}"]`) !== null)
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((row) => row.querySelector(`[col-id="${key}"]`)?.textContent ?? ''),
    column,
  )
}

async function cell(name: string, column: ColumnKey): Promise<void> {
  const row = page.locator('.ag-row', { hasText: name }).first()
  const id = await row.getAttribute('row-id')
  await page.locator(`.ag-row[row-id="${id}"] [col-id="${column}"]`).click()
  await settled(page)
}

/** From the right-click menu of a column's header. */
async function fromHeader(column: ColumnKey, action: string): Promise<void> {
  await page.locator(`.ag-header-cell[col-id="${column}"]`).click({ button: 'right' })
  await page.getByRole('menu').getByText(action, { exact: true }).click()
  await settled(page)
}

test('Ctrl+Shift+L opens the bar, and the rows follow what is typed', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await type('专项')
  const fitting = (await table()).units.flatMap(({ projects }) =>
    projects.filter((project) => JSON.stringify(project).includes('专项')).map(({ name }) => name),
  )
  expect(fitting.length).toBeLessThan(all.length)
  expect(await shown()).toEqual(fitting)
  expect(await bar().locator('output').textContent()).toBe(`显示 ${fitting.length} / ${all.length} 个项目`)
  expect(await status()).toContain(`显示 ${fitting.length} / ${all.length} 个项目`)
  expect(await page.locator('.ag-row.unit-row').count()).toBe(1)
  await press('Backspace', 'Backspace')
  expect(await shown()).toEqual(all)
})

test('the rows keep their numbers on paper, and 合计 still counts every project', async () => {
  await open()
  const names = await paperNames()
  await press('Control+Shift+L')
  await type('综治基层')
  expect(await shown('row-number')).toEqual([String(names.findIndex((name) => name.includes('综治基层')) + 2)])
  expect(await page.locator('.ag-row[row-id="grand-total"] [col-id="total"]').textContent()).toBe('958.66')
  expect(await page.locator('.sheet.arranged').count()).toBe(1)
})

test('Enter and Esc go to the sheet with the filter on; Ctrl+Shift+L again ends it', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await type('专项')
  const filtered = await shown()
  await press('Enter')
  expect(await sheetHasKeys()).toBe(true)
  expect(await shown()).toEqual(filtered)
  await press('Control+Shift+L')
  expect(await bar().count()).toBe(0)
  expect(await shown()).toEqual(all)
  expect(await status()).not.toContain('显示')
})

test('whatever ends the filter by key gives the keys back to the sheet', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await type('专项')
  await press('Control+Shift+L')
  expect(await shown()).toEqual(all)
  expect(await sheetHasKeys()).toBe(true)
  await press('Control+Shift+L')
  await type('专项')
  await page.locator('.status-line').getByRole('button', { name: '显示全部行' }).press('Enter')
  await settled(page)
  expect(await sheetHasKeys()).toBe(true)
  await page.locator('.ag-row.project-row [col-id="fiscal"]').first().click({ button: 'right' })
  await page.getByRole('menu').getByText('按此单元格的内容筛选', { exact: true }).click()
  await settled(page)
  await bar().getByTitle('不再按这个单元格的内容筛选').press('Enter')
  await settled(page)
  expect(await shown()).toEqual(all)
  expect(await sheetHasKeys()).toBe(true)
})

test('filtering by a cell leaves the keys in the sheet, however often the bar was opened by key before', async () => {
  await open()
  await press('Control+Shift+L', 'Control+Shift+L')
  await page.locator('.ag-row.project-row [col-id="fiscal"]').first().click({ button: 'right' })
  await page.getByRole('menu').getByText('按此单元格的内容筛选', { exact: true }).click()
  await settled(page)
  expect(await bar().count()).toBe(1)
  expect(await sheetHasKeys()).toBe(true)
})

test('the status line ends a filter too', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await type('没有这样的行')
  expect(await shown()).toEqual([])
  await page.locator('.status-line').getByRole('button', { name: '显示全部行' }).click()
  await settled(page)
  expect(await shown()).toEqual(all)
  expect(await field().inputValue()).toBe('')
})

test('the letters of a composition filter nothing, its result does', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await composeText(sheet, 'zhuan', null)
  expect(await shown()).toEqual(all)
  await sheet.compose.send('Input.insertText', { text: '专项' })
  await settled(page)
  expect(await field().inputValue()).toBe('专项')
  expect((await shown()).length).toBeLessThan(all.length)
})

test('rows with findings are shown alone, and stay when they are mended until the filter is applied again', async () => {
  await open()
  await cell('综治基层', 'name')
  await press('Delete')
  await press('Control+Shift+L')
  await bar().getByRole('combobox').selectOption({ label: '有错误的行' })
  await settled(page)
  expect(await shown()).toEqual([''])
  await press('Enter')
  await page.locator('.ag-row.project-row [col-id="name"]').click()
  await type('改好了')
  await press('Enter')
  expect(await shown()).toEqual(['改好了'])
  await bar().getByRole('button', { name: '重新应用' }).click()
  await settled(page)
  expect(await shown()).toEqual([])
  await bar().getByRole('button', { name: '清除' }).click()
  await settled(page)
  expect(await shown()).toContain('改好了')
})

test('a right-click filters by the content of a cell', async () => {
  await open()
  const inColumn = (await shown('fiscal')).filter((amount) => amount === '15.00')
  await page
    .locator('.ag-row.project-row [col-id="fiscal"]', { hasText: /^15\.00$/ })
    .first()
    .click({ button: 'right' })
  await page.getByRole('menu').getByText('按此单元格的内容筛选', { exact: true }).click()
  await settled(page)
  expect(await shown('fiscal')).toEqual(inColumn)
  await bar().getByRole('button', { name: '财政拨款：15.00' }).click()
  await settled(page)
  expect((await shown()).length).toBe(14)
})

test('sorting from the header’s menu orders what is seen, says so, and the paper keeps its order', async () => {
  await open()
  const paper = await paperNames()
  await fromHeader('fiscal', '降序排列')
  const amounts = (await shown('fiscal')).map(Number)
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  expect(await shown()).not.toEqual(paper)
  expect(await page.locator('.ag-header-cell[col-id="fiscal"]').getAttribute('aria-sort')).toBe('descending')
  expect(await status()).toContain('按财政拨款降序')
  expect((await shown('row-number')).toSorted((a, b) => Number(a) - Number(b))[0]).toBe('2')
  expect(await paperNames()).toEqual(paper)
  expect(await page.evaluate(() => window.opened.undoLabel())).toBeNull()
  await page.locator('.status-line').getByRole('button', { name: '恢复表内顺序' }).click()
  await settled(page)
  expect(await shown()).toEqual(paper)
  expect(await page.locator('.ag-header-cell[aria-sort]').count()).toBe(0)
})

test('a row that is edited stays where it is until the sort is applied again', async () => {
  await open()
  await fromHeader('fiscal', '升序排列')
  const before = await shown()
  await cell(before[0] ?? '', 'fiscal')
  await type('500')
  await press('Enter')
  expect(await shown()).toEqual(before)
  await press('Control+Shift+L')
  await bar().getByRole('button', { name: '重新应用' }).click()
  await settled(page)
  // Blank amounts come last, whatever is sorted.
  expect((await shown('fiscal')).findLast((amount) => amount !== '')).toBe('500.00')
  expect(await shown()).not.toEqual(before)
})

test('in sorted rows Enter goes down and Shift+Down selects as they are seen', async () => {
  await open()
  await fromHeader('fiscal', '降序排列')
  const [first, second] = await shown()
  await cell(first ?? '', 'name')
  await press('Enter')
  expect(await page.locator('.ag-cell.active').textContent()).toBe(second)
  await press('Shift+ArrowUp')
  expect(await status()).toContain('选定 2 格')
})

test('a selected column stays selected whole while it is sorted, and fewer rows are selected when some are filtered out', async () => {
  await open()
  await fromHeader('fiscal', '降序排列')
  expect(await status()).toContain('选定 16 格')
  await press('Control+Shift+L')
  await type('救助')
  expect(await status()).toContain(`选定 ${(await shown()).length + 2} 格`)
})

test('of several selected rows only the active cell stays when another order is shown', async () => {
  await open()
  await cell('综治基层', 'fiscal')
  await press('Shift+ArrowDown', 'Shift+ArrowDown')
  await page.locator('.ag-cell.active').click({ button: 'right' })
  await page.getByRole('menu').getByText('按此单元格的内容筛选', { exact: true }).click()
  await settled(page)
  expect(await status()).not.toContain('选定')
  expect(await page.locator('.ag-cell.active').textContent()).toBe('26.00')
})

test('rows cannot be moved while they are sorted, which a sentence says', async () => {
  await open()
  const paper = await paperNames()
  await fromHeader('fiscal', '降序排列')
  await cell('综治基层', 'name')
  await press('Alt+ArrowDown')
  expect(await message()).toContain('不能移动行')
  expect(await paperNames()).toEqual(paper)
})

test('a new row appears behind the row that it follows on paper', async () => {
  await open()
  await press('Control+Shift+L')
  await type('专项')
  const [first = '', ...others] = await shown()
  await press('Enter')
  await cell(first, 'name')
  await press('Alt+Insert')
  expect(await shown()).toEqual([first, '', ...others])
  expect((await paperNames()).indexOf('')).toBe((await paperNames()).indexOf(first) + 1)
})

test('deleting a row leaves the filter on and goes to the next row that is shown', async () => {
  await open()
  await press('Control+Shift+L')
  await type('专项')
  const [first = '', second = '', ...others] = await shown()
  const paper = await paperNames()
  expect(paper[paper.indexOf(first) + 1]).not.toBe(second)
  await press('Enter')
  await cell(first, 'name')
  await press('Control+Minus')
  expect(await shown()).toEqual([second, ...others])
  expect(await page.locator('.ag-cell.active').textContent()).toBe(second)
  expect(await message()).not.toContain('已取消筛选')
})

test('rows that come and go by undo and redo leave the filter on', async () => {
  await open()
  await press('Control+Shift+L')
  await type('专项')
  const [first = '', ...others] = await shown()
  await press('Enter')
  await cell(first, 'name')
  await press('Alt+Insert', 'Control+z')
  await expect.poll(() => shown()).toEqual([first, ...others])
  await cell(first, 'name')
  await press('Control+Minus', 'Control+z')
  await expect.poll(() => shown()).toEqual([first, ...others])
  await press('Control+y')
  await expect.poll(() => shown()).toEqual(others)
  expect(await bar().locator('output').textContent()).toContain('显示')
})

test('deleting a row of sorted ones goes to the row that takes its place on the screen', async () => {
  await open()
  await fromHeader('fiscal', '降序排列')
  const [first = '', second = '', third] = await shown()
  await cell(second, 'name')
  await press('Control+Minus')
  expect((await shown()).slice(0, 2)).toEqual([first, third])
  expect(await page.locator('.ag-cell.active').textContent()).toBe(third)
})

test('an undo in a row that is filtered out ends the filter, says so, and shows the place', async () => {
  await open()
  await cell('综治基层', 'goal')
  await press('Delete')
  await press('Control+Shift+L')
  await type('救助')
  expect(await shown()).not.toContain('综治基层工作专项经费')
  await press('Enter', 'Control+z')
  await expect.poll(() => shown()).toContain('综治基层工作专项经费')
  expect(await message()).toContain('已取消筛选')
  expect(await page.locator('.ag-cell.active').textContent()).toContain('综')
  expect(await field().inputValue()).toBe('')
})

test('a finding’s click leads to its row through the filter', async () => {
  await open()
  await cell('综治基层', 'goal')
  await press('Delete')
  await press('Control+Shift+L')
  await type('救助')
  await page.locator('.finding').first().click()
  await settled(page)
  expect(await shown()).toContain('综治基层工作专项经费')
  expect(await message()).toContain('已取消筛选')
})

test('another table is shown whole, and so is this one again', async () => {
  await open()
  const all = await shown()
  await press('Control+Shift+L')
  await type('专项')
  await page.getByRole('tab').nth(1).click()
  await settled(page)
  expect(await bar().count()).toBe(0)
  expect(await shown()).toEqual([''])
  await page.getByRole('tab').nth(0).click()
  await settled(page)
  expect(await shown()).toEqual(all)
})

test('only what is shown is searched and replaced', async () => {
  await open()
  await press('Control+Shift+L')
  await type('综治基层')
  await press('Enter', 'Control+f')
  await type('救助')
  const find = page.getByRole('search', { name: '查找和替换' })
  expect(await find.locator('output').textContent()).toBe('显示的行里没有找到')
})
