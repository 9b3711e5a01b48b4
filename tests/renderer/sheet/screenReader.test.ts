/** The sheet as a screen reader finds it: through the browser's accessibility tree, and what the live region says. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { COLUMNS, type ColumnKey } from '../../../shared/layout.ts'
import { cellOf, composeText, firstUnit, pagesOf, type SheetPage, settled } from './sheetPage.ts'

const openPage = pagesOf('sheet')
let sheet: SheetPage
let page: Page
let unitId: string
let ids: string[]

async function open(): Promise<void> {
  sheet = await openPage()
  page = sheet.page
  ;({ unitId, ids } = await firstUnit(page))
  await heardSoFar()
}

const project = (at: number): string => ids[at] ?? ''

/** Keeps everything that the live region says from now on, and gives what it has said until now. */
async function heardSoFar(): Promise<string[]> {
  await settled(page)
  return page.evaluate(() => {
    const region = document.querySelector('[aria-live="polite"].announcement')
    if (!region) throw new Error('no live region')
    const kept = window as unknown as { heard?: string[] }
    if (!kept.heard) {
      kept.heard = []
      const listening = new MutationObserver(() => kept.heard?.push(region.textContent ?? ''))
      listening.observe(region, { childList: true })
    }
    return kept.heard.splice(0)
  })
}

/** What is heard after one key, or after what has been done before; '' is nothing. */
async function hears(key: string | null, expected: string | RegExp): Promise<void> {
  if (key !== null) await page.keyboard.press(key)
  const heard = await heardSoFar()
  if (typeof expected !== 'string') expect(heard).toEqual([expect.stringMatching(expected)])
  else expect(heard).toEqual(expected === '' ? [] : [expected])
}

async function goTo(rowId: string, column: ColumnKey): Promise<void> {
  await page.evaluate(([row, key]) => window.harness.goTo(row, key), [rowId, column] as const)
  await settled(page)
}

interface Heard {
  readonly role: string
  readonly name: string
  readonly focused: boolean
}

/** What the accessibility tree holds, in its order, without what it leaves out. */
async function tree(): Promise<Heard[]> {
  const { nodes } = await sheet.compose.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      focused: properties?.some((one) => one.name === 'focused' && one.value.value === true) ?? false,
    }))
}

test('the sheet is a grid that says how large it is, with its headers and each row by its name', async () => {
  await open()
  const nodes = await tree()
  expect(nodes.filter(({ role }) => role === 'grid').map(({ name }) => name)).toEqual(['项目支出绩效目标表'])
  const headers = nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)
  expect(headers).toEqual(['行号', ...COLUMNS.map(({ header }) => header)])
  const names = nodes.filter(({ role }) => role === 'rowheader').map(({ name }) => name)
  expect(names.slice(0, 3)).toEqual(['合计', expect.stringContaining('政法委员会'), '区管退休干部节日慰问经费'])

  const grid = page.getByRole('grid')
  const projects = await page.evaluate(() => window.harness.table().units.flatMap((unit) => unit.projects).length)
  // The header, 合计 and the unit are rows too.
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(projects + 3))
  expect(await grid.getAttribute('aria-colcount')).toBe(String(COLUMNS.length + 1))
  const rows = await page.getByRole('row').evaluateAll((all) => all.map((row) => Number(row.ariaRowIndex)))
  expect(rows).toEqual(rows.map((_, at) => at + 1))
  const columns = await cellOf(page, GRAND_TOTAL_ROW, 'indicators').getAttribute('aria-colindex')
  expect(columns).toBe(String(COLUMNS.length + 1))
})

test('the focus stays in one text field of one name, which is why nothing is heard twice', async () => {
  await open()
  const focused = async () => (await tree()).filter((node) => node.focused && node.role !== 'RootWebArea')
  const before = await focused()
  expect(before).toEqual([{ role: 'textbox', name: '表格', focused: true }])
  await hears('ArrowDown', '第 3 行，综治基层工作专项经费')
  await hears('ArrowRight', '总计：26.00')
  expect(await focused()).toEqual(before)
})

test('moving tells the column, the row and the value, each when it is new', async () => {
  await open()
  await hears('ArrowRight', '总计：1.00')
  await hears('ArrowDown', '第 3 行，综治基层工作专项经费：26.00')
  await hears('Control+Home', /^第 1 行，单位 .*政法委员会$/)
  await hears('End', '绩效指标：空，不能填写')
  await hears('ArrowUp', '合计行：空，不能填写')
  await hears('Control+End', /^第 15 行，.*：1、/)
  await hears('ArrowDown', '')
})

test('of a long text the beginning is heard and how long it is', async () => {
  await open()
  const longest = await page.evaluate(() => {
    const projects = window.harness.table().units.flatMap((unit) => unit.projects)
    return projects.reduce((a, b) => (a.goal.length >= b.goal.length ? a : b))
  })
  await goTo(longest.id, 'name')
  await heardSoFar()
  await goTo(longest.id, 'goal')
  const [heard = ''] = await heardSoFar()
  expect(heard).toContain('……共 394 字')
  expect(heard.length).toBeLessThan(130)
})

test('a selection of several cells is told with the corner that moves', async () => {
  await open()
  await hears('Shift+ArrowDown', '已选 2 行 1 列，到第 3 行，综治基层工作专项经费')
  await hears('Shift+ArrowRight', '已选 2 行 2 列，到第 3 行，综治基层工作专项经费，总计：26.00')
  await hears('Enter', '第 3 行，综治基层工作专项经费')
  await hears('Control+a', /^已选 16 行 7 列，到第 15 行/)
})

test('editing in place is told with the text; typing is left to its echo; what comes after is told', async () => {
  await open()
  await hears('ArrowRight', '总计：1.00')
  await hears('F2', '编辑总计：1.00')
  await hears('Escape', '第 2 行，区管退休干部节日慰问经费，总计：1.00')
  await hears('ArrowRight', '财政拨款：1.00')
  await hears('2', '')
  await hears('6', '')
  await hears('Tab', '财政专户拨款：空')
  await hears('ArrowLeft', '财政拨款：26.00')
  await hears('Delete', '财政拨款：空')
})

test('nothing is said into a composition', async () => {
  await open()
  await composeText(sheet, 'nihao', '你好')
  await hears(null, '')
  await hears('Enter', '第 3 行，综治基层工作专项经费')
})

test('findings, differences and cells that cannot be filled are told with the cell', async () => {
  await open()
  const finding = (column: ColumnKey): Finding => ({
    rule: 'rule',
    severity: 'error',
    message: '一句话',
    place: { unitId, projectId: project(0), column, indicatorId: null },
    fixes: [],
  })
  await page.evaluate((found) => window.harness.find(found), [finding('total')])
  await hears('ArrowRight', '总计：1.00；1 个问题，错误：一句话')
  await page.keyboard.type('3')
  await page.keyboard.press('Tab')
  await heardSoFar()
  await hears('ArrowLeft', '总计：3.00，差 +2.00；1 个问题，错误：一句话')
})

test('coming back to the sheet tells where the cursor is', async () => {
  await open()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: '别处' }).focus()
  await heardSoFar()
  await hears('Tab', '第 3 行，综治基层工作专项经费')
})
