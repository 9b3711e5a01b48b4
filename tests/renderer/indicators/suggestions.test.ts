/** The list of suggestions at a cell of the sheet of indicators: it offers, and never takes over by itself. */
import { expect, test } from 'vitest'
import { userOfIndicators } from './userOfIndicators.ts'

const user = userOfIndicators()

test('what was typed stays what it is until a suggestion is marked and taken', async () => {
  await user.open()
  await user.press('ArrowRight')
  await user.type('1')
  expect(await user.options()).toEqual(['11-数量指标产出指标', '12-质量指标产出指标'])
  await user.press('Enter')
  expect((await user.line(0))[1]).toBe('1-')
  expect(await user.options()).toEqual([])
  await user.press('ArrowUp')
  await user.type('质')
  await user.press('Tab')
  expect((await user.line(0))[1]).toBe('质')
  expect((await user.selected()).active).toBe('0 name')
})

test('Down goes into the list, Enter takes the marked one with both its kinds and stays, Tab takes it and goes on', async () => {
  await user.open()
  await user.press('Control+End', 'Home', 'ArrowRight')
  await user.type('量')
  await user.press('ArrowDown', 'ArrowDown')
  expect(await user.page().getByRole('option', { selected: true }).textContent()).toContain('12-质量指标')
  expect(await user.draft()).toBe('量')
  await user.press('Enter')
  expect((await user.line(4)).slice(0, 2)).toEqual(['1-产出指标', '12-质量指标'])
  expect([await user.isEditing(), (await user.selected()).active]).toEqual([false, '4 level2'])
  await user.type('量')
  await user.press('ArrowDown', 'Tab')
  expect((await user.line(4))[1]).toBe('11-数量指标')
  expect((await user.selected()).active).toBe('4 name')
  expect(await user.edits()).toEqual(['添加绩效指标', '修改 二级指标'])
})

test('Escape closes the list first, then gives up the edit; Alt+Down opens it again', async () => {
  await user.open()
  await user.press('ArrowRight')
  await user.type('量')
  await user.press('Escape')
  expect([await user.options(), await user.draft()]).toEqual([[], '量'])
  await user.press('Alt+ArrowDown')
  expect(await user.page().getByRole('option', { selected: true }).textContent()).toContain('11-数量指标')
  await user.press('Escape', 'Escape')
  expect([await user.isEditing(), (await user.line(0))[1]]).toEqual([false, '11-数量指标'])
  expect(await user.edits()).toEqual([])
})

test('Up means the cell above as long as nobody has gone into the list', async () => {
  await user.open()
  await user.press('ArrowDown', 'ArrowRight')
  await user.type('量')
  await user.press('ArrowUp')
  expect((await user.selected()).active).toBe('0 level2')
  expect((await user.line(1))[1]).toBe('量')
})

test('a suggestion with a place left to fill in stays in the editor with that place selected', async () => {
  await user.open()
  await user.press('End', 'F2', 'ArrowDown', 'Enter')
  expect([await user.isEditing(), await user.draft()]).toEqual([true, '≥X人'])
  await user.type('30')
  await user.press('Enter')
  expect((await user.line(0))[4]).toBe('≥30人')
  expect(await user.edits()).toEqual(['修改 年度指标值'])
})

test('one is taken with the mouse', async () => {
  await user.open()
  await user.press('ArrowRight')
  await user.type('量')
  await user.page().getByRole('option').nth(1).click()
  expect((await user.line(0)).slice(0, 2)).toEqual(['1-产出指标', '12-质量指标'])
  expect(await user.isEditing()).toBe(false)
})

test('the editor tells a screen reader of its list and of the marked option', async () => {
  await user.open()
  await user.press('ArrowRight')
  await user.type('量')
  const list = user.page().getByRole('listbox', { name: '二级指标的建议' })
  const editor = user.page().locator('textarea')
  expect(await editor.getAttribute('aria-controls')).toBe(await list.getAttribute('id'))
  await user.press('ArrowDown')
  const marked = user.page().getByRole('option', { selected: true })
  expect(await editor.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'))
  await user.press('Tab')
  expect(await editor.getAttribute('aria-controls')).toBeNull()
})

test('a code that was typed alone means its kind, in every selected cell', async () => {
  await user.open()
  await user.press('ArrowRight', 'Shift+ArrowDown')
  await user.type('12')
  await user.press('Control+Enter')
  expect([(await user.line(0))[1], (await user.line(1))[1]]).toEqual(['12-质量指标', '12-质量指标'])
})
