import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndicatorContent } from '../../../shared/form.ts'
import { parseIndicators, printIndicators, verbatimIndicator } from '../../../shared/indicators/sentence.ts'
import { COLUMNS } from '../../../shared/layout.ts'

function indicator(
  level1: string | null,
  level2: string | null,
  name: string,
  cycleValue: string | null,
  annualValue: string | null,
): IndicatorContent {
  const piece = (text: string | null) => {
    const [code, rest] = text?.includes('-') ? (text.split('-') as [string, string]) : [null, text]
    return { code: code || null, name: rest || null }
  }
  return {
    level1Code: piece(level1).code,
    level1: piece(level1).name,
    level2Code: piece(level2).code,
    level2: piece(level2).name,
    name,
    cycleValue,
    annualValue,
    verbatim: null,
  }
}

function check(text: string, expected: IndicatorContent[]): void {
  expect(parseIndicators(text)).toEqual(expected)
}

const TRAINING = indicator('1-产出指标', '11-数量指标', '培训次数', '1次', '1次')
const TRAINING_TEXT = '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。'
const RATE = indicator('2-效益指标', '22-社会效益', '正常运行率', '100%', '达到100%')

describe('printing', () => {
  it('writes the sentence exactly as the form has it and counts from 1', () => {
    expect(printIndicators([TRAINING, RATE])).toBe(
      `${TRAINING_TEXT}2、2-效益指标；22-社会效益；正常运行率；实施周期指标值:100%；年度指标值:达到100%。`,
    )
  })
  it('leaves out a code, a name or a value that is not there', () => {
    expect(printIndicators([indicator('产出指标', '11-', '培训次数', null, '1次')])).toBe(
      '1、产出指标；11-；培训次数；实施周期指标值:；年度指标值:1次。',
    )
  })
  it('gives verbatim text lines of its own and no number', () => {
    expect(printIndicators([verbatimIndicator('见附件'), TRAINING, verbatimIndicator('以下略'), RATE])).toBe(
      `见附件\n${TRAINING_TEXT}\n以下略\n2、2-效益指标；22-社会效益；正常运行率；实施周期指标值:100%；年度指标值:达到100%。`,
    )
  })
  it('prints nothing for no indicators', () => expect(printIndicators([])).toBe(''))
})

describe('parsing', () => {
  it('takes labels before the parts, whatever sets them apart', () => {
    const parts = [
      ['一级指标：1-产出指标', '二级指标：11-数量指标', '三级指标：培训次数', '实施周期指标值：1次', '年度指标值：1次'],
      [
        '一级指标：2-效益指标',
        '二级指标：22-社会效益',
        '三级指标：正常运行率',
        '实施周期指标值：100%',
        '年度指标值：达到100%',
      ],
    ]
    for (const mark of ['；', '\n', ' ', '，', ',', '；\n'])
      for (const end of ['。', '\n', '；\n', '。\n'])
        check(parts.map((part) => part.join(mark)).join(end), [TRAINING, RATE])
    check(parts.map((part, at) => `${at + 1}、${part.join('\n')}`).join('\n'), [TRAINING, RATE])
  })
  it('takes half-width marks throughout, and no number in a value for another indicator', () => {
    const half =
      '1,1-产出指标;11-数量指标;培训次数;实施周期指标值:1次;年度指标值:1次.2,2-效益指标;22-社会效益;正常运行率;'
    check(`${half}实施周期指标值:100%;年度指标值:达到100%.`, [TRAINING, RATE])
    const many = { ...TRAINING, cycleValue: '1,200人；2,300份', annualValue: '1,200人' }
    check(printIndicators([many, RATE]).replaceAll(':', '：'), [many, RATE])
  })
  it('takes indicators on lines of their own without numbers and closing marks', () => {
    const bare = printIndicators([TRAINING, RATE])
      .replace(/\d、(?=\d-)/g, '\n')
      .replaceAll('。', '')
    check(bare, [TRAINING, RATE])
  })
  it('takes either colon', () => check(TRAINING_TEXT.replaceAll(':', '：'), [TRAINING]))
  it('joins what a PDF wrapped, in a word, in a number and in the opening words', () => {
    check(
      '1、1-产出指标；12-质量指标；积分入学比例；实\n施周期指标值:达到报名人数的7\n0%；年度指\n标值:7\r\n0%。2\n、1-产\n出指标；11-数量指标\n；培训次数；实施周期指标值:1次；年度指标值\n:1次。',
      [indicator('1-产出指标', '12-质量指标', '积分入学比例', '达到报名人数的70%', '70%'), TRAINING],
    )
  })
  it('keeps spaces within a line', () =>
    check('1、1-产出指标；11-数量指标；Windows 10 授权；实施周期指标值:5 套；年度指标值:5 套。', [
      indicator('1-产出指标', '11-数量指标', 'Windows 10 授权', '5 套', '5 套'),
    ]))
  it('takes the last 。 alone for the terminator', () =>
    check('1、2-效益指标；22-社会效益；水平；实施周期指标值:提高积极性。；年度指标值:提高积极性。。', [
      indicator('2-效益指标', '22-社会效益', '水平', '提高积极性。', '提高积极性。'),
    ]))
  it('does without a terminator', () => check(TRAINING_TEXT.slice(0, -1), [TRAINING]))
  it('leaves 、 in a name and ； in a value', () =>
    check(
      '1、1-产出指标；11-数量指标；用户数、对象；实施周期指标值:用户30个；对象10个；年度指标值:用户30个；对象10个。',
      [indicator('1-产出指标', '11-数量指标', '用户数、对象', '用户30个；对象10个', '用户30个；对象10个')],
    ))
  it('does not mistake numbered clauses in a value for indicators', () =>
    check(
      `1、1-产出指标；11-数量指标；成果；实施周期指标值:1、论文；2、专利。；年度指标值:1、论文2篇。2、专利；软著；各1项。2、2-效益指标；22-社会效益；正常运行率；实施周期指标值:100%；年度指标值:达到100%。`,
      [indicator('1-产出指标', '11-数量指标', '成果', '1、论文；2、专利。', '1、论文2篇。2、专利；软著；各1项'), RATE],
    ))
  for (const number of ['%、', '%.', '%．', '（%）', '(%)', '%）', '①'])
    it(`takes ${number.replace('%', '1')} for a number`, () => {
      const text = (n: number) => (number === '①' ? ['①', '②'][n - 1] : number.replace('%', String(n)))
      check(
        `${text(1)}1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。${text(2)}1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。`,
        [TRAINING, TRAINING],
      )
    })
  it('does without numbers where lines divide, and with numbers that start again', () => {
    check(TRAINING_TEXT.slice(2), [TRAINING])
    check(`${TRAINING_TEXT}${TRAINING_TEXT}\n${TRAINING_TEXT}`, [TRAINING, TRAINING, TRAINING])
  })
  it('takes the two values in either order, in each of several indicators', () =>
    check(
      '1、1-产出指标；11-数量指标；甲；年度指标值:1次；实施周期指标值:3次。2、1-产出指标；12-质量指标；乙；年度指标值:80%；实施周期指标值:90%。',
      [
        indicator('1-产出指标', '11-数量指标', '甲', '3次', '1次'),
        indicator('1-产出指标', '12-质量指标', '乙', '90%', '80%'),
      ],
    ))
  it('finds the tenth indicator although its number is broken', () => {
    const nine = printIndicators(Array.from({ length: 9 }, () => TRAINING))
    check(
      `${nine.slice(0, -1)}。1\n0、${TRAINING_TEXT.slice(2)}`,
      Array.from({ length: 10 }, () => TRAINING),
    )
  })
  it('does not take the end of a value for the number of the next indicator', () =>
    check(`${TRAINING_TEXT.replace('1次。', '500')}\n2、${TRAINING_TEXT.slice(2)}`, [
      { ...TRAINING, annualValue: '500' },
      TRAINING,
    ]))
  it('reads kinds without codes, and keeps unknown codes and spellings', () => {
    check('1、产出指标；数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。', [
      indicator('产出指标', '数量指标', '培训次数', '1次', '1次'),
    ])
    check('1、9-其它；91-自定；培训次数；实施周期指标值:1次；年度指标值:1次。', [
      indicator('9-其它', '91-自定', '培训次数', '1次', '1次'),
    ])
    check('1、数量指标；培训次数；实施周期指标值:1次；年度指标值:1次。', [
      indicator(null, '数量指标', '培训次数', '1次', '1次'),
    ])
  })
  it('reads a sentence that lacks one of its values', () => {
    check(`1、1-产出指标；11-数量指标；培训次数；年度指标值:1次。${TRAINING_TEXT.replace('1、', '2、')}`, [
      { ...TRAINING, cycleValue: null },
      TRAINING,
    ])
    check(`1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次。${TRAINING_TEXT.replace('1、', '2、')}`, [
      { ...TRAINING, annualValue: null },
      TRAINING,
    ])
  })
  it('reads Alt+Enter between and inside indicators', () =>
    check(
      '1、1-产出指标；11-数量指标；培训次数；\n实施周期指标值:1次；\r\n年度指标值:1次。\r\n2、2-效益指标；22-社会效益；正常运行率\n实施周期指标值：100%\n年度指标值：达到100%',
      [TRAINING, RATE],
    ))
  it('keeps what is no sentence verbatim, line by line', () => {
    check('  见附件 \n\n 详见方案', [verbatimIndicator('见附件'), verbatimIndicator('详见方案')])
    check(`绩效指标如下\n${TRAINING_TEXT}\n备注：略`, [
      verbatimIndicator('绩效指标如下'),
      TRAINING,
      verbatimIndicator('备注：略'),
    ])
    check('1、提高效率；2、降低成本。', [verbatimIndicator('1、提高效率；2、降低成本。')])
  })
  it('gives nothing for blank text', () => check(' \n　', []))
  it('keeps an opening that is repeated in the value', () =>
    check('1、1-产出指标；11-数量指标；培训次数；实施周期指标值:1次；实施周期指标值:2次；年度指标值:1次。', [
      { ...TRAINING, cycleValue: '1次；实施周期指标值:2次' },
    ]))
  it('takes long runs of white space and numbers without slowing down', () => {
    const text = `${' \n'.repeat(20_000)}${'1、'.repeat(20_000)}；年度指标值:${'。\n'.repeat(20_000)}`
    expect(parseIndicators(text).length).toBeGreaterThan(0)
  })
})

const SIGNS = [
  '；',
  '。',
  '、',
  '，',
  '：',
  ':',
  '（%）',
  ' ',
  '1',
  '2',
  '3、',
  '。2、',
  '；3、',
  '培训',
  '指标值',
  '率',
  'A',
  '①',
  '（1）',
  '实施周期指标值',
  '\u{20BB7}',
]
const isField = (text: string) => text.trim() === text && !/；\s*(实施周期指标值|年度指标值)\s*[:：]/.test(`；${text}`)
const line = (signs: readonly string[]) =>
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 10 })
    .map((pieces) => pieces.join(''))
    .filter(isField)
const value = fc.option(line(SIGNS), { nil: null, freq: 6 })
const name = line(['；', '。', '、', '（%）', '培训', '率', 'A', ' ', '1', '：']).filter(
  (text) => !/\d\s*、/.test(text),
)
const level = (codes: string[], names: string[]) =>
  fc.record({ code: fc.constantFrom(...codes, null), name: fc.constantFrom(...names, null) })
const sentence: fc.Arbitrary<IndicatorContent> = fc
  .record({
    level1: level(['1', '2', '3', '9'], ['产出指标', '效益', '满意度指标']),
    level2: level(['11', '22', '31', 'A1'], ['数量指标', '社会效益']),
    name,
    cycleValue: value,
    annualValue: value,
  })
  .map(({ level1, level2, ...rest }) => ({
    level1Code: level1.code,
    level1: level1.name,
    level2Code: level2.code,
    level2: level2.name,
    ...rest,
    verbatim: null,
  }))
const verbatim = fc.constantFrom('见附件', '1、提高效率；2、降低成本。', '年度指标值100', '。').map(verbatimIndicator)

describe('laws', () => {
  it('parsing what was printed gives the same indicators', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: sentence }, { weight: 1, arbitrary: verbatim }), { maxLength: 12 }),
        (indicators) => {
          expect(parseIndicators(printIndicators(indicators))).toEqual(indicators)
        },
      ),
      { numRuns: 1000 },
    )
  })
  it('parsing loses no character but white space, numbers and the punctuation of the sentence', () => {
    const pieces = [...SIGNS, '\n', '；实施周期指标值:', '；年度指标值：', '1-产出指标；', '11-数量；', '12.', '①']
    const rest = (from: string) =>
      [...from.replace(/实施周期指标值|年度指标值|指标值/g, '').replace(/[\s；;。:：、，,.．（）()\d①-]/g, '')]
        .sort()
        .join('')
    const commas = (from: string) => from.match(/[，,]/g)?.length ?? 0
    // Only behind a number or before a label can a comma be the sentence's own.
    const dividing = /(?<=\d\s*)[，,]|[，,](?=\s*(?:实施周期|年度)?指标值)/g
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const printed = printIndicators(parseIndicators(text))
        expect(rest(printed)).toBe(rest(text))
        expect(commas(printed)).toBeLessThanOrEqual(commas(text))
        expect(commas(printed)).toBeGreaterThanOrEqual(commas(text.replace(dividing, '')))
      }),
      { numRuns: 1000 },
    )
  })
  it('printing what was parsed is stable', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS, '\n', TRAINING_TEXT), { maxLength: 20 }), (parts) => {
        const once = printIndicators(parseIndicators(parts.join('')))
        expect(printIndicators(parseIndicators(once))).toBe(once)
      }),
    )
  })
})

describe('the published table of 2023', () => {
  const samples = new URL('../../fixtures/samples/', import.meta.url)
  const published = readFileSync(new URL('published-2023.txt', samples), 'utf8')
  const content = JSON.parse(readFileSync(new URL('published-2023.expected.json', samples), 'utf8'))
  const indicatorsOf = (project: { indicators: Record<string, string>[] }) =>
    project.indicators.map((row) => {
      const { level1code, level2code, ...rest } = row
      return { level1Code: level1code, level2Code: level2code, ...rest, verbatim: null } as unknown as IndicatorContent
    })

  it('is printed character for character, white space aside', () => {
    const amounts = (row: Record<string, string | null>) =>
      ['total', 'fiscal', 'special', 'other'].map((key) => row[key] ?? '').join('')
    const [unit] = content.units
    const printed = [
      content.title,
      `部门名称：${content.department}单位：${content.unit}`,
      COLUMNS.map((column) => column.header).join(''),
      '合计958.66958.66',
      `${unit.name}958.66958.66`,
      ...unit.projects.map(
        (project: {
          name: string
          goal: string
          amounts: Record<string, string>
          indicators: Record<string, string>[]
        }) => project.name + amounts(project.amounts) + project.goal + printIndicators(indicatorsOf(project)),
      ),
    ].join('')
    expect(printed.replace(/\s/g, '')).toBe(published.replace(/\s/g, ''))
  })

  it('is parsed from its wrapped text, project by project', () => {
    const cells = published
      .split(/\n(?= {4}\S)/)
      .slice(1)
      .map((row) => row.slice(row.search(/\n\s*1、\d-/)))
    expect(cells.length).toBe(14)
    cells.forEach((cell, at) => {
      expect(parseIndicators(cell)).toEqual(indicatorsOf(content.units[0].projects[at]))
    })
  })
})
