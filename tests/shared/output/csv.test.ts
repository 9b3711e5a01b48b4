import { describe, expect, it } from 'vitest'
import { BLANK_AMOUNTS, type Project, type TargetTable } from '../../../shared/form.ts'
import { fen } from '../../../shared/money.ts'
import { printCsv } from '../../../shared/output/csv.ts'

function table(project: Partial<Project>): TargetTable {
  const full = { id: 'p', name: '甲', amounts: BLANK_AMOUNTS, goal: '', indicators: [], ...project }
  const unit = { id: 'u', name: '某局', stated: BLANK_AMOUNTS, control: null, projects: [full] }
  return {
    id: 't',
    title: '表',
    department: '某部',
    year: 2024,
    unit: '万元',
    stated: BLANK_AMOUNTS,
    control: null,
    units: [unit],
  }
}

describe('the form as CSV', () => {
  it('has the rows of the printed form, sums included, behind a byte-order mark', () => {
    const csv = printCsv(table({ amounts: { ...BLANK_AMOUNTS, fiscal: fen(1_500_000) } }))
    expect(csv).toBe(
      '\ufeff表,,,,,,\r\n部门名称：某部,,,,,预算年度：2024年,单位：万元\r\n' +
        '项目名称（资金使用单位）,总计,财政拨款,财政专户拨款,其他资金,绩效目标,绩效指标\r\n' +
        '合计,1.50,1.50,,,,\r\n某局,1.50,1.50,,,,\r\n    甲,1.50,1.50,,,,\r\n',
    )
  })

  it('makes text that looks like a formula inert and leaves negative amounts figures', () => {
    const csv = printCsv(table({ name: '=1+1', goal: '@SUM(A1)', amounts: { ...BLANK_AMOUNTS, other: fen(-20_000) } }))
    expect(csv).toContain("    '=1+1,-0.02,,,-0.02,'@SUM(A1),\r\n")
    const check = (typed: string, written: string) => expect(printCsv(table({ goal: typed }))).toContain(written)
    check('＝1+1', ",'＝1+1,")
    check("=cmd|'/C calc'!A0", ",'=cmd|'/C calc'!A0,")
    check('\t＠SUM(A1)', ",'\t＠SUM(A1),")
    check('\r+1', ',"\'\r+1",')
  })

  it('tells an apostrophe that somebody typed from its own', () => {
    expect(printCsv(table({ goal: "'=1" }))).toContain(",''=1,")
    expect(printCsv(table({ goal: "'十四五'规划" }))).toContain(",'十四五'规划,")
  })

  it('says no year where none is known', () => {
    expect(printCsv({ ...table({}), year: null })).toContain('部门名称：某部,,,,,,单位：万元\r\n')
  })

  it('gives amounts exactly, however small, and no thousands separators', () => {
    const amounts = { ...BLANK_AMOUNTS, fiscal: fen(123_456_789_012_345 / 5), other: fen(1) }
    expect(printCsv(table({ amounts }))).toContain(',24691357.80247,24691357.802469,,0.000001,')
    expect(printCsv({ ...table({ amounts }), unit: '元' })).toContain(',246913578024.70,246913578024.69,,0.01,')
  })

  it('has as many cells in each line', () => {
    const lines = printCsv(table({})).trimEnd().split('\r\n')
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([7]))
  })

  it('quotes cells that hold commas, quotes or line breaks', () => {
    expect(printCsv(table({ goal: '一，"二",\n三' }))).toContain('"一，""二"",\n三"')
  })
})
