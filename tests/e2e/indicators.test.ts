/** The sheet of one project's indicators in the whole program: the real clipboard, the input method, undo over a restart. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import {
  complaints,
  keysAreInTheSheet,
  openSample,
  page,
  press,
  restartProgram,
  shareProgram,
} from './sharedProgram.ts'

shareProgram()
beforeAll(async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample()
  await openPanel()
})
beforeEach(() => {
  complaints.length = 0
})

/** Rows as the grid numbers them: 1 is the first project. */
const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const sentences = (row: number) => cell(row, 'indicators').textContent()
const lines = () => page.locator('.indicator-grid tbody tr')
const lineCell = (line: number, column: number) => lines().nth(line).locator('td').nth(column)

/** Shows the third project's two indicators beside the table. */
async function openPanel(): Promise<void> {
  await cell(3, 'goal').click()
  await page.getByRole('tab', { name: '绩效指标' }).click()
  await lines().nth(2).waitFor()
}

it('carries lines into a cell of the table, and a cell’s sentences into lines', async () => {
  await lineCell(0, 2).click()
  await press('Shift+Space', 'Control+c', 'Escape', 'Escape')
  expect(await keysAreInTheSheet()).toBe(true)
  await cell(2, 'indicators').click()
  await press('Control+v')
  await expect
    .poll(() => sentences(2))
    .toBe('1、1-产出指标；11-数量指标；救助管理经费使用率；实施周期指标值:控制数；年度指标值:99%。')
  await press('Control+c')
  await cell(3, 'goal').click()
  await lineCell(2, 0).click()
  await press('Control+v')
  await expect.poll(() => lines().count()).toBe(4)
  await expect.poll(() => sentences(3)).toContain('3、1-产出指标；11-数量指标；救助管理经费使用率；')
  expect(complaints).toEqual([])
})

it('takes a composed word in the new line, and an undo after a restart takes it back', async () => {
  const before = (await sentences(3)) ?? ''
  await lineCell(3, 2).click()
  const compose = await page.context().newCDPSession(page)
  await compose.send('Input.imeSetComposition', { text: 'qunzhong', selectionStart: 8, selectionEnd: 8 })
  await compose.send('Input.insertText', { text: '群众知晓率' })
  await press('Enter')
  await expect.poll(() => sentences(3)).toContain('4、；；群众知晓率；')
  await page.getByText('已保存', { exact: true }).waitFor()
  await restartProgram()
  await cell(3, 'goal').click()
  await press('Control+z')
  await expect.poll(() => sentences(3)).toBe(before)
  expect(complaints).toEqual([])
})
