import { describe, expect, test } from 'vitest'
import type { Measure, ValueReading } from '../../../../shared/indicators/values/measure.ts'
import { measuresIn, parseValue } from '../../../../shared/indicators/values/parseValue.ts'

const SIGNS = {
  'at-least': '≥',
  'at-most': '≤',
  'more-than': '>',
  'less-than': '<',
  exactly: '=',
  about: '约',
  reaching: '达到',
  'plus-minus': '±',
} as const

/** `≥500 篇`, `3..5 次`, `约200000 人次/月`, `第1`, `2023年6月30日`, `前` for a deadline in words. */
function written(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity': {
      const number = measure.upTo === null ? measure.number : `${measure.number}..${measure.upTo}`
      const per = measure.per === null ? '' : `/${measure.per}`
      return `${measure.operator === null ? '' : SIGNS[measure.operator]}${number} ${measure.unit}${per}`.trim()
    }
    case 'ordinal':
      return `第${measure.operator === null ? '' : SIGNS[measure.operator]}${measure.number}`
    case 'date': {
      const { year, quarter, month, day } = measure
      const parts = [
        [year, '年'],
        [quarter, '季度'],
        [month, '月'],
        [day, '日'],
      ]
      return parts.flatMap(([number, word]) => (number === null ? [] : [`${number}${word}`])).join('') || '期限'
    }
  }
}

function brief(reading: ValueReading): string {
  if (reading.kind !== 'measures') return reading.kind
  return `${reading.isPlain ? '' : '… '}${reading.measures.map(written).join('；')}`
}

function check(text: string | null, expected: string): void {
  test(`${text === null ? 'nothing' : `“${text}”`} is ${expected}`, () =>
    expect(brief(parseValue(text))).toBe(expected))
}

describe('an operator', () => {
  check('≥500篇', '≥500 篇')
  check('不少于500篇', '≥500 篇')
  check('不低于 95 %', '≥95 %')
  check('至少3次', '≥3 次')
  check('95分以上', '≥95 分')
  check('5人（含）以上', '≥5 人')
  check('>=5', '≥5')
  check('大于等于5', '≥5')
  check('大于90%', '>90 %')
  check('超过200人', '>200 人')
  check('≤0.5℃', '≤0.5 ℃')
  check('不超过410万元', '≤4100000 元')
  check('控制在5%以内', '≤5 %')
  check('10个工作日内', '≤10 工作日')
  check('小于5分钟', '<5 分钟')
  check('约20人', '约20 人')
  check('100余人', '约100 人')
  check('20人左右', '约20 人')
  check('达到100%', '达到100 %')
  check('达到90%以上', '≥90 %')
  check('±5%', '±5 %')
  check('≮3次', '≥3 次')
  check('≯3次', '≤3 次')
  check('等于3', '=3')

  describe('that contradicts another leaves the figure unknown', () => {
    check('不少于5次以内', 'unknown')
  })

  describe('that is denied in words not known here is none', () => {
    check('未超过5次', '… 5 次')
  })
})

describe('a number', () => {
  check('100', '100')
  check('0', '0')
  check('0.50%', '0.5 %')
  check('1,200人', '1200 人')
  check('12,345,678.90元', '12345678.9 元')
  check('１００％', '100 %')
  check('1千', '1000')
  check('100 万元', '1000000 元')
  check('81万套', '810000 套')
  check('134万人', '1340000 人')
  check('1.5亿元', '150000000 元')
  check('5千万元', '50000000 元')
  check('3千克', '3 公斤')
  check('-5%', '-5 %')

  describe('in Chinese', () => {
    check('三次', '3 次')
    check('十二人', '12 人')
    check('二十万', '200000')
    check('一百零五', '105')
    check('两千三百家', '2300 家')
    check('一万零五百人', '10500 人')
    check('百分之九十五', '95 %')
    check('百分之95以上', '≥95 %')
    check('千分之三', '3 ‰')
    check('万分之0.5', '0.5 ‱')
    check('十余次', '约10 次')
    check('二十多次', '约20 次')
    check('九十分以上', '≥90 分')
    check('两倍', '2 倍')
    check('一周内', '≤1 周')
  })

  describe('that is in doubt is none', () => {
    check('1/3', 'unknown')
    check('9:30', 'unknown')
    check('1万2千', 'unknown')
    check('20，30人', 'unknown')
    check('5 00篇', 'unknown')
    check('1.2.3版', 'unknown')
    check('020-12345678', 'unknown')
    check('12345678901234567890个', 'unknown')
    check('5-3次', 'unknown')
    check('3-5-7次', 'unknown')
    check('130-1234-5678', 'unknown')
    check('1 200', 'unknown')
    check('1 0 0 %', 'unknown')
    check('10\n0%', 'unknown')
    check('3比1', 'unknown')
    check('1∶18', 'unknown')
    check('10²', 'unknown')
    check('百分之零点五', 'unknown')
    check('百余次', 'unknown')
    check('二、三次', 'words')
    check('十分', 'words')
    check('十一', 'words')
    check('三五次', 'words')
    check('数十人', 'words')
    check('三百五', 'words')
    check('千万人', 'words')
  })
})

describe('a range', () => {
  check('3-5次', '3..5 次')
  check('3～5次', '3..5 次')
  check('3至5次', '3..5 次')
  check('80%—90%', '80..90 %')
  check('80-90%', '80..90 %')
  check('1-2万元', '10000..20000 元')
  check('100±5元', '95..105 元')
  check('1.5±0.25米', '1.25..1.75 米')
  check('100元±10元', '90..110 元')

  describe('is none where its ends are of different things', () => {
    check('300户±5%', '… ±5 %')
    check('20±5%', '… ±5 %')
  })
})

describe('a unit', () => {
  check('20场次', '20 场')
  check('3个百分点', '3 百分点')
  check('200㎡', '200 平方米')
  check('24名', '24 人')
  check('10MB', '10 MB')
  check('400元/人·天', '400 元/人·天')
  check('1150元/年', '1150 元/年')
  check('35μg/m³', '35 μg/m³')
  check('20°C', '20 ℃')
  check('3人月', '3 人月')
  check('95\n%', '95 %')

  describe('of time is named before the figure as well', () => {
    check('每月约20万人次', '… 约200000 人次/月')
    check('每月人员更新约20万人次', '… 约200000 人次/月')
    check('每季度1次，走访20户', '… 1 次/季度；20 户')
  })
})

describe('a time', () => {
  check('12月31日前', '12月31日')
  check('2023年12月31日前', '2023年12月31日')
  check('2023.12.31前', '2023年12月31日')
  check('2023年底前', '2023年')
  check('二〇二三年底前', '2023年')
  check('6月底', '6月')
  check('十二月底前', '12月')
  check('第三季度', '3季度')
  check('每月10日前', '… 10日')
  check('2023-2026年', '2026年')
  check('年底前完成', '… 期限')
  check('年内', '期限')
  check('全年', '期限')
  check('1-12月', '12月')
  check('一季度', '1季度')
  check('2022-2023学年', '2023年')
  check('半年', '期限')
  check('12.31前', '12月31日')
  check('2023.12', '2023年12月')
  check('2023.12元', '2023.12 元')
  check('12.31', '12.31')
  check('每月5日', '… 5日')
  check('春节、重阳节前', '… 期限；期限')
  check('五一节前', '期限')
  check('汛期前', '期限')
  check('下月初', '期限')
  check('当日办结', '期限')
  check('次日', '期限')
  check('春节慰问到位', 'words')

  describe('that lasts is a figure', () => {
    check('3年', '3 年')
    check('3个月', '3 个月')
    check('24小时内响应', '… ≤24 小时')
  })
})

describe('a place or grade', () => {
  check('第一名', '第1')
  check('前三名', '第≤3')
  check('三级', '第3')
  check('二等奖以上', '第≥2')
  check('第3批', '第3')
  check('第 3 名', '第3')
  check('三级医院', '第3')
  check('一级A标准', '第1')
})

describe('several measures', () => {
  check('3场，120人', '… 3 场；120 人')
  check('累计登记出租屋81万套、登记人员134万人', '… 810000 套；1340000 人')
  check('工作人员不得少于24人，不少于一名党员，人员资质具有专业证书', '… ≥24 人；≥1 人')
  check('小学1150元/年、初中1950元/年', '… 1150 元/年；1950 元/年')
  check('积分入学提供学位比例达到受理报名人数的70%', '… 70 %')
  check('2023年6月30日前完成3次', '… 2023年6月30日；3 次')
})

describe('figures that measure nothing', () => {
  check('A4', 'unknown')
  check('T+1', 'unknown')
  check('COVID-19', 'unknown')
  check('2.0版', 'unknown')
  check('粤财〔2023〕5号', 'unknown')
  check('依据第12条执行', 'unknown')
  check('《办法》第十二条', 'words')
  check('5G', 'unknown')
  check('PM2.5', 'unknown')
  check('3D', 'unknown')
  check('符合GB/T 1234-2008标准', 'unknown')
  check('7×24小时', 'unknown')
  check('1:3', 'unknown')
  check('十分之一', 'unknown')
  check('Ⅲ类', 'unknown')
  check('2个半月', 'unknown')
  check('2021年度', '2021年')
})

describe('words', () => {
  check('及时', 'words')
  check('进一步提升', 'words')
  check('十分满意', 'words')
  check('一体化推进', 'words')
  check('一次性', 'words')
  check('第三方评估', 'words')
  check('第一时间处置', 'words')
  check('十四五期间', 'words')
  check('千方百计', 'words')
  check('按月发放', 'words')
  check('控制数', 'words')
  check('无法估计', 'words')
  check('提升省级影响力', 'words')
  check('再上一个新台阶', 'words')
  check('优秀', 'words')
  check('成效显著', 'words')
  check('前列', 'words')
})

describe('shares and grades in words, of which the measure is not known', () => {
  for (const text of ['九成以上', '提高三成', '半数以上', '翻一番', '前十', '八折']) check(text, 'unknown')
  for (const text of ['A级', 'AAA', 'C级及以上', '甲级', '省级以上', '达到国家级', '副高级以上', '三类', '四星'])
    check(text, 'unknown')
})

describe('all and nothing, which can be checked without a figure', () => {
  check('全部', 'all')
  check('社区全覆盖', 'all')
  check('百分之百', 'all')
  check('无', 'none')
  check('零事故', 'none')
  check('零', 'none')
  check('不发生', 'none')
  check('无漏报', 'none')
  check('全面覆盖', 'all')
  check('无重大安全事故', 'none')
  check('0次', '0 次')
})

describe('nothing written', () => {
  check(null, 'blank')
  check('', 'blank')
  check(' 　\u200b', 'blank')
})

describe('the parts of a value', () => {
  test('are its operator, number and unit as they are written, with their place', () => {
    const [measure] = measuresIn('不少于 １.5万人次/月')
    expect(measure).toMatchObject({
      start: 0,
      end: 12,
      parts: { operator: '不少于', number: '1.5万', unit: '人次/月' },
    })
  })

  test('hold no operator and no unit where there is none', () => {
    expect(measuresIn('100')[0]).toMatchObject({ parts: { operator: '', number: '100', unit: '' } })
  })
})
