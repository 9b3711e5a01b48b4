import { expect, it } from 'vitest'
import { headingOf } from '../../../../electron/reading/plainText/heading.ts'
import { linesOf } from '../../../../electron/reading/plainText/lines.ts'

const pieces = (text: string) => headingOf(linesOf(text)).pieces.map((piece) => piece.text)

it('joins a title and a department that were broken', () => {
  expect(pieces('项目支出绩效目标表（含转移支\n付项目）\n部门名称：某市某区委员\n会政法委员会 单位：万元')).toEqual([
    '项目支出绩效目标表（含转移支付项目）',
    '部门名称：某市某区委员会政法委员会',
    '单位：万元',
  ])
})
it('joins a title with the bracket below it', () => {
  expect(pieces('项目支出绩效目标表\n（含转移支付项目）\n单位：万元')[0]).toBe('项目支出绩效目标表（含转移支付项目）')
})
it('parts what stands on one line', () => {
  expect(pieces('2023年项目支出绩效目标表 部门名称：某局 单位：万元')).toEqual([
    '2023年项目支出绩效目标表',
    '部门名称：某局',
    '单位：万元',
  ])
})
it('leaves what stands above the title to another table', () => {
  const { pieces: own, above } = headingOf(linesOf('表9\n收入预算表\n项目支出绩效目标表\n单位：元'))
  expect(own.map(({ row, text }) => [row, text])).toEqual([
    [3, '项目支出绩效目标表'],
    [4, '单位：元'],
  ])
  expect(above.map(({ text }) => text)).toEqual(['表9', '收入预算表'])
})
