import { describe, expect, it } from 'vitest'
import {
  type CellContent,
  OFFICIAL_HEADER,
  packageOf,
  readXlsxForm,
  rowXml,
  sheetXml,
  workbookOf,
} from '../packages.ts'

const TITLE = '项目支出绩效目标表（含转移支付项目）'
const TABLE: readonly (readonly CellContent[])[] = [
  OFFICIAL_HEADER,
  ['甲单位', 10, 10],
  ['    项目', 10, 10, null, null, '目标'],
]

interface Expected {
  readonly title?: string
  readonly department?: string
  readonly year?: number | null
  readonly unit?: string
}

function check(lines: readonly (readonly CellContent[])[], expected: Expected) {
  const reading = readXlsxForm(workbookOf([...lines, ...TABLE]), 'a.xlsx')
  const { title, department, year, unit } = reading.form
  expect({ title, department, year, unit }).toEqual({
    title: TITLE,
    department: '某局',
    year: null,
    unit: '万元',
    ...expected,
  })
  expect(reading.form.units.map(({ name }) => name)).toEqual(['甲单位'])
  return reading
}

describe('the department and the unit of money are read', () => {
  it('from labels with notes, without colons, with values beside them or in brackets', () => {
    check([[TITLE], ['填报单位（盖章）：某局', null, '金额单位：人民币万元']], {})
    check([[TITLE], ['部门（单位）名称：某局', '（单位：元）']], { unit: '元' })
    check([[TITLE], ['部门名称', '某局', null, '金额单位', '元']], { unit: '元' })
    check([[TITLE], ['部门名称  某局', null, '单位 元']], { unit: '元' })
    check([[TITLE], ['部 门 名 称 ： 某局', '单 位 ： 元']], { unit: '元' })
    check([['附件3'], [TITLE], ['编制单位：某局'], [null, null, '万元']], {})
  })
  it('from one cell with a date between them', () => {
    const { notes } = check([[TITLE], ['部门名称：某局          2024年1月15日          单位：元（保留两位小数）']], {
      unit: '元',
    })
    expect(notes.map(({ message }) => message)).toContain('“2024年1月15日”不属于本表，没有读入。')
  })
  it('where a place’s name holds 元', () => {
    check([[TITLE], ['单位名称：元氏县财政局', '单位：元']], { department: '元氏县财政局', unit: '元' })
    check([[TITLE], ['单位：广元市教育局', '金额单位：元']], { department: '广元市教育局', unit: '元' })
  })
  it('not from the title', () =>
    check([['某局2024年项目支出绩效目标表'], ['单位：万元']], {
      title: '某局2024年项目支出绩效目标表',
      department: '',
      year: 2024,
    }))
  it('from the lines of this table, not of another one above it', () => {
    const { notes, warnings } = check(
      [
        ['表9 三公经费表'],
        ['部门名称：别局', '单位：元'],
        ['项目', '金额'],
        ['公务接待费', 5],
        [],
        [TITLE],
        ['部门名称：某局', '单位：万元'],
      ],
      {},
    )
    expect(warnings).toEqual([])
    expect(notes.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['“别局”不属于本表，没有读入。', '“元”不属于本表，没有读入。']),
    )
  })
})

describe('the title is read', () => {
  const line = ['部门名称：某局', '单位：万元']
  it('from the cell that names the form, below annexes and other lines', () => {
    check([['附件1'], ['某市2024年部门预算公开表'], [TITLE], line], { year: 2024 })
    check([['附表12'], [`二〇二四年度${TITLE}`], line], { title: `二〇二四年度${TITLE}`, year: 2024 })
  })
  it('from two lines or cells that belong together', () => {
    check([['项目支出绩效目标表'], ['（含转移支付项目）'], line], {})
    check([['2024年项目支出'], ['绩效目标表'], line], { title: '2024年项目支出绩效目标表', year: 2024 })
    check([['项目支出', '绩效', '目标表'], line], { title: '项目支出绩效目标表' })
  })
  it('not from the line of its year', () => check([[TITLE], ['（2024年度）'], line], { year: 2024 }))
  it('as missing where there are only labels and the number of an annex', () => {
    const { notes } = check([['附件1'], line], { title: '' })
    expect(notes.map(({ message }) => message)).toContain('表头上方没有标题，标题留空。')
  })
})

describe('the year is read', () => {
  it('from a labelled cell beside its label, but from no date', () => {
    check([[TITLE], ['部门名称：某局', '预算年度', 2024, '单位：万元']], { year: 2024 })
    check([[TITLE], ['部门名称：某局', '编制日期：2023年12月1日', '单位：万元']], {})
  })
})

describe('several years', () => {
  it('that are a range give none, and the labelled one counts', () => {
    const title = `2024-2026年${TITLE}`
    check([[title], ['部门名称：某局', '单位：万元']], { title })
    check([[title], ['部门名称：某局', '预算年度：2024', '单位：万元']], { title, year: 2024 })
  })
})

describe('title, department and unit of money', () => {
  it('may share one cell', () => {
    check([[`${TITLE}\n部门名称：某局          单位：元`]], { unit: '元' })
    check([[`${TITLE}（单位：元）`], ['部门名称：某局']], { unit: '元' })
  })
})

describe('a cover sheet', () => {
  const withCover = (cover: readonly (readonly CellContent[])[], lines: readonly (readonly CellContent[])[]) =>
    readXlsxForm(
      packageOf(
        [
          { name: '封面', rows: cover },
          { name: '表10', rows: [...lines, ...TABLE] },
        ].map(({ name, rows }) => ({ name, xml: sheetXml(rows.map((row) => rowXml(row)).join('')) })),
      ),
      'a.xlsx',
    )
  const COVER = [['2024年部门预算'], ['部门名称：某局'], ['编制日期：2023年12月']]
  it('gives department and year where the form’s own sheet has none, which is said', () => {
    const { form, notes } = withCover(COVER, [[TITLE], ['单位：万元']])
    expect(form).toMatchObject({ department: '某局', year: 2024 })
    expect(notes.filter(({ kind }) => kind === 'assumed').map(({ message }) => message)).toEqual([
      '表中没有部门名称，按工作表“封面”上的“某局”作为部门名称。',
      '表中没有年度，按工作表“封面”上的 2024 年读入。',
    ])
  })
  it('gives nothing that the sheet states itself', () => {
    const { form } = withCover(COVER, [[`2025年${TITLE}`], ['部门名称：另一局', '单位：万元']])
    expect(form).toMatchObject({ department: '另一局', year: 2025 })
  })
})
