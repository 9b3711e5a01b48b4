/**
 * A value in the one form that systems take apart into sign, number and unit: `不少于 500篇` is `≥500篇`, `１００％` is `100%`,
 * `三次` is `3次`. Only where the value is one figure and the meaning is surely the same; 约, 达到 and ranges stay as they are.
 */
import { compareDecimals, type Decimal } from './decimal.ts'
import type { Quantity, ValueReading } from './measure.ts'
import { SIGNS } from './operators.ts'

/** Words that say exactly what their sign says. 控制在 or 不足 may be meant otherwise. */
const SURE = new Set(
  '不少于 不低于 不小于 不得少于 不得低于 不得小于 不能少于 不能低于 不应少于 不应低于 至少 大于等于 大于或等于 不超过 不高于 不大于 不多于 不得超过 不得高于 不得多于 不得大于 不能超过 不能高于 不应超过 不应高于 至多 小于等于 小于或等于 大于 高于 多于 超过 小于 少于 低于 以上 及以上 以下 及以下 以内 ≥ >= ≤ <= > <'.split(
    ' ',
  ),
)
/** Chinese numbers above this would become long rows of zeros: 二十万 is easier to read than 200000. */
const LONGEST_NUMERAL = '9999' as Decimal

/** null where there is no such form, or the meaning is not sure. A value in that form already gives itself. */
export function normalForm(reading: ValueReading): string | null {
  if (reading.kind !== 'measures' || !reading.isPlain) return null
  const [measure] = reading.measures
  return measure.kind === 'quantity' ? printed(measure) : null
}

function printed(quantity: Quantity): string | null {
  const { operator, upTo, parts } = quantity
  if (upTo !== null || (operator !== null && (SIGNS[operator] === undefined || !SURE.has(parts.operator)))) return null
  // 二期 may be the second of them.
  if (quantity.isInChinese && operator === null && parts.unit === '期') return null
  // 万分之一 is easier to read than 1‱.
  if (isInHundredths(quantity) && quantity.unit === '‱') return null
  const number = arabicNumber(quantity)
  if (number === null) return null
  const unit = isInHundredths(quantity) ? quantity.unit : parts.unit
  return `${operator === null ? '' : SIGNS[operator]}${number}${unit}`
}

/** As typed, where it is in Arabic digits: 1,200 and 81万 keep their look. */
function arabicNumber(quantity: Quantity): string | null {
  if (!quantity.isInChinese && !isInHundredths(quantity)) return quantity.parts.number.replaceAll(' ', '')
  return compareDecimals(quantity.number, LONGEST_NUMERAL) > 0 ? null : quantity.number
}

/** 百分之九十五: the unit stands before the number. */
function isInHundredths({ unit, parts }: Quantity): boolean {
  return parts.unit === '' && unit !== ''
}
