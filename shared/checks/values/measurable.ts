/**
 * Values that nobody can measure, because they hold no number at all. 全部 and 零事故 can be checked without one, 年底前 is a
 * time, and figures that could not be read are left alone. What the kinds that are about effects (社会效益, 生态效益,
 * 可持续影响) ask for is often an effect that can only be described, and reviewers let it pass: a hint there.
 */
import type { Indicator } from '../../form.ts'
import { kindsOf } from '../../indicators/kinds.ts'
import { kindOf, type Kind as Level2Kind } from '../../indicators/level2Kind.ts'
import { isRateName } from '../../indicators/nameWords.ts'
import type { Fix, ProjectScope, Rule, Said } from '../finding.ts'
import {
  indicatorWords,
  ofValues,
  quoted,
  type StatedValue,
  saidOfIndicator,
  statedValues,
  valueFix,
} from './indicatorValues.ts'
import { isNameOfIndicator } from './valueAndName.ts'

export const MEASURABLE_RULES: readonly Rule[] = [
  {
    id: 'value-not-measurable',
    severity: 'warning',
    title: '指标值没有数字，无法考核',
    why: '“及时”“提升”“控制数”这样的说法，年底无法判断完成没有；指标值要写成数量、百分比、金额或完成时间。',
    right: '档案整理完成时间；年度指标值:12月31日前',
    wrong: '档案整理及时性；年度指标值:及时完成',
    scope: 'project',
    check: (scope) => unmeasurable(scope, false, (indicator) => `无法考核，请${advice(indicator)}`),
  },
  {
    id: 'effect-not-measurable',
    severity: 'hint',
    title: '效益指标值没有数字',
    why: '社会效益、生态效益和可持续影响可以定性描述，但能用人数、比例、名次说明的，审核人更认可。',
    right: '受益政法干警人数；年度指标值:≥300人',
    wrong: '政法新媒体宣传影响力；年度指标值:提升',
    scope: 'project',
    check: (scope) => unmeasurable(scope, true, () => '能量化的请量化'),
  },
]

/** A value that is the name of an indicator is a mistake of its own. */
function unmeasurable(scope: ProjectScope, ofEffects: boolean, rest: (indicator: Indicator) => string): Said[] {
  return ofValues(scope, (value, indicator, at) => {
    const { words, text, reading } = value
    if (reading.kind !== 'words' || isNameOfIndicator(text, indicator.name) || isAboutEffects(indicator) !== ofEffects)
      return null
    const said = `${indicatorWords(indicator, at)}的${words}${quoted(text)}没有数字，${rest(indicator)}`
    return saidOfIndicator(scope, indicator, said, otherValue(scope, indicator, value))
  })
}

const EFFECTS: ReadonlySet<Level2Kind | null> = new Set<Level2Kind>(['社会效益', '生态效益', '可持续影响'])

function isAboutEffects(indicator: Indicator): boolean {
  return EFFECTS.has(kindOf(indicator))
}

function advice(indicator: Indicator): string {
  const kinds = kindsOf(indicator)
  if (isRateName(indicator.name) || kinds.has('satisfaction')) return '写明百分比，如“≥95%”'
  if (kinds.has('timeliness')) return '写明何时完成，如“12月31日前”'
  if (kinds.has('cost')) return '写明金额，如“≤400元”'
  if (kinds.has('quantity')) return '写明数量'
  return '写明数量、比例或时限'
}

/** Where the other of the two values is a percentage: a rate is usually the same for a year and for the whole time. */
function otherValue(scope: ProjectScope, indicator: Indicator, value: StatedValue): Fix[] {
  const other = statedValues(indicator).find(({ fields }) => fields[0] !== value.fields[0])
  if (other?.reading.kind !== 'measures' || !other.reading.isPlain) return []
  const [measure] = other.reading.measures
  const isPercentage = measure.kind === 'quantity' && measure.unit === '%'
  return isPercentage ? [valueFix(scope, indicator, value, 'take-other-value', other.text)] : []
}
