/** A figure in a text with its operator, unit and what it is counted per. */
import { compareDecimals, type Decimal, decimalOf, scaled } from './decimal.ts'
import type { Quantity } from './measure.ts'
import { type FoundNumber, isDigit, numberAt } from './numbers.ts'
import { isNumeral } from './numerals.ts'
import { type FoundOperator, type Operator, operatorAfter, operatorBefore } from './operators.ts'
import { comparableUnit, sortOfUnit, unitAt } from './units.ts'

const RANGE = / ?(?:-{1,2}|~{1,2}|至|到) ?/y
const HUNDREDTHS: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }
/** 余 and 多 stand between a number and its unit. */
const SOME_MORE = /[余多]/
const LEAST_SCORE = '20' as Decimal
/** 迈上一个新台阶 */
const NO_COUNT = /^新?(?:台阶|脚印|水平|高度|局面)/
/** A day of the year, and none of whatever it may be. */
const NO_NUMBERS = new Set(['十一', '零'])
const PER =
  /\/(?:年度?|学年|学期|季度?|月|周|天|日|小时|人次?|生|户|次|场|套|台|个|件|床|班|亩|平方米|㎡|公里|吨|辆|间)(?:[·/](?:年度?|月|周|天|日|次))?/y
/** Numerals are words more often than numbers (一体化, 十分满意): only before these units are they read as numbers. */
const UNITS_OF_NUMERALS = new Set(
  '次 人次 人 名 篇 份 套 台 场 场次 期 家 户 户次 批次 件 项 条 个 个月 个工作日 年 周 天 日 小时 个小时 分钟 元 % 个百分点 吨 公斤 平方米 公里 亩 辆 所 册 学时 课时 例 起 倍'.split(
    ' ',
  ),
)

/** 百分之九十五, which begins at `at`; `per` is what 每 named before it. */
export function hundredthsAt(text: string, at: number, per: string | null): Quantity | null {
  const unit = HUNDREDTHS[text.charAt(at)]
  const found = unit === undefined ? null : numberAt(text, at + 3)
  if (unit === undefined || found === null) return null
  return withOperator(text, { ...figure(text, at, found, null, per), unit })
}

/** The figure that begins at `at` with the number `first`. null where it is not surely one. */
export function quantityAt(text: string, at: number, first: FoundNumber, per: string | null): Quantity | null {
  const ranged = rangeFrom(text, first)
  if (ranged === null) return null
  if (first.isInChinese && !isSurelyNumber(text, at, ranged.last)) return null
  const isNegative = text[at - 1] === '-' && /^$|[ ≥≤<>=(约为]/.test(text[at - 2] ?? '')
  const start = isNegative ? at - 1 : at
  const low = isNegative ? decimalOf(`-${ranged.low}`) : ranged.low
  if (low === null || (isNegative && ranged.upTo !== null)) return null
  return withOperator(text, { ...figure(text, start, ranged.last, ranged.upTo, per), number: low })
}

interface Range {
  readonly low: Decimal
  readonly upTo: Decimal | null
  /** The number that the unit follows. */
  readonly last: FoundNumber
}

/**
 * 3-5次, 80%—90%, 1-2万元, 100±5元; a plain number is a range without an upper end. null where the ends contradict or are more
 * than two, as in a telephone's number.
 */
function rangeFrom(text: string, first: FoundNumber): Range | null {
  const plain = { low: first.number, upTo: null, last: first }
  const unit = unitAt(text, first.end)
  const behind = first.end + unit.length
  const tolerance = text[behind] === '±' ? numberAt(text, behind + 1) : null
  if (tolerance !== null) return isOfSameUnit(text, unit, tolerance) ? spread(first, tolerance) : null
  RANGE.lastIndex = behind
  const gap = RANGE.exec(text)
  const last = gap === null ? null : numberAt(text, behind + gap[0].length)
  if (last === null) return plain
  if (/^[-~]\d/.test(text.slice(last.end, last.end + 2))) return null
  if (unit !== '' && unitAt(text, last.end) !== unit) return plain
  const low = unit === '' && first.power === 0 ? scaled(first.bare, last.power) : first.number
  return compareDecimals(low, last.number) < 0 ? { low, upTo: last.number, last } : null
}

/** 300户±5% is 5% of them, and 20±5% may be that as well. */
function isOfSameUnit(text: string, unit: string, tolerance: FoundNumber): boolean {
  const other = unitAt(text, tolerance.end)
  return other === unit || (unit === '' && sortOfUnit(other) !== 'rate')
}

function spread(middle: FoundNumber, tolerance: FoundNumber): Range | null {
  const places = Math.max(...[middle, tolerance].map(({ number }) => number.split('.')[1]?.length ?? 0))
  const [from, by] = [scaled(middle.number, places), scaled(tolerance.number, places)].map(BigInt) as [bigint, bigint]
  const low = unscaled(from - by, places)
  const upTo = unscaled(from + by, places)
  return low === null || upTo === null ? null : { low, upTo, last: tolerance }
}

function unscaled(whole: bigint, places: number): Decimal | null {
  if (whole < 0n) return null
  const digits = whole.toString().padStart(places + 1, '0')
  return decimalOf(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`)
}

function isSurelyNumber(text: string, at: number, last: FoundNumber): boolean {
  const unit = unitAt(text, SOME_MORE.test(text[last.end] ?? ' ') ? last.end + 1 : last.end)
  // 二、三次 are two or three.
  if (text[at - 1] === '、' && isNumeral(text[at - 2])) return false
  if (NO_COUNT.test(text.slice(last.end + unit.length, last.end + unit.length + 3))) return false
  if ('统唯单同专之进划'.includes(text[at - 1] ?? ' ') || text.startsWith('性', last.end + unit.length)) return false
  // 九十分 is a score; 十分, 三分 and 一分 may be anything.
  if (unit === '分' && compareDecimals(last.number, LEAST_SCORE) >= 0) return text[last.end + 1] !== '之'
  return UNITS_OF_NUMERALS.has(unit) || isAlone(text, at, last.end)
}

/** Nothing but a few blanks stands around it. */
function isAlone(text: string, start: number, end: number): boolean {
  const isRest = text.length - (end - start) < 8 && `${text.slice(0, start)}${text.slice(end)}`.trim() === ''
  return isRest && !NO_NUMBERS.has(text.slice(start, end))
}

/** The figure with its unit, not yet with its operator. */
function figure(text: string, start: number, last: FoundNumber, upTo: Decimal | null, per: string | null): Quantity {
  const hasMore = SOME_MORE.test(text[last.end] ?? ' ')
  const behind = hasMore ? last.end + 1 : last.end
  let unitStart = behind
  while (text[unitStart] === ' ') unitStart++
  const unit = unitAt(text, unitStart)
  if (unit === '') unitStart = last.end
  PER.lastIndex = unitStart + unit.length
  const perText = unit === '' ? '' : (PER.exec(text)?.[0] ?? '')
  return {
    kind: 'quantity',
    start,
    end: unit === '' ? behind : unitStart + unit.length + perText.length,
    operator: hasMore ? 'about' : null,
    number: last.number,
    upTo,
    unit: comparableUnit(unit),
    per: comparablePer(perText === '' ? per : perText.slice(1)),
    parts: {
      operator: hasMore ? (text[last.end] as string) : '',
      number: text.slice(start, last.end),
      unit: unit + perText,
    },
    isInChinese: last.isInChinese,
  }
}

function comparablePer(per: string | null): string | null {
  return per === '年度' ? '年' : per === '季' ? '季度' : per
}

/** null where the words before and after contradict each other, and where another bare number or 半 follows. */
function withOperator(text: string, quantity: Quantity): Quantity | null {
  let next = quantity.end
  while (text[next] === ' ') next++
  if (quantity.unit === '' && isDigit(text[next])) return null
  if (text[quantity.end] === '半') return null
  const before = operatorBefore(text, quantity.start)
  const behind = operatorAfter(text, quantity.end, sortOfUnit(quantity.unit) === 'time')
  const meant = together(before?.operator ?? null, behind?.operator ?? null)
  if (meant === 'contradictory') return null
  if (before === null && behind === null) return quantity
  const wordsOf = (found: FoundOperator | null) => (found === null ? '' : text.slice(found.start, found.end))
  return {
    ...quantity,
    start: before?.start ?? quantity.start,
    end: behind?.end ?? quantity.end,
    operator: quantity.operator ?? meant,
    parts: { ...quantity.parts, operator: `${wordsOf(before)}${quantity.parts.operator}${wordsOf(behind)}` },
  }
}

/** 达到90%以上 is at least, 控制在5%以内 at most; 不少于5次以内 says nothing. */
function together(before: Operator | null, behind: Operator | null): Operator | null | 'contradictory' {
  if (before === null || behind === null) return behind ?? before
  if (before === behind || ['reaching', 'exactly', 'about'].includes(before)) return behind
  return 'contradictory'
}
