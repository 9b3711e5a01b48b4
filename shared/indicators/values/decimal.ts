/**
 * Exact decimals for figures in texts: canonical decimal strings (`20`, `8.6`, `-0.5`, no leading or trailing zeros), so
 * that equal numbers are equal strings and nothing is ever rounded. Amounts of money in the form's columns are not these.
 */
export type Decimal = string & { readonly decimal: unique symbol }

/** Longer than any figure of an indicator; a longer run of digits is a document's or a telephone's number. */
const MOST_DIGITS = 16

/** `digits` as typed: Arabic digits with at most one point; null where it is no plain number or too long to be one. */
export function decimalOf(digits: string): Decimal | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits)
  if (!match || digits.length > MOST_DIGITS) return null
  const whole = (match[2] as string).replace(/^0+(?=\d)/, '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  const text = fraction === '' ? whole : `${whole}.${fraction}`
  return (text === '0' ? '0' : `${match[1]}${text}`) as Decimal
}

/** The number times ten to the power of `power`, which is not negative. */
export function scaled(number: Decimal, power: number): Decimal {
  if (power === 0) return number
  const negative = number.startsWith('-')
  const [whole = '', fraction = ''] = number.replace('-', '').split('.')
  const moved = `${fraction}${'0'.repeat(power)}`
  const text = `${whole}${moved.slice(0, power)}`.replace(/^0+(?=\d)/, '')
  const rest = moved.slice(power).replace(/0+$/, '')
  const all = rest === '' ? text : `${text}.${rest}`
  return (negative && all !== '0' ? `-${all}` : all) as Decimal
}

/** Below zero, zero or above zero, as the first number is less than, equal to or more than the second. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  const places = Math.max(placesOf(first), placesOf(second))
  const difference = integerOf(first, places) - integerOf(second, places)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function placesOf(number: Decimal): number {
  return number.split('.')[1]?.length ?? 0
}

function integerOf(number: Decimal, places: number): bigint {
  return BigInt(number.replace('.', '')) * 10n ** BigInt(places - placesOf(number))
}
