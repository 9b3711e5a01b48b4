/** Copying and pasting in the sheet of indicators, with real clipboard events. */
import { expect, test } from 'vitest'
import { userOfIndicators } from './userOfIndicators.ts'

const user = userOfIndicators()

const SENTENCES =
  '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:1次。2、2-效益指标；22-社会效益指标；知晓率；实施周期指标值:90%；年度指标值:90%。'

test('a selection goes out as tabbed text and as a table, and comes back below as new lines', async () => {
  await user.open()
  await user.press('Shift+Space', 'Shift+ArrowDown')
  const copied = await user.copied()
  expect(copied.text).toBe(
    '1-产出指标\t11-数量指标\t慰问人数\t≥3次\t≥1次\r\n1-产出指标\t12-质量指标\t慰问覆盖率\t100%\t100%\r\n',
  )
  expect(copied.html).toContain('<table')
  expect(copied.html).toContain('慰问覆盖率')
  await user.press('Control+End')
  await user.paste(copied.text, copied.html)
  expect((await user.names()).slice(3)).toEqual(['满意度', '慰问人数', '慰问覆盖率'])
  expect(await user.selected()).toEqual({ active: '4 level1', cells: 10 })
  expect(await user.edits()).toEqual(['粘贴 2 条绩效指标'])
  await user.press('Control+z')
  expect(await user.names()).toHaveLength(4)
})

test('cutting empties the cells at once', async () => {
  await user.open()
  await user.press('End')
  expect((await user.copied('x')).text).toBe('≥1次')
  expect((await user.line(0))[4]).toBe('')
  expect(await user.edits()).toEqual(['剪切 1 个单元格'])
})

test('sentences take the lines from the cursor on, and what is more becomes new lines', async () => {
  await user.open()
  await user.press('Control+End', 'ArrowUp')
  await user.paste(SENTENCES)
  expect(await user.names()).toEqual(['慰问人数', '慰问覆盖率', '完成全年各项培训任务', '培训次数', '知晓率'])
  expect(await user.said()).toBe('已粘贴 2 条绩效指标，其中新增 1 条。')
})

test('a block from a spreadsheet with merged kinds and a header is read as whole lines', async () => {
  await user.open()
  await user.press('Control+End')
  const html =
    '<table xmlns:x="urn:schemas-microsoft-com:office:excel"><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>实施周期指标值</td><td>年度指标值</td></tr>' +
    '<tr><td rowspan=2>产出指标</td><td>数量指标</td><td>培训次数</td><td>3次</td><td>1次</td></tr><tr><td>质量指标</td><td>合格率</td><td>95%</td><td>95%</td></tr></table>'
  const text =
    '一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值\r\n产出指标\t数量指标\t培训次数\t3次\t1次\r\n\t质量指标\t合格率\t95%\t95%\r\n'
  await user.paste(text, html)
  expect(await user.line(4)).toEqual(['产出指标', '数量指标', '培训次数', '3次', '1次'])
  expect(await user.line(5)).toEqual(['产出指标', '质量指标', '合格率', '95%', '95%'])
})

test('cells are pasted from the cursor on; what is too wide changes nothing and says why', async () => {
  await user.open()
  await user.press('End', 'ArrowLeft')
  await user.paste('5\t4\r\n3\t2\r\n')
  expect([(await user.line(0)).slice(3), (await user.line(1)).slice(3)]).toEqual([
    ['5', '4'],
    ['3', '2'],
  ])
  expect(await user.selected()).toEqual({ active: '0 cycleValue', cells: 4 })
  await user.press('Control+Home', 'End')
  await user.paste('5\t4\r\n3\t2\r\n')
  expect(await user.said()).toBe('粘贴的内容有 2 列，从这里到最右只有 1 列，没有粘贴。请从更靠左的一列开始粘贴。')
  expect(await user.edits()).toEqual(['粘贴 4 个单元格'])
})
