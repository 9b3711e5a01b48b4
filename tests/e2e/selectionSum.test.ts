/** What the status line says of the cells that are selected. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { complaints, openSample, page, shareProgram } from './sharedProgram.ts'

// Vitest ends in reverse order: this is asked when all is closed.
afterAll(() => expect(complaints).toEqual([]))
shareProgram()
beforeAll(openSample)

const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`)
const says = (text: string) => expect.poll(() => page.locator('.status-line .selected').textContent()).toBe(text)

it('names one cell, and counts and sums up several', async () => {
  await cell(1, 'fiscal').click()
  await says('财政拨款 · 区管退休干部节日慰问经费')
  await page.keyboard.press('Shift+ArrowDown')
  await says('选定 2 格 · 有内容 2 格 · 求和 27.00 万元')
  await page.keyboard.press('Shift+ArrowRight')
  await says('选定 4 格 · 有内容 2 格 · 求和 27.00 万元')
})

it('says nothing of a sum where no amount is selected', async () => {
  await cell(1, 'goal').click()
  await page.keyboard.press('Shift+ArrowRight')
  await says('选定 2 格 · 有内容 2 格')
})

it('counts each amount of a whole column once, and says so', async () => {
  await page.locator('.ag-header-cell[col-id="fiscal"]').click()
  await says('选定 16 格 · 有内容 16 格 · 求和 958.66 万元（小计不重复计）')
  await page.keyboard.press('Escape')
  await says('财政拨款 · 合计')
})
