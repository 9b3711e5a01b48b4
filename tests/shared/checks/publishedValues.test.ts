/**
 * What the rules about values and goals find in the real table that was published for 2023: 14 projects, 34 indicators.
 * The counts named in the comments were first made by hand, by one reader; where a rule gives another, it says why.
 */
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../shared/checks/finding.ts'
import { GOAL_RULES } from '../../../shared/checks/values/goals.ts'
import { VALUE_RULES } from '../../../shared/checks/values/values.ts'
import type { Indicator } from '../../../shared/form.ts'
import { parseValue } from '../../../shared/indicators/values/parseValue.ts'
import { sampleForm } from '../samples.ts'
import { foundBy } from './foundBy.ts'

const PUBLISHED = sampleForm('published-2023')
const INDICATORS = PUBLISHED.units.flatMap(({ projects }) => projects).flatMap(({ indicators }) => indicators)

const findings = (rule: string): readonly Finding[] =>
  foundBy(
    [...VALUE_RULES, ...GOAL_RULES].filter(({ id }) => id === rule),
    PUBLISHED,
  )
const namesOf = (found: readonly Finding[]) =>
  found.map(({ place }) => INDICATORS.find(({ id }) => id === place.indicatorId)?.name)

/** The indicators that a rule finds, by name. */
function check(rule: string, expected: readonly string[]): void {
  test(`${rule}: ${expected.length}`, () => expect(namesOf(findings(rule))).toEqual(expected))
}

describe('the published table, in what can be measured', () => {
  const inWords = (field: 'cycleValue' | 'annualValue') =>
    INDICATORS.filter((indicator) => parseValue(indicator[field]).kind === 'words').map(({ name }) => name)

  test('holds no number in 8 of 34 annual values and in 11 of 34 cycle values, as counted by hand', () => {
    expect(INDICATORS).toHaveLength(34)
    expect(inWords('annualValue')).toHaveLength(8)
    expect(inWords('cycleValue')).toHaveLength(11)
    for (const { cycleValue, annualValue } of INDICATORS) {
      expect([parseValue(cycleValue).kind, parseValue(annualValue).kind]).not.toContain('unknown')
    }
  })

  // One indicator is one finding, so the eight that are in words twice are not sixteen. Five of them are about effects
  // and only hinted at; three more have words for the cycle alone, and one of these is the name of an indicator.
  check('value-not-measurable', [
    '综治中心提档升级完成率',
    '救助管理经费使用率',
    '补助发放及时性',
    '档案整理及时性',
    '服务对象满意率',
  ])
  check('effect-not-measurable', [
    '推进社会治安重点整治工作',
    '政法新媒体宣传影响力',
    '提供困难来穗人员帮扶服务',
    '规范性',
    '提高政法队伍业务能力和水平，增强我区政法工作实效',
  ])

  test('has each of these values told once, by one rule', () => {
    const told = ['value-not-measurable', 'effect-not-measurable', 'value-is-name'].flatMap(findings)
    expect(namesOf(told).sort()).toEqual(inWords('cycleValue').sort())
  })

  test('has a percentage beside 控制数 twice, which can be taken over', () => {
    expect(findings('value-not-measurable').flatMap(({ fixes }) => fixes.map(({ label }) => label))).toEqual([
      '改为“100%”',
      '改为“99%”',
    ])
  })
})

describe('in values and names', () => {
  // By hand 3 disagree. Four rates have a value without %, and all four have no number at all: 控制数 twice, 提高服务水平,
  // 工程完成率. The first three are told as not measurable (with the advice to write a percentage), the last as a name;
  // none is told twice, and a rate whose value is a number without % there is none.
  check('value-is-name', ['项目按时完成率（%）'])
  check('rate-without-percent', [])
  check('percent-over-hundred', ['来穗系统新功能开发'])

  test('the 100%以上 is that of one project; the other with the same indicator says 100%', () => {
    expect(
      INDICATORS.filter(({ name }) => name === '来穗系统新功能开发').map(({ annualValue }) => annualValue),
    ).toEqual(['新功能开发率100%以上', '新功能开发率100%'])
  })
})

describe('in kinds', () => {
  // About 6 by hand: three rates under 数量, two counts under 质量, one satisfaction under 社会效益. The 系统性能并发数 under
  // 质量 is what a system can do rather than how much was done, and is left alone.
  check('wrong-kind', [
    '综治中心提档升级完成率',
    '救助管理经费使用率',
    '政法新媒体原创策划数量',
    '配备高素质工作人才',
    '业务培训完成率',
    '来穗人员对公众号便利性满意度',
  ])
})

describe('in annual values against those of the cycle', () => {
  const isSame = ({ cycleValue, annualValue }: Indicator) => cycleValue === annualValue

  // 29 of 34 are equal by hand, and nearly all of them rightly so: projects of one year, and rates. The form does not say
  // how long a project runs; one name does (2023-2026年), and of its four indicators one adds up from year to year. What
  // goes by the month (每月约20万人次), 100% and 95% are as they should be.
  check('annual-equals-cycle', ['出租屋与来穗人员登记数'])
  check('annual-exceeds-cycle', [])

  test('29 of the 34 are equal', () => expect(INDICATORS.filter(isSame)).toHaveLength(29))

  test('the one that is told says why the project is thought to run over several years', () => {
    expect(findings('annual-equals-cycle').map(({ message }) => message)).toEqual([
      '项目跨年度（2023-2026年），第 1 条指标“出租屋与来穗人员登记数”的年度指标值与实施周期指标值都是“累计登记出租屋81万套，登记来穗人员134万人”，请核对当年的数量',
    ])
  })
})

describe('in goals', () => {
  test('two promise figures that no indicator carries: that of 283.00 and the 254 points of a network', () => {
    expect(findings('goal-figures-without-indicator').map(({ message }) => message)).toEqual([
      '绩效目标中的“46116小时”、“41924小时”、“20000人次”、“2000人次”、“20名”等 13 处数字没有相应的指标值，需要考核的请补充指标',
      '绩效目标中的“254个”没有相应的指标值，需要考核的请补充指标',
    ])
  })

  // 提供来穗人员法律政策教育 repeats a part of its goal with 1千 for 1000: figures that can be measured, and no mere copy.
  check('value-copied-from-goal', ['提高政法队伍业务能力和水平，增强我区政法工作实效'])
})

describe('in the form of values', () => {
  // The other words around figures (达到100%, 用户数量不少于30个、服务对象不少于10个) have no form that is surely the same.
  check('value-form', [
    '政法新媒体平台发布文章数量',
    '政法新媒体原创策划数量',
    '平台对接数量',
    '数据内容规范性',
    '系统性能并发数',
  ])

  test('is sign, number and unit, for both values at once', () => {
    const fixes = findings('value-form').flatMap((finding) => finding.fixes)
    expect(fixes.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'operator-sign 改为“≥500篇”',
      'operator-sign 改为“≥20篇”',
      'operator-sign 改为“≥4个”',
      'operator-sign 改为“>90%”',
      'operator-sign 改为“≥30个”',
    ])
  })
})
