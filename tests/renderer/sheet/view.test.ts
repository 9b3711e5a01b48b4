/** Looking at the sheet another way: zoom, hidden and frozen columns, widths; by keys and by the mouse. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, type SheetView, ZOOM_LEVELS } from '../../../shared/sheetView.ts'
import { cellOf, pagesOf, type SheetPage, settled } from './sheetPage.ts'

const openPage = pagesOf('sheet')
let sheet: SheetPage
let page: Page
let ids: string[]

async function open(): Promise<void> {
  sheet = await openPage()
  page = sheet.page
  ids = await page.evaluate(() =>
    window.harness.table().units.flatMap((unit) => unit.projects.map((project) => project.id)),
  )
}

const project = (at: number): string => ids[at] ?? ''
const cell = (at: number, column: ColumnKey): Locator => cellOf(page, project(at), column)
const editor = (): Locator => page.locator('textarea')
const header = (column: ColumnKey): Locator => page.locator(`.ag-header-cell[col-id="${column}"]`)
const view = () => page.evaluate(() => window.harness.view())
const said = () => page.evaluate(() => window.harness.said.at(-1))
const active = () => page.evaluate(() => window.harness.active)
const edges = (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect)

async function look(change: Partial<SheetView>): Promise<void> {
  await page.evaluate((made) => window.harness.setView({ ...window.harness.view(), ...made }), change)
  await settled(page)
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await settled(page)
}

async function goTo(at: number, column: ColumnKey): Promise<void> {
  await page.evaluate(([row, key]) => window.harness.goTo(row, key), [project(at), column] as const)
  await settled(page)
}

/** Drags the right edge of a column's header by so many pixels. */
async function dragEdge(column: ColumnKey, by: number): Promise<void> {
  const { right, top, height } = await edges(header(column))
  await page.mouse.move(right - 1, top + height / 2)
  await page.mouse.down()
  await page.mouse.move(right - 1 + by, top + height / 2, { steps: Math.ceil(Math.abs(by) / 5) })
  await page.mouse.up()
  await settled(page)
}

/** What element lies on top at this place of the window. */
const onTop = (x: number, y: number) =>
  page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.tagName, [x, y] as const)

const shownColumns = () =>
  page
    .locator('.ag-row[row-id="grand-total"] .ag-cell:not(.row-number)')
    .evaluateAll((cells) =>
      cells
        .toSorted((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
        .map((element) => element.getAttribute('col-id')),
    )

/** Cells on the screen whose text does not fit into them. */
const cutOff = () =>
  page
    .locator('.ag-cell:not(.row-number)')
    .evaluateAll(
      (cells) => cells.filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth).length,
    )

test('Ctrl+Alt+Plus, Minus and 0 zoom; every text of every level fits its cell, in whole-pixel fonts', async () => {
  await open()
  for (const zoom of ZOOM_LEVELS) {
    await look({ zoom })
    const fonts = await page
      .locator('.ag-cell, .ag-header-cell-text, textarea')
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).fontSize))
    expect(fonts.filter((font) => !/^\d+px$/.test(font))).toEqual([])
    expect(await cutOff(), `${zoom} %`).toBe(0)
  }
  expect(await cell(0, 'name').evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px')
  await press('Control+Alt+0')
  expect((await view()).zoom).toBe(100)
  await press('Control+Alt+=', 'Control+Alt+=', 'Control+Alt+-')
  expect((await view()).zoom).toBe(110)
  expect(await said()).toBeUndefined()
  expect(await cell(0, 'name').evaluate((element) => getComputedStyle(element).fontSize)).toBe('15px')
})

test('Ctrl and the wheel zoom by one level a notch and the browser does not zoom; the wheel alone scrolls', async () => {
  await open()
  const { left, top } = await edges(cell(2, 'goal'))
  await page.mouse.move(left + 20, top + 20)
  await page.evaluate(() => {
    window.addEventListener('wheel', (event) => window.harness.said.push(`${event.ctrlKey} ${event.defaultPrevented}`))
  })
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await expect.poll(async () => (await view()).zoom).toBe(110)
  expect(await said()).toBe('true true')
  await page.mouse.wheel(0, 100)
  await page.mouse.wheel(0, 100)
  await expect.poll(async () => (await view()).zoom).toBe(90)
  await page.keyboard.up('Control')
  await page.mouse.wheel(0, 100)
  await expect.poll(said).toBe('false false')
  expect((await view()).zoom).toBe(90)
})

test('the active cell stays in sight through every zoom', async () => {
  await open()
  await goTo(9, 'indicators')
  for (const zoom of [200, 75, 150, 100] as const) {
    await look({ zoom })
    const box = await edges(cell(9, 'indicators'))
    const body = await edges(page.locator('.sheet'))
    expect(box.top, `${zoom} %`).toBeLessThan(body.bottom)
    expect(box.bottom).toBeGreaterThan(body.top + 100)
    expect(box.right).toBeLessThanOrEqual(body.right)
  }
})

test('whoever has scrolled away from the active cell keeps the rows that are looked at', async () => {
  await open()
  await page.locator('.ag-grid-viewport').evaluate((element) => element.scrollTo(0, 1200))
  await settled(page)
  const rowsInSight = () =>
    page.locator('.ag-grid-scrolling-container .ag-row').evaluateAll((rows) => {
      const upper = document.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect().bottom ?? 0
      return rows
        .filter(
          (row) => row.getBoundingClientRect().bottom > upper + 1 && row.getBoundingClientRect().top < innerHeight,
        )
        .map((row) => Number(row.getAttribute('row-index')))
    })
  const first = Math.min(...(await rowsInSight()))
  expect(first).toBeGreaterThan(3)
  await look({ zoom: 150 })
  expect(Math.min(...(await rowsInSight()))).toBe(first)
})

test('an edit goes on while the sheet is zoomed: text, caret and place', async () => {
  await open()
  await goTo(1, 'goal')
  await page.keyboard.type('新的目标')
  await press('ArrowLeft')
  await goTo(1, 'goal')
  await page.keyboard.type('正在写')
  const { left, top } = await edges(editor())
  await page.mouse.move(left + 5, top + 5)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await view()).zoom).toBe(110)
  await settled(page)
  expect(await editor().inputValue()).toBe('正在写')
  const [over, under] = [await edges(editor()), await edges(cell(1, 'goal'))]
  expect([over.left, over.top, over.width]).toEqual([under.left, under.top, under.width])
  await page.keyboard.type('完')
  await press('Enter')
  expect(await cell(1, 'goal').textContent()).toBe('正在写完')
})

test('Ctrl+0 hides the selected columns and says how to get them back; keys and selection pass over them', async () => {
  await open()
  await goTo(0, 'special')
  await press('Shift+ArrowRight', 'Control+0')
  expect(await shownColumns()).toEqual(['name', 'total', 'fiscal', 'goal', 'indicators'])
  expect(await said()).toContain('“财政专户拨款”“其他资金”')
  expect(await said()).toContain('Ctrl+Shift+0')
  await goTo(0, 'fiscal')
  await press('ArrowRight')
  expect(await active()).toEqual({ rowId: project(0), column: 'goal' })
  await press('Control+a')
  expect(await page.evaluate(() => window.harness.selection?.columns)).toEqual(await shownColumns())
  expect(await cutOff()).toBe(0)
})

test('a double line in the header shows where columns are hidden, and names them', async () => {
  await open()
  await look({ hidden: ['special', 'other', 'indicators'] })
  const lines = (column: ColumnKey) => header(column).evaluate((element) => getComputedStyle(element).borderRightStyle)
  expect(await lines('fiscal')).toBe('double')
  expect(await lines('goal')).toBe('double')
  expect(await lines('total')).toBe('solid')
  expect(await header('fiscal').getAttribute('title')).toContain('“财政专户拨款”“其他资金”')
  await press('Control+Shift+0')
  expect(await shownColumns()).toEqual(COLUMN_KEYS)
  expect(await lines('fiscal')).toBe('solid')
  expect(await header('fiscal').getAttribute('title')).toBeNull()
})

test('the project’s name is never hidden: not alone, and not with all the others', async () => {
  await open()
  await goTo(0, 'name')
  await press('Control+0')
  expect(await view()).toEqual(DEFAULT_SHEET_VIEW)
  expect(await said()).toContain('项目名称列不能隐藏')
  await press('Control+a', 'Control+0')
  expect(await shownColumns()).toEqual(['name'])
  expect(await active()).toMatchObject({ column: 'name' })
  await page.keyboard.type('改')
  await press('Enter', 'Control+Shift+0')
  expect(await shownColumns()).toEqual(COLUMN_KEYS)
})

test('a frozen name stays in sight while the others scroll, and is edited where it is; unfrozen it goes along', async () => {
  await open()
  await look({ zoom: 200 })
  await goTo(0, 'indicators')
  const numbers = await edges(page.locator(`.ag-row[row-id="${project(0)}"] .row-number`))
  const name = await edges(cell(0, 'name'))
  expect(name.left).toBe(numbers.right)
  expect((await edges(cell(0, 'total'))).left).toBeLessThan(name.right)
  expect((await edges(cell(0, 'indicators'))).left).toBeGreaterThan(name.right)
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  expect((await edges(cell(0, 'special'))).left).toBeGreaterThanOrEqual(name.right)

  await goTo(0, 'indicators')
  await press('Home')
  await page.keyboard.type('改名')
  const [over, under] = [await edges(editor()), await edges(cell(0, 'name'))]
  expect([over.left, over.top]).toEqual([under.left, under.top])
  expect(await onTop(over.left + 9, over.top + 9)).toBe('TEXTAREA')
  await press('Enter')
  expect(await cell(0, 'name').textContent()).toBe('改名')

  await look({ frozen: false })
  await goTo(0, 'indicators')
  expect((await edges(cell(0, 'name'))).left).toBeLessThan(numbers.right)
})

test('an open editor scrolls away under the frozen name and does not cover it', async () => {
  await open()
  await look({ zoom: 200 })
  await goTo(0, 'total')
  await page.keyboard.type('12')
  await page.locator('.ag-grid-viewport').evaluate((element) => element.scrollTo(100, 0))
  await settled(page)
  const [over, name] = [await edges(editor()), await edges(cell(0, 'name'))]
  expect(over.left).toBeLessThan(name.right)
  expect(await onTop(name.right - 5, over.top + 10)).not.toBe('TEXTAREA')
  expect(await onTop(name.right + 5, over.top + 10)).toBe('TEXTAREA')
  expect(await editor().inputValue()).toBe('12')
})

test('a dragged edge gives the column its width for good, kept at 100 %, and the texts wrap into it', async () => {
  await open()
  const before = (await edges(header('goal'))).width
  await dragEdge('goal', -100)
  expect((await view()).widths).toEqual({ goal: before - 100 })
  expect((await edges(cell(1, 'goal'))).width).toBe(before - 100)
  expect(await cutOff()).toBe(0)
  await look({ zoom: 200 })
  expect((await edges(cell(1, 'goal'))).width).toBe((before - 100) * 2)
  await dragEdge('name', 50)
  expect((await view()).widths.name).toBe((await edges(header('name'))).width / 2)
})

test('no column can be dragged away: it stops at three characters, again and again', async () => {
  await open()
  for (const by of [-400, -40]) {
    await dragEdge('goal', by)
    expect((await view()).widths).toEqual({ goal: 53 })
    expect((await edges(header('goal'))).width).toBe(53)
  }
})

test('a double click on the edge gives the column its own width back, and opens no editor', async () => {
  await open()
  const before = (await edges(header('goal'))).width
  await dragEdge('goal', -100)
  const { right, top, height } = await edges(header('goal'))
  await page.mouse.dblclick(right - 1, top + height / 2)
  await settled(page)
  expect((await view()).widths).toEqual({})
  expect((await edges(header('goal'))).width).toBe(before)
  expect(await editor().evaluate((element) => element.classList.contains('open'))).toBe(false)
})

test('of columns that are selected as wholes all get the width', async () => {
  await open()
  await header('total').click()
  await header('other').click({ modifiers: ['Shift'] })
  await dragEdge('fiscal', 20)
  const { widths } = await view()
  expect(Object.keys(widths)).toEqual(['total', 'fiscal', 'special', 'other'])
  expect(new Set(Object.values(widths)).size).toBe(1)
  await goTo(0, 'name')
  await dragEdge('fiscal', 20)
  expect((await view()).widths).toEqual({ ...widths, fiscal: (widths.fiscal ?? 0) + 20 })
})

test('Alt+Shift+Right and Left make the selected columns wider and narrower', async () => {
  await open()
  await goTo(0, 'goal')
  const before = (await edges(header('goal'))).width
  await press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft')
  expect((await view()).widths).toEqual({ goal: before + 14 })
  expect((await edges(cell(0, 'goal'))).width).toBe(before + 14)
  expect(await active()).toEqual({ rowId: project(0), column: 'goal' })
})

test('undo touches no view', async () => {
  await open()
  await page.keyboard.type('改')
  await press('Enter')
  await look({ zoom: 125, hidden: ['other'], widths: { goal: 300 }, frozen: false })
  const arranged = await view()
  await press('Control+z')
  expect(await cell(0, 'name').textContent()).not.toBe('改')
  expect(await view()).toEqual(arranged)
  expect(await shownColumns()).not.toContain('other')
})

test('on a screen of other pixels the texts are measured again', async () => {
  await open()
  await page.evaluate(() => {
    const { measureText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      window.harness.said.push('measured')
      return measureText.call(this, text)
    }
  })
  await sheet.compose.send('Emulation.setDeviceMetricsOverride', {
    width: 1360,
    height: 768,
    deviceScaleFactor: 1.5,
    mobile: false,
  })
  await settled(page)
  await expect.poll(said).toBe('measured')
  await settled(page)
  expect(await cutOff()).toBe(0)
  await page.evaluate(() => window.harness.said.push('the first screen again'))
  await sheet.compose.send('Emulation.clearDeviceMetricsOverride')
  await settled(page)
  await expect.poll(said).toBe('measured')
})

test('hidden texts make no row high, and what is 合计 stays on top', async () => {
  await open()
  const before = await edges(cell(4, 'name'))
  await look({ hidden: ['goal', 'indicators'] })
  expect((await edges(cell(4, 'name'))).height).toBeLessThan(before.height / 2)
  expect((await edges(cellOf(page, GRAND_TOTAL_ROW, 'name'))).top).toBeLessThan((await edges(cell(0, 'name'))).top)
})
