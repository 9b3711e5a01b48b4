/** A project that goes on from last year is filled in from what it said then; a vague value is made measurable. */
import { beforeAll, expect, it } from 'vitest'
import { button, complaints, openSample, page, press, shareProgram } from './sharedProgram.ts'

shareProgram()
beforeAll(openSample)

const cell = (row: number, column: string) => page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`).first()
const list = () => page.locator('.suggestions').getByRole('option')
const options = () => list().allTextContents()
const preview = () => page.locator('.indicators-preview').last().textContent()
const sentence = (row: number) => cell(row, 'indicators').textContent()

it('says in the list of findings how a vague value could be written', async () => {
  await page.getByText('“档案整理及时性”的指标值').first().click()
  await page.getByText('可以写成“X月X日前完成”、“收到后X个工作日内完成”').waitFor()
})

it('puts a measurable form in a vague value’s place, the day selected to be typed over', async () => {
  await cell(5, 'goal').click()
  // The fourth indicator's annual value.
  await press('F4', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'F2')
  await expect.poll(options).toContainEqual(expect.stringContaining('X月X日前完成'))
  await press('ArrowDown', 'Enter')
  await page.keyboard.type('6月30日')
  await press('Enter', 'Escape')
  await expect.poll(() => sentence(5)).toContain('档案整理及时性；实施周期指标值:及时完成；年度指标值:6月30日前完成。')
  await press('Control+z')
  await expect.poll(() => sentence(5)).toContain('档案整理及时性；实施周期指标值:及时完成；年度指标值:及时完成。')
})

it('offers what the same project had last year, its kind and its value with it', async () => {
  await button('新建表').click()
  await page.getByLabel('预算年度').fill('2024')
  await press('Enter')
  await cell(1, 'name').click()
  await page.keyboard.type('2024年政法工作经费')
  await press('Enter')
  await cell(1, 'goal').click()
  await press('F4', 'ArrowRight', 'ArrowRight', 'F2')
  await expect.poll(async () => (await options())[0]).toMatch(/^培训次数.*：1次$/)
  await press('ArrowDown', 'Enter')
  await expect.poll(preview).toContain('1、1-产出指标；11-数量指标；培训次数；')
  await press('ArrowRight')
  await page.keyboard.type('1')
  await expect.poll(async () => (await options())[0]).toMatch(/^1次2023年/)
  await press('ArrowDown', 'Enter')
  await expect.poll(preview).toContain('实施周期指标值:1次')
})

it('keeps what was typed where nothing of the list was chosen', async () => {
  await press('ArrowRight')
  await page.keyboard.type('2')
  await expect.poll(options).toContainEqual(expect.stringContaining('≥2次'))
  await press('Enter')
  await expect.poll(preview).toContain('年度指标值:2。')
  expect(await list().count()).toBe(0)
  await press('Escape')
})

it('without a word of complaint from the browser', () => {
  expect(complaints).toEqual([])
})
