/** Finding and replacing as people do it: Ctrl+F, Ctrl+H, Enter, F3 and the mouse, in the whole window. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { TargetTable } from '../../../shared/form.ts'
import '../app/harnessState.ts'
import { composeText, pagesOf, processKey, type SheetPage, settled } from '../sheet/sheetPage.ts'

const openPage = pagesOf('window')
let sheet: SheetPage
let page: Page

async function open(): Promise<void> {
  sheet = await openPage()
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

const bar = () => page.getByRole('search', { name: '查找和替换' })
const findField = () => bar().getByLabel('查找', { exact: true })
const replaceField = () => bar().getByLabel('替换为')
const button = (name: string) => bar().getByRole('button', { name, exact: true })
const count = async () => (await bar().locator('output').textContent()) ?? ''
const message = () => page.locator('.status-line output').textContent()
const activeCell = async () => (await page.locator('.ag-cell.active').textContent()) ?? ''
const table = () => page.evaluate(() => window.opened.document().tables[0] as TargetTable)
const undoLabel = () => page.evaluate(() => window.opened.undoLabel())
const sheetHasKeys = () => page.evaluate(() => document.activeElement?.classList.contains('cell-editor') ?? false)

/** The marked texts on the screen; `name` is that of the highlight. */
function marked(name: 'sheet-found' | 'sheet-found-current'): Promise<readonly string[]> {
  return page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range instanceof Range ? String(range) : '')),
    name,
  )
}

/** How often the text stands in the cells of the table, as it is shown. */
function occurrences(in_: TargetTable, text: string): number {
  const cells = in_.units.flatMap((unit) => [
    unit.name,
    ...unit.projects.flatMap((project) => [
      project.name,
      project.goal,
      ...project.indicators.flatMap(({ name, cycleValue, annualValue, level1, level2 }) => [
        name,
        cycleValue ?? '',
        annualValue ?? '',
        level1 ?? '',
        level2 ?? '',
      ]),
    ]),
  ])
  return cells.reduce((sum, cell) => sum + cell.split(text).length - 1, 0)
}

test('Ctrl+F opens the bar, typing goes to the first match and marks all of them, the keys stay in the field', async () => {
  await open()
  await press('Control+f')
  await type('综治')
  expect(await activeCell()).toContain('综治基层工作专项经费')
  expect(await findField().evaluate((field) => field === document.activeElement)).toBe(true)
  const all = occurrences(await table(), '综治')
  expect(await count()).toBe(`第 1 个，共 ${all} 个`)
  expect(await marked('sheet-found-current')).toEqual(['综治'])
  expect(new Set(await marked('sheet-found'))).toEqual(new Set(['综治']))
})

test('Enter and F3 go to the next match, with Shift to the one before, and round at the end', async () => {
  await open()
  await press('Control+f')
  await type('救助')
  const all = occurrences(await table(), '救助')
  expect(await count()).toBe(`第 1 个，共 ${all} 个`)
  await press('Enter', 'F3')
  expect(await count()).toBe(`第 3 个，共 ${all} 个`)
  await press('Shift+Enter', 'Shift+F3', 'Shift+F3')
  expect(await count()).toBe(`第 ${all} 个，共 ${all} 个`)
  await press('Enter')
  expect(await count()).toBe(`第 1 个，共 ${all} 个`)
  await button('下一个').click()
  await button('下一个').click()
  await button('上一个').click()
  await settled(page)
  expect(await count()).toBe(`第 2 个，共 ${all} 个`)
})

test('Esc closes the bar, the marks go, and the keys are in the sheet at the match', async () => {
  await open()
  await press('Control+f')
  await type('综治')
  await press('Escape')
  expect(await bar().count()).toBe(0)
  expect(await marked('sheet-found')).toEqual([])
  expect(await marked('sheet-found-current')).toEqual([])
  expect(await sheetHasKeys()).toBe(true)
  expect(await activeCell()).toContain('综治基层工作专项经费')
  await press('F3')
  expect(await findField().inputValue()).toBe('综治')
  expect(await count()).toContain('第 2 个')
})

test('a text that is nowhere says so and moves nothing', async () => {
  await open()
  const before = await activeCell()
  await press('Control+h')
  await type('这里没有')
  expect(await count()).toBe('没有找到')
  await press('Enter')
  for (const name of ['替换', '全部替换', '下一个']) await button(name).click({ force: true })
  await settled(page)
  expect(await activeCell()).toBe(before)
  expect(await undoLabel()).toBeNull()
})

test('the letters of a composition are not searched, its result is', async () => {
  await open()
  await press('Control+f')
  await composeText(sheet, 'jiuzhu', null)
  expect(await count()).toBe('')
  await processKey(sheet.compose, 'Enter')
  expect(await count()).toBe('')
  await sheet.compose.send('Input.insertText', { text: '救助' })
  await settled(page)
  expect(await findField().inputValue()).toBe('救助')
  expect(await count()).toContain('第 1 个')
  expect(await activeCell()).toContain('救助')
})

test('the marks follow as rows scroll in, and as texts change', async () => {
  await open()
  await press('Control+f')
  await type('年度指标值')
  await press('Shift+Enter')
  expect(await count()).toContain('第 34 个，共 34 个')
  expect(await marked('sheet-found-current')).toEqual(['年度指标值'])
  const rendered = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ag-cell[col-id="indicators"]')]
        .map((cell) => (cell.textContent ?? '').split('年度指标值').length - 1)
        .reduce((a, b) => a + b, 0),
    )
  const marks = async () => (await marked('sheet-found')).length + (await marked('sheet-found-current')).length
  expect(await marks()).toBe(await rendered())
  await page.locator('.ag-cell.active').hover()
  await page.mouse.wheel(0, -900)
  await expect.poll(async () => (await marks()) === (await rendered()) && (await marks()) > 5).toBe(true)
  await press('Escape', 'Control+f')
  await type('综治')
  await press('Escape', 'Delete', 'F3')
  expect(new Set([...(await marked('sheet-found')), ...(await marked('sheet-found-current'))])).toEqual(
    new Set(['综治']),
  )
  expect(await count()).toContain(`共 ${occurrences(await table(), '综治')} 个`)
})

test('Tab goes from the text that is searched to what replaces it, and on to the button that does it', async () => {
  await open()
  await press('Control+h')
  await type('救助')
  await press('Tab')
  await type('帮扶')
  expect(await replaceField().inputValue()).toBe('帮扶')
  expect(await findField().inputValue()).toBe('救助')
  await press('Tab')
  expect(await button('替换').evaluate((replace) => replace === document.activeElement)).toBe(true)
  await press('Enter')
  expect(await undoLabel()).not.toBeNull()
  expect(await findField().isVisible()).toBe(true)
})

test('replacing goes from match to match, one undo step each', async () => {
  await open()
  const before = await table()
  await press('Control+h')
  await type('专项')
  const all = occurrences(before, '专项')
  await replaceField().focus()
  await type('专门')
  await press('Enter')
  expect(await count()).toBe(`第 1 个，共 ${all - 1} 个`)
  expect(await undoLabel()).toBe('替换 1 处')
  expect(await replaceField().evaluate((field) => field === document.activeElement)).toBe(true)
  await press('Enter')
  expect(occurrences(await table(), '专门')).toBe(2)
  await press('Escape', 'Control+z', 'Control+z')
  await expect.poll(table).toEqual(before)
})

test('replace all is one undo step that says how many, and Ctrl+Z takes it back at once', async () => {
  await open()
  const before = await table()
  const all = occurrences(before, '工作')
  await press('Control+h')
  await type('工作')
  await replaceField().focus()
  await type('事务')
  await button('全部替换').click()
  await expect.poll(message).toBe(`已替换 ${all} 处。`)
  expect(await undoLabel()).toBe(`替换 ${all} 处`)
  await expect.poll(async () => occurrences(await table(), '事务')).toBe(all)
  expect(occurrences(await table(), '工作')).toBe(0)
  await press('Control+z')
  await expect.poll(table).toEqual(before)
})

test('sums are not replaced but follow, and the sentence counts them', async () => {
  await open()
  await press('Control+h')
  await type('26.00')
  await replaceField().focus()
  await type('27.00')
  await button('全部替换').click()
  await expect.poll(message).toBe('已替换 1 处；没有替换的：1 处是自动合计。')
  await expect.poll(() => page.locator('.ag-row[row-id="grand-total"] [col-id="total"]').textContent()).toBe('959.66')
})

test('with a column selected only that column is searched, until the box is cleared', async () => {
  await open()
  const before = await table()
  const inNames = before.units[0]?.projects.filter(({ name }) => name.includes('工作')).length ?? 0
  await page.locator('.ag-header-cell[col-id="name"]').click()
  await press('Control+h')
  await type('工作')
  expect(await count()).toBe(`第 1 个，共 ${inNames} 个`)
  await replaceField().focus()
  await type('事务')
  await button('全部替换').click()
  await expect.poll(message).toBe(`已替换 ${inNames} 处。`)
  expect((await table()).units[0]?.projects.map(({ goal }) => goal)).toEqual(
    before.units[0]?.projects.map(({ goal }) => goal),
  )
  expect(await count()).toBe('选定的单元格里没有找到')
  await bar().getByRole('checkbox').click()
  await settled(page)
  expect(await count()).toContain(`共 ${occurrences(before, '工作') - inNames} 个`)
})

test('the sheet can be worked in beside the bar, and the search goes on from there', async () => {
  await open()
  await press('Control+f')
  await type('救助')
  const all = occurrences(await table(), '救助')
  await page.locator('.ag-row[row-index="5"] [col-id="name"]').click()
  await settled(page)
  expect(await sheetHasKeys()).toBe(true)
  expect(await count()).toBe(`共 ${all} 个`)
  await press('Shift+F3')
  expect(await count()).toBe(`第 ${all} 个，共 ${all} 个`)
})

test('an edit that is open when the search begins is taken in first', async () => {
  await open()
  await press('F2')
  await type('新名称')
  await press('Control+f')
  await type('新名称')
  expect(await count()).toBe('第 1 个，共 1 个')
  expect(await undoLabel()).toBe('修改 项目名称')
})

test('of a row higher than the screen the part with the match is brought into sight', async () => {
  await open()
  const long = `${'很长的目标。\n'.repeat(60)}末尾的目标`
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'F2')
  await type(long)
  await press('Enter', 'Control+Home', 'Control+f')
  await type('末尾的目标')
  expect(await count()).toBe('第 1 个，共 1 个')
  const seen = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sheet-found-current') ?? [])]
      const body = document.querySelector('.sheet')?.getBoundingClientRect()
      const at = range instanceof Range ? range.getBoundingClientRect() : null
      return Boolean(at && body && at.height > 0 && at.top > body.top && at.bottom < body.bottom)
    })
  await expect.poll(seen).toBe(true)
})
