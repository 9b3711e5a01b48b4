/** Filling as in Excel: with the small square at the selection's corner, and with Ctrl+D, Ctrl+R and Ctrl+Enter. */
import { expect, test } from 'vitest'
import { PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { settled } from './sheetPage.ts'
import { type Row, userOfSheet } from './userOfSheet.ts'

const { open, page, id, cell, text, press, goTo, selected, scrolled, isEditing, edits, said } = userOfSheet()

/** The middle of the fill handle of a selection that ends in this cell. */
async function handle(row: Row, column: ColumnKey): Promise<{ x: number; y: number }> {
  const box = await cell(row, column).boundingBox()
  if (!box) throw new Error('the cell is not on the screen')
  return { x: box.x + box.width - 4, y: box.y + box.height - 4 }
}

/** Takes hold of the handle at `from` and drags it over `to`. */
async function drag(from: [Row, ColumnKey], to: [Row, ColumnKey]): Promise<void> {
  const { x, y } = await handle(...from)
  await page().mouse.move(x, y)
  await page().mouse.down()
  await cell(...to).hover()
  await settled(page())
}

test('the handle dragged down copies the amount into the rows below as one undo step, and they are selected', async () => {
  await open()
  await goTo(1, 'fiscal')
  await drag([1, 'fiscal'], [3, 'fiscal'])
  expect(await page().locator('.filling .ag-cell.frame-left').count()).toBe(3)
  expect(await text(2, 'fiscal')).toBe('12.00')
  await page().mouse.up()
  for (const row of [1, 2, 3]) expect(await text(row, 'fiscal')).toBe('26.00')
  expect(await edits()).toEqual(['填充 2 个单元格'])
  expect(await said()).toBe('已填充 2 个单元格。')
  expect(await selected()).toEqual({
    active: 'project 1 fiscal',
    from: 'project 1 fiscal',
    to: 'project 3 fiscal',
    cells: 3,
  })
  await press('Control+z')
  expect(await text(2, 'fiscal')).toBe('12.00')
  expect(await text(3, 'fiscal')).toBe('10.00')
})

test('the handle goes up, left and right too', async () => {
  await open()
  await goTo(2, 'fiscal')
  await drag([2, 'fiscal'], [1, 'fiscal'])
  await page().mouse.up()
  expect(await text(1, 'fiscal')).toBe('12.00')
  await drag([2, 'fiscal'], [2, 'other'])
  await page().mouse.up()
  expect(await text(1, 'other')).toBe('12.00')
  expect(await text(2, 'special')).toBe('12.00')
  await goTo(0, 'other')
  await drag([0, 'other'], [0, 'fiscal'])
  await page().mouse.up()
  expect(await text(0, 'fiscal')).toBe('')
})

test('Esc lets a fill go, and so does coming back', async () => {
  await open()
  await goTo(1, 'goal')
  await drag([1, 'goal'], [3, 'goal'])
  await press('Escape')
  await page().mouse.up()
  await drag([1, 'goal'], [2, 'goal'])
  await cell(1, 'goal').hover()
  await page().mouse.up()
  expect(await edits()).toEqual([])
  expect(await selected()).toMatchObject({ from: 'project 1 goal', to: 'project 1 goal' })
  expect(await page().locator('.filling').count()).toBe(0)
})

test('a double click on the handle fills down to the end of the unit and opens no editor', async () => {
  await open()
  await goTo(0, 'special')
  await page().keyboard.type('3')
  await press('Control+Enter')
  const { x, y } = await handle(0, 'special')
  await page().mouse.dblclick(x, y)
  await settled(page())
  expect(await isEditing()).toBe(false)
  expect(await edits()).toEqual(['修改 财政专户拨款', '填充 13 个单元格'])
  expect(await selected()).toMatchObject({ active: 'project 0 special', to: 'project 13 special' })
  expect(await text('grand-total', 'special')).toBe('42.00')
  await goTo(13, 'special')
  const end = await handle(13, 'special')
  await page().mouse.dblclick(end.x, end.y)
  expect(await edits()).toHaveLength(2)
  expect(await said()).toBe('下面没有本单位的项目了，没有可以填充的单元格。')
})

test('held below the sheet the handle scrolls on to the last row', async () => {
  await open({ width: 1366, height: 500 })
  await goTo(0, 'fiscal')
  const { x, y } = await handle(0, 'fiscal')
  await page().mouse.move(x, y)
  await page().mouse.down()
  await page().mouse.move(x, 620)
  const end = page().locator(`.ag-row[row-id="${id(13)}"] .frame-bottom`)
  await expect.poll(() => end.count(), { timeout: 20_000 }).toBe(1)
  await page().mouse.up()
  expect((await scrolled()).top).toBeGreaterThan(500)
  expect(await edits()).toEqual(['填充 13 个单元格'])
})

test('sums are nothing to fill with, and the sentence says so', async () => {
  await open()
  await goTo('unit', 'fiscal')
  await drag(['unit', 'fiscal'], [1, 'fiscal'])
  await page().mouse.up()
  await goTo(0, 'fiscal')
  await press('Control+d')
  expect(await edits()).toEqual([])
  expect(await said()).toContain('合计行和单位行不参加')
  expect(await text(1, 'fiscal')).toBe('26.00')
})

test('Ctrl+D and Ctrl+R fill the selection from its first row and column, one cell from its neighbour', async () => {
  await open()
  await goTo(1, 'fiscal')
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  expect(await text(3, 'fiscal')).toBe('26.00')
  await press('Escape', 'ArrowRight', 'Control+r')
  expect(await text(1, 'special')).toBe('26.00')
  await goTo(2, 'special')
  await press('Control+d')
  expect(await text(2, 'special')).toBe('26.00')
  expect(await edits()).toEqual(['填充 2 个单元格', '填充 1 个单元格', '填充 1 个单元格'])
})

test('with a filter on only the rows that are seen are filled', async () => {
  await open()
  await page().evaluate(([hidden, all]) => window.harness.arrange({ ...all, hidden: new Set(hidden), rank: null }), [
    [id(2)],
    { ...PAPER_ORDER, hidden: undefined },
  ] as const)
  await goTo(1, 'fiscal')
  await drag([1, 'fiscal'], [3, 'fiscal'])
  await page().mouse.up()
  await page().evaluate((all) => window.harness.arrange({ ...all, hidden: new Set(), rank: null }), {
    ...PAPER_ORDER,
    hidden: undefined,
  })
  await settled(page())
  expect(await text(3, 'fiscal')).toBe('26.00')
  expect(await text(2, 'fiscal')).toBe('12.00')
})

test('Ctrl+Enter puts what was typed into every selected cell, unit rows aside', async () => {
  await open()
  await goTo('unit', 'special')
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter')
  await page().keyboard.type('5')
  await press('Control+Enter')
  expect(await text(0, 'special')).toBe('5.00')
  expect(await text(1, 'special')).toBe('5.00')
  expect(await text('unit', 'special')).toBe('10.00')
  expect(await edits()).toEqual(['填充 2 个单元格'])
  expect(await said()).toBe('已填充 2 个单元格；跳过 1 个合计行或单位行的单元格。')
  expect(await selected()).toMatchObject({ active: 'project 0 special', cells: 3 })
})

test('what cannot be filled in is refused with a reason, and the typed text stays to be mended', async () => {
  await open()
  await goTo(0, 'fiscal')
  await press('Shift+ArrowDown')
  await page().keyboard.type('abc')
  await press('Control+Enter')
  expect(await isEditing()).toBe(true)
  expect(await said()).toContain('“abc”不是金额')
  expect(await edits()).toEqual([])
  await press('Control+a')
  await page().keyboard.type('1')
  await press('Control+Enter')
  expect(await isEditing()).toBe(false)
  expect(await text(1, 'fiscal')).toBe('1.00')
})
