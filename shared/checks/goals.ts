/**
 * The goal against the indicators: figures that the goal promises and no indicator carries, and values that only repeat
 * the goal. Years, ordinals, ages, lengths of time and money are left out of the figures (a goal tells with them of laws,
 * people and budgets), and so are numbers in Chinese, which are mostly words (两个维护, 一批), and 24 小时.
 */
import type { Quantity } from '../indicators/values/measure.ts'
import { measuresIn, parseValue } from '../indicators/values/parseValue.ts'
import { sortOfUnit } from '../indicators/values/units.ts'
import type { ProjectScope, Rule } from './finding.ts'
import { indicatorWords, ofIndicators, quoted, saidOfIndicator, statedValues } from './indicatorValues.ts'
import { quantitiesIn } from './valueAndName.ts'

export const GOAL_RULES: readonly Rule[] = [
  {
    id: 'goal-figures-without-indicator',
    severity: 'warning',
    title: '绩效目标里的数字没有对应的指标',
    why: '目标里承诺的数量要有指标来考核，否则年底只能对照一段文字。',
    right: '目标“培训3次”，指标“培训次数；3次”',
    wrong: '目标“培训3次，走访200户”，指标只有“培训次数；3次”',
    scope: 'project',
    check: (scope) => {
      const { unit, project } = scope
      if (!/\d|[０-９]/.test(project.goal) || project.indicators.some(({ verbatim }) => verbatim !== null)) return []
      const missing = figuresWithoutIndicator(scope)
      if (missing.length === 0 || project.indicators.length === 0) return []
      const named = missing.slice(0, NAMED).map((words) => `“${words}”`)
      const count = missing.length > NAMED ? `等 ${missing.length} 处数字` : ''
      const message = `绩效目标中的${named.join('、')}${count}没有相应的指标值，属于任务量的请补充指标`
      return [
        { message, place: { unitId: unit.id, projectId: project.id, column: 'goal', indicatorId: null }, fixes: [] },
      ]
    },
  },
  {
    id: 'value-copied-from-goal',
    severity: 'warning',
    title: '指标值照抄了绩效目标',
    why: '目标是要办成的事，指标值是判断办成没有的尺度；照抄一遍，等于没有指标。',
    right: '编外人员聘用人数；年度指标值:12人',
    wrong: '绩效目标“保障编外人员聘用经费，提升政法队伍建设水平”，年度指标值也是这句话',
    scope: 'project',
    check: (scope) => {
      const { goal, indicators } = scope.project
      const isLong = (value: string | null) => value !== null && value.length >= COPIED
      if (goal.length < COPIED || !indicators.some((one) => isLong(one.cycleValue) || isLong(one.annualValue)))
        return []
      const letters = lettersOf(goal)
      return ofIndicators(scope, (indicator, at) =>
        statedValues(indicator)
          .filter(({ text }) => text.length >= COPIED && isCopied(text, letters))
          .map(({ words, text }) => {
            const said = `${indicatorWords(indicator, at)}的${words}${quoted(text)}与绩效目标的文字相同`
            return saidOfIndicator(scope, indicator, `${said}，请另写能考核的值`)
          }),
      )
    },
  },
]

/** So many figures are named in the sentence. */
const NAMED = 5
/** Fewer letters and figures than these may well be the same by chance. */
const COPIED = 16

function isCopied(text: string, goal: string): boolean {
  const letters = lettersOf(text)
  return letters.length >= COPIED && goal.includes(letters)
}

/** Without white space and punctuation, which change when a text is copied. */
function lettersOf(text: string): string {
  return text.replace(/[\s，。；：、！？（）“”‘’《》,.;:!?()"'…—-]/g, '')
}

/** In the goal's words, each once. Where an indicator's figure names no unit, the number alone decides. */
function figuresWithoutIndicator({ project }: ProjectScope): string[] {
  const promised = figuresIn(project.goal).filter(isPromise)
  if (promised.length === 0) return []
  const carried = new Set(
    project.indicators
      .flatMap(({ name, cycleValue, annualValue }) => [
        ...[cycleValue, annualValue].flatMap((value) => quantitiesIn(parseValue(value))),
        ...figuresIn(name),
      ])
      .flatMap(({ number, upTo, unit }) => [number, ...(upTo === null ? [] : [upTo])].map((end) => `${end} ${unit}`)),
  )
  const missing = promised.filter(({ number, unit }) => !carried.has(`${number} ${unit}`) && !carried.has(`${number} `))
  return [...new Set(missing.map(({ parts }) => `${parts.number}${parts.unit}`))]
}

function figuresIn(text: string): Quantity[] {
  return measuresIn(text).filter((measure) => measure.kind === 'quantity')
}

function isPromise({ unit, number, isInChinese }: Quantity): boolean {
  const sort = sortOfUnit(unit)
  if (isInChinese || number === '0') return false
  return sort === 'count' || sort === 'extent' || unit === '%' || (unit === '小时' && number !== '24')
}
