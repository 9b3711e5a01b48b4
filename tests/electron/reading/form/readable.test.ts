import { describe, expect, it } from 'vitest'
import { type CellContent, formOf, OFFICIAL_HEADER, readXlsxForm, workbookOf } from '../packages.ts'

const ERROR = '<c t="e"><v>#REF!</v></c>'
const NO_RESULT = '<c><f>A1</f></c>'
const TITLE = '项目支出绩效目标表（含转移支付项目）'

function check(row: readonly CellContent[], expected: readonly string[]) {
  const { form, warnings, notes } = readXlsxForm(
    formOf([['甲单位'], ['    项目', 1, 1, null, null, '目标'], row]),
    'a.xlsx',
  )
  expect(warnings.map(({ kind, at }) => `${kind} ${at}`)).toEqual(expected)
  expect(notes).toEqual([])
  return form.units[0]?.projects[1]
}

describe('a cell of which nothing can be read', () => {
  it('is named when its formula has no result, in whichever column', () => {
    const project = check(
      [NO_RESULT, 2, NO_RESULT, 2, null, NO_RESULT, NO_RESULT],
      ['formula-without-value A6', 'formula-without-value C6', 'formula-without-value F6', 'formula-without-value G6'],
    )
    expect(project).toMatchObject({ name: '', goal: '', indicators: [], amounts: { fiscal: null, special: 2_000_000 } })
  })
  it('is named when it shows an error, and the error becomes nobody’s name', () => {
    const project = check(
      [ERROR, 2, 2, null, ERROR, ERROR, ERROR],
      ['cell-error A6', 'cell-error E6', 'cell-error F6', 'cell-error G6'],
    )
    expect(project).toMatchObject({ name: '', goal: '', indicators: [], amounts: { other: null } })
  })
  it('is named in a form that gives each part of an indicator a column', () => {
    const header = ['项目名称', '总计', '绩效目标', '一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值']
    const bytes = workbookOf([
      header,
      ['甲单位'],
      ['    项目', 1, '目标', '产出指标', '数量指标', ERROR, NO_RESULT, '5次'],
    ])
    const { form, warnings } = readXlsxForm(bytes, 'a.xlsx')
    expect(warnings.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'unit-missing null',
      'cell-error F3',
      'formula-without-value G3',
    ])
    expect(form.units[0]?.projects[0]?.indicators).toMatchObject([{ name: '', cycleValue: null, annualValue: '5次' }])
  })
  it('is named above the header too', () => {
    const bytes = workbookOf([
      [TITLE],
      ['部门名称：', ERROR, null, NO_RESULT, null, null, '单位：万元'],
      OFFICIAL_HEADER,
      ['甲单位'],
      ['    项目', 1, 1],
    ])
    const { form, warnings } = readXlsxForm(bytes, 'a.xlsx')
    expect(form.department).toBe('')
    expect(warnings.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['cell-error B2', 'formula-without-value D2'])
  })
})
