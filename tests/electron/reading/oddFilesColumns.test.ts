/** Headings and columns in the wordings and orders of other years, places and systems. */
import { describe, expect, it } from 'vitest'
import type { FormReading } from '../../../shared/reading.ts'
import { Grid, workbookOfGrids } from './layouts/grids.ts'
import { outline } from './outline.ts'
import { type CellContent, OFFICIAL_HEADER, readXlsxForm, workbookOf } from './packages.ts'

type Row = readonly CellContent[]
const ONE = '1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:2次。'
const TITLE = '项目支出绩效目标表（含转移支付项目）'
const PROJECT = '- 项目一 | 10.00 7.00 2.00 1.00 | 目标。 | 次数 1次/2次'
const read = (rows: readonly Row[]) => readXlsxForm(workbookOf(rows), 'a.xlsx')
const said = ({ notes, warnings }: FormReading) => [...notes, ...warnings].map(({ message }) => message).join('\n')
/** By what the header calls it. */
const project = (...amounts: readonly CellContent[]): Row => ['    项目一', ...amounts, '目标。', ONE]

describe('the heading', () => {
  const headed = (...lines: readonly Row[]) =>
    read([...lines, OFFICIAL_HEADER, ['甲局本级', 10, 7, 2, 1], project(10, 7, 2, 1)])
  it('may be one cell, the unit of money in brackets behind the department', () => {
    for (const line of [
      '部门名称：甲局        （单位：万元）',
      '部门名称：甲局\n【单位：万元】',
      '部门名称：甲局 单位：万元',
    ]) {
      const { form, notes, warnings } = headed([TITLE], [line])
      expect([form.title, form.department, form.unit]).toEqual([TITLE, '甲局', '万元'])
      expect([...notes, ...warnings]).toEqual([])
    }
  })
  it('may name the department in a line of its own above the title', () => {
    const reading = headed(
      ['云溪县农业农村局'],
      ['2024年项目支出绩效目标表'],
      [null, null, null, null, null, null, '单位：万元'],
    )
    expect(reading.form).toMatchObject({
      department: '云溪县农业农村局',
      title: '2024年项目支出绩效目标表',
      year: 2024,
    })
    expect(said(reading)).toBe('没有“部门名称”一栏，以标题上方的“云溪县农业农村局”作为部门名称。')
    for (const other of ['附件3', '2024年部门预算公开表'])
      expect(headed([other], ['项目支出绩效目标表']).form.department).toBe('')
  })
  it('may state 元 in the header alone', () => {
    const reading = read([
      [TITLE],
      ['部门名称：甲局'],
      ['项目名称', '预算金额(元)', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'],
      ['甲局本级', 100000, 70000, 20000, 10000],
      project(100000, 70000, 20000, 10000),
    ])
    expect(reading.form.unit).toBe('元')
    expect(outline(reading.form)).toEqual(['甲局本级', PROJECT])
    expect(reading.warnings).toEqual([])
  })
})

describe('columns', () => {
  it('are known by the words of other places', () => {
    for (const [total, fiscal, special, other, goal, indicators] of [
      ['2024年预算数', '财政拨款（补助）', '财政专户核拨资金', '其它资金', '总体目标', '绩效指标及指标值'],
      ['申报金额', '当年财政拨款', '教育收费（财政专户）', '非财政拨款', '绩效目标（年度）', '项目绩效指标'],
      ['资金总计', '财政性资金', '纳入财政专户管理的资金', '其他收入安排', '年度目标', '指标'],
      ['合计', '一般公共预算', '财政专户资金安排', '单位资金', '年度总体目标', '年度绩效指标'],
    ] as const) {
      const header = ['项目名称', total, fiscal, special, other, goal, indicators]
      const { form } = read([[TITLE], ['部门名称：甲局'], header, ['甲局本级', 10, 7, 2, 1], project(10, 7, 2, 1)])
      expect(outline(form)).toEqual(['甲局本级', PROJECT])
    }
  })
  it('name the unit together with its code', () => {
    const { form } = read([
      [TITLE],
      ['部门名称：甲局'],
      ['单位编码及名称', '项目名称', '总计', '绩效目标', '绩效指标'],
      ['[101001]甲局本级', '项目一', 10, '目标。', ONE],
      ['[101002]乙中心', '项目二', 20, '目标。', ONE],
    ])
    expect(outline(form)).toEqual([
      '[101001]甲局本级',
      '- 项目一 | 10.00 . . . | 目标。 | 次数 1次/2次',
      '[101002]乙中心',
      '- 项目二 | 20.00 . . . | 目标。 | 次数 1次/2次',
    ])
  })
  it('may stand under three rows of header, with operator, value and unit of measure apart', () => {
    const grid = new Grid()
    const put = (row: number, texts: readonly (string | null)[]) => {
      texts.forEach((text, at) => {
        if (text !== null) grid.put(row, at + 2, /^\d+$/.test(text) ? { number: text } : { text })
      })
    }
    put(5, [TITLE])
    put(6, ['部门名称：甲局', null, null, null, null, null, null, null, '（单位：万元）'])
    put(7, ['项目名称', '资金安排', null, '年度绩效目标', '绩效指标'])
    put(8, [null, '总计', '其中：', null, '一级指标', '二级指标', '三级指标', '指标值'])
    put(9, [null, null, '财政拨款', null, null, null, null, '指标性质', '年度指标值', '计量单位'])
    for (const [top, left, bottom, right] of [
      [7, 2, 9, 2],
      [7, 3, 7, 4],
      [8, 3, 9, 3],
      [7, 5, 9, 5],
      [7, 6, 7, 11],
      [8, 6, 9, 6],
      [8, 7, 9, 7],
      [8, 8, 9, 8],
      [8, 9, 8, 11],
    ] as const)
      grid.merge(top, left, bottom, right)
    put(10, ['甲局本级', '10', '10'])
    put(11, ['项目一', '10', '10', '目标。', '产出指标', '数量指标', '次数', '≥', '2', '次'])
    put(12, [null, null, null, null, null, '质量指标', '合格率', '＝', '100', '%'])
    const { form } = readXlsxForm(workbookOfGrids([{ name: '表', grid }]), 'a.xlsx')
    expect(outline(form)).toEqual([
      '甲局本级',
      '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 null/≥2次；合格率 null/＝100%',
    ])
    expect(form.units[0]?.projects[0]?.indicators[1]).toMatchObject({ level1: '产出指标', level2: '质量指标' })
  })
  it('of a budget’s other tables are not taken, though their headers are nearly the same', () => {
    const grids = [new Grid(), new Grid()]
    grids.forEach((grid, at) => {
      const rows = [
        [at === 0 ? '部门预算项目支出预算表' : TITLE],
        ['部门名称：甲局'],
        OFFICIAL_HEADER.slice(0, at === 0 ? 5 : 7),
        ['甲局本级', '10', '10'],
        ['    项目一', '10', '10', null, null, ...(at === 0 ? [] : ['目标。', ONE])],
      ]
      rows.forEach((texts, row) => {
        texts.forEach((text, column) => {
          if (text) grid.put(row + 1, column + 1, /^\d+$/.test(text) ? { number: text } : { text })
        })
      })
    })
    const reading = readXlsxForm(workbookOfGrids(grids.map((grid, at) => ({ name: `表${at + 8}`, grid }))), 'a.xlsx')
    expect(reading.sheetName).toBe('表9')
    expect(outline(reading.form)).toEqual(['甲局本级', '- 项目一 | 10.00 10.00 . . | 目标。 | 次数 1次/2次'])
    expect(said(reading)).toContain('工作表“表8”没有读入')
  })
})
