/** The goal against the indicators: figures that it promises and no indicator carries, and values that only repeat it. */
import type { Rule } from '../finding.ts'
import { figuresWithoutIndicator } from './goalFigures.ts'
import { indicatorWords, ofValues, quoted, saidOfIndicator } from './indicatorValues.ts'

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
      const missing = figuresWithoutIndicator(project)
      if (missing.length === 0 || project.indicators.length === 0) return []
      const named = missing.slice(0, NAMED).map((words) => `“${words}”`)
      const count = missing.length > NAMED ? `等 ${missing.length} 处数字` : ''
      const message = `绩效目标中的${named.join('、')}${count}没有相应的指标值，需要考核的请补充指标`
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
      return ofValues(scope, ({ words, text }, indicator, at) => {
        if (text.length < COPIED || !isCopied(text, goal)) return null
        const said = `${indicatorWords(indicator, at)}的${words}${quoted(text)}与绩效目标的文字相同`
        return saidOfIndicator(scope, indicator, `${said}，请另写能考核的值`)
      })
    },
  },
]

/** So many figures are named in the sentence. */
const NAMED = 5
/** Fewer letters and figures than these may well be the same by chance. */
const COPIED = 16

function isCopied(text: string, goal: string): boolean {
  const letters = lettersOf(text)
  // Most values begin with a word that the goal does not have, or soon come to one.
  if (letters.length < COPIED || ![...letters.slice(0, COPIED)].every((letter) => goal.includes(letter))) return false
  return lettersOf(goal).includes(letters)
}

/** Without white space and punctuation, which change when a text is copied. */
function lettersOf(text: string): string {
  return text.replace(/[\s，。；：、！？（）“”‘’《》,.;:!?()"'…—-]/g, '')
}
