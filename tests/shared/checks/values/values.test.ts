import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../../shared/checks/finding.ts'
import { GOAL_RULES } from '../../../../shared/checks/values/goals.ts'
import { VALUE_RULES } from '../../../../shared/checks/values/values.ts'
import { applyCommands } from '../../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type Indicator, type Project } from '../../../../shared/form.ts'
import { indicator, project, table, unit, verbatim } from '../exampleTables.ts'
import { foundBy, saidBy } from '../foundBy.ts'

const ofIndicators = (indicators: readonly Indicator[], change: Partial<Project> = {}) =>
  table([unit([project({ fiscal: '26.00' }, { indicators, ...change })])])
const only = (id: string): readonly Rule[] => [...VALUE_RULES, ...GOAL_RULES].filter((rule) => rule.id === id)
const KINDS = {
  '11': ['1', '产出指标', '数量指标'],
  '12': ['1', '产出指标', '质量指标'],
  '13': ['1', '产出指标', '时效指标'],
  '14': ['1', '产出指标', '成本指标'],
  '21': ['2', '效益指标', '经济效益指标'],
  '22': ['2', '效益指标', '社会效益指标'],
  '24': ['2', '效益指标', '可持续影响'],
  '31': ['3', '满意度指标', '服务对象满意度指标'],
} as const
/** An indicator of a kind, with one value or two. */
function of(level2Code: keyof typeof KINDS, name: string, cycleValue: string, annualValue = cycleValue): Indicator {
  const [level1Code, level1, level2] = KINDS[level2Code]
  return indicator({ level1Code, level1, level2Code, level2, name, cycleValue, annualValue })
}

/** What a rule says of an indicator, and what its first repair makes of the two values and the kind. */
function checkRule(id: string) {
  return (one: Indicator, expected: readonly string[], mended: Partial<Indicator> | null = null): void => {
    test(`${one.level2 ?? '?'} ${one.name}：${one.cycleValue}｜${one.annualValue}`, () => {
      const before = ofIndicators([one])
      const findings = foundBy(only(id), before)
      expect(findings.map(({ message }) => message)).toEqual(expected)
      const [fix] = findings.flatMap(({ fixes }) => fixes)
      expect(fix !== undefined).toBe(mended !== null)
      if (!fix || mended === null) return
      const { document } = applyCommands({ ...EMPTY_DOCUMENT, tables: [before] }, fix.commands)
      expect(document.tables[0]?.units[0]?.projects[0]?.indicators[0]).toEqual({ ...one, ...mended })
    })
  }
}

describe('a value without a number', () => {
  const check = checkRule('value-not-measurable')
  check(of('13', '档案整理及时性', '及时'), [
    '第 1 条指标“档案整理及时性”的指标值“及时”没有数字，无法考核，请写明何时完成，如“12月31日前”',
  ])
  check(of('11', '培训次数', '多次', '1次'), [
    '第 1 条指标“培训次数”的实施周期指标值“多次”没有数字，无法考核，请写明数量',
  ])
  check(of('11', '培训次数', '多次', '若干'), [
    '第 1 条指标“培训次数”的实施周期指标值“多次”没有数字，无法考核，请写明数量',
    '第 1 条指标“培训次数”的年度指标值“若干”没有数字，无法考核，请写明数量',
  ])
  check(of('14', '培训成本', '控制数'), [
    '第 1 条指标“培训成本”的指标值“控制数”没有数字，无法考核，请写明金额，如“≤400元”',
  ])
  check(of('31', '参训人员满意度', '满意'), [
    '第 1 条指标“参训人员满意度”的指标值“满意”没有数字，无法考核，请写明百分比，如“≥95%”',
  ])
  check(of('21', '带动就业', '明显'), ['第 1 条指标“带动就业”的指标值“明显”没有数字，无法考核，请写明数量、比例或时限'])

  describe('may take the percentage of the other value', () => {
    check(
      of('12', '设备完好率', '良好', '≥98%'),
      ['第 1 条指标“设备完好率”的实施周期指标值“良好”没有数字，无法考核，请写明百分比，如“≥95%”'],
      { cycleValue: '≥98%' },
    )
  })

  describe('is not found where there is a number, however it is written', () => {
    check(of('11', '培训次数', '三次'), [])
    check(of('13', '完成时间', '年底前'), [])
    check(of('12', '考核排名', '第一名'), [])
    check(of('12', '评估等级', 'A级'), [])
    check(of('12', '专家职称', '副高级以上'), [])
    check(of('31', '群众满意度', '九成以上'), [])
    check(of('13', '慰问时间', '春节、重阳节前'), [])
  })

  describe('is not found where it can be checked all the same, or could not be read', () => {
    check(of('12', '安全生产', '零事故'), [])
    check(of('11', '慰问对象', '全部'), [])
    check(of('12', '纸张规格', 'A4'), [])
  })

  describe('is for others to name where nothing is written, or it is about effects', () => {
    check(of('11', '培训次数', ' '), [])
    check(of('22', '宣传影响力', '提升'), [])
    check(of('24', '长效机制', '健全'), [])
  })
})

describe('an effect in words', () => {
  const check = checkRule('effect-not-measurable')
  check(of('22', '宣传影响力', '提升'), ['第 1 条指标“宣传影响力”的指标值“提升”没有数字，能量化的请量化'])
  check({ ...of('22', '长效机制', '健全'), level2Code: null, level2: '可持续影响' }, [
    '第 1 条指标“长效机制”的指标值“健全”没有数字，能量化的请量化',
  ])
  check(of('22', '受益人数', '≥300人'), [])
  check(of('12', '设备状况', '良好'), [])
})

describe('a value that is a name', () => {
  const check = checkRule('value-is-name')
  check(of('13', '项目按时完成率', '工程完成率', '100%'), [
    '第 1 条指标“项目按时完成率”的实施周期指标值“工程完成率”是指标的名称，不是值，请写明达到多少',
  ])
  check(of('11', '设计方案', '设计方案'), [
    '第 1 条指标“设计方案”的指标值“设计方案”是指标的名称，不是值，请写明达到多少',
  ])
  check(of('31', '满意率', '提升服务满意度'), [])
  check(of('11', '培训次数', '完成率100%'), [])
  check(of('12', '合格率', '控制数'), [])
})

describe('a rate without a percent sign', () => {
  const check = checkRule('rate-without-percent')
  check(of('12', '培训完成率', '95'), ['第 1 条指标“培训完成率”是比率，指标值“95”却没有百分号，请核对名称和值'], {
    cycleValue: '95%',
    annualValue: '95%',
  })
  check(of('12', '培训完成率', '5次', '100%'), [
    '第 1 条指标“培训完成率”是比率，实施周期指标值“5次”却没有百分号，请核对名称和值',
  ])

  describe('is not completed where it may be meant as a share', () => {
    check(of('12', '培训完成率', '0.95'), ['第 1 条指标“培训完成率”是比率，指标值“0.95”却没有百分号，请核对名称和值'])
    check(of('31', '学员满意率', '4.5'), ['第 1 条指标“学员满意率”是比率，指标值“4.5”却没有百分号，请核对名称和值'])
    check(of('12', '差错率', '3'), ['第 1 条指标“差错率”是比率，指标值“3”却没有百分号，请核对名称和值'])
  })

  describe('is not found where the name says it, or something else is meant', () => {
    check(of('12', '培训完成率（%）', '95'), [])
    check(of('12', '巡查频率', '每月3次'), [])
    check(of('31', '群众满意度', '≥90分'), [])
    check(of('12', '培训完成率', '百分之九十五'), [])
    check(of('12', '培训完成率', '控制数'), [])
    check(of('12', '差错率', '0'), [])
    check(of('12', '差错率', '万分之0.5'), [])
    check(of('12', '培训完成率', '95（%）'), [])
    check(of('22', '万人刑事案件立案率', '≤60件/万人'), [])
    check(of('12', '生师比例', '1∶18'), [])
    check(of('12', '资金周转率', '3次'), [])
    check(of('12', '发病率', '3人/万人'), [])
    check(of('13', '按时完成率', '12月31日前'), [])
  })
})

describe('a percentage above a hundred', () => {
  const check = checkRule('percent-over-hundred')
  check(
    of('12', '新功能开发', '新功能开发率100%以上'),
    ['第 1 条指标“新功能开发”的指标值“新功能开发率100%以上”高于 100%，最高只能是 100%'],
    { cycleValue: '新功能开发率100%', annualValue: '新功能开发率100%' },
  )
  check(
    of('12', '合格率', '≥１００％', '100%'),
    ['第 1 条指标“合格率”的实施周期指标值“≥１００％”高于 100%，最高只能是 100%'],
    { cycleValue: '100%' },
  )
  check(of('12', '合格率', '120%'), ['第 1 条指标“合格率”的指标值“120%”高于 100%，请核对'])
  check(of('12', '合格率', '100%'), [])
  check(of('12', '合格率', '达到100%'), [])
  check(of('12', '合格率', '≤100%'), [])
  check(of('21', '投入产出比', '150%'), [])
  check(of('21', '收入', '较上年增长120%'), [])
  check(of('21', '拨备覆盖率', '≥150%'), [])
  check(of('22', '学前三年毛入园率', '≥100%'), [])
  check(of('11', '检测户数', '300户±5%'), [])
})

describe('a kind', () => {
  const check = checkRule('wrong-kind')
  const quality = { level2Code: '12', level2: '质量指标' }
  const quantity = { level2Code: '11', level2: '数量指标' }
  check(of('11', '培训合格率', '≥95%'), ['第 1 条指标“培训合格率”是比率，不是数量，一般列入质量指标'], quality)
  check(of('11', '方案通过', '100%'), ['第 1 条指标“方案通过”的值是比率，不是数量，一般列入质量指标'], quality)
  check(of('11', '资金拨付及时率', '100%'), ['第 1 条指标“资金拨付及时率”是比率，不是数量，一般列入时效指标'], {
    level2Code: '13',
    level2: '时效指标',
  })
  check(
    of('12', '原创策划数量', '不少于20篇'),
    ['第 1 条指标“原创策划数量”的值是数量，请列入数量指标，或改为合格率一类的质量指标'],
    quantity,
  )
  check(of('22', '群众满意度', '≥90%'), ['第 1 条指标“群众满意度”考核的是满意度，请列入满意度指标'], {
    level1Code: '3',
    level1: '满意度指标',
    level2Code: '31',
    level2: '服务对象满意度指标',
  })

  describe('is not chosen for a rate of growth', () => {
    check(of('11', '税收增长率', '≥8%'), ['第 1 条指标“税收增长率”是比率，不是数量，请列入质量或效益指标'])
  })

  describe('keeps its codes out where the indicator has none', () => {
    const uncoded = { ...of('11', '培训合格率', '≥95%'), level1Code: null, level2Code: null }
    check(uncoded, ['第 1 条指标“培训合格率”是比率，不是数量，一般列入质量指标'], { level2: '质量指标' })
  })

  describe('is right, or not plainly wrong', () => {
    check(of('11', '培训次数', '3次'), [])
    check(of('12', '培训合格率', '3次'), [])
    check(of('12', '投诉次数', '≤3次'), [])
    check(of('11', '群众满意度调查次数', '2次'), [])
    check(of('12', '群众来访', '少于5次'), [])
    check(of('12', '系统并发数', '不少于30个'), [])
    check(of('12', '路面厚度', '≥20厘米'), [])
    check(of('12', '考核结果', '第 3 名'), [])
    check(of('12', '测评得分', '≥90分'), [])
    check(of('12', '数据规范性', '大于90%'), [])
    check(of('13', '按时完成率', '100%'), [])
    check(of('31', '群众满意度', '≥90%'), [])
    check(of('11', '培训', '3次，合格率100%'), [])
    check({ ...of('11', '培训合格率', '≥95%'), level2: '质量指标' }, [])
    check({ ...of('11', '群众满意度', '≥90%'), level1Code: null, level1: null, level2Code: null, level2: null }, [])
  })
})

describe('an annual value above that of the cycle', () => {
  const check = checkRule('annual-exceeds-cycle')
  check(of('11', '培训次数', '1次', '3次'), [
    '第 1 条指标“培训次数”的年度指标值“3次”大于实施周期指标值“1次”，请核对是否填反',
  ])
  check(of('11', '登记人数', '9000人', '1万人'), [
    '第 1 条指标“登记人数”的年度指标值“1万人”大于实施周期指标值“9000人”，请核对是否填反',
  ])
  check(of('11', '培训次数', '1次', '3次/年'), [
    '第 1 条指标“培训次数”的年度指标值“3次/年”大于实施周期指标值“1次”，请核对是否填反',
  ])
  check(of('11', '用户', '用户30个、对象10个', '用户30个、对象12个'), [
    '第 1 条指标“用户”的年度指标值“用户30个、对象12个”大于实施周期指标值“用户30个、对象10个”，请核对是否填反',
  ])
  check(of('11', '培训次数', '3次', '1次'), [])
  check(of('11', '培训次数', '3次', '3次'), [])

  describe('is left alone where the two cannot be compared', () => {
    check(of('11', '培训次数', '3次', '200人'), [])
    check(of('11', '培训次数', '3次', '4场，200人'), [])
    check(of('11', '巡查次数', '每月3次', '每月4次'), [])
    check(of('12', '合格率', '≥90%', '≥95%'), [])
    check(of('14', '人均培训成本', '≤400元', '≤450元'), [])
    check(of('13', '响应时间', '≤2小时', '≤3小时'), [])
    check(of('11', '培训次数', '多次', '3次'), [])
  })
})

describe('an annual value like that of the cycle', () => {
  const same = [of('11', '登记人员数量', '134万人')]
  const check = (name: string, change: Partial<Project>, expected: readonly string[]) => {
    test(name, () => {
      expect(saidBy(only('annual-equals-cycle'), ofIndicators(same, change))).toEqual(expected)
    })
  }
  const found = (span: string) => [
    `项目跨年度（${span}），第 1 条指标“登记人员数量”的年度指标值与实施周期指标值都是“134万人”，请核对当年的数量`,
  ]
  check('is found where the name tells of several years', { name: '租赁项目(2023-2026年）' }, found('2023-2026年'))
  check('is found for a plan of several years', { name: '市域治理三年行动经费' }, found('三年行动'))
  check(
    'is found where the goal tells of several years',
    { goal: '系统建设分两年实施，建成后投入使用。' },
    found('分两年'),
  )
  check('is right for a service of one year', { name: '物业服务（2022-2023年度）' }, [])
  check('is right for a school year', { name: '奖学金（2022-2023学年）' }, [])
  check('is right where a document has the years', { name: '《发展规划（2021-2025年）》编制经费' }, [])
  check('is right where the goal speaks of a plan', { goal: '落实国企改革三年行动要求，完成本年任务。' }, [])
  check('is right for a project of one year', { name: '租赁项目（2023年）' }, [])
  check('is right where the years lie behind', { goal: '总结近三年计划执行情况，做好本年工作。' }, [])
  check('is right where nothing tells of years', {}, [])

  const several = { name: '租赁项目（2023-2026年）' }
  test('is right for rates, prices, times, ceilings, places and what goes by the month', () => {
    const right = [
      of('12', '合格率', '≥95%'),
      of('14', '人均培训成本', '400元'),
      of('13', '响应时间', '2小时'),
      of('12', '投诉次数', '≤3次'),
      of('12', '考核排名', '第一名'),
      of('11', '更新人数', '每月20万人次'),
      of('11', '聘用人员数量', '12人'),
      of('11', '数量', '12人', '3人'),
      of('11', '方案', '完善'),
    ]
    expect(saidBy(only('annual-equals-cycle'), ofIndicators(right, several))).toEqual([])
  })
})

describe('the form of a value', () => {
  const check = checkRule('value-form')
  const both = (value: string) => ({ cycleValue: value, annualValue: value })
  const said = (value: string, form: string) => [`第 1 条指标“数量”的指标值“${value}”可写成“${form}”`]
  check(of('11', '数量', '不少于 500篇'), said('不少于 500篇', '≥500篇'), both('≥500篇'))
  check(of('11', '数量', '95分以上'), said('95分以上', '≥95分'), both('≥95分'))
  check(of('11', '数量', '>=5个'), said('>=5个', '≥5个'), both('≥5个'))
  check(of('11', '数量', '１００％'), said('１００％', '100%'), both('100%'))
  check(of('11', '数量', '百分之九十五'), said('百分之九十五', '95%'), both('95%'))
  check(of('11', '数量', '三次'), said('三次', '3次'), both('3次'))
  check(of('11', '数量', '不超过410万元'), said('不超过410万元', '≤410万元'), both('≤410万元'))

  describe('is left as it is where it is one already, or the meaning might change', () => {
    for (const value of [
      '≥500篇',
      '1,200人',
      '≥ 95%',
      '约20人',
      '达到100%',
      '控制在5%以内',
      '3～5次',
      '第一名',
      '100%以上',
      '≥95％',
      '＜1%',
      '零',
      '十一',
      '二期',
      '万分之一',
    ])
      check(of('11', '数量', value), [])
    for (const value of ['二十万人', '12月31日前', '不少于20场，200人', '及时', 'A4', '开展不少于3次'])
      check(of('11', '数量', value), [])
  })

  test('is put right for each value by itself where they differ', () => {
    const kinds = foundBy(only('value-form'), ofIndicators([of('11', '数量', '不少于3次', '一次')])).flatMap(
      ({ fixes }) => fixes.map(({ kind, label }) => `${kind} ${label}`),
    )
    expect(kinds).toEqual(['operator-sign 改为“≥3次”', 'plain-number 改为“1次”'])
  })
})

describe('the figures of a goal', () => {
  const check = (goal: string, indicators: readonly Indicator[], expected: readonly string[]) => {
    test(goal, () => {
      expect(saidBy(only('goal-figures-without-indicator'), ofIndicators(indicators, { goal }))).toEqual(expected)
    })
  }
  const visits = [of('11', '走访户数', '≥200户', '200')]
  check('走访困难群众200户，培训3次', visits, ['绩效目标中的“3次”没有相应的指标值，需要考核的请补充指标'])
  check('培训3次，宣传4场，走访5户，发放6份，慰问7人，建成8个，再培训3次', visits, [
    '绩效目标中的“3次”、“4场”、“5户”、“6份”、“7人”等 6 处数字没有相应的指标值，需要考核的请补充指标',
  ])
  check('服务１千人次', [of('11', '服务人次', '1000人次')], [])
  check('服务24名党员', [of('11', '服务人数', '24人')], [])
  check('走访200户', visits, [])
  check('走访200家', visits, [])
  check('全区下辖12个街道、186个社区，现有居民62万人，做到1人1格、1格1档', visits, [])
  check('每个中心至少配备2名医生，依据《条例》第21条，按总投资的50%给予补助，2022年已完成3个', visits, [])
  check('装备完好率达到98%，产值同比增长12%', visits, [
    '绩效目标中的“装备完好率98%”、“产值同比增长12%”没有相应的指标值，需要考核的请补充指标',
  ])
  check('培训3次', [of('11', '每年3次培训', '完成')], [])
  check(
    '2023年全年24小时值班，60岁以上老人第1批，安排资金50万元，为期3年，推动两个维护，办好一批实事，依据〔2021〕101号',
    visits,
    [],
  )
  check('培训3次', [], [])
  check('培训3次', [verbatim('全年培训三次')], [])
})

function checkCopied(name: string, goal: string, value: string, expected: readonly string[]): void {
  test(name, () => {
    const form = ofIndicators([of('22', '整治', value)], { goal })
    expect(saidBy(only('value-copied-from-goal'), form)).toEqual(expected)
  })
}

describe('a value copied from the goal', () => {
  const goal = '开展治安重点整治工作及专项行动，加强基层综治中心实体运作。'
  checkCopied('is found, whatever its punctuation', goal, '开展治安重点整治工作及专项行动,加强基层综治中心实体运作', [
    '第 1 条指标“整治”的指标值“开展治安重点整治工作及专项行动,加强基层综治中心…”与绩效目标的文字相同，请另写能考核的值',
  ])
  checkCopied('is not found where it is a few words', goal, '专项行动', [])
  checkCopied('is not found where it is in words of its own', goal, '完成挂牌整治地区综合整治工作并通过上级验收', [])
})

test('nothing is said of text that is no indicator', () => {
  expect(saidBy([...VALUE_RULES, ...GOAL_RULES], ofIndicators([verbatim('培训完成率：及时')]))).toEqual([])
})

test('an indicator without a name is called by its number alone', () => {
  expect(saidBy(only('value-not-measurable'), ofIndicators([of('13', ' ', '及时')]))).toEqual([
    '第 1 条指标的指标值“及时”没有数字，无法考核，请写明何时完成，如“12月31日前”',
  ])
})
