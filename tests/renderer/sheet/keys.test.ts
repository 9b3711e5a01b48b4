/** The keys and clicks of editing and moving, as Excel has them. */
import { expect, test } from 'vitest'
import type { ColumnKey } from '../../../shared/layout.ts'
import { settled } from './sheetPage.ts'
import { type Row, userOfSheet } from './userOfSheet.ts'

const { open, page, cell, text, press, goTo, said, selected, scrolled, scrollTo, isEditing, edits } = userOfSheet()

const editor = () => page().locator('textarea')
const caret = () => editor().evaluate((element: HTMLTextAreaElement) => element.selectionStart)
const active = async () => (await selected()).active

/** Makes the second project's row higher than the screen and goes to it from above. */
async function typeLongGoal(): Promise<void> {
  await goTo(1, 'goal')
  await page().keyboard.insertText('保障各项工作有序开展。'.repeat(130))
  await press('Enter', 'ArrowUp', 'ArrowUp', 'ArrowDown')
}

/** Double-clicks just before the character at `offset` of a cell's text; says where that was. */
async function doubleClickAt(row: Row, column: ColumnKey, offset: number): Promise<{ x: number; y: number }> {
  const point = await cell(row, column).evaluate((element, before) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let left = before
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? ''
      if (left < length) {
        const range = document.createRange()
        range.setStart(node, left)
        range.setEnd(node, left + 1)
        const { x, y, height } = range.getBoundingClientRect()
        return { x: x + 2, y: y + height / 2 }
      }
      left -= length
    }
    throw new Error('the text is shorter')
  }, offset)
  await page().mouse.dblclick(point.x, point.y)
  await settled(page())
  return point
}

test('Enter and Tab walk inside a selection and around its end, and Shift goes on from there', async () => {
  await open()
  await goTo(0, 'fiscal')
  await press('Shift+ArrowRight', 'Shift+ArrowDown')
  const places: string[] = []
  for (const key of ['Enter', 'Enter', 'Enter', 'Enter', 'Tab', 'Shift+Tab', 'Shift+Enter']) {
    await press(key)
    places.push(await active())
  }
  expect(places).toEqual([
    'project 1 fiscal',
    'project 0 special',
    'project 1 special',
    'project 0 fiscal',
    'project 0 special',
    'project 0 fiscal',
    'project 1 special',
  ])
  expect((await selected()).cells).toBe(4)
  await press('Shift+ArrowDown')
  expect(await selected()).toMatchObject({ active: 'project 1 special' })
})

test('who ends an edit in the last row is told how to get another one, and nobody else', async () => {
  await open()
  await goTo(0, 'fiscal')
  await press('1', 'Enter')
  expect(await said()).toBeUndefined()
  await press('Control+End')
  const end = await active()
  for (const key of ['Tab', 'Enter']) {
    const before = await page().evaluate(() => window.harness.said.length)
    await press('x', key)
    expect(await active()).toBe(end)
    expect(await page().evaluate(() => window.harness.said.length)).toBe(before + 1)
    expect(await said()).toContain('按 Alt+Insert')
  }
  await press('x', 'Shift+Enter')
  expect(await page().evaluate(() => window.harness.said.length)).toBe(2)
})

test('Ctrl+Home goes to the first row that scrolls, an arrow more to 合计, Ctrl+End to the last cell', async () => {
  await open({ width: 700, height: 500 })
  await goTo(9, 'indicators')
  await press('Control+Home')
  expect(await active()).toBe('unit name')
  expect(await scrolled()).toEqual({ top: 0, left: 0 })
  await press('ArrowUp')
  expect(await active()).toBe('grand-total name')
  await press('Control+End')
  expect(await active()).toBe('project 13 indicators')
  await press('Home')
  expect(await active()).toBe('project 13 name')
  expect((await scrolled()).left).toBe(0)
})

test('Ctrl with an arrow stops where a unit interrupts the goals, and goes over it next', async () => {
  await open()
  await goTo('grand-total', 'goal')
  await press('Control+ArrowDown')
  expect(await active()).toBe('project 0 goal')
  await press('Control+ArrowDown')
  expect(await active()).toBe('project 13 goal')
  await press('Control+ArrowUp', 'Control+ArrowUp')
  expect(await active()).toBe('grand-total goal')
})

test('Backspace opens the active cell emptied and Esc brings it back; Delete empties the selection', async () => {
  await open()
  await goTo(1, 'fiscal')
  await press('Shift+ArrowDown', 'Backspace')
  expect(await isEditing()).toBe(true)
  expect(await editor().inputValue()).toBe('')
  await press('Escape')
  expect(await text(1, 'fiscal')).toBe('26.00')
  await press('Backspace', 'Enter')
  expect(await text(1, 'fiscal')).toBe('')
  expect(await text(2, 'fiscal')).toBe('12.00')
  await press('Delete')
  expect(await text(2, 'fiscal')).toBe('')
  expect(await edits()).toEqual(['修改 财政拨款', '清除 1 个单元格'])
})

test('F2 gives the arrows to the text while typing, and back to the cells', async () => {
  await open()
  await page().keyboard.type('甲乙')
  await press('F2', 'ArrowLeft')
  expect(await isEditing()).toBe(true)
  expect(await caret()).toBe(1)
  await press('F2', 'ArrowLeft')
  expect(await isEditing()).toBe(false)
  expect(await text(0, 'name')).toBe('甲乙')
  await press('F2')
  expect(await caret()).toBe(2)
})

test.each<[string, Row, ColumnKey, number]>([
  ['in a wrapped goal', 1, 'goal', 70],
  ['at a line’s beginning', 1, 'goal', 0],
  ['in indicators of many lines', 4, 'indicators', 200],
  ['in an indented name', 3, 'name', 12],
  ['in an amount', 4, 'fiscal', 2],
])(
  'a double click %s puts the caret at the very character, which stays under the mouse',
  async (_, row, column, at) => {
    await open()
    const { x, y } = await doubleClickAt(row, column, at)
    expect(await isEditing()).toBe(true)
    expect(await caret()).toBe(at)
    const under = await page().evaluate(([left, top]) => document.caretPositionFromPoint(left, top)?.offset, [
      x,
      y,
    ] as const)
    expect(under).toBe(at)
  },
)

test('a double click in the middle of a text longer than the screen keeps that text where it is', async () => {
  await open({ width: 1366, height: 500 })
  await typeLongGoal()
  await scrollTo(400)
  const { x, y } = await doubleClickAt(1, 'goal', 800)
  expect(await caret()).toBe(800)
  const under = await page().evaluate(([left, top]) => document.caretPositionFromPoint(left, top)?.offset, [
    x,
    y,
  ] as const)
  expect(under).toBe(800)
})

test('a row higher than the screen is read with the page keys, its short texts in sight all the while', async () => {
  await open({ width: 1366, height: 500 })
  await typeLongGoal()
  const tops = [(await scrolled()).top]
  for (let page = 0; page < 20 && (await active()) === 'project 1 goal'; page++) {
    for (const column of ['name', 'fiscal', 'indicators'] as const) {
      const { y = 0, height = 0 } = (await cell(1, column).locator('div').boundingBox()) ?? {}
      expect(y).toBeGreaterThan(100)
      expect(y + height).toBeLessThan(501)
    }
    await press('PageDown')
    tops.push((await scrolled()).top)
  }
  expect(await active()).toBe('project 2 goal')
  expect(tops.length).toBeGreaterThan(3)
  expect(Math.max(...tops.slice(1).map((top, at) => top - (tops[at] ?? 0)))).toBeLessThan(400)
  await press('ArrowUp', 'Control+ArrowDown')
  expect(await active()).toBe('project 13 goal')
})
