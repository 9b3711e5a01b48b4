import { describe, expect, it } from 'vitest'
import { type CellContent, formOf, readXlsxForm, workbookOf } from '../packages.ts'

const HEADER = ['项目名称', '总计', '绩效目标', '一级指标', '二级指标', '三级指标', '年度指标值']

function split(rows: readonly (readonly CellContent[])[], behind = '') {
  const reading = readXlsxForm(
    workbookOf(
      [['项目支出绩效目标表'], ['部门名称：某局', '单位：万元'], HEADER, ['甲局'], ...rows.map((row) => row)],
      behind,
    ),
    'a.xlsx',
  )
  const lines = reading.form.units.flatMap(({ projects }) =>
    projects.flatMap(({ indicators }) =>
      indicators.map(({ level1, level2, name, annualValue }) => [level1, level2, name, annualValue].join(' ')),
    ),
  )
  const about = reading.notes
    .filter(({ message }) => !message.includes('一栏，该栏'))
    .map(({ kind, at }) => `${kind} ${at}`)
  return { lines, about }
}

describe('indicators in columns', () => {
  it('take a kind that is left blank from above, within one project and where it can be', () => {
    const { lines, about } = split([
      ['  项目一', 1, '目标', '产出指标', '数量指标', '次数', '5次'],
      [null, null, null, null, null, '人数', '7人'],
      [null, null, null, null, '质量指标', '合格率', '95%'],
      [null, null, null, null, '社会效益指标', '知晓率', '90%'],
      ['  项目二', 1, '目标', null, null, '满意度', '90%'],
    ])
    expect(lines).toEqual([
      '产出指标 数量指标 次数 5次',
      '产出指标 数量指标 人数 7人',
      '产出指标 质量指标 合格率 95%',
      ' 社会效益指标 知晓率 90%',
      '  满意度 90%',
    ])
    expect(about.filter((line) => line === 'assumed F6').length).toBe(2)
  })
  it('that stand in one row, line beside line, are taken apart', () => {
    const { lines, about } = split([
      ['  项目一', 1, '目标', '产出指标', '数量指标', '1.次数\n2.人数\n3.天数', '5次\n6人\n7天'],
      ['  项目二', 1, '目标', '产出指标', '质量指标', '合格\n率', '不少于\n95%'],
    ])
    expect(lines).toEqual([
      '产出指标 数量指标 次数 5次',
      '产出指标 数量指标 人数 6人',
      '产出指标 数量指标 天数 7天',
      '产出指标 质量指标 合格率 不少于95%',
    ])
    expect(about).toEqual(['assumed F5'])
  })
  it('that are nothing but a kind are no indicator, and named', () => {
    const { lines, about } = split([['  项目一', 1, '目标', '产出指标', '数量指标']])
    expect(lines).toEqual([])
    expect(about).toEqual(['left-out E5'])
  })
})

describe('indicators written as an outline', () => {
  const check = (text: string, expected: readonly string[]) => {
    const { form } = readXlsxForm(formOf([['甲局'], ['    项目', 1, 1, null, null, '目标', text]]), 'a.xlsx')
    expect(
      form.units[0]?.projects[0]?.indicators.map(
        ({ level1, level2, name, cycleValue, annualValue, verbatim }) =>
          verbatim ?? [level1, level2, name, cycleValue, annualValue].join('|'),
      ),
    ).toEqual(expected)
  }
  it('are read where their kinds are known', () => {
    check('产出指标-数量指标-培训次数：≥5次；产出指标-质量指标-合格率：≥95%', [
      '产出指标|数量指标|培训次数||≥5次',
      '产出指标|质量指标|合格率||≥95%',
    ])
    check('产出指标\n数量指标：\n指标1：培训次数≥5次\n指标2：人数≥50人\n质量指标：合格率≥98%', [
      '产出指标|数量指标|培训次数||≥5次',
      '产出指标|数量指标|人数||≥50人',
      '产出指标|质量指标|合格率||≥98%',
    ])
    check('产出指标\t数量指标\t培训次数\t1次\t2次', ['产出指标|数量指标|培训次数|1次|2次'])
  })
  it('keep verbatim, in its place, what is none', () =>
    check('绩效指标如下\n数量指标：培训次数≥5次\n满意度指标：', [
      '绩效指标如下',
      '|数量指标|培训次数||≥5次',
      '满意度指标：',
    ]))
  it('are not looked for in other texts', () => check('提高质量\n降低成本', ['提高质量', '降低成本']))
})

it('signs that nobody sees are taken out of texts, which is said', () => {
  const { form, notes } = readXlsxForm(
    formOf([
      ['甲局'],
      [
        '    项\u200b目',
        1,
        1,
        null,
        null,
        '目\u00ad标',
        '1、1-产出\ufeff指标；11-数量指标；次数；实施\u200b周期指标值:1次；年度指标值:1次。',
      ],
    ]),
    'a.xlsx',
  )
  expect(form.units[0]?.projects[0]).toMatchObject({
    name: '项目',
    goal: '目标',
    indicators: [{ level1: '产出指标', name: '次数', cycleValue: '1次' }],
  })
  expect(notes.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['changed A5', 'changed F5', 'changed G5'])
})

it('text that looks like a formula or markup stays as it is', () => {
  const value = '=SUM(A1)&amp;<b>5</b>'
  const { form } = readXlsxForm(
    formOf([
      ['甲局'],
      [
        '    =项目',
        1,
        1,
        null,
        null,
        '<i>目标</i>',
        `1、1-产出指标；11-数量指标；次数；实施周期指标值:${value}；年度指标值:1次。`,
      ],
    ]),
    'a.xlsx',
  )
  expect(form.units[0]?.projects[0]).toMatchObject({
    name: '=项目',
    goal: '<i>目标</i>',
    indicators: [{ cycleValue: value }],
  })
})
