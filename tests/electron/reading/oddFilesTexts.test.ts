/** Texts and amounts in every disguise that keyboards, mail programs and report systems give them. */
import { describe, expect, it } from 'vitest'
import { outline } from './outline.ts'
import { type CellContent, formOf, readXlsxForm } from './packages.ts'

const PARTS = [
  ['1-产出指标', '11-数量指标', '培训人次', '不少于1,200人', '1,200人'],
  ['1-产出指标', '12-质量指标', '合格率', '≥90%', '≥95.5%'],
  ['2-效益指标', '22-社会效益指标', '群众知晓率', '稳步提升', '较上年提高1.5个百分点'],
] as const
const SAID = PARTS.map(([, , name, cycle, annual]) => `${name} ${cycle}/${annual}`).join('；')
const read = (cells: readonly CellContent[]) => readXlsxForm(formOf([['甲局', 10, 10], cells]), 'a.xlsx')
const checkIndicators = (text: string, expected = SAID) => {
  const { form } = read(['    项目一', 10, 10, null, null, '目标。', text])
  expect(outline(form).at(-1)).toBe(`- 项目一 | 10.00 10.00 . . | 目标。 | ${expected}`)
  expect(form.units[0]?.projects[0]?.indicators.map(({ level2Code }) => level2Code)).toEqual(['11', '12', '22'])
}
/** The indicators with these marks: between the parts, before the values, at the end. */
const sentences = (number: (n: number) => string, mark: string, colon: string, end: string) =>
  PARTS.map(
    ([level1, level2, name, cycle, annual], at) =>
      `${number(at + 1)}${[level1, level2, name, `实施周期指标值${colon}${cycle}`, `年度指标值${colon}${annual}`].join(mark)}${end}`,
  )

describe('indicators', () => {
  it('are told apart with half-width marks throughout', () => {
    checkIndicators(sentences((n) => `${n},`, ';', ':', '.').join(''))
    checkIndicators(sentences((n) => `${n},`, ';', ':', '').join(';'))
    checkIndicators(sentences((n) => `${n}.`, '; ', ': ', '.').join(' '))
  })
  it('are told apart in every numbering, with and without closing marks', () => {
    for (const number of [
      (n: number) => `（${n}）`,
      (n: number) => `${n}）`,
      (n: number) => '①②③'.charAt(n - 1),
      (n: number) => `${'一二三'.charAt(n - 1)}、`,
      () => '',
    ]) {
      checkIndicators(sentences(number, '；', '：', '。').join(''))
      checkIndicators(sentences(number, '；', '：', '').join('\n'))
    }
  })
  it('keep what looks like the beginning of another inside a value', () => {
    const text =
      '1、1-产出指标；11-数量指标；场次；实施周期指标值:患者：1,200人；家属：2.1-3倍；年度指标值:1、城区5场。2、农村3场。'
    const { form } = read(['    项目一', 10, 10, null, null, '目标。', text])
    expect(outline(form).at(-1)).toContain('场次 患者：1,200人；家属：2.1-3倍/1、城区5场。2、农村3场')
  })
  it('and names are kept as they stand where they look like formulas, markup or escapes', () => {
    const name = '=SUM(A1:A9)<b>补助</b>&amp;_x000D_'
    const { form } = read([`    ${name.replace('_x', '_x005F_x')}`, 10, 10, null, null, '@目标 &lt;1&gt; -1+1'])
    expect(outline(form).at(-1)).toBe(`- ${name} | 10.00 10.00 . . | @目标 &lt;1&gt; -1+1 | `)
  })
})

describe('an amount', () => {
  it('is read in every disguise', () => {
    for (const text of [
      '1250.00',
      '１２５０．００',
      '￥1,250',
      '1250。00',
      "'1，250.0",
      '1 250.00万元',
      '\u200b1250',
      '+1,250.00',
      '12500000元',
    ])
      expect(outline(read(['    项目一', text, text, null, null, '目标。']).form).at(-1)).toContain(
        '1250.00 1250.00 . .',
      )
  })
  it('is zero, blank or nothing as the cell is', () => {
    for (const [text, shown] of [
      ['0', '0.00'],
      ['0.00', '0.00'],
      ['—', '.'],
      ['－', '.'],
      ['/', '.'],
      ['1.2.3', '.'],
      ['1，2', '12.00'],
    ] as const)
      expect(outline(read(['    项目一', 10, 10, text, null, '目标。']).form).at(-1)).toContain(
        `10.00 10.00 ${shown} .`,
      )
  })
})
