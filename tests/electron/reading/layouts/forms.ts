/** Plausible forms for the property tests of reading: what a department could really have written, of a few units. */
import fc from 'fast-check'

export interface PlainIndicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly cycleValue: string
  readonly annualValue: string
}
/** Amounts in 万元 as decimal text; null is a blank cell. */
export interface PlainAmounts {
  readonly total: string | null
  readonly fiscal: string | null
  readonly special: string | null
  readonly other: string | null
}
export interface PlainProject {
  readonly name: string
  readonly amounts: PlainAmounts
  readonly goal: string
  readonly indicators: readonly PlainIndicator[]
}
export interface PlainUnit {
  readonly name: string
  readonly projects: readonly PlainProject[]
}
export interface PlainForm {
  readonly department: string
  readonly year: number | null
  readonly units: readonly PlainUnit[]
}

const KINDS: readonly (readonly [level1: string, level2: string])[] = [
  ['1-产出指标', '11-数量指标'],
  ['1-产出指标', '12-质量指标'],
  ['1-产出指标', '13-时效指标'],
  ['1-产出指标', '14-成本指标'],
  ['2-效益指标', '21-经济效益指标'],
  ['2-效益指标', '22-社会效益指标'],
  ['3-满意度指标', '31-服务对象满意度指标'],
]
const UNIT_NAMES = [
  '天河区民政局（本级）',
  '区救助管理站',
  '区第一人民医院',
  '区实验小学',
  '区社会福利中心',
  '区档案馆',
]
const PROJECT_NAMES = [
  '养老服务体系建设补助资金',
  '退役士兵安置经费',
  '2023年城乡低保资金（中央转移支付）',
  '义务教育阶段学校公用经费',
  '信息系统运行维护费',
  '办公设备购置',
  '1号楼维修改造工程',
  '“一老一小”服务专项',
  '纪念馆免费开放补助',
  '小计算机更新',
  '公共卫生服务项目（上级）',
  '党建活动经费',
  '政法队伍培训',
  '统一着装经费',
  '残疾人两项补贴',
  '合计划生育奖励扶助',
]
const GOALS = [
  '做好救助管理工作，保障流浪乞讨人员基本生活权益。',
  '保障学校正常运转，促进义务教育优质均衡发展；生均标准小学1150元/年。',
  '完成设备采购30台，验收合格率达到100%',
  '一、落实惠民政策。\n二、提高服务质量，群众满意度≥90%。',
  '1.开展培训2次；2.参训人数不少于200人。',
]
const NAMES = [
  '补助发放及时率',
  '培训次数',
  '设备验收合格率',
  '受益群众人数',
  '资金使用、管理合规性',
  '服务对象满意度',
  '单位成本（元/人）',
]
const VALUES = [
  '100%',
  '≥90%',
  '2次',
  '不少于200人',
  '2023年12月31日前',
  '有所提升',
  '≤1150元/人·年',
  '控制数',
  '深入推进，持续改善',
]

const arbitraryIndicator: fc.Arbitrary<PlainIndicator> = fc
  .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), fc.constantFrom(...VALUES))
  .map(([[level1, level2], name, cycleValue, annualValue]) => ({ level1, level2, name, cycleValue, annualValue }))

/** 万元 with two decimals, sometimes more, never zero: a zero's cell is the business of tests of their own. */
const arbitraryFigure = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3_000_000 }).map((hundredths) => (hundredths / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((wan) => (wan / 10_000).toFixed(4)) },
)

const arbitraryAmounts: fc.Arbitrary<PlainAmounts> = fc
  .tuple(arbitraryFigure, fc.option(arbitraryFigure, { freq: 1 }), fc.option(arbitraryFigure, { freq: 1 }))
  .map(([fiscal, special, other]) => ({
    total: sumOf([fiscal, special, other]),
    fiscal,
    special,
    other,
  }))

const arbitraryContent = fc.record({
  amounts: arbitraryAmounts,
  goal: fc.constantFrom(...GOALS),
  indicators: fc.array(arbitraryIndicator, { minLength: 1, maxLength: 4 }),
})

/** One to three units of one to four projects, each with a goal, indicators and amounts that add up. */
export const arbitraryForm: fc.Arbitrary<PlainForm> = fc
  .record({
    department: fc.constantFrom('天河区民政局', '某市财政局', '县教育局'),
    year: fc.option(fc.integer({ min: 2019, max: 2027 }), { nil: null }),
    names: fc.shuffledSubarray(UNIT_NAMES, { minLength: 1, maxLength: 3 }),
    projects: fc.shuffledSubarray(PROJECT_NAMES, { minLength: 3, maxLength: 12 }),
    contents: fc.array(arbitraryContent, { minLength: 12, maxLength: 12 }),
  })
  .map(({ department, year, names, projects, contents }) => {
    const all = projects.map((name, at) => ({ name, ...(contents[at] as (typeof contents)[number]) }))
    return {
      department,
      year,
      units: names.map((name, at) => ({ name, projects: all.filter((_, place) => place % names.length === at) })),
    }
  })

/** Exact, with as many decimals as the longest has; null where all are blank. */
export function sumOf(amounts: readonly (string | null)[]): string | null {
  const figures = amounts.filter((amount) => amount !== null)
  if (figures.length === 0) return null
  const places = Math.max(2, ...figures.map((figure) => figure.split('.')[1]?.length ?? 0))
  const scaled = figures.reduce((sum, figure) => {
    const [whole, fraction = ''] = figure.split('.')
    return sum + BigInt(`${whole}${fraction.padEnd(places, '0')}`)
  }, 0n)
  const digits = String(scaled).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
