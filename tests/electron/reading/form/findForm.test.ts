import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findForm } from '../../../../electron/reading/form/findForm.ts'
import { readXlsx } from '../../../../electron/reading/xlsx/readXlsx.ts'
import { AppError } from '../../../../shared/errors.ts'
import type { Field, FormReading } from '../../../../shared/reading.ts'
import {
  type CellContent,
  OFFICIAL_HEADER,
  packageOf,
  readXlsxForm,
  rowXml,
  sheetXml,
  workbookOf,
} from '../packages.ts'

const SENTENCE = '1、1-产出指标；11-数量指标；人数；实施周期指标值:100人；年度指标值:50人。'
type Rows = readonly (readonly CellContent[])[]

const mergesOf = (merges: string) =>
  merges === ''
    ? ''
    : `<mergeCells>${merges
        .split(' ')
        .map((range) => `<mergeCell ref="${range}"/>`)
        .join('')}</mergeCells>`

function read(rows: Rows, merges = ''): FormReading {
  return readXlsxForm(workbookOf(rows, mergesOf(merges)), 'a.xlsx')
}

/** `A=name B=total` in the order of the columns. */
function columnsOf(reading: FormReading): string {
  return reading.recognition.columns
    .flatMap(({ column, field }) => (field === null ? [] : [`${String.fromCharCode(64 + column)}=${field}`]))
    .join(' ')
}

const assumedColumns = (reading: FormReading) =>
  reading.notes.flatMap(({ assumption, message }) =>
    assumption?.about === 'column' ? [`${String.fromCharCode(64 + assumption.column)} ${message}`] : [],
  )
const firstProject = (reading: FormReading) => reading.form.units[0]?.projects[0]

describe('columns', () => {
  it('that are not the form’s are left out, those of last year’s amounts too', () => {
    const reading = read([
      [
        '序号',
        '项目编码',
        '项目名称',
        '主管部门',
        '上年预算数',
        '预算数',
        '其中：财政拨款',
        '增减额',
        '绩效目标',
        '绩效指标',
        '备注',
      ],
      [1, '001', '  项目一', '某局', 8, 10, 10, 2, '目标', SENTENCE, '无'],
    ])
    expect(columnsOf(reading)).toBe('C=name F=total G=fiscal I=goal J=indicators')
    expect(firstProject(reading)?.amounts).toMatchObject({ total: 10_000_000, fiscal: 10_000_000 })
    expect(reading.notes.map(({ message }) => message)).toContain('E 列“上年预算数”不属于本表，没有读入：E1:E2。')
  })
  it('stand under headers of two or three rows, merged or not', () => {
    const upper = ['项目名称', '预算金额', null, null, null, '绩效目标', '绩效指标', null, null, null]
    const lower = [null, '合计', '财政拨款', '财政专户', '其他', null, '一级指标', '二级指标', '三级指标', '指标值']
    const data = ['  项目一', 10, 10, null, null, '目标', '产出指标', '数量指标', '人数', '100']
    const expected = 'A=name B=total C=fiscal D=special E=other F=goal G=level1 H=level2 I=indicatorName J=annualValue'
    expect(columnsOf(read([upper, lower, data]))).toBe(expected)
    expect(columnsOf(read([upper, lower, data], 'A1:A2 B1:E1 F1:F2 G1:J1'))).toBe(expected)
    expect(
      columnsOf(
        read(
          [
            ['项目名称', '资金来源', null, null, null, '绩效目标', '绩效指标'],
            [null, '合计', '财政拨款', null, '其他', null, null],
            [null, null, '小计', '一般公共预算', null, null, null],
            ['  项目一', 10, 10, 10, null, '目标', SENTENCE],
          ],
          'A1:A3 B1:E1 B2:B3 C2:D2 E2:E3 F1:F3 G1:G3',
        ),
      ),
    ).toBe('A=name B=total C=fiscal E=other F=goal G=indicators')
  })
  it('of another year under a group of their own are not the form’s', () => {
    const reading = read([
      ['项目名称', '上年预算', null, '本年预算', null, '绩效目标', '绩效指标'],
      [null, '合计', '财政拨款', '合计', '财政拨款', null, null],
      ['  项目一', 1, 1, 2, 2, '目标', SENTENCE],
    ])
    expect(columnsOf(reading)).toBe('A=name D=total E=fiscal F=goal G=indicators')
  })
  it('of one meaning are settled by the year and the word, and that is said', () => {
    const reading = read([
      ['项目名称', '2023年预算数', '2024年预算数', '总体绩效目标', '年度绩效目标', '绩效指标'],
      ['  项目一', 1, 2, '总目标', '年目标', SENTENCE],
    ])
    expect(columnsOf(reading)).toBe('A=name C=total E=goal F=indicators')
    expect(assumedColumns(reading)).toEqual([
      expect.stringContaining('B B 列“2023年预算数”也像“总计”，“总计”按 C 列读入'),
      expect.stringContaining('D D 列“总体绩效目标”也像“绩效目标”，“绩效目标”按 E 列读入'),
    ])
  })
  it('that are blank give way to those of the same meaning that are not', () => {
    const reading = read([
      ['项目名称', '合计', '总计', '绩效目标', '绩效指标'],
      ['  项目一', null, 2, '目标', SENTENCE],
    ])
    expect(columnsOf(reading)).toBe('A=name C=total D=goal E=indicators')
  })
  it('that split 财政拨款 are added up, and that is said', () => {
    const reading = read([
      [
        '项目名称',
        '合计',
        '一般公共预算拨款',
        '政府性基金预算拨款',
        '财政专户管理资金',
        '单位资金',
        '绩效目标',
        '绩效指标',
      ],
      ['  项目一', 15, 10, 5, null, null, '目标', SENTENCE],
    ])
    expect(firstProject(reading)?.amounts).toMatchObject({ total: 15_000_000, fiscal: 15_000_000, other: null })
    expect(assumedColumns(reading)).toEqual(['C C、D 列都属于“财政拨款”，已相加读入。'])
    expect(reading.warnings.map(({ kind }) => kind)).toEqual(['unit-missing'])
  })
  it('that are part of 财政拨款 beside it are added only where the totals ask for it', () => {
    const header = (title: string) => ['项目名称', '合计', '财政拨款', title, '绩效目标', '绩效指标']
    const fiscal = (title: string, row: CellContent[]) => firstProject(read([header(title), row]))?.amounts.fiscal
    expect(fiscal('政府性基金', ['  项目一', 6, 4, 2, '目标', SENTENCE])).toBe(6_000_000)
    expect(fiscal('政府性基金', ['  项目一', 6, 6, 2, '目标', SENTENCE])).toBe(6_000_000)
    expect(fiscal('其中：政府性基金', ['  项目一', null, 6, 2, '目标', SENTENCE])).toBe(6_000_000)
  })
  it('under a mistyped or a blank header are taken for what they hold, and that is said', () => {
    const reading = read([
      ['项目名你', '总计', null, '财政专户拨款', '其他资金', '绩效目标', '绩效指标'],
      ['  项目一', 15, 10, 5, null, '目标', SENTENCE],
      ['  项目二', 3, 3, null, null, '目标', SENTENCE],
    ])
    expect(columnsOf(reading)).toBe('A=name B=total C=fiscal D=special E=other F=goal G=indicators')
    expect(assumedColumns(reading)).toEqual([
      expect.stringContaining('A A 列的表头写的是“项目名你”'),
      expect.stringContaining('C C 列的表头看不出是哪一栏'),
    ])
  })
  it('with two values are the cycle’s and the year’s, one alone is the year’s', () => {
    const header = ['项目名称', '金额', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '指标值']
    const reading = read([header, ['  项目一', 15, '目标', '产出指标', '数量指标', '人数', '300', '100']])
    expect(firstProject(reading)?.indicators).toMatchObject([{ cycleValue: '300', annualValue: '100' }])
    expect(assumedColumns(reading)).toEqual([expect.stringContaining('有两列指标值')])
    const alone = read([header.slice(0, -1), ['  项目一', 15, '目标', '产出指标', '数量指标', '人数', '100']])
    expect(firstProject(alone)?.indicators).toMatchObject([{ cycleValue: null, annualValue: '100' }])
  })
  it('of sign, value and unit of measure become one value', () => {
    const reading = read([
      [
        '预算单位',
        '项目名称',
        '项目金额',
        '总体目标',
        '一级指标',
        '二级指标',
        '三级指标',
        '绩效指标性质',
        '绩效指标值',
        '绩效度量单位',
        '权重',
      ],
      ['甲单位', '项目一', 15, '目标', '产出指标', '数量指标', '人数', '≥', '100', '人', 10],
    ])
    expect(firstProject(reading)?.indicators).toMatchObject([{ name: '人数', annualValue: '≥100人' }])
    expect(reading.form.units.map(({ name }) => name)).toEqual(['甲单位'])
  })
  it('for one kind of indicator each give their cells that kind', () => {
    const reading = read(
      [
        ['项目名称', '合计', '绩效目标', '产出指标', null, '满意度指标'],
        [null, null, null, '数量指标', '质量指标', null],
        ['  项目一', 15, '目标', '1.培训人数≥100人；2.会议次数：3次', '合格', '群众满意度≥90%'],
      ],
      'A1:A2 B1:B2 C1:C2 D1:E1 F1:F2',
    )
    expect(firstProject(reading)?.indicators).toMatchObject([
      { level1: '产出指标', level2: '数量指标', name: '培训人数', annualValue: '≥100人' },
      { level1: '产出指标', level2: '数量指标', name: '会议次数', annualValue: '3次' },
      { level1: '产出指标', level2: '质量指标', name: '合格', annualValue: null },
      { level1: '满意度指标', level2: null, name: '群众满意度', annualValue: '≥90%' },
    ])
  })
  it('under one header merged over two, or over one and a blank, share it', () => {
    const rows: Rows = [
      ['项目名称（资金使用单位）', null, ...OFFICIAL_HEADER.slice(1)],
      ['甲单位', null, 10, 10],
      [null, '项目一', 10, 10, null, null, '目标', SENTENCE],
    ]
    for (const merges of ['A1:B1', ''])
      expect(read(rows, merges).form.units).toMatchObject([{ name: '甲单位', projects: [{ name: '项目一' }] }])
  })
  it('of numbers and of names under one merged header are told apart', () => {
    const reading = read(
      [
        ['项目名称', null, '总计', '绩效目标', '绩效指标'],
        [1, '甲项目', 10, '目标', SENTENCE],
        [2, '乙项目', 10, '目标', SENTENCE],
      ],
      'A1:B1',
    )
    expect(reading.form.units[0]?.projects.map(({ name }) => name)).toEqual(['甲项目', '乙项目'])
  })
  it('under 绩效指标 without titles of their own hold the parts of one, which is said', () => {
    const reading = read(
      [
        ['项目名称', '总计', '绩效目标', '绩效指标', null, null, null],
        ['  项目一', 10, '目标', '产出指标', '数量指标', '人数', '100人'],
      ],
      'D1:G1',
    )
    expect(firstProject(reading)?.indicators).toMatchObject([
      { level1: '产出指标', level2: '数量指标', name: '人数', annualValue: '100人' },
    ])
    expect(assumedColumns(reading)).toHaveLength(4)
  })
  it('whose words are broken over two rows, or stand over a row of units of money, are found', () => {
    const data = ['  项目一', 1000, 1000, '目标', SENTENCE]
    const broken = read([
      ['项目名称（资金', '总计', '财政拨', '绩效目标', '绩效指标'],
      ['使用单位）', null, '款', null, null],
      data,
    ])
    expect(columnsOf(broken)).toBe('A=name B=total C=fiscal D=goal E=indicators')
    const units = read([
      ['项目名称', '总计', '财政拨款', '绩效目标', '绩效指标'],
      [null, '（元）', '（元）', null, null],
      data,
    ])
    expect(units.form.unit).toBe('元')
    expect(firstProject(units)?.amounts.total).toBe(100_000)
  })
  it('that are missing are said to be', () => {
    const messages = read([
      ['项目名称', '总计', '绩效目标', '绩效指标'],
      ['  项目一', 1, '目标', SENTENCE],
    ]).notes.map(({ message }) => message)
    expect(messages).toContain('没有“财政拨款”一栏，该栏全部留空。')
  })
})

const WORDINGS: readonly [Field, readonly string[]][] = [
  ['name', ['项目名称（资金使用单位）', '项目名称', '1.项目名称（必填）', '项 目\n名 称']],
  ['total', ['总计', '合计（万元）', '预算金额', '资金总额']],
  ['fiscal', ['财政拨款', '一般公共预算拨款', '其中：财政拨款']],
  ['special', ['财政专户拨款', '财政专户管理资金']],
  ['other', ['其他资金', '其它资金', '单位资金']],
  ['goal', ['绩效目标', '年度绩效目标', '项目绩效总目标']],
  ['indicators', ['绩效指标', '年度绩效指标', '绩效指标及指标值']],
]
const OTHERS = ['序号', '项目编码', '备注', '主管部门', '上年预算数', '增减额', '联系人', '科目名称']

it('columns in any order, under any known wording and among others are each found', () => {
  const title = fc.oneof(
    fc.constantFrom(...WORDINGS).chain(([field, words]) => fc.constantFrom(...words).map((word) => ({ field, word }))),
    fc.constantFrom(...OTHERS).map((word) => ({ field: null, word })),
  )
  const header = fc
    .uniqueArray(title, { minLength: 7, maxLength: 14, selector: ({ field, word }) => field ?? word })
    .filter((titles) =>
      ['name', 'total', 'goal', 'indicators'].every((field) => titles.some((one) => one.field === field)),
    )
  fc.assert(
    fc.property(header, fc.nat(5), fc.nat(5), (titles, right, down) => {
      const blank = Array.from({ length: right }, () => null)
      const cells = (of: (title: { field: Field | null; word: string }) => CellContent) => [...blank, ...titles.map(of)]
      const place = findForm(
        readXlsx(
          workbookOf([
            ...Array.from({ length: down }, () => ['附件']),
            cells(({ word }) => word),
            cells(({ field }) =>
              field === 'name' || field === 'goal' ? '文字' : field === 'indicators' ? SENTENCE : 1,
            ),
          ]),
        ),
        null,
      )
      const expected = titles.flatMap(({ field }, at) => (field ? [[field, at + right + 1] as const] : []))
      expect([...place.columns].toSorted(([a], [b]) => a.localeCompare(b))).toEqual(
        expected.toSorted(([a], [b]) => a.localeCompare(b)),
      )
      expect(place.top).toBe(down + 1)
    }),
  )
})

describe('a table that is not this form', () => {
  const check = (...rows: Rows) => {
    let code = 'read'
    try {
      read(rows)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      code = error.code
    }
    expect(code).toBe('no-form')
  }
  it('is not taken for it: budgets without goals, a department’s goals, the form of one project', () => {
    check(['项目名称', '预算数', '备注'], ['项目一', 1, '无'])
    check(['任务名称', '主要内容', '预算金额', '财政拨款', '绩效目标'], ['任务一', '内容', 1, 1, '目标'])
    check(
      ['项目支出绩效目标申报表'],
      ['项目名称', '项目一', '主管部门', '某局'],
      ['项目资金（万元）', '年度资金总额', 100],
      [null, '其中：财政拨款', 100],
      ['总体目标', '目标一', null, '年度目标', '目标二'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    )
  })
  it('but holds all of it is read, and that is said', () => {
    const reading = read([
      ['项目名称', '预算数', '执行数', '绩效目标', '绩效指标', '指标值', '实际完成值', '得分'],
      ['  项目一', 1, 2, '目标', '人数', '10人', '9人', 8],
    ])
    expect(firstProject(reading)).toMatchObject({
      amounts: { total: 1_000_000 },
      indicators: [{ annualValue: '10人' }],
    })
    expect(reading.notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('可能是自评表'))
  })
})

it('a header repeated further down with its columns in another order holds from there on', () => {
  const reading = read([
    OFFICIAL_HEADER,
    ['甲单位'],
    ['    项目一', 1, 1, null, null, '目标一', SENTENCE],
    [...OFFICIAL_HEADER.slice(0, 1), ...OFFICIAL_HEADER.slice(5), ...OFFICIAL_HEADER.slice(1, 5)],
    ['    项目二', '目标二', SENTENCE, 2, 2],
  ])
  expect(reading.form.units).toMatchObject([
    {
      projects: [
        { name: '项目一', goal: '目标一', amounts: { total: 1_000_000 } },
        { name: '项目二', goal: '目标二', amounts: { total: 2_000_000 } },
      ],
    },
  ])
  expect(reading.notes.map(({ message }) => message)).toContainEqual(expect.stringContaining('各列次序与前面不同'))
})

describe('of several sheets with the form', () => {
  const sheet = (name: string, rows: Rows, state = 'visible') => ({
    name,
    state,
    xml: sheetXml([OFFICIAL_HEADER, ...rows].map((row) => rowXml(row)).join('')),
  })
  const PROJECT = ['    项目一', 1, 1, null, null, '目标', SENTENCE]
  const check = (expected: string, ...sheets: ReturnType<typeof sheet>[]) => {
    const reading = readXlsxForm(packageOf(sheets), 'a.xlsx')
    expect(reading.sheetName).toBe(expected)
    return reading.notes.filter(({ assumption }) => assumption?.about === 'sheet').map(({ message }) => message)
  }
  it('the filled one is read, not the empty template', () => {
    expect(check('填好', sheet('空表', []), sheet('填好', [['甲单位'], PROJECT]))).toEqual([])
  })
  it('the table is read, not the example, however long', () =>
    void check('表10', sheet('填写示例', [PROJECT, PROJECT, PROJECT]), sheet('表10', [PROJECT])))
  it('the visible one is read, not the hidden copy', () => {
    expect(check('新', sheet('旧', [PROJECT, PROJECT], 'hidden'), sheet('新', [PROJECT]))).toEqual([])
  })
  it('the latest year is read', () =>
    void check('2024年', sheet('2023年', [PROJECT, PROJECT]), sheet('2024年', [PROJECT])))
  it('the fullest is read, and which ones were not is said', () => {
    expect(check('乙', sheet('甲', [PROJECT]), sheet('乙', [PROJECT, PROJECT]))).toEqual([
      '文件里有 2 张填了内容的绩效目标表，本次读入的是工作表“乙”，没有读入“甲”。',
    ])
  })
})
