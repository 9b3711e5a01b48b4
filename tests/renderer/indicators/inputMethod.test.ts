/** A Chinese input method in the sheet of indicators, imitated through the DevTools protocol as for the main sheet. */
import { expect, test } from 'vitest'
import { userOfIndicators } from './userOfIndicators.ts'

const user = userOfIndicators()

test('takes a composed word whole, in the place of the cell', async () => {
  await user.open()
  await user.press('ArrowRight', 'ArrowRight')
  await user.compose('nihao', null)
  expect(await user.draft()).toBe('nihao')
  const [over, under] = [await user.page().locator('textarea').boundingBox(), await user.cell(0, 'name').boundingBox()]
  expect([over?.x, over?.y]).toEqual([under?.x, under?.y])
  await user.insert('你好')
  await user.press('Enter')
  expect((await user.line(0))[2]).toBe('你好')
  expect(await user.edits()).toEqual(['修改 指标名称'])
})

test('Enter, Tab, arrows and Escape inside a composition belong to it, and the list keeps out of its way', async () => {
  await user.open()
  await user.press('ArrowRight')
  await user.type('量')
  expect(await user.options()).toHaveLength(2)
  await user.compose('zhi', null)
  for (const code of ['Enter', 'Tab', 'ArrowDown', 'Escape']) await user.processKey(code)
  expect([await user.draft(), await user.options()]).toEqual(['量zhi', []])
  expect((await user.selected()).active).toBe('0 level2')
  await user.insert('值')
  expect(await user.options()).toHaveLength(2)
  await user.press('Enter')
  expect((await user.line(0))[1]).toBe('量值')
  expect(await user.page().evaluate(() => window.indicators.asked.some((asked) => asked.includes('zhi')))).toBe(false)
})

test('a composition begins at once in the new line and in the cell that Tab went to', async () => {
  await user.open()
  await user.press('Control+End', 'Home')
  await user.compose('chan', '产出')
  await user.press('Tab')
  await user.compose('shu', '数量')
  await user.press('Tab')
  await user.compose('ren', '人数')
  await user.press('Enter')
  await user.compose('xiao', '效益')
  await user.press('Enter')
  const { indicators } = await user.project()
  expect(indicators.slice(4).map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
    ['产出', '数量', '人数'],
    ['效益', null, ''],
  ])
})

test('a click elsewhere keeps the letters, and the next composition begins afresh', async () => {
  await user.open()
  await user.press('End')
  await user.compose('nihao', null)
  await user.cell(1, 'name').click()
  expect((await user.line(0))[4]).toBe('nihao')
  expect([await user.draft(), await user.isEditing()]).toEqual(['', false])
  await user.compose('ni', '你')
  await user.press('Enter')
  expect((await user.line(1))[2]).toBe('你')
})

test('leaving the sheet while composing keeps the letters', async () => {
  await user.open()
  await user.compose('nihao', null)
  await user.page().getByRole('button', { name: '别处' }).click()
  expect((await user.line(0))[0]).toBe('nihao')
})

test('another project that comes while something is typed takes nothing from the one before', async () => {
  await user.open()
  await user.press('End')
  await user.type('5')
  const before = await user.project()
  await user.page().evaluate((project) => window.indicators.show({ ...project, id: 'other', indicators: [] }), before)
  await user.press('ArrowDown')
  expect(await user.edits()).toEqual(['修改 年度指标值'])
  expect([await user.isEditing(), await user.selected()]).toEqual([false, { active: '0 level1', cells: 1 }])
})
