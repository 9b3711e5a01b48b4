import { describe, expect, it } from 'vitest'
import { readProjectTexts } from '../../../../electron/reading/plainText/projectTexts.ts'
import { readForm } from '../../../../electron/reading/read.ts'
import { wan } from '../../../shared/checks/examples.ts'
import { publishedText } from '../../../shared/samples.ts'

const MAIL = `部门名称：某局
单位：万元

【某局机关】
1．培训经费
金额: 总计 3.5, 财政拨款 3.5
绩效目标:
办好培训。

分两期。
绩效指标:
1、1-产出指标；11-数量指标；培训次数；实施周期指标值:2次；年度指标值:2次。
2、1-产出指标；12-质量指标；合格率；实施周期指标值:≥95%；年度指标值:≥95%。

2．办案经费
绩效目标：依法办案。
绩效指标：
`

describe('a text project by project', () => {
  it('is read as people write it, in a mail for instance', async () => {
    const { form } = await readForm(Buffer.from(MAIL), '邮件.txt')
    expect(form).toMatchObject({ department: '某局', unit: '万元', units: [{ name: '某局机关' }] })
    const [training, cases] = form.units[0]?.projects ?? []
    expect(training).toMatchObject({ name: '培训经费', goal: '办好培训。\n\n分两期。' })
    expect(training?.amounts).toMatchObject({ total: wan('3.5'), fiscal: wan('3.5'), other: null })
    expect(training?.indicators.map(({ name, annualValue }) => `${name} ${annualValue}`)).toEqual([
      '培训次数 2次',
      '合格率 ≥95%',
    ])
    expect(cases).toMatchObject({ name: '办案经费', goal: '依法办案。', indicators: [] })
  })

  it('is no other text', () => {
    const check = (text: string) => expect(readProjectTexts(text)).toBeNull()
    check('')
    check(publishedText())
    check('绩效目标：办好培训。\n绩效指标：\n')
    check(MAIL.replace('总计 3.5', '共计 3.5'))
    check(MAIL.replace('金额:', '备注:'))
    check(MAIL.slice(0, MAIL.lastIndexOf('绩效指标')))
  })
})
