/** The sheet as people use it: real keys, an input method and the mouse, in a real browser, on the published table. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { cellOf, composeText, firstUnit, pagesOf, processKey, type SheetPage, settled } from './sheetPage.ts'

const openPage = pagesOf('sheet')
let sheet: SheetPage
let page: Page
let unitId: string
let ids: string[]

async function open(viewport?: { width: number; height: number }): Promise<void> {
  sheet = await openPage(viewport)
  page = sheet.page
  ;({ unitId, ids } = await firstUnit(page))
}

const project = (at: number): string => ids[at] ?? ''
const said = () => page.evaluate(() => window.harness.said)
const edits = () => page.evaluate(() => window.harness.edits)
const active = () => page.evaluate(() => window.harness.active)
const editor = (): Locator => page.locator('textarea')
const isEditing = () => editor().evaluate((element) => element.classList.contains('open'))
const text = (rowId: string, column: ColumnKey) => cellOf(page, rowId, column).textContent()

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
  await settled(page)
}

async function goTo(rowId: string, column: ColumnKey): Promise<void> {
  await page.evaluate(([row, key]) => window.harness.goTo(row, key), [rowId, column] as const)
  await settled(page)
}

test('the official form is there, ready to type into the first project', async () => {
  await open()
  const headers = await page.locator('.ag-header-cell .ag-header-cell-text').allTextContents()
  expect(headers).toEqual([
    '行号',
    '项目名称（资金使用单位）',
    '总计',
    '财政拨款',
    '财政专户拨款',
    '其他资金',
    '绩效目标',
    '绩效指标',
  ])
  expect(await text(GRAND_TOTAL_ROW, 'total')).toBe('958.66')
  expect(await text(unitId, 'fiscal')).toBe('958.66')
  expect(await text(project(0), 'special')).toBe('')
  expect(await active()).toEqual({ rowId: project(0), column: 'name' })
  expect(await editor().evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await page.locator('.announcement').textContent()).toContain('区管退休干部节日慰问经费')
})

test('typing replaces the cell, Enter goes down, a run of Tabs comes back', async () => {
  await open()
  await page.keyboard.type('New')
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('New')
  expect(await edits()).toEqual(['修改 项目名称'])
  expect(await active()).toEqual({ rowId: project(1), column: 'name' })
  await press('Tab', 'Tab')
  await page.keyboard.type('30')
  await press('Enter')
  expect(await active()).toEqual({ rowId: project(2), column: 'name' })
  expect(await text(project(1), 'total')).toBe('30.00')
  expect(await text(GRAND_TOTAL_ROW, 'total')).toBe('962.66')
})

test('F2 keeps the text and lets the arrows move the caret, Escape brings the old text back', async () => {
  await open()
  await press('F2', 'ArrowLeft', 'ArrowLeft')
  await page.keyboard.type('X')
  expect(await editor().inputValue()).toBe('区管退休干部节日慰问X经费')
  await press('Escape')
  expect(await isEditing()).toBe(false)
  expect(await text(project(0), 'name')).toBe('区管退休干部节日慰问经费')
  await press('F2', 'Enter')
  expect(await edits()).toEqual([])
})

test('an arrow ends an edit that began by typing; Alt+Enter makes a line in a goal and nowhere else', async () => {
  await open()
  await page.keyboard.type('甲')
  await press('ArrowRight')
  expect(await active()).toEqual({ rowId: project(0), column: 'total' })
  await press('End', 'ArrowLeft')
  await page.keyboard.type('一')
  await press('Alt+Enter')
  await page.keyboard.type('二')
  await press('Enter')
  expect(await text(project(0), 'goal')).toBe('一\n二')
  await goTo(project(0), 'name')
  await page.keyboard.type('乙')
  await press('Alt+Enter', 'Enter')
  expect(await text(project(0), 'name')).toBe('乙')
})

test('an input method loses no first letter, and its Enter and Escape are its own', async () => {
  await open()
  await composeText(sheet, 'nihao', null)
  expect(await editor().inputValue()).toBe('nihao')
  const [over, under] = [await editor().boundingBox(), await cellOf(page, project(0), 'name').boundingBox()]
  expect([over?.x, over?.y]).toEqual([under?.x, under?.y])
  for (const key of ['Enter', 'Escape']) await processKey(sheet.compose, key)
  expect(await isEditing()).toBe(true)
  await sheet.compose.send('Input.insertText', { text: '你好' })
  expect(await edits()).toEqual([])
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('你好')
  await goTo(project(1), 'goal')
  await composeText(sheet, 'mubiao', '目标')
  await composeText(sheet, 'ming', '明')
  await press('Tab')
  expect(await text(project(1), 'goal')).toBe('目标明')
})

test('an Enter that arrives during a composition, as on a Mac, does not end the edit', async () => {
  await open()
  await composeText(sheet, 'ni', null)
  await sheet.compose.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 13 })
  expect(await isEditing()).toBe(true)
  expect(await edits()).toEqual([])
  await sheet.compose.send('Input.insertText', { text: '你' })
  expect(await editor().inputValue()).toBe('你')
})

test('a cell that takes no text says why, also to an input method, and leaves nothing behind', async () => {
  await open()
  await goTo(GRAND_TOTAL_ROW, 'name')
  await page.keyboard.type('x')
  await composeText(sheet, 'ni', '你')
  await press('F2')
  expect(await isEditing()).toBe(false)
  expect(await editor().inputValue()).toBe('')
  expect(new Set(await said())).toEqual(new Set(['“合计”两个字是表式规定的，不能修改。']))
  await press('ArrowDown')
  await page.keyboard.type('单位')
  await press('Enter')
  expect(await text(unitId, 'name')).toBe('单位')
})

test('what is no amount is refused, and the typed text stays to be mended', async () => {
  await open()
  await goTo(project(0), 'fiscal')
  await composeText(sheet, 'yibai', '一百')
  await press('Enter')
  expect(await editor().inputValue()).toBe('一百')
  expect(await isEditing()).toBe(true)
  expect((await said())[0]).toContain('“一百”不是金额')
  await cellOf(page, project(2), 'name').click()
  expect(await editor().inputValue()).toBe('一百')
  expect(await active()).toEqual({ rowId: project(0), column: 'fiscal' })
  await press('Control+a')
  await page.keyboard.type('100')
  await press('Enter')
  expect(await text(project(0), 'fiscal')).toBe('100.00')
  expect(await edits()).toEqual(['修改 财政拨款'])
})

test('a stated total shows by how much it misses its parts until it agrees again', async () => {
  await open()
  await goTo(project(1), 'total')
  await page.keyboard.type('27')
  await press('Enter')
  expect(await text(project(1), 'total')).toBe('27.00差 +1.00')
  expect(await text(GRAND_TOTAL_ROW, 'total')).toBe('959.66')
  expect(await cutOff()).toEqual([])
  await press('ArrowUp', 'Delete')
  expect(await text(project(1), 'total')).toBe('26.00')
  expect(await edits()).toEqual(['修改 总计', '清除 总计'])
})

test('undo and redo are the program’s while no editor is open, the text area’s while one is', async () => {
  await open()
  await page.keyboard.type('甲')
  await press('Enter', 'Control+z')
  expect(await text(project(0), 'name')).toBe('区管退休干部节日慰问经费')
  await press('Control+y', 'Control+Shift+Z')
  expect(await page.evaluate(() => window.harness.performed)).toEqual(['undo', 'redo', 'redo'])
  await page.keyboard.type('乙')
  await press('Control+z')
  expect(await page.evaluate(() => window.harness.performed)).toHaveLength(3)
  expect(await isEditing()).toBe(true)
})

test('Delete empties the whole rectangle as one edit', async () => {
  await open()
  await goTo(project(0), 'fiscal')
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Delete')
  expect(await edits()).toEqual(['清除 3 个单元格'])
  expect(await text(GRAND_TOTAL_ROW, 'total')).toBe('919.66')
  await press('Delete')
  expect(await edits()).toHaveLength(1)
  expect((await said()).at(-1)).toContain('没有可以清除的内容')
})

test('a rectangle is dragged with the mouse, and a double click edits in place', async () => {
  await open()
  await cellOf(page, project(0), 'fiscal').hover()
  await page.mouse.down()
  await cellOf(page, project(1), 'other').hover()
  await page.mouse.up()
  expect(await page.locator('.ag-cell.selected:not(.row-number)').count()).toBe(6)
  await cellOf(page, project(1), 'name').dblclick()
  expect(await editor().inputValue()).toBe('综治基层工作专项经费')
  expect(await isEditing()).toBe(true)
})

test('cells are copied and pasted as a block in one edit', async () => {
  await open()
  await goTo(project(0), 'name')
  await press('Shift+End')
  const copied = await editor().evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }))
    return { plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  })
  expect(copied.plain).toMatch(/^区管退休干部节日慰问经费\t1\.00\t1\.00\t\t\t做好.*年度指标值:100%。\r\n$/)
  expect(copied.html).toContain('<td')
  await goTo(project(1), 'name')
  await editor().evaluate((element, plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
  }, copied.plain)
  await settled(page)
  for (const column of COLUMN_KEYS) expect(await text(project(1), column)).toBe(await text(project(0), column))
  expect(await edits()).toEqual(['粘贴 7 个单元格'])
})

test('a click beside the cells ends the edit nowhere and leaves the keys with the sheet', async () => {
  await open({ width: 1920, height: 1080 })
  await page.keyboard.type('甲')
  await page.mouse.click(1850, 500)
  await page.keyboard.type('乙')
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('甲乙')
})

test('leaving the sheet keeps what was typed', async () => {
  await open()
  await page.keyboard.type('留下')
  await page.getByRole('button', { name: '别处' }).click()
  expect(await text(project(0), 'name')).toBe('留下')
  expect(await page.locator('.sheet.focused').count()).toBe(0)
})

test('the keyboard gets out of the sheet at its last cell', async () => {
  await open()
  await press('Control+End', 'Tab')
  expect(await editor().evaluate((element) => element === document.activeElement)).toBe(false)
})

test('a cell with findings is marked and tells them', async () => {
  await open()
  const finding = (severity: Finding['severity'], column: ColumnKey): Finding => ({
    rule: 'rule',
    severity,
    message: `${severity} 一句话`,
    place: { unitId, projectId: project(0), column, indicatorId: null },
    fixes: [],
  })
  await page.evaluate((found) => window.harness.find(found), [finding('error', 'total'), finding('warning', 'goal')])
  expect(await page.locator('.ag-cell.error').count()).toBe(1)
  await cellOf(page, project(0), 'total').click()
  expect(await cellOf(page, project(0), 'total').getAttribute('title')).toBe('错误：error 一句话')
  expect(await page.locator('.announcement').textContent()).toContain('错误：error 一句话')
  await page.evaluate(() => window.harness.find([]))
  expect(await page.locator('.ag-cell.error').count()).toBe(0)
})

test('goTo shows its cell and takes the focus; rows inserted above neither scroll nor move the cursor', async () => {
  await open()
  await goTo(project(13), 'fiscal')
  expect(await isInSight(project(13), 'fiscal')).toBe(true)
  expect(await active()).toEqual({ rowId: project(13), column: 'fiscal' })
  await goTo(project(9), 'goal')
  const scrolled = () => page.locator('.ag-grid-viewport').evaluate((element) => element.scrollTop)
  const before = await scrolled()
  await page.evaluate(() => {
    const { id, units } = window.harness.table()
    const [unit] = units
    const [first] = unit?.projects ?? []
    if (!unit || !first) throw new Error('no project')
    const entries = [{ at: 0, row: { ...first, id: 'inserted' } }]
    window.harness.edit('插入', [{ kind: 'insertProjects', tableId: id, unitId: unit.id, entries }])
  })
  await settled(page)
  expect(before).toBeGreaterThan(0)
  expect(await scrolled()).toBe(before)
  expect(await active()).toEqual({ rowId: project(9), column: 'goal' })
  expect(await cellOf(page, project(9), 'goal').getAttribute('class')).toContain('active')
})

test('what is asked to be shown while a word is being composed cuts nothing short', async () => {
  await open()
  await composeText(sheet, 'ni', null)
  await goTo(project(5), 'goal')
  expect(await editor().inputValue()).toBe('ni')
  expect(await active()).toEqual({ rowId: project(0), column: 'name' })
  expect(await edits()).toEqual([])
  await sheet.compose.send('Input.insertText', { text: '你' })
  await press('Enter')
  expect(await text(project(0), 'name')).toBe('你')
})

test('going to the 合计 row by key shows the table from its beginning, a click on it does not', async () => {
  await open()
  await goTo(project(13), 'name')
  await cellOf(page, GRAND_TOTAL_ROW, 'total').click()
  expect(await isInSight(project(13), 'name')).toBe(true)
  await press('Control+Home')
  expect(await active()).toEqual({ rowId: unitId, column: 'name' })
  await goTo(project(13), 'name')
  await press('Control+ArrowUp')
  expect(await active()).toEqual({ rowId: GRAND_TOTAL_ROW, column: 'name' })
  expect(await isInSight(unitId, 'name')).toBe(true)
})

test('the end of a text longer than the screen is in sight while it is edited', async () => {
  await open()
  await goTo(project(0), 'goal')
  await page.keyboard.insertText('保障各项工作有序开展。'.repeat(300))
  await press('Enter', 'ArrowUp', 'F2')
  const box = await editor().boundingBox()
  const grid = await page.locator('.sheet').boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0) + 1)
  const hidden = await editor().evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop)
  expect(Math.abs(hidden)).toBeLessThan(2)
})

test.each([
  { width: 1366, height: 768 },
  { width: 1000, height: 600 },
])(
  'a tour by keyboard to the last row at $width pixels keeps the cursor in sight and cuts no text off',
  async (size) => {
    await open(size)
    await press('Control+Home', 'End')
    for (let row = 0; row <= ids.length + 1; row++) {
      const place = await active()
      expect(await isInSight(place?.rowId ?? '', 'indicators')).toBe(true)
      expect(await cutOff()).toEqual([])
      await press('ArrowDown')
    }
    expect(await active()).toEqual({ rowId: project(13), column: 'indicators' })
  },
)

test('amount columns widen when figures get longer, so that no figure wraps', async () => {
  await open()
  await goTo(project(0), 'fiscal')
  await page.keyboard.type('1234567.89')
  await press('Enter')
  expect(await text(GRAND_TOTAL_ROW, 'total')).toBe('1235525.55')
  const row = await cellOf(page, GRAND_TOTAL_ROW, 'total').boundingBox()
  expect(row?.width).toBeGreaterThan(75)
  expect(row?.height).toBeLessThan(35)
  expect(await cutOff()).toEqual([])
})

test('in a narrow window the columns are narrow too', async () => {
  await open({ width: 480, height: 400 })
  const width = async (column: ColumnKey) => (await cellOf(page, GRAND_TOTAL_ROW, column).boundingBox())?.width
  expect(await width('total')).toBeLessThan(90)
  expect(await width('name')).toBeLessThan(150)
  expect(await cutOff()).toEqual([])
})

test('a dragged column is measured again', async () => {
  await open()
  const handle = page.locator('.ag-header-cell[col-id="goal"] .ag-header-cell-resize')
  const box = await handle.boundingBox()
  if (!box) throw new Error('no handle')
  await page.mouse.move(box.x + box.width / 2, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x - 180, box.y + 10, { steps: 5 })
  await page.mouse.up()
  await settled(page)
  expect((await cellOf(page, project(0), 'goal').boundingBox())?.width).toBeLessThan(180)
  expect(await cutOff()).toEqual([])
})

/** Texts of the cells on the page that do not fit into them. */
async function cutOff(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.ag-cell')]
      .filter((cell) => cell.scrollHeight > cell.clientHeight || cell.scrollWidth > cell.clientWidth)
      .map((cell) => cell.textContent ?? ''),
  )
}

/** Whether the cell can be seen as a whole, or fills the sheet. */
async function isInSight(rowId: string, column: ColumnKey): Promise<boolean> {
  const cell = await cellOf(page, rowId, column).boundingBox()
  const pinned = await page.locator('.ag-grid-pinned-top-rows').boundingBox()
  const grid = await page.locator('.sheet').boundingBox()
  if (!cell || !pinned || !grid) return false
  const top = rowId === GRAND_TOTAL_ROW ? grid.y : pinned.y + pinned.height
  const bottom = grid.y + grid.height
  const inside = cell.y >= top - 1 && cell.y + cell.height <= bottom + 1
  return inside || (cell.height > bottom - top && cell.y < bottom && cell.y + cell.height > top)
}
