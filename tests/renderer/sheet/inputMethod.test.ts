/**
 * A Chinese input method in every kind of cell. It is imitated through the DevTools protocol; docs/input-method.md tells
 * how a real one was tried, with the same results.
 */
import type { CDPSession, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { cellOf, composeText, firstUnit, pagesOf, processKey, type SheetPage, settled } from './sheetPage.ts'

const openPage = pagesOf('sheet')
let sheet: SheetPage
let page: Page
let unitId: string
let ids: string[]

async function open(): Promise<void> {
  sheet = await openPage()
  page = sheet.page
  ;({ unitId, ids } = await firstUnit(page))
}

const project = (at: number): string => ids[at] ?? ''
const said = () => page.evaluate(() => window.harness.said)
const edits = () => page.evaluate(() => window.harness.edits)
const active = () => page.evaluate(() => window.harness.active)
const editor = (): Locator => page.locator('textarea')
const draft = () => editor().inputValue()
const isEditing = () => editor().evaluate((element) => element.classList.contains('open'))
const hasKeys = () => editor().evaluate((element) => element === document.activeElement)
const text = (rowId: string, column: ColumnKey) => cellOf(page, rowId, column).textContent()

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await settled(page)
}

async function goTo(rowId: string, column: ColumnKey): Promise<void> {
  await page.evaluate(([row, key]) => window.harness.goTo(row, key), [rowId, column] as const)
  await settled(page)
}

/** A key press during a composition as macOS reports it: by its own name, with `isComposing` set. */
async function composingKey(compose: CDPSession, key: string, code: number): Promise<void> {
  const press = { key, code: key, windowsVirtualKeyCode: code }
  await compose.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
  await compose.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
  await settled(page)
}

/** The input method gives the composition up, its letters with it. */
async function dropLetters(): Promise<void> {
  await sheet.compose.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await settled(page)
}

describe.each<[string, () => string, ColumnKey, string]>([
  ['a project’s name', () => project(1), 'name', '修改 项目名称'],
  ['a unit’s name', () => unitId, 'name', '修改 单位名称'],
  ['a goal', () => project(1), 'goal', '修改 绩效目标'],
  ['the indicators', () => project(1), 'indicators', '修改 绩效指标'],
])('%s', (_, row, column, label) => {
  test('takes a composed word whole, in the place of the cell', async () => {
    await open()
    await goTo(row(), column)
    await composeText(sheet, 'nihao', null)
    expect(await draft()).toBe('nihao')
    const [over, under] = [await editor().boundingBox(), await cellOf(page, row(), column).boundingBox()]
    expect([over?.x, over?.y]).toEqual([under?.x, under?.y])
    await sheet.compose.send('Input.insertText', { text: '你好' })
    await press('Enter')
    expect(await text(row(), column)).toBe('你好')
    expect(await edits()).toEqual([label])
  })
})

test('an amount takes the word too, says that it is none, and Escape brings the amount back', async () => {
  await open()
  await goTo(project(1), 'fiscal')
  await composeText(sheet, 'nihao', '你好')
  await press('Enter')
  expect(await draft()).toBe('你好')
  expect((await said())[0]).toContain('“你好”不是金额')
  await press('Escape')
  expect(await text(project(1), 'fiscal')).toBe('26.00')
  expect(await edits()).toEqual([])
})

test('Enter, Tab, arrows and Escape inside a composition belong to it, however the system reports them', async () => {
  await open()
  await composeText(sheet, 'nihao', null)
  for (const code of ['Enter', 'Tab', 'ArrowDown', 'Escape']) await processKey(sheet.compose, code)
  await composingKey(sheet.compose, 'Enter', 13)
  await composingKey(sheet.compose, 'ArrowDown', 40)
  await composingKey(sheet.compose, 'Escape', 27)
  expect(await draft()).toBe('nihao')
  expect(await active()).toEqual({ rowId: project(0), column: 'name' })
  expect(await edits()).toEqual([])
  await sheet.compose.send('Input.insertText', { text: 'nihao' })
  await settled(page)
  expect(await isEditing()).toBe(true)
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('nihao')
})

test('a composition given up leaves an empty editor, and Escape then the cell as it was', async () => {
  await open()
  await composeText(sheet, 'nihao', null)
  await dropLetters()
  expect([await draft(), await isEditing()]).toEqual(['', true])
  await press('Escape')
  expect(await isEditing()).toBe(false)
  expect(await text(project(0), 'name')).toBe('区管退休干部节日慰问经费')
  expect(await edits()).toEqual([])
})

test('words can follow each other in one cell, with the caret where it was put', async () => {
  await open()
  await press('F2')
  await composeText(sheet, 'nihao', '你好')
  await press('ArrowLeft', 'ArrowLeft')
  await composeText(sheet, 'shijie', '世界')
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('区管退休干部节日慰问经费世界你好')
})

test('a composition begins at once in the cell that Tab, Enter or an arrow went to', async () => {
  await open()
  for (const [key, rowId, column] of [
    ['ArrowDown', project(1), 'name'],
    ['Enter', project(2), 'name'],
    ['End', project(2), 'indicators'],
    ['Shift+Tab', project(2), 'goal'],
  ] as const) {
    await page.keyboard.press(key)
    await composeText(sheet, 'ni', '你')
    await press('Control+Enter')
    expect(await text(rowId, column)).toBe('你')
  }
})

test('in a selection of several cells the word goes into the active one and the selection stays', async () => {
  await open()
  await press('Shift+ArrowDown', 'Shift+ArrowDown')
  await composeText(sheet, 'ni', '你')
  expect(await page.locator('.ag-cell.selected:not(.row-number)').count()).toBe(3)
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('你')
  expect(await text(project(1), 'name')).toBe('综治基层工作专项经费')
  expect(await edits()).toEqual(['修改 项目名称'])
})

test('a click elsewhere keeps the letters, ends the composition for the input method and begins the next afresh', async () => {
  await open()
  await composeText(sheet, 'nihao', null)
  await editor().evaluate((element) => element.addEventListener('compositionend', () => element.append('ended')))
  await cellOf(page, project(2), 'name').click()
  expect(await editor().textContent()).toBe('ended')
  expect(await text(project(0), 'name')).toBe('nihao')
  expect([await draft(), await isEditing(), await hasKeys()]).toEqual(['', false, true])
  await composeText(sheet, 'ni', '你')
  await press('Enter')
  expect(await text(project(2), 'name')).toBe('你')
  expect(await edits()).toEqual(['修改 项目名称', '修改 项目名称'])
})

test('leaving the sheet while composing keeps the letters', async () => {
  await open()
  await composeText(sheet, 'nihao', null)
  await page.getByRole('button', { name: '别处' }).click()
  expect(await text(project(0), 'name')).toBe('nihao')
  expect(await hasKeys()).toBe(false)
})

test('a cell that takes no text shows no editor, says why and passes nothing on to the next', async () => {
  await open()
  for (const [rowId, column] of [
    [GRAND_TOTAL_ROW, 'name'],
    [unitId, 'goal'],
    [unitId, 'indicators'],
  ] as const) {
    await goTo(rowId, column)
    await composeText(sheet, 'nihao', null)
    expect(await isEditing()).toBe(false)
    await sheet.compose.send('Input.insertText', { text: '你好' })
    await settled(page)
    expect(await draft()).toBe('')
  }
  expect(await said()).toHaveLength(3)
  await goTo(project(0), 'name')
  await composeText(sheet, 'ni', '你')
  expect(await draft()).toBe('你')
  expect(await edits()).toEqual([])
})

test('signs that an input method puts in without composing begin an edit as letters do', async () => {
  await open()
  await processKey(sheet.compose, 'Comma')
  await sheet.compose.send('Input.insertText', { text: '，' })
  await processKey(sheet.compose, 'Period')
  await sheet.compose.send('Input.insertText', { text: '。' })
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('，。')
})
