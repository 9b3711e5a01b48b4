/**
 * The annual value against that of the whole cycle. A year can never be more than the cycle; the same is a mistake only
 * where what is done adds up from year to year and the project says that it runs over several: most projects last one
 * year, and rates, prices, times and ceilings are rightly the same. Nothing is said where either value is in doubt.
 */
import type { Indicator } from '../../form.ts'
import { isPriceName, isRateName } from '../../indicators/nameWords.ts'
import { compareDecimals } from '../../indicators/values/decimal.ts'
import type { Quantity, ValueReading } from '../../indicators/values/measure.ts'
import { parseValue } from '../../indicators/values/parseValue.ts'
import { sortOfUnit } from '../../indicators/values/units.ts'
import { rememberedOfRow } from '../../remembered.ts'
import type { Rule } from '../finding.ts'
import { indicatorWords, ofIndicators, quoted, saidOfIndicator } from './indicatorValues.ts'
import { spanOfYears } from './yearSpan.ts'

export const ANNUAL_RULES: readonly Rule[] = [
  {
    id: 'annual-exceeds-cycle',
    severity: 'warning',
    title: '年度指标值大于实施周期指标值',
    why: '实施周期包括每一个年度，全周期的数量不会少于一年的。',
    right: '走访户数；实施周期指标值:300户；年度指标值:100户',
    wrong: '走访户数；实施周期指标值:100户；年度指标值:300户',
    scope: 'project',
    check: (scope) =>
      ofIndicators(scope, (indicator, at) => {
        const isMore = pairsThatAddUp(indicator).some(([cycle, annual]) => compare(annual, cycle) > 0)
        if (!isMore) return []
        const values = `年度指标值${quoted(indicator.annualValue ?? '')}大于实施周期指标值${quoted(indicator.cycleValue ?? '')}`
        return [saidOfIndicator(scope, indicator, `${indicatorWords(indicator, at)}的${values}，请核对是否填反`)]
      }),
  },
  {
    id: 'annual-equals-cycle',
    severity: 'warning',
    title: '跨年项目的年度指标值与实施周期指标值相同',
    why: '项目写明跨几个年度的，全周期的数量应是各年之和，年度指标值只填当年的部分。百分比、单价和时限可以相同。',
    right: '登记人员数量；实施周期指标值:134万人；年度指标值:34万人',
    wrong: '登记人员数量；实施周期指标值:134万人；年度指标值:134万人',
    scope: 'project',
    check: (scope) => {
      const span = spanOfYears(scope.project)
      if (span === null) return []
      return ofIndicators(scope, (indicator, at) => {
        const pairs = pairsThatAddUp(indicator)
        const isSame = pairs.length > 0 && pairs.every(([cycle, annual]) => compare(annual, cycle) === 0)
        if (!isSame || STAYING.test(indicator.name) || pairs.some(([cycle]) => isCeiling(cycle))) return []
        const said = `项目跨年度（${span}），${indicatorWords(indicator, at)}的年度指标值与实施周期指标值都是${quoted(indicator.annualValue ?? '')}`
        return [saidOfIndicator(scope, indicator, `${said}，请核对当年的数量`)]
      })
    },
  },
]

/** The same people or places from year to year. */
const STAYING = /聘用|在职|在岗|在编|编外|离退休|覆盖|保障|受益|惠及/

type Pair = readonly [cycle: Quantity, annual: Quantity]

/** The figures of both values, one by one; [] unless all of them are of one unit each and add up from year to year. */
const pairsThatAddUp = rememberedOfRow(({ name, cycleValue, annualValue }: Indicator): readonly Pair[] => {
  if (isRateName(name) || isPriceName(name)) return []
  const cycle = figures(parseValue(cycleValue))
  const annual = figures(parseValue(annualValue))
  if (cycle.length === 0 || cycle.length !== annual.length) return []
  const pairs = cycle.map((quantity, at): Pair => [quantity, annual[at] as Quantity])
  return pairs.every(([one, other]) => one.unit === other.unit && addsUp(one, null) && addsUp(other, '年')) ? pairs : []
})

function figures(reading: ValueReading): Quantity[] {
  if (reading.kind !== 'measures') return []
  const quantities = reading.measures.filter((measure) => measure.kind === 'quantity')
  return quantities.length === reading.measures.length ? quantities : []
}

function addsUp({ unit, per }: Quantity, mayBePer: string | null): boolean {
  const sort = sortOfUnit(unit)
  return (per === null || per === mayBePer) && (sort === 'count' || sort === 'extent' || sort === 'money')
}

function compare(one: Quantity, other: Quantity): number {
  return compareDecimals(one.upTo ?? one.number, other.upTo ?? other.number)
}

function isCeiling({ operator }: Quantity): boolean {
  return operator === 'at-most' || operator === 'less-than'
}
