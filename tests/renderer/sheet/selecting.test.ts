/** Selecting as twenty years of Excel and WPS have taught it: with the mouse and with keys, cells, rows and columns. */
import { expect, test } from 'vitest'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW } from '../../../shared/sheetView.ts'
import { settled } from './sheetPage.ts'
import { dragTo, type Row, userOfSheet } from './userOfSheet.ts'

const { open, page, id, cell, press, goTo, selected, scrolled, scrollTo, isEditing, edits } = userOfSheet()

const rowNumber = (row: Row) => page().locator(`.ag-row[row-id="${id(row)}"] .ag-cell[col-id="row-number"]`)
const header = (column: string) => page().locator(`.ag-header-cell[col-id="${column}"]`)
const wearing = (name: string) => page().locator(`.ag-cell.${name}:not(.row-number)`).count()
const background = (row: Row) => cell(row, 'fiscal').evaluate((element) => getComputedStyle(element).backgroundColor)

/** Notes with every picture whether 合计 or the name column is selected while other rows or columns are still hidden by it. */
async function watchWhatStandsStill(): Promise<void> {
  await page().evaluate(() => {
    const look = () => {
      const { scrollTop = 0, scrollLeft = 0 } = document.querySelector('.ag-grid-viewport') ?? {}
      const { rowIds = [], columns = [] } = window.harness.selection ?? {}
      const tooSoon = (scrollTop > 0 && rowIds.includes('grand-total')) || (scrollLeft > 0 && columns.includes('name'))
      if (tooSoon) document.body.dataset.tooSoon = 'yes'
      requestAnimationFrame(look)
    }
    look()
  })
}

const reachedTooSoon = () => page().evaluate(() => document.body.dataset.tooSoon === 'yes')

test('a rectangle is dragged with the mouse: the pressed cell stays white in it, one frame goes around it', async () => {
  await open()
  await dragTo(page(), cell(0, 'fiscal'), cell(2, 'goal'))
  await page().mouse.up()
  expect(await selected()).toEqual({
    active: 'project 0 fiscal',
    from: 'project 0 fiscal',
    to: 'project 2 goal',
    cells: 12,
  })
  expect(await wearing('selected')).toBe(12)
  expect(await background(0)).toBe('rgb(255, 255, 255)')
  expect(await background(1)).not.toBe('rgb(255, 255, 255)')
  const frame = ['frame-top', 'frame-bottom', 'frame-left', 'frame-right'].map(wearing)
  expect(await Promise.all(frame)).toEqual([4, 4, 3, 3])
  await cell(4, 'name').hover()
  expect((await selected()).cells).toBe(12)
})

test('Shift with a click or an arrow moves the far corner, and Shift with Ctrl takes it over the filled cells', async () => {
  await open()
  await cell(1, 'total').click()
  await cell(3, 'goal').click({ modifiers: ['Shift'] })
  expect(await selected()).toMatchObject({ active: 'project 1 total', to: 'project 3 goal' })
  await cell(0, 'total').click({ modifiers: ['Shift'] })
  expect(await selected()).toMatchObject({ active: 'project 1 total', from: 'project 0 total', to: 'project 1 total' })
  await goTo(0, 'goal')
  await press('Control+Shift+ArrowDown', 'Shift+ArrowLeft')
  expect(await selected()).toMatchObject({ active: 'project 0 goal', from: 'project 0 other', to: 'project 13 goal' })
})

test('dragged below the sheet the selection goes on to the table’s end, and letting go ends it', async () => {
  await open({ width: 1366, height: 500 })
  await cell(0, 'fiscal').hover()
  await page().mouse.down()
  await page().mouse.move(380, 620)
  await expect.poll(async () => (await selected()).to, { timeout: 20_000 }).toBe('project 13 fiscal')
  expect((await scrolled()).top).toBeGreaterThan(500)
  await page().mouse.up()
  await scrollTo(300)
  await page().mouse.move(380, 640)
  await settled(page())
  expect((await scrolled()).top).toBe(300)
  expect(await selected()).toMatchObject({ from: 'project 0 fiscal', to: 'project 13 fiscal' })
})

test('dragged up the table comes back, and only at its beginning is the 合计 row reached', async () => {
  await open({ width: 1366, height: 500 })
  await goTo(8, 'fiscal')
  await watchWhatStandsStill()
  await cell(8, 'fiscal').hover()
  await page().mouse.down()
  const total = await cell('grand-total', 'fiscal').boundingBox()
  await page().mouse.move(total?.x ?? 0, (total?.y ?? 0) + 10)
  await expect.poll(async () => (await selected()).from, { timeout: 20_000 }).toBe('grand-total fiscal')
  expect(await reachedTooSoon()).toBe(false)
  await page().mouse.up()
})

test('in a narrow window a drag goes sideways too, and back under a frozen column', async () => {
  await open({ width: 620, height: 500 })
  await page().evaluate((view) => window.harness.setView(view), {
    ...DEFAULT_SHEET_VIEW,
    frozen: true,
    zoom: 150 as const,
  })
  await settled(page())
  await dragTo(page(), cell(0, 'total'), cell(1, 'total'))
  await page().mouse.move(619, 250)
  await expect.poll(async () => (await selected()).to, { timeout: 20_000 }).toContain('indicators')
  expect((await scrolled()).left).toBeGreaterThan(100)
  await watchWhatStandsStill()
  const name = await cell(1, 'name').boundingBox()
  await page().mouse.move((name?.x ?? 0) + 60, (name?.y ?? 0) + 10)
  await expect.poll(async () => (await selected()).from, { timeout: 20_000 }).toContain('name')
  expect(await reachedTooSoon()).toBe(false)
  await page().mouse.up()
})

test('Esc and another window in front end a drag and leave what is selected', async () => {
  await open()
  for (const ending of [() => press('Escape'), () => page().evaluate(() => window.dispatchEvent(new Event('blur')))]) {
    await dragTo(page(), cell(0, 'fiscal'), cell(1, 'special'))
    await ending()
    await cell(4, 'goal').hover()
    await settled(page())
    expect(await selected()).toMatchObject({ from: 'project 0 fiscal', to: 'project 1 special' })
    await page().mouse.up()
  }
})

test('whole rows are selected by their numbers, dragged over or with Shift', async () => {
  await open()
  await dragTo(page(), rowNumber(1), rowNumber(3))
  await page().mouse.up()
  expect(await selected()).toEqual({
    active: 'project 1 name',
    from: 'project 1 name',
    to: 'project 3 indicators',
    cells: 21,
  })
  await rowNumber('unit').click({ modifiers: ['Shift'] })
  expect(await selected()).toMatchObject({ from: 'unit name', to: 'project 1 indicators' })
  await rowNumber('grand-total').click()
  expect(await selected()).toMatchObject({ active: 'grand-total name', to: 'grand-total indicators', cells: 7 })
})

test('whole columns are selected by their headers, but dragging a header’s edge only changes the width', async () => {
  await open()
  await dragTo(page(), header('fiscal'), header('other'))
  await page().mouse.up()
  expect(await selected()).toMatchObject({ from: 'grand-total fiscal', to: 'project 13 other', cells: 48 })
  const edge = await header('goal').locator('.ag-header-cell-resize').boundingBox()
  await page().mouse.move((edge?.x ?? 0) + (edge?.width ?? 0) / 2, (edge?.y ?? 0) + 10)
  await page().mouse.down()
  await page().mouse.move((edge?.x ?? 0) - 60, (edge?.y ?? 0) + 10, { steps: 4 })
  await page().mouse.up()
  expect(await selected()).toMatchObject({ from: 'grand-total fiscal', to: 'project 13 other' })
})

test('keys select whole rows, whole columns and everything around the active cell, which stays', async () => {
  await open()
  await goTo(1, 'goal')
  await press('Shift+Space', 'Shift+ArrowDown')
  expect(await selected()).toMatchObject({
    active: 'project 1 goal',
    from: 'project 1 name',
    to: 'project 2 indicators',
  })
  await press('Escape', 'Control+Space', 'Shift+ArrowRight')
  expect(await selected()).toMatchObject({ active: 'project 1 goal', from: 'grand-total goal', cells: 32 })
  await press('Control+a')
  expect(await selected()).toMatchObject({ active: 'project 1 goal', cells: 16 * COLUMN_KEYS.length })
  await press('Escape')
  expect(await selected()).toEqual({ active: 'project 1 goal', from: 'project 1 goal', to: 'project 1 goal', cells: 1 })
})

test('the corner selects everything, once an open edit is taken in', async () => {
  await open()
  await page().keyboard.type('新名')
  await header('row-number').click()
  expect(await isEditing()).toBe(false)
  expect(await edits()).toEqual(['修改 项目名称'])
  expect((await selected()).cells).toBe(16 * COLUMN_KEYS.length)
})

test('a row that is half in sight is clicked without anything scrolling under the mouse', async () => {
  await open({ width: 1366, height: 500 })
  await scrollTo(137)
  const { width, height } = page().viewportSize() ?? { width: 0, height: 0 }
  await page().mouse.click(width / 2, height - 4)
  await settled(page())
  expect((await scrolled()).top).toBe(137)
  expect((await selected()).cells).toBe(1)
})
