import { expect, it } from 'vitest'
import { printPlainText } from '../../../shared/output/plainText.ts'
import { indicator, project, table, unit, verbatim } from '../checks/examples.ts'

it('has each project’s texts under their names, an indicator a line, with Windows line ends', () => {
  const indicators = [indicator(), verbatim('全年\n三次'), indicator({ name: '参训人数' })]
  const form = table([
    unit([
      project({ fiscal: '26', other: '0.5' }, { name: '培训经费', goal: '一。\n二。', indicators }),
      project({}, { name: '办案经费', goal: '三。', indicators: [] }),
    ]),
  ])
  expect(printPlainText(form)).toBe(
    `\ufeff${[
      '项目支出绩效目标表（含转移支付项目）',
      '部门名称：区委政法委员会',
      '预算年度：2023年',
      '单位：万元',
      '合计：总计 26.50，财政拨款 26.00，其他资金 0.50',
      '',
      '',
      '【区委政法委员会】',
      '小计：总计 26.50，财政拨款 26.00，其他资金 0.50',
      '',
      '1. 培训经费',
      '金额：总计 26.50，财政拨款 26.00，其他资金 0.50',
      '绩效目标：一。',
      '二。',
      '绩效指标：',
      '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:1次。',
      '全年',
      '三次',
      '2、1-产出指标；11-数量指标；参训人数；实施周期指标值:3次；年度指标值:1次。',
      '',
      '2. 办案经费',
      '绩效目标：三。',
      '绩效指标：',
      '',
    ].join('\r\n')}`,
  )
})

it('names no year where none is known, and no figures where the form prints none', () => {
  const text = printPlainText(table([unit([project({ fiscal: '0' })])], {}, { year: null }))
  expect(text).not.toMatch(/年度：|合计：|小计：|金额：/)
})
