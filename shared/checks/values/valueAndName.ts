/** Values that do not fit the name of their indicator, and percentages that cannot be. */
import type { Indicator } from '../../form.ts'
import { bareName } from '../../indicators/codeBook.ts'
import { isRateName, isSatisfactionName, mayExceedHundred, namesPercent } from '../../indicators/nameWords.ts'
import { compareDecimals, type Decimal } from '../../indicators/values/decimal.ts'
import type { Quantity, ValueReading } from '../../indicators/values/measure.ts'
import { sortOfUnit } from '../../indicators/values/units.ts'
import type { Fix, ProjectScope, Rule } from '../finding.ts'
import {
  indicatorWords,
  ofIndicators,
  ofValues,
  quoted,
  type StatedValue,
  saidOfIndicator,
  statedValues,
  valueFix,
} from './indicatorValues.ts'

const HUNDRED = '100' as Decimal

export const VALUE_AND_NAME_RULES: readonly Rule[] = [
  {
    id: 'value-is-name',
    severity: 'warning',
    title: '指标值填成了指标名称',
    why: '指标值要写达到多少；写成“工程完成率”这样的名称，多是填错了栏。',
    right: '项目按时完成率；实施周期指标值:100%',
    wrong: '项目按时完成率；实施周期指标值:工程完成率',
    scope: 'project',
    check: (scope) =>
      ofValues(scope, ({ words, text, reading }, indicator, at) => {
        if (reading.kind !== 'words' || !isNameOfIndicator(text, indicator.name)) return null
        const said = `${indicatorWords(indicator, at)}的${words}${quoted(text)}是指标的名称，不是值，请写明达到多少`
        return saidOfIndicator(scope, indicator, said)
      }),
  },
  {
    id: 'rate-without-percent',
    severity: 'warning',
    title: '比率指标的值没有百分号',
    why: '名称是率、比例、占比、满意度的，值应当是百分比；否则名称与值对不上。',
    right: '培训完成率；年度指标值:≥95%',
    wrong: '培训完成率；年度指标值:95',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) => {
        const { name } = indicator
        if (!isRateName(name)) return []
        return statedValues(indicator)
          .filter(({ reading, text }) => lacksPercent(name, reading, text))
          .map((value) => {
            const said = `${indicatorWords(indicator, at)}是比率，${value.words}${quoted(value.text)}却没有百分号，请核对名称和值`
            return saidOfIndicator(scope, indicator, said, withPercent(scope, indicator, value))
          })
      }),
  },
  {
    id: 'percent-over-hundred',
    severity: 'warning',
    title: '百分比超过 100%',
    why: '完成率、合格率最高只到 100%，“100%以上”说不通；增长率一类可以超过 100%，不在此列。',
    right: '新功能开发率；年度指标值:100%',
    wrong: '新功能开发率；年度指标值:100%以上',
    scope: 'project',
    check: (scope) =>
      ofValues(scope, (value, indicator, at) => {
        const over = quantitiesOf(value.reading).find(isOverHundred)
        if (!over || mayExceedHundred(indicator.name) || mayExceedHundred(value.text)) return null
        const advice = over.number === '100' ? '最高只能是 100%' : '请核对'
        const said = `${indicatorWords(indicator, at)}的${value.words}${quoted(value.text)}高于 100%，${advice}`
        return saidOfIndicator(scope, indicator, said, justHundred(scope, indicator, value, over))
      }),
  },
]

/** 工程完成率, 培训人数; not 提升满意度, which says what is to be done. */
const NAME =
  /^(?!提|增|改|保|促|达|实|加|降|减)[\u4e00-\u9fff]{2,16}(?:率|比例|比重|占比|满意度|数量|次数|人数|及时性)$/

export function isNameOfIndicator(text: string, name: string): boolean {
  const bare = bareName(text)
  return bare !== '' && (bare === bareName(name) || NAME.test(bare))
}

export function quantitiesOf(reading: ValueReading): Quantity[] {
  if (reading.kind !== 'measures') return []
  return reading.measures.filter((measure) => measure.kind === 'quantity')
}

/** Where the name says （%）, a bare number is a percentage; a satisfaction may be a score; 60件/万人 is a rate, and 0 any. */
function lacksPercent(name: string, reading: ValueReading, text: string): boolean {
  const figures = quantitiesOf(reading)
  return (
    figures.length > 0 &&
    !namesPercent(text) &&
    !figures.some(
      ({ unit, number, upTo, end }) =>
        sortOfUnit(unit) === 'rate' ||
        (number === '0' && upTo === null) ||
        '/／'.includes(text[end] ?? ' ') ||
        (unit === '' && namesPercent(name)) ||
        (unit === '分' && isSatisfactionName(name)),
    )
  )
}

function withPercent(scope: ProjectScope, indicator: Indicator, value: StatedValue): Fix[] {
  const { reading, text } = value
  if (reading.kind !== 'measures' || !reading.isPlain || !/\d$/.test(text)) return []
  const [measure] = reading.measures
  if (measure.kind !== 'quantity' || measure.unit !== '' || measure.upTo !== null) return []
  // 0.95 may be meant as 95%, 4.5 as a score of five and 3 as 3‰: only what is none of these is surely a percentage.
  const isPercentage =
    compareDecimals(measure.number, '10' as Decimal) > 0 && compareDecimals(measure.number, HUNDRED) <= 0
  return isPercentage ? [valueFix(scope, indicator, value, 'add-percent', `${text}%`)] : []
}

function isOverHundred({ unit, number, upTo, operator }: Quantity): boolean {
  if (unit !== '%') return false
  const compared = compareDecimals(upTo ?? number, HUNDRED)
  return compared > 0 || (compared === 0 && upTo === null && (operator === 'at-least' || operator === 'more-than'))
}

/** 100%以上 and ≥100% can only mean 100%. */
function justHundred(scope: ProjectScope, indicator: Indicator, value: StatedValue, over: Quantity): Fix[] {
  if (over.number !== '100' || over.upTo !== null) return []
  const field = value.fields[0] ?? 'cycleValue'
  const text = indicator[field] ?? ''
  const mended = `${text.slice(0, over.start)}100%${text.slice(over.end)}`.trim()
  return [valueFix(scope, indicator, value, 'just-hundred', mended)]
}
