import { expect, test } from 'vitest'
import { type PasteOutcome, pasteStep } from '../../../renderer/indicators/sheet/pastedLines.ts'
import { readClipboard } from '../../../renderer/sheet/clipboard/readClipboard.ts'
import type { Rectangle } from '../../../renderer/sheet/selection.ts'
import { after, cells } from './afterStep.ts'
import { groundOf, sampleProject, VERBATIM } from './sampleIndicators.ts'

const project = sampleProject()
const ROW = ['1-产出指标', '11-数量指标', '培训次数', '3次', '1次']

function cellAt(top: number, left: number): Rectangle {
  return { top, bottom: top, left, right: left }
}

function paste(target: Rectangle, text: string, own = false): PasteOutcome {
  const copied = readClipboard({ text, html: '' }, () => null)
  if (!copied) throw new Error('nothing to paste')
  return pasteStep(groundOf(), target, copied, own)
}

function pasted(target: Rectangle, text: string, own = false) {
  const outcome = paste(target, text, own)
  if (outcome.kind !== 'step') throw new Error(outcome.kind)
  return { step: outcome.step, indicators: after(project, outcome.step) }
}

test.each([
  ['five columns', '产出指标\t数量指标\t培训次数\t3次\t1次'],
  ['a column of numbers first', '1\t1-产出指标\t11-数量指标\t培训次数\t3次\t1次'],
  ['codes in columns of their own', '1\t产出指标\t11\t数量指标\t培训次数\t3次\t1次'],
  ['both', '1\t1\t产出指标\t11\t数量指标\t培训次数\t3次\t1次'],
])('a block with %s takes whole lines, whatever column the cursor is in', (_, line) => {
  const { indicators, step } = pasted(cellAt(0, 3), `${line}\r\n`)
  expect(cells(indicators[0]).map((text) => text.replace(/^\d+-/, ''))).toEqual(
    ROW.map((text) => text.replace(/^\d+-/, '')),
  )
  expect([indicators.length, step.label]).toEqual([4, '粘贴 1 条绩效指标'])
})

test('numbers under their header are passed over, blank kinds mean those above', () => {
  const text = [
    '序号\t一级指标\t二级指标\t三级指标\t实施周期指标值\t年度指标值',
    '1\t产出指标\t数量指标\t甲\t1\t1',
    '2\t\t\t乙\t2\t2',
  ].join('\r\n')
  const { indicators } = pasted(cellAt(4, 0), text)
  expect(indicators.slice(4).map(cells)).toEqual([
    ['产出指标', '数量指标', '甲', '1', '1'],
    ['产出指标', '数量指标', '乙', '2', '2'],
  ])
})

test('what was copied here comes back as it was: blank kinds stay blank, verbatim text stays verbatim', () => {
  const { indicators, step } = pasted(
    cellAt(4, 0),
    `${ROW.join('\t')}\r\n\t\t甲\t1\t1\r\n${VERBATIM}\t\t\t\t\r\n`,
    true,
  )
  expect(indicators.slice(4).map((one) => one.verbatim ?? cells(one))).toEqual([
    ROW,
    ['', '', '甲', '1', '1'],
    VERBATIM,
  ])
  expect(step.said).toBe('已粘贴 2 条绩效指标。另有 1 段文字不是指标句，已原样保留。')
})

test('sentences take the lines from the cursor on and add what is more; text between them is kept', () => {
  const text =
    '说明\n1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。\n2、1-产出指标；12-质量指标；乙；实施周期指标值:2；年度指标值:2。'
  const { indicators, step } = pasted(cellAt(2, 4), text)
  expect(indicators.map(({ verbatim, name }) => verbatim ?? name)).toEqual([
    '慰问人数',
    '慰问覆盖率',
    '说明',
    '甲',
    '乙',
  ])
  expect(step.select).toEqual(['v', 'next'])
})

test('other blocks go to the cells from the cursor on; lines that are missing are added', () => {
  const { indicators, step } = pasted(cellAt(3, 3), '5\t4\r\n3\t2\r\n1\t0\r\n')
  expect(indicators.slice(3).map((one) => cells(one).slice(2))).toEqual([
    ['满意度', '5', '4'],
    ['', '3', '2'],
    ['', '1', '0'],
  ])
  expect([step.label, step.said]).toEqual(['粘贴 6 个单元格', '已粘贴 6 个单元格，其中新增 2 条指标。'])
})

test('one value fills the selection but adds no line; lines of running text go down the column', () => {
  const filled = pasted({ top: 3, bottom: 4, left: 4, right: 4 }, '100%')
  expect(filled.indicators.map(({ annualValue }) => annualValue).slice(3)).toEqual(['100%'])
  const names = pasted(cellAt(0, 2), '甲\n乙')
  expect(names.indicators.slice(0, 2).map(({ name }) => name)).toEqual(['甲', '乙'])
})

test('what does not fit, or lies over verbatim text, changes nothing and says why', () => {
  const wide = paste(cellAt(0, 4), 'a\tb\r\nc\td\r\n')
  expect(wide).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('2 列') })
  expect(paste(cellAt(1, 3), 'a\tb\r\nc\td\r\n')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('原文'),
  })
  expect(paste(cellAt(0, 3), '≥3次')).toEqual({ kind: 'unchanged' })
})

test('blank rows at the end of a copied range make no lines', () => {
  expect(pasted(cellAt(4, 2), '甲\t1\r\n\t\r\n\t\r\n').indicators).toHaveLength(5)
})
