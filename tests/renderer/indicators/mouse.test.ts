/** The mouse in the sheet of indicators: pressing, dragging, dragging lines by their numbers, the right-click menu. */
import { expect, test } from 'vitest'
import { dragTo } from '../sheet/userOfSheet.ts'
import { userOfIndicators } from './userOfIndicators.ts'

const user = userOfIndicators()

test('dragging over cells selects them, Shift and a click extends', async () => {
  await user.open()
  await dragTo(user.page(), user.cell(0, 'name'), user.cell(1, 'cycleValue'))
  await user.page().mouse.up()
  expect(await user.selected()).toEqual({ active: '0 name', cells: 4 })
  await user.cell(1, 'level2').click({ modifiers: ['Shift'] })
  expect(await user.selected()).toEqual({ active: '0 name', cells: 4 })
})

test('a line is dragged by its number to another place, as one undo step', async () => {
  await user.open()
  await dragTo(user.page(), user.number(3), user.number(0))
  expect(await user.page().locator('.drop-before').count()).toBe(1)
  await user.page().mouse.move(0, 0)
  await user.number(0).hover({ position: { x: 5, y: 3 } })
  await user.page().mouse.up()
  expect(await user.names()).toEqual(['满意度', '慰问人数', '慰问覆盖率', '完成全年各项培训任务'])
  expect(await user.edits()).toEqual(['移动指标“满意度”'])
  expect(await user.selected()).toEqual({ active: '0 level1', cells: 5 })
})

test('Escape calls a drag off', async () => {
  await user.open()
  await dragTo(user.page(), user.number(3), user.number(0))
  await user.press('Escape')
  await user.page().mouse.up()
  expect(await user.page().locator('.drop-before').count()).toBe(0)
  expect(await user.edits()).toEqual([])
  expect(await user.performed()).toEqual([])
})

test('a click on a number selects the line; a double click edits where it was clicked', async () => {
  await user.open()
  await user.number(1).click()
  expect(await user.selected()).toEqual({ active: '1 level1', cells: 5 })
  await user.cell(0, 'name').dblclick()
  expect([await user.isEditing(), await user.draft()]).toEqual([true, '慰问人数'])
})

test('the right-click menu works on the line that was clicked and gives the keys back', async () => {
  await user.open()
  await user.cell(1, 'name').click({ button: 'right' })
  await user.page().getByRole('menuitem', { name: '在下方插入' }).click()
  expect(await user.names()).toEqual(['慰问人数', '慰问覆盖率', '', '完成全年各项培训任务', '满意度'])
  await user.type('新')
  await user.press('Enter')
  expect((await user.names())[2]).toBe('新')
})

test('going to an indicator selects it; what was found there is marked by its shape and told', async () => {
  await user.open()
  await user.page().evaluate(() => {
    const place = { unitId: 'unit', projectId: 'project', column: 'indicators', indicatorId: 'b' } as const
    window.indicators.find([{ rule: 'rule', severity: 'warning', message: '请写明数字。', place, fixes: [] }])
    window.indicators.goTo({ indicatorId: 'b', column: 'annualValue' })
  })
  await user.press()
  expect((await user.selected()).active).toBe('1 annualValue')
  expect(await user.number(1).getAttribute('class')).toContain('warning')
  expect(await user.number(1).getAttribute('title')).toBe('警告：请写明数字。')
  const told = await user.page().locator('.announcement').textContent()
  expect(told).toBe('第 2 条，年度指标值：100%；1 个问题，警告：请写明数字。')
})
