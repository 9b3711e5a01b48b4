import { expect, test } from 'vitest'
import { contentOfText } from '../../../renderer/indicators/indicatorColumns.ts'
import { copiedTexts } from '../../../renderer/indicators/sheet/indicatorLines.ts'
import {
  clearStep,
  fillStep,
  fillTypedStep,
  takenStep,
  typedStep,
} from '../../../renderer/indicators/sheet/lineEdits.ts'
import { after, cells } from './afterStep.ts'
import { groundOf, sampleProject, VERBATIM } from './sampleIndicators.ts'

const project = sampleProject()
const [LEVEL1, LEVEL2, NAME, CYCLE, ANNUAL] = [0, 1, 2, 3, 4] as const
const EMPTY_LINE = 4

test('numbers pass verbatim text by, and the empty line comes last', () => {
  const { lines } = groundOf()
  expect(lines.map((line) => (line.kind === 'indicator' ? line.number : line.kind))).toEqual([
    1,
    2,
    'verbatim',
    3,
    'empty',
  ])
})

test('a typed level may have its code, its name or both', () => {
  expect(contentOfText('level1', '1-产出指标')).toEqual({ level1Code: '1', level1: '产出指标' })
  expect(contentOfText('level2', '数量指标')).toEqual({ level2Code: null, level2: '数量指标' })
  expect(contentOfText('level2', '１１')).toEqual({ level2Code: '11', level2: null })
  expect(contentOfText('level2', '')).toEqual({ level2Code: null, level2: null })
})

test('typing changes the one cell; the same text again, or a line break pasted in, changes nothing more', () => {
  const step = typedStep(groundOf(), { row: 0, column: NAME }, ' 走访\n慰问人数 ')
  expect(step?.label).toBe('修改 指标名称')
  expect(cells(after(project, step)[0])).toEqual(['1-产出指标', '11-数量指标', '走访慰问人数', '≥3次', '≥1次'])
  expect(typedStep(groundOf(), { row: 0, column: LEVEL2 }, '11-数量指标')).toBeNull()
})

test('an emptied value is a missing one', () => {
  expect(after(project, typedStep(groundOf(), { row: 0, column: ANNUAL }, ''))[0]?.annualValue).toBeNull()
})

test('typing in the empty line adds an indicator under the line’s own identity, a blank adds none', () => {
  const step = typedStep(groundOf(), { row: EMPTY_LINE, column: NAME }, '培训次数')
  expect(step?.label).toBe('添加绩效指标')
  expect(after(project, step).at(-1)).toMatchObject({ id: 'next', name: '培训次数', level1: null, cycleValue: null })
  expect(typedStep(groundOf(), { row: EMPTY_LINE, column: NAME }, ' ')).toBeNull()
})

test('a sentence typed in the empty line is read; in a cell of an indicator it stays text', () => {
  const sentence = '1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:1次。'
  const read = after(project, typedStep(groundOf(), { row: EMPTY_LINE, column: NAME }, sentence))
  expect(cells(read.at(-1))).toEqual(['1-产出指标', '11-数量指标', '培训次数', '3次', '1次'])
  expect(after(project, typedStep(groundOf(), { row: 0, column: NAME }, sentence))[0]?.name).toBe(sentence)
})

test('verbatim text is edited as a whole, read once it says sentences, and left as an indicator once it is empty', () => {
  const at = { row: 2, column: CYCLE }
  expect(after(project, typedStep(groundOf(), at, `${VERBATIM}。`))[2]?.verbatim).toBe(`${VERBATIM}。`)
  const two =
    '1、1-产出指标；11-数量指标；甲；实施周期指标值:1；年度指标值:1。2、1-产出指标；12-质量指标；乙；实施周期指标值:2；年度指标值:2。'
  const step = typedStep(groundOf(), at, two)
  expect(step?.label).toBe('把原文读成 2 条绩效指标')
  expect(after(project, step).map(({ name }) => name)).toEqual(['慰问人数', '慰问覆盖率', '甲', '乙', '满意度'])
  expect(after(project, typedStep(groundOf(), at, ''))[2]).toMatchObject({ verbatim: null, name: '' })
})

test('a taken suggestion sets all its fields as one change of its cell', () => {
  const changes = { level1Code: '2', level1: '效益指标', level2Code: '22', level2: '社会效益指标' }
  const step = takenStep(groundOf(), { row: 0, column: LEVEL2 }, changes)
  expect(step?.label).toBe('修改 二级指标')
  expect(cells(after(project, step)[0]).slice(0, 3)).toEqual(['2-效益指标', '22-社会效益指标', '慰问人数'])
})

test('emptying counts what was filled and names a single cell', () => {
  const step = clearStep(groundOf(), { top: 0, bottom: 2, left: CYCLE, right: ANNUAL })
  expect(step?.label).toBe('清除 5 个单元格')
  const [first, second, third] = after(project, step)
  expect([cells(first).slice(2), second?.cycleValue, third?.verbatim]).toEqual([['慰问人数', '', ''], null, null])
  expect(clearStep(groundOf(), { top: 0, bottom: 0, left: NAME, right: NAME })?.label).toBe('清除 指标名称')
  expect(clearStep(groundOf(), { top: EMPTY_LINE, bottom: EMPTY_LINE, left: 0, right: ANNUAL })).toBeNull()
})

test('filling repeats the source, passes verbatim text over and adds no line unless the empty one alone is meant', () => {
  const source = { top: 0, bottom: 0, left: ANNUAL, right: ANNUAL }
  const step = fillStep(groundOf(), source, { ...source, top: 1, bottom: EMPTY_LINE })
  expect(after(project, step).map(({ annualValue }) => annualValue)).toEqual(['≥1次', '≥1次', null, '≥1次'])
  expect(step.said).toBe('已填充 1 个单元格；跳过 1 行原文。')
  const below = fillStep(
    groundOf(),
    { ...source, top: 3, bottom: 3 },
    { ...source, top: EMPTY_LINE, bottom: EMPTY_LINE },
  )
  expect(after(project, below)).toHaveLength(5)
})

test('filling to the right gives the annual value what the cycle value says', () => {
  const rows = { top: 0, bottom: 1 }
  const step = fillStep(groundOf(), { ...rows, left: CYCLE, right: CYCLE }, { ...rows, left: ANNUAL, right: ANNUAL })
  expect(after(project, step)[0]?.annualValue).toBe('≥3次')
  expect(fillStep(groundOf(), { ...rows, left: -1, right: -1 }, { ...rows, left: 0, right: 0 }).commands).toEqual([])
})

test('one typed text, or what it means, fills the selected cells', () => {
  const target = { top: 0, bottom: 3, left: LEVEL1, right: LEVEL1 }
  const meant = { level1Code: '2', level1: '效益指标' }
  const step = fillTypedStep(groundOf(), target, '2', meant)
  expect(after(project, step).map(({ level1 }) => level1)).toEqual(['效益指标', '效益指标', null, '效益指标'])
})

test('verbatim text is copied in the first of the columns', () => {
  const line = groundOf().lines[2]
  expect(line && copiedTexts(line, ['level2', 'name'])).toEqual([VERBATIM, ''])
})
