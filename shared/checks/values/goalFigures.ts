/**
 * The figures of a goal that no indicator carries. Years, ordinals, ages, lengths of time and money are left out (a goal
 * tells with them of laws, people and budgets), and so are numbers in Chinese, which are mostly words (两个维护, 一批), 24 小时,
 * and what the goal says of how things are (下辖12个街道) or of how much falls to each one (1人1档).
 */
import type { Project } from '../../form.ts'
import type { Quantity } from '../../indicators/values/measure.ts'
import { parseValue, quantitiesIn } from '../../indicators/values/parseValue.ts'
import { sortOfUnit } from '../../indicators/values/units.ts'
import { quantitiesOf } from './valueAndName.ts'

/** In the goal's words, each once. Where an indicator's figure names no unit, the number alone decides. */
export function figuresWithoutIndicator({ goal, indicators }: Project): string[] {
  const promised = sentencesWithFigures(goal).flatMap((sentence) =>
    quantitiesIn(sentence)
      .filter((figure) => isPromise(figure) && !isAside(figure, sentence))
      .map((figure) => ({ figure, sentence })),
  )
  if (promised.length === 0) return []
  const inValues = indicators.flatMap(({ cycleValue, annualValue }) => [
    ...quantitiesOf(parseValue(cycleValue)),
    ...quantitiesOf(parseValue(annualValue)),
  ])
  const notInValues = notAmong(promised, inValues)
  if (notInValues.length === 0) return []
  const missing = notAmong(
    notInValues,
    indicators.flatMap(({ name }) => quantitiesIn(name)),
  )
  return [...new Set(missing.map(({ figure, sentence }) => wordsOf(figure, sentence)))]
}

interface PromisedFigure {
  readonly figure: Quantity
  /** In which it stands. */
  readonly sentence: string
}

/** Each with the mark before it. Most of a goal's sentences hold no figure, and are not read any further. */
function sentencesWithFigures(goal: string): string[] {
  return goal.split(/(?=[。；])/).filter((sentence) => /[\d０-９]/.test(sentence))
}

function notAmong(promised: readonly PromisedFigure[], quantities: readonly Quantity[]): readonly PromisedFigure[] {
  const carried = new Set<string>()
  for (const { number, upTo, unit } of quantities) {
    const kind = kindOfUnit(unit)
    carried.add(`${number} ${kind}`)
    if (upTo !== null) carried.add(`${upTo} ${kind}`)
  }
  return promised.filter(
    ({ figure: { number, unit } }) => !carried.has(`${number} ${kindOfUnit(unit)}`) && !carried.has(`${number} `),
  )
}

/** A percentage says little without what it is of: 亮灯率98%, 同比增长12%. */
const PERCENT_OF = /\p{Script=Han}{0,10}(?:率|比例|比重|占比|满意度|增长|提高|提升|下降|降低|减少)$/u

function wordsOf({ start, unit, parts }: Quantity, sentence: string): string {
  const before = unit === '%' ? (PERCENT_OF.exec(sentence.slice(Math.max(0, start - 16), start))?.[0] ?? '') : ''
  return `${before}${parts.number}${parts.unit}`
}

/** 3所 in the goal may be 3个 in the indicator, 12期 12次 and 300人 300人次. */
const UNITS_ALIKE = [
  '人 人次 人员 人份',
  '次 场 期 批 轮 班 节',
  '个 家 户 所 处 座 间 栋 项 村 社区 户次 家次',
  '份 册 本 张 套 台 件 部',
]
const KINDS_OF_UNITS = new Map(
  UNITS_ALIKE.flatMap((units) => units.split(' ').map((unit, _, [first]) => [unit, first as string] as const)),
)

function kindOfUnit(unit: string): string {
  return KINDS_OF_UNITS.get(unit) ?? unit
}

/** Back to the clause's beginning: how things are or were. */
const AS_IT_IS =
  /(?:下辖|所辖|辖有|现有|共有|已有|原有|设有|常住|户籍|总人口|截至|已完成|已建成|已累计|(?<![较比])(?:去年|上年))[^，。；;]*$/
/** 按总投资的50%给予补助 */
const BY_SHARE = /按(?:照)?[^，。；;]{0,16}$/
const EACH_TIME = new Set(['年', '学年', '学期', '半年', '季度', '月', '周', '天', '日'])

function isAside({ start, end, number, unit, per }: Quantity, sentence: string): boolean {
  const before = sentence.slice(Math.max(0, start - 30), start)
  const isOfEach = per !== null && !EACH_TIME.has(per)
  const isOneByOne =
    number === '1' && (/^1\p{Script=Han}/u.test(sentence.slice(end)) || /1\p{Script=Han}$/u.test(before))
  return isOfEach || isOneByOne || AS_IT_IS.test(before) || (unit === '%' && BY_SHARE.test(before))
}

function isPromise({ unit, number, isInChinese }: Quantity): boolean {
  const sort = sortOfUnit(unit)
  if (isInChinese || number === '0') return false
  return sort === 'count' || sort === 'extent' || unit === '%' || (unit === '小时' && number !== '24')
}
