/**
 * Indicators under a kind that they are not of. Only what is plain to see is told: a rate under 数量, a count under 质量,
 * satisfaction anywhere but under 满意度. Where an indicator names no kind, or two that contradict each other, nothing is
 * said. Counts of what should not happen (差错, 投诉) and of what a system can do (并发数) are rightly under 质量.
 */
import type { Indicator } from '../../form.ts'
import { CODE_BOOK } from '../../indicators/codeBook.ts'
import { kindsOf } from '../../indicators/kinds.ts'
import { isRateName, isSatisfactionName, mayExceedHundred } from '../../indicators/nameWords.ts'
import type { Quantity } from '../../indicators/values/measure.ts'
import { sortOfUnit } from '../../indicators/values/units.ts'
import type { Fix, ProjectScope, Rule } from '../finding.ts'
import { indicatorFix, indicatorWords, ofIndicators, saidOfIndicator, statedValues } from '../values/indicatorValues.ts'

export const WRONG_KIND_RULES: readonly Rule[] = [
  {
    id: 'wrong-kind',
    severity: 'warning',
    title: '指标列错了类别',
    why: '数量指标考核办了多少，质量指标考核办得怎么样，满意度单独成一类；列错类别，审核人会退回重分。',
    right: '12-质量指标；业务培训合格率；年度指标值:≥95%',
    wrong: '11-数量指标；业务培训合格率；年度指标值:≥95%',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) => {
        const mistake = mistakeOf(indicator)
        if (mistake === null) return []
        return [saidOfIndicator(scope, indicator, sentence(mistake, indicator, at), placing(scope, indicator, mistake))]
      }),
  },
]

const [OUTPUT, , SATISFACTION] = CODE_BOOK as [Level1, Level1, Level1]
type Level1 = (typeof CODE_BOOK)[number]
type Level2 = Level1['children'][number]
const level2 = (level1: Level1, code: string) => level1.children.find((child) => child.code === code) as Level2

/** The kind that the indicator should rather be of; a growth may be of several. */
type Mistake = keyof typeof PLACES | 'growth'

const PLACES = {
  quality: { level1: OUTPUT, level2: level2(OUTPUT, '12') },
  timeliness: { level1: OUTPUT, level2: level2(OUTPUT, '13') },
  quantity: { level1: OUTPUT, level2: level2(OUTPUT, '11') },
  satisfaction: { level1: SATISFACTION, level2: level2(SATISFACTION, '31') },
} as const

function sentence(mistake: Mistake, indicator: Indicator, at: number): string {
  const words = indicatorWords(indicator, at)
  // 培训合格率 is a rate; of 方案通过 only the value is one.
  const rate = `${words}${isRateName(indicator.name) ? '' : '的值'}是比率，不是数量，`
  switch (mistake) {
    case 'quality':
      return `${rate}一般列入质量指标`
    case 'timeliness':
      return `${rate}一般列入时效指标`
    case 'growth':
      return `${rate}请列入质量或效益指标`
    case 'quantity':
      return `${words}的值是数量，请列入数量指标，或改为合格率一类的质量指标`
    case 'satisfaction':
      return `${words}考核的是满意度，请列入满意度指标`
  }
}

function placing(scope: ProjectScope, indicator: Indicator, mistake: Mistake): Fix[] {
  if (mistake === 'growth') return []
  const { level1, level2 } = PLACES[mistake]
  const place = placedUnder(indicator, level1, level2)
  return [indicatorFix(scope, indicator, `to-${mistake}`, `改列${level2.name}`, place)]
}

/** null where nothing is plainly wrong. */
function mistakeOf(indicator: Indicator): Mistake | null {
  const isSatisfaction = isSatisfactionName(indicator.name)
  const rate = !isSatisfaction && isRate(indicator)
  const count = !isSatisfaction && !rate && isCount(indicator)
  if (!isSatisfaction && !rate && !count) return null
  const kinds = kindsOf(indicator)
  if (isSatisfaction) return kinds.size === 0 || kinds.has('satisfaction') ? null : 'satisfaction'
  if (kinds.has('quantity') === kinds.has('quality')) return null
  if (count) return kinds.has('quality') ? 'quantity' : null
  if (kinds.has('quality')) return null
  // 税收增长率 is an effect more often than a quality.
  if (mayExceedHundred(indicator.name)) return 'growth'
  return /及时|按时|准时|按期/.test(indicator.name) ? 'timeliness' : 'quality'
}

function isRate(indicator: Indicator): boolean {
  if (isRateName(indicator.name)) return true
  return everyFigure(indicator, ({ unit, operator }) => sortOfUnit(unit) === 'rate' && operator !== 'plus-minus')
}

const COUNTED_FOR_QUALITY =
  /差错|错误|故障|投诉|事故|缺陷|退回|返工|整改|违规|隐患|性能|并发|响应|分辨|精度|误差|等级|评分|得分|排名|寿命/

function isCount(indicator: Indicator): boolean {
  if (isRateName(indicator.name) || COUNTED_FOR_QUALITY.test(indicator.name)) return false
  return everyFigure(
    indicator,
    ({ unit, number, operator }) =>
      sortOfUnit(unit) === 'count' && number !== '0' && operator !== 'at-most' && operator !== 'less-than',
  )
}

/** Whether there are figures, and all of them are so; what could not be read is in doubt. */
function everyFigure(indicator: Indicator, isSo: (quantity: Quantity) => boolean): boolean {
  let any = false
  for (const { reading } of statedValues(indicator)) {
    if (reading.kind === 'unknown') return false
    if (reading.kind !== 'measures') continue
    if (!reading.measures.every((measure) => measure.kind === 'quantity' && isSo(measure))) return false
    any = true
  }
  return any
}

/** A level 1 that is right is left as it is spelled; codes are given where the indicator had them. */
function placedUnder(indicator: Indicator, level1: Level1, level2: Level2) {
  const under = { level2Code: indicator.level2Code === null ? null : level2.code, level2: level2.name }
  if (level1 === OUTPUT) return under
  return { level1Code: indicator.level1Code === null ? null : level1.code, level1: level1.name, ...under }
}
