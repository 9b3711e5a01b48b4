/** The remarks as a clerk or a reviewer takes them out of the program: a workbook to print or to send back. */
import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, openSample, page, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

const cell = (column: string) => page.locator(`.ag-row[row-index="1"] [col-id="${column}"]`).first()

/** The name and the rows of the workbook that 更多 → 导出审核意见单 gives. */
async function exported(): Promise<{ name: string; rows: string[][] }> {
  await button('更多').click()
  const item = page.getByRole('menu').locator('button', { hasText: '导出审核意见单' })
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()])
  const sheet = read(await readFile(await download.path())).Sheets.审核意见单
  return {
    name: download.suggestedFilename(),
    rows: sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false }) : [],
  }
}

it('exports what the checks find now, numbered under each project', async () => {
  await cell('goal').click()
  await page.keyboard.press('Delete')
  const { name, rows } = await exported()
  expect(name).toBe('2023年_中国共产党广州市天河区委员会政法委员会审核意见单.xlsx')
  expect(rows[0]?.[0]).toBe('项目支出绩效目标表审核意见单')
  const own = rows.filter(([, project]) => project === '区管退休干部节日慰问经费')
  expect(own.map(([number]) => Number(number))).toEqual(own.map((_, at) => at + 1))
  expect(own.map((row) => row.slice(2, 6))).toContainEqual(['绩效目标', '（空）', '绩效目标未填写', '错误'])
  await expect.poll(() => page.locator('.status-line').textContent()).toContain('审核意见单.xlsx')
  expect(complaints).toEqual([])
})

it('has nothing to say of the goal once it is back', async () => {
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell('goal').textContent()).toContain('慰问')
  const { rows } = await exported()
  expect(rows.flat()).not.toContain('绩效目标未填写')
  expect(complaints).toEqual([])
})
