/** Keys in the sheet of indicators, as in the main sheet. */
import { expect, test } from 'vitest'
import { userOfIndicators } from './userOfIndicators.ts'

const user = userOfIndicators()

test('arrows, Tab and Enter walk, and Enter goes back to where the Tabs began', async () => {
  await user.open()
  await user.press('ArrowRight', 'Tab', 'Tab')
  expect(await user.selected()).toEqual({ active: '0 cycleValue', cells: 1 })
  await user.press('Enter')
  expect((await user.selected()).active).toBe('1 level2')
  await user.press('Shift+Tab', 'Shift+Enter')
  expect((await user.selected()).active).toBe('0 level2')
  await user.press('End', 'Tab')
  expect((await user.selected()).active).toBe('1 level1')
  await user.press('Control+End')
  expect((await user.selected()).active).toBe('4 annualValue')
  await user.press('Control+Home', 'End', 'Home', 'ArrowUp')
  expect((await user.selected()).active).toBe('0 level1')
})

test('Shift extends, Ctrl+A selects everything and Escape leaves one cell, then the sheet', async () => {
  await user.open()
  await user.press('Shift+ArrowRight', 'Shift+ArrowDown')
  expect(await user.selected()).toEqual({ active: '0 level1', cells: 4 })
  await user.press('Control+a')
  // The verbatim text is one cell.
  expect((await user.selected()).cells).toBe(21)
  await user.press('Escape')
  expect(await user.selected()).toEqual({ active: '0 level1', cells: 1 })
  expect(await user.performed()).toEqual([])
  await user.press('Escape')
  expect(await user.performed()).toEqual(['leave'])
})

test('verbatim text is one cell to arrows and Tab', async () => {
  await user.open()
  await user.press('ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown')
  expect((await user.selected()).active).toBe('3 name')
  await user.press('ArrowUp', 'Tab')
  expect((await user.selected()).active).toBe('3 level1')
  await user.press('ArrowUp', 'Shift+Tab')
  expect((await user.selected()).active).toBe('1 annualValue')
})

test('typing replaces, Enter goes down, Escape gives up, F2 goes on from the text', async () => {
  await user.open()
  await user.press('End')
  await user.type('5')
  await user.press('Enter')
  expect(await user.line(0)).toEqual(['1-产出指标', '11-数量指标', '慰问人数', '≥3次', '5'])
  expect((await user.selected()).active).toBe('1 annualValue')
  await user.type('9')
  await user.press('Escape', 'Escape')
  expect((await user.line(1))[4]).toBe('100%')
  await user.press('F2')
  expect(await user.draft()).toBe('100%')
  await user.press('Escape')
  await user.press('F2')
  await user.type('以上')
  await user.press('Escape')
  await user.press('Escape')
  await user.press('F2')
  await user.type('（含）')
  await user.press('Tab')
  expect((await user.line(1))[4]).toBe('100%（含）')
  expect(await user.edits()).toEqual(['修改 年度指标值', '修改 年度指标值'])
})

test('the empty last line takes an indicator, and the next one is there at once', async () => {
  await user.open()
  await user.press('Control+End', 'Home')
  await user.type('2-效益指标')
  await user.press('Tab')
  await user.type('社会效益')
  await user.press('Escape', 'Tab')
  await user.type('满意')
  await user.press('Enter')
  expect((await user.selected()).active).toBe('5 level1')
  await user.type('3')
  await user.press('Enter')
  const { indicators } = await user.project()
  expect(indicators.slice(4).map(({ level1Code, level1, level2, name }) => [level1Code, level1, level2, name])).toEqual(
    [
      ['2', '效益指标', '社会效益', '满意'],
      ['3', null, null, ''],
    ],
  )
  expect((await user.selected()).active).toBe('6 level1')
  expect(await user.number(4).textContent()).toBe('4')
  expect(await user.edits()).toEqual(['添加绩效指标', '修改 二级指标', '修改 指标名称', '添加绩效指标'])
})

test('lines are inserted, duplicated, moved and deleted by the keys of the main sheet, each one undo step', async () => {
  await user.open()
  await user.press('Alt+ArrowDown')
  expect(await user.names()).toEqual(['慰问覆盖率', '慰问人数', '完成全年各项培训任务', '满意度'])
  expect((await user.selected()).active).toBe('1 level1')
  await user.press('Alt+ArrowUp', 'Alt+ArrowUp')
  expect((await user.names())[0]).toBe('慰问人数')
  await user.press('Alt+Insert')
  expect(await user.names()).toEqual(['慰问人数', '', '慰问覆盖率', '完成全年各项培训任务', '满意度'])
  expect((await user.selected()).active).toBe('1 level1')
  await user.press('Alt+Delete', 'Control+Shift+d')
  expect(await user.names()).toEqual(['慰问人数', '慰问覆盖率', '慰问覆盖率', '完成全年各项培训任务', '满意度'])
  await user.press('Control+z')
  expect(await user.names()).toEqual(['慰问人数', '慰问覆盖率', '完成全年各项培训任务', '满意度'])
  await user.press('Control+Home', 'Shift+ArrowDown', 'Control+-')
  expect(await user.names()).toEqual(['完成全年各项培训任务', '满意度'])
  expect(await user.edits()).toEqual([
    '下移指标“慰问人数”',
    '上移指标“慰问人数”',
    '插入绩效指标',
    '删除绩效指标',
    '复制指标“慰问覆盖率”',
    '删除 2 条绩效指标',
  ])
})

test('Delete empties, Ctrl+D fills down, Ctrl+Enter fills the selection, and verbatim text is passed over', async () => {
  await user.open()
  await user.press('End', 'Delete')
  expect((await user.line(0))[4]).toBe('')
  await user.press('ArrowLeft', 'Shift+ArrowDown', 'Control+d')
  expect((await user.line(1))[3]).toBe('≥3次')
  await user.press('ArrowRight', 'Control+Home', 'End', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await user.type('全部')
  await user.press('Control+Enter')
  const { indicators } = await user.project()
  expect(indicators.map(({ annualValue, verbatim }) => annualValue ?? verbatim)).toEqual([
    '全部',
    '全部',
    '完成全年各项培训任务',
    '全部',
  ])
  expect(await user.said()).toBe('已填充 3 个单元格；跳过 1 行原文。')
  expect(await user.edits()).toEqual(['清除 年度指标值', '填充 1 个单元格', '填充 3 个单元格'])
})

test('verbatim text is edited as one text and read as indicators once it says sentences', async () => {
  await user.open()
  await user.press('ArrowDown', 'ArrowDown', 'F2')
  expect(await user.draft()).toBe('完成全年各项培训任务')
  await user.type('，共3次')
  await user.press('Enter')
  expect(await user.names()).toEqual(['慰问人数', '慰问覆盖率', '完成全年各项培训任务，共3次', '满意度'])
  await user.press('ArrowUp')
  await user.type('1、1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:3次。')
  await user.press('Enter')
  expect(await user.line(2)).toEqual(['1-产出指标', '11-数量指标', '培训次数', '3次', '3次'])
  expect(await user.said()).toBe('已读成 1 条绩效指标，按 Ctrl+Z 可以退回原来的文字。')
  await user.press('Control+z')
  expect((await user.names())[2]).toBe('完成全年各项培训任务，共3次')
})

test('the window’s keys go to the program, those of the main sheet’s columns go nowhere', async () => {
  await user.open()
  await user.press('Control+0', 'Alt+Shift+Insert', 'Control+s', 'F6')
  expect(await user.performed()).toEqual(['save', 'leave'])
  expect(await user.edits()).toEqual([])
})

test('a refused edit stays in the editor', async () => {
  await user.open()
  await user.page().evaluate(() => {
    window.indicators.refuses = true
  })
  await user.type('新')
  await user.press('Enter')
  expect([await user.isEditing(), await user.draft()]).toEqual([true, '新'])
  expect((await user.selected()).active).toBe('0 level1')
})

test('undo leads to what it brought back', async () => {
  await user.open()
  await user.press('End', 'Delete', 'Control+End', 'Control+z')
  expect(await user.selected()).toEqual({ active: '0 annualValue', cells: 1 })
  await user.press('Shift+Space', 'Shift+ArrowDown', 'Alt+Delete', 'Control+z')
  expect(await user.selected()).toEqual({ active: '0 level1', cells: 10 })
})

test('a line that is added below the screen is scrolled to, under the header and not behind it', async () => {
  await user.open({ width: 700, height: 180 })
  await user.press('Control+End', 'Home')
  for (const name of ['甲', '乙', '丙']) {
    await user.type(name)
    await user.press('Enter')
  }
  const active = await user.page().locator('td.active').boundingBox()
  expect(active && active.y + active.height).toBeLessThanOrEqual(180)
  await user.press('Control+Home')
  const [first, header] = [
    await user.page().locator('td.active').boundingBox(),
    await user.page().locator('thead').boundingBox(),
  ]
  expect(first?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1)
})
