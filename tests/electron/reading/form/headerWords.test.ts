import { describe, expect, it } from 'vitest'
import { fieldOfHeader, meaningOf, mistypedFields } from '../../../../electron/reading/form/headerWords.ts'
import type { Field } from '../../../../shared/reading.ts'

describe('a header cell names a column of the form', () => {
  const check = (field: Field, ...texts: string[]) => {
    for (const text of texts) expect([text, fieldOfHeader(text)]).toEqual([text, field])
  }
  it('in the wordings of other years, places and systems', () => {
    check(
      'name',
      '项目名称',
      '项目',
      '项目（单位）名称',
      '资金使用单位/项目名称',
      '单位（项目）名称',
      '二级项目名称',
      '支出项目名称',
    )
    check('spendingUnit', '资金使用单位', '用款单位', '项目单位', '实施单位', '单位名称', '预算单位', '单位')
    check('total', '合计', '预算金额', '2024年预算数', '预算总额', '资金总额', '年初预算数', '项目总额', '金额', '小计')
    check(
      'fiscal',
      '财政资金',
      '本年财政拨款',
      '其中：财政拨款',
      '一般公共预算拨款',
      '一般公共预算财政拨款',
      '政府性基金预算拨款',
    )
    check('special', '财政专户', '财政专户管理资金', '专户资金', '教育收费')
    check('other', '其它资金', '其他来源', '单位自筹', '单位资金', '自筹资金', '其他收入')
    check('goal', '年度绩效目标', '项目绩效总目标', '总体目标', '绩效目标内容', '年度目标', '2024年度绩效目标')
    check('indicators', '绩效指标及指标值', '年度指标', '项目绩效指标', '绩效指标（含指标值）')
    check('level1', '一级指标', '绩效一级指标')
    check('indicatorName', '三级指标', '指标名称', '绩效指标名称', '指标内容')
    check('cycleValue', '实施周期指标值', '总体指标值', '中期指标值')
    check('annualValue', '指标值', '年度指标值', '目标值', '年度目标值', '预期指标值', '指标值（包含数字及文字描述）')
  })
  it('behind marks, numbers, notes, units of money and broken by white space', () => {
    check(
      'name',
      '项 目\n名 称',
      '1.项目名称',
      '（1）项目名称（必填）',
      '*项目名称',
      '★ 项目名称：',
      '项目名称【全称】',
    )
    check('total', '总计（万元）', '总计(单位：元)', '预算金额万元', '二、总 计')
    check('fiscal', '财政\r\n拨款（万元）', '３、财政拨款')
  })
})

describe('a header cell that names something else is never an amount, a name or a goal', () => {
  const check = (...texts: string[]) => {
    for (const text of texts) expect([text, meaningOf(text)]).toEqual([text, { kind: 'foreign' }])
  }
  it('such as another year’s figures or those of the year’s end', () =>
    check(
      '上年预算数',
      '去年财政拨款',
      '预算数（上年）',
      '增减额',
      '其中：基本支出',
      '执行数',
      '预算执行率',
      '上年结转',
      '得分',
    ))
  it('such as codes, persons and remarks', () =>
    check('序号', '项目编码', '项目类别', '备注', '主管部门', '项目负责人', '联系电话', '绩效指标说明', '实际完成值'))
})

it('running text is no header', () => {
  expect(meaningOf('项目名称、总计、绩效目标等栏按批复的预算填写，金额保留两位小数。')).toBeNull()
  expect(meaningOf('项目名称'.repeat(30))).toBeNull()
})

it('a header one sign off is recognised as mistyped, an amount’s short word is not', () => {
  const fields = (text: string) => mistypedFields(text).map((meaning) => meaning.kind === 'field' && meaning.field)
  expect(fields('项目名你')).toEqual(['name'])
  expect(fields('财政拔款')).toContain('fiscal')
  expect(fields('总汁')).toEqual([])
  expect(fields('绩效目标')).toEqual([])
})
