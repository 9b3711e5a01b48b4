import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formOfWorkbook } from '../../../../electron/reading/form/formOfWorkbook.ts'
import { readPlainText } from '../../../../electron/reading/plainText/readPlainText.ts'
import { formJsonOfReading } from '../../../../shared/formJson.ts'
import { compare } from '../../../fixtures/samples/compare.mjs'
import { publishedText } from '../../../shared/samples.ts'

const HEADER = '项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标'
const HEADING = `项目支出绩效目标表（含转移支付项目）\n部门名称：某局 单位：万元\n${HEADER}\n`
const SENTENCE = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。'

const EXPECTED: unknown = JSON.parse(
  readFileSync(new URL('../../../fixtures/samples/published-2023.expected.json', import.meta.url), 'utf8'),
)

const read = (text: string) => ({ fileName: '文本.txt', ...formOfWorkbook(readPlainText(text)) })
const projectsOf = (text: string) => read(text).form.units.flatMap(({ projects }) => projects)
const amountsOf = (text: string) =>
  projectsOf(text).map(({ amounts }) => Object.values(amounts).map((fen) => (fen === null ? null : fen / 1_000_000)))
const messagesOf = (text: string) => read(text).notes.map(({ message }) => message)
const refusal = (text: string) => {
  try {
    readPlainText(text)
    return null
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('the published text', () => {
  const check = (name: string, change: (text: string) => string) =>
    it(`is read exactly ${name}`, () => {
      const { verdict, diffs } = compare(EXPECTED, formJsonOfReading(read(change(publishedText()))))
      expect(diffs).toEqual([])
      expect(verdict).not.toBe('wrong')
    })
  check('without indents', (text) => text.replace(/^ +/gm, ''))
  check('without blank lines', (text) => text.replace(/\n\s*\n+/g, '\n'))
  check('with a blank line behind each', (text) => text.replace(/\n/g, '\n\n'))
  check('with neither indents nor blank lines', (text) => text.replace(/\s*\n\s*/g, '\n'))
  check('with the line ends of Windows', (text) => text.replace(/\n/g, '\r\n'))
  check('as one line', (text) => text.replace(/\s*\n\s*/g, ' '))
  check('as one line without spaces between cells', (text) => text.replace(/\s*\n\s*/g, ''))
  check('without the last 。 of its cells', (text) => text.replace(/。\n\n {4}/g, '\n\n    '))
  check('with radicals in the place of characters', (text) => text.replace(/目/g, '⽬'))
  check('with its header broken', (text) =>
    text.replace('财政专户拨款', '财政专户\n拨款').replace('使用单位）', '使用\n单位）'),
  )
  check('with its header copied line by line', (text) =>
    text.replace(/^项目名称（资金.*$/m, `财政专户\n${HEADER.replace('财政专户拨款 ', '')}\n拨款`),
  )

  it('says of its amounts only that their columns are assumed', () => {
    const { notes, warnings, recognition } = read(publishedText())
    expect(notes.map(({ kind, at }) => [kind, at])).toEqual([['assumed', 'B8']])
    expect(warnings).toEqual([])
    expect(recognition.header.top).toBe(6)
  })
  it('numbers the rows as the lines of the text', () => {
    const [sheet] = readPlainText(publishedText()).sheets
    const line = publishedText().split('\n').indexOf('    政法工作经费 100.00 100.00') + 1
    expect(sheet?.rows.get(line)?.get(1)?.text).toBe('    政法工作经费')
  })
})

describe('what a viewer copies along', () => {
  it('is named and left out: page numbers, repeated headings, remarks, other tables', () => {
    const text = `表9\n${HEADING}合计 3.00 3.00\n某局 3.00 3.00\n    项目一 1.00 1.00\n目标一。\n${SENTENCE}\n- 1 -\n\f${HEADING}    项目二 2.00 2.00\n目标\n第 2 页 共 2 页\n二。\n${SENTENCE}\n注：略。\n表11\n收入预算表`
    expect(projectsOf(text).map(({ name, goal }) => [name, goal])).toEqual([
      ['项目一', '目标一。'],
      ['项目二', '目标二。'],
    ])
    const said = messagesOf(text).join('\n')
    for (const piece of ['- 1 -', '表9', '注：略。', '表11', '重复了标题或表头']) expect(said).toContain(piece)
  })
  it('does not take a figure of a goal for an amount', () => {
    const text = `${HEADING}某局 9.00 9.00\n项目一 9.00 9.00\n共投入\n26.00\n万元，培训\n20\n次。\n${SENTENCE}`
    expect(projectsOf(text).map(({ goal }) => goal)).toEqual(['共投入26.00万元，培训20次。'])
  })
  it('keeps the paragraphs of a goal that its author numbered', () => {
    const text = `${HEADING}某局 9.00 9.00\n项目一 9.00 9.00\n一、加强综治中心建设，保障设备正常使用，维护平安稳\n定。\n二、开展培训。\n${SENTENCE}`
    expect(projectsOf(text)[0]?.goal.split('\n')).toHaveLength(2)
  })
})

describe('blank amounts', () => {
  const table = (rows: string) => `${HEADING}${rows}`
  const project = (name: string, figures: string) => `    ${name} ${figures}\n目标。\n${SENTENCE}\n`
  it('are found by the sums of the unit', () => {
    const text = table(
      `合计 100.00 60.00 0.00 40.00\n某局 100.00 60.00 0.00 40.00\n${project('甲', '60.00 60.00')}${project('乙', '40.00 40.00')}`,
    )
    expect(amountsOf(text)).toEqual([
      [60, 60, null, null],
      [40, null, null, 40],
    ])
    expect(messagesOf(text)).toEqual([])
  })
  it('are assumed to be all but 财政拨款, and said to be, where no sum tells', () => {
    const text = table(`某局 5.00 5.00\n${project('甲', '5.00 5.00')}`)
    expect(amountsOf(text)).toEqual([[5, 5, null, null]])
    expect(messagesOf(text).join()).toContain('请核对是否有财政专户拨款或其他资金')
  })
  it('are where tabs or dashes show them', () => {
    expect(amountsOf(table(`某局 5.00 - - 5.00\n${project('甲', '5.00\t\t\t5.00')}`))).toEqual([[5, null, null, 5]])
  })
})

describe('a text that is no form', () => {
  const check = (name: string, text: string, code: string) =>
    it(`is refused: ${name}`, () => expect(refusal(text)).toBe(code))
  check('nothing', ' \n\f\n', 'empty')
  check('a letter', '关于报送项目支出绩效目标表的通知\n各单位：\n请于 3 月 1 日前报送。', 'no-form')
  check(
    'goals and indicators copied across one another',
    `${HEADING}某局 1.00 1.00\n甲 1.00 1.00\n目标的第 1、1-产出指标；11-数量指标；培训；实施周\n一行。 期指标值:1；年度指标值:1。\n`.replace(
      '实施周\n一行。 期',
      '实施周\n一行。期',
    ),
    'no-form',
  )
  check('millions of digits', '1'.repeat(5_000_000), 'no-form')
  check('the same line again and again', `${HEADING}${'1、1-产出指标；实施周期指标值:1\n'.repeat(150_000)}`, 'no-form')
  check('nothing but amounts', HEADING + '1.00\n'.repeat(100_000), 'too-large')
  check('spaces inside of a word', `${HEADING}实${' '.repeat(5_000_000)}施`, 'no-form')
  check('more characters than any form has', '项'.repeat(11_000_000), 'too-large')
})
