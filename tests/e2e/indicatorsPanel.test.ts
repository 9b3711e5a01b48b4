/** A project's indicators beside the table and in the wide dialog, and the code book that their kinds are chosen from. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import {
  button,
  complaints,
  keysAreInTheSheet,
  openSample,
  page,
  press,
  restartProgram,
  shareProgram,
} from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)
beforeEach(async () => {
  await press('Escape', 'Escape', 'Escape')
  await cell(3, 'goal').click()
})

const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const projectName = async (row: number) => (await cell(row, 'name').textContent()) ?? ''
const dialog = () => page.locator('dialog.indicators-dialog')
const codeBook = () => page.locator('dialog.code-book')
const preview = () => page.locator('.indicators-preview').last().textContent()
const counts = () => page.locator('.kind-counts').last().textContent()
const undoTitle = () => page.locator('.toolbar').getByLabel('撤销', { exact: true }).getAttribute('title')
const activeCell = () =>
  page.locator('.sheet .ag-cell.active').evaluate((active) => {
    const row = active.closest('.ag-row')?.getAttribute('row-index')
    return `${row} ${active.getAttribute('col-id')}`
  })
const sentence = (row: number) => cell(row, 'indicators').textContent()
const keysAreAtIndicators = () =>
  page.evaluate(() => document.activeElement?.matches('.indicator-sheet textarea') ?? false)

it('opens the selected project’s indicators in a dialog, and leads back to the same cell', async () => {
  await press('F4')
  await dialog().waitFor()
  expect(await dialog().locator('h1').textContent()).toContain(await projectName(3))
  await expect.poll(keysAreAtIndicators).toBe(true)
  await press('Escape')
  await expect.poll(() => dialog().count()).toBe(0)
  expect(await keysAreInTheSheet()).toBe(true)
  expect(await activeCell()).toBe('3 goal')
})

it('chooses a level 2 by the letters of its pinyin, prints the sentence anew, and takes it back', async () => {
  const before = await sentence(3)
  await press('F4', 'ArrowRight')
  await page.keyboard.type('zl')
  await page.getByRole('option', { name: /12-质量指标/ }).waitFor()
  await press('ArrowDown', 'Enter')
  await expect.poll(preview).toContain('1、1-产出指标；12-质量指标；')
  await expect.poll(counts).toContain('质量 1')
  await press('Control+z')
  await expect.poll(preview).toContain('1、1-产出指标；11-数量指标；')
  expect(await dialog().count()).toBe(1)
  expect(await keysAreAtIndicators()).toBe(true)
  await press('Escape')
  await expect.poll(() => sentence(3)).toBe(before)
})

it('understands a code that was typed and not chosen, and adds an indicator in the empty line', async () => {
  await press('F4', 'Control+ArrowDown', 'ArrowDown', 'ArrowRight')
  await page.keyboard.type('31')
  await press('Tab')
  await page.keyboard.type('救助对象满意度')
  await press('Enter')
  await expect.poll(preview).toContain('3-满意度指标；31-服务对象满意度指标；救助对象满意度；')
  await expect.poll(counts).toContain('满意度 1')
  await press('Control+z', 'Control+z')
  await expect.poll(counts).toContain('满意度 缺')
})

it('goes from project to project in the dialog, by keys and by buttons', async () => {
  await press('F4', 'Alt+PageDown')
  await expect.poll(() => dialog().locator('h1').textContent()).toContain(await projectName(4))
  await button('上一个项目').click()
  await button('上一个项目').click()
  await expect.poll(() => dialog().locator('h1').textContent()).toContain(await projectName(2))
  expect(await keysAreAtIndicators()).toBe(true)
  await button('上一个项目').click()
  await button('上一个项目').click()
  await expect.poll(() => dialog().locator('.indicators-message').textContent()).toContain('已经是第一个项目')
  await press('Escape')
  expect(await activeCell()).toBe('1 goal')
})

it('an undo of another project’s change shows that project', async () => {
  await press('F4')
  await page.keyboard.type('产出')
  await press('Enter')
  await expect.poll(preview).toContain('1、1-产出；')
  await press('Alt+PageDown', 'Control+z')
  await expect.poll(() => dialog().locator('h1').textContent()).toContain(await projectName(3))
  await expect.poll(preview).toContain('1、1-产出指标；')
})

it('does nothing of the window behind the dialog', async () => {
  await press('F4', 'Control+f', 'Control+Shift+P', 'F4')
  expect(await dialog().count()).toBe(1)
  expect(await page.locator('.find-bar, .page').count()).toBe(0)
})

it('the side panel follows the table’s selection, and Escape gives the keys back to the table', async () => {
  await page.getByRole('tab', { name: '绩效指标' }).click()
  const panel = page.getByRole('complementary', { name: '绩效指标' })
  await expect.poll(() => panel.locator('h2').first().textContent()).toBe(await projectName(3))
  await press('ArrowDown')
  await expect.poll(() => panel.locator('h2').first().textContent()).toBe(await projectName(4))
  await press('Control+Home')
  await panel.getByText('请在表格中选定一个项目').waitFor()
  await cell(3, 'goal').click()
  await press('F6')
  await expect.poll(keysAreAtIndicators).toBe(true)
  await panel.locator('.indicator-sheet td').nth(2).click()
  expect(await keysAreAtIndicators()).toBe(true)
  const undoable = await undoTitle()
  await page.keyboard.type('改过的名称')
  await press('Enter')
  await expect.poll(() => sentence(3)).toContain('改过的名称')
  await press('Control+z')
  await expect.poll(undoTitle).toBe(undoable)
  expect(await sentence(3)).not.toContain('改过的名称')
  expect(await keysAreAtIndicators()).toBe(true)
  await press('Escape')
  expect(await keysAreInTheSheet()).toBe(true)
})

it('what is being typed is taken in wherever the user goes: the table, another tab, the dialog, a folded side', async () => {
  const before = await undoTitle()
  const ways = [
    () => cell(4, 'goal').click(),
    () => page.getByRole('tab', { name: /^检查/ }).click(),
    () => press('F4'),
    () => button('收起侧栏').click(),
  ]
  for (const [at, leave] of ways.entries()) {
    await cell(3, 'goal').click()
    await page.getByRole('tab', { name: '绩效指标' }).click()
    await page.locator('.side .indicator-sheet td[data-column="name"]').first().click()
    await page.keyboard.type(`没写完的名称${at}`)
    await leave()
    await expect.poll(() => sentence(3)).toContain(`没写完的名称${at}`)
    await press('Escape')
  }
  await page.locator('.side').getByText('绩效指标').click()
  await cell(3, 'goal').click()
  for (const _ of ways) {
    await page.locator('.status-line .saving.saved').waitFor()
    await press('Control+z')
  }
  await expect.poll(undoTitle).toBe(before)
})

it('a finding leads to its indicator, once', async () => {
  await page.getByRole('tab', { name: /^检查/ }).click()
  await page.locator('.finding', { hasText: '第 2 条指标' }).first().click()
  await button('看这条指标').click()
  await expect.poll(keysAreAtIndicators).toBe(true)
  const selected = () => page.locator('.indicator-sheet tbody th.selected').allTextContents()
  await expect.poll(selected).toEqual(['2'])
  const shownName = () => page.locator('.side h2').first().textContent()
  const row = Number.parseInt(await activeCell(), 10)
  expect(await shownName()).toBe(await projectName(row))
  // Whoever has gone on to another project and comes back is not taken there again.
  await press('Alt+PageDown')
  await expect.poll(shownName).toBe(await projectName(row + 1))
  await press('Alt+PageUp')
  await expect.poll(shownName).toBe(await projectName(row))
  expect(await selected()).toEqual(['1'])
})

it('the side area is as wide as its edge is moved, and folds into a strip', async () => {
  const width = async () => (await page.locator('.side').boundingBox())?.width ?? 0
  const edge = page.getByRole('separator', { name: /侧栏宽度/ })
  const before = await width()
  await edge.focus()
  await press('ArrowLeft')
  await expect.poll(width).toBe(before + 20)
  const box = await edge.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 3, 400)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 23, 400)
  await page.mouse.up()
  await expect.poll(width).toBe(before)
  await button('收起侧栏').click()
  await expect.poll(width).toBe(45)
  await page.locator('.side').getByText('绩效指标').click()
  await expect.poll(width).toBe(before)
})

it('an entry of one’s own in the code book is offered at once, kept in the document, and taken back step by step', async () => {
  await button('更多').click()
  await page.getByRole('menuitem', { name: '指标分类…' }).click()
  const before = await undoTitle()
  await button('在“产出指标”下添加二级指标').click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('“新的二级指标”的名称')
  await page.keyboard.insertText('安全指标')
  await press('Enter')
  await codeBook().getByLabel('“安全指标”的代码').fill('12')
  await press('Enter')
  await codeBook().getByRole('alert').getByText('代码 12 已经用于“质量指标”').waitFor()
  await press('Escape')
  expect(await codeBook().getByRole('alert').textContent()).toBe('')
  await codeBook().getByLabel('“安全指标”的代码').fill('15')
  await press('Enter', 'Escape')
  await expect.poll(() => codeBook().count()).toBe(0)

  await restartProgram()
  await cell(3, 'goal').click()
  await press('F4', 'ArrowRight')
  await page.keyboard.type('aq')
  await page.getByRole('option', { name: /15-安全指标/ }).waitFor()
  await press('Escape', 'Escape', 'Escape')

  await button('更多').click()
  await page.getByRole('menuitem', { name: '指标分类…' }).click()
  const takeBack = codeBook().getByRole('button', { name: '撤销', exact: true })
  await takeBack.click()
  await expect.poll(() => codeBook().getByLabel('“安全指标”的代码').inputValue()).toBe('')
  await takeBack.click()
  await codeBook().getByLabel('“新的二级指标”的名称').waitFor()
  await takeBack.click()
  await expect.poll(() => codeBook().getByLabel('“新的二级指标”的名称').count()).toBe(0)
  await codeBook().getByRole('button', { name: '添加一级指标' }).click()
  await codeBook().getByLabel('“新的一级指标”的名称').waitFor()
  await press('Control+z')
  await expect.poll(() => codeBook().getByLabel('“新的一级指标”的名称').count()).toBe(0)
  // The field that had the keys is gone; the keys are still here.
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  // What was done before is not undone from here.
  await page.getByText('已保存', { exact: true }).waitFor()
  await press('Control+z')
  expect(await takeBack.getAttribute('aria-disabled')).toBe('true')
  expect(await undoTitle()).toBe(before)
})

it('goes on typing in the indicators where the code book was closed over them', async () => {
  await cell(3, 'goal').click()
  await press('F4')
  await dialog().getByRole('button', { name: '指标分类…' }).click()
  await codeBook().waitFor()
  await press('Escape')
  await page.keyboard.type('1')
  expect(await dialog().locator('.cell-editor').inputValue()).toBe('1')
  await press('Escape', 'Escape', 'Escape')
})

it('the built-in code book comes back in one step', async () => {
  await button('更多').click()
  await page.getByRole('menuitem', { name: '指标分类…' }).click()
  await codeBook().getByRole('button', { name: '删除“产出指标”', exact: true }).click()
  await expect.poll(() => codeBook().getByLabel('“数量指标”的名称').count()).toBe(0)
  await codeBook().getByRole('button', { name: '下移“效益指标”', exact: true }).press('Enter')
  // The moved entry keeps the keys.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('下移“效益指标”')
  await codeBook().getByRole('button', { name: '恢复官方分类' }).click()
  await expect.poll(() => codeBook().getByLabel('“数量指标”的名称').count()).toBe(1)
  // The table's indicators were never touched.
  await press('Escape')
  expect(await sentence(1)).toContain('1-产出指标；12-质量指标')
})

it('never made the browser complain', () => {
  expect(complaints).toEqual([])
})
