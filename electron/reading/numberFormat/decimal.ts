/**
 * Numbers as decimal digits. Spreadsheets store binary fractions and show fifteen digits of them; rounding happens on
 * those digits, so that 1.005 with two decimals is 1.01, as it is in Excel, and 0.1 + 0.2 is 0.3.
 */
const SIGNIFICANT_DIGITS = 15

/** The absolute value as digits, times ten to the power of -places. */
interface Decimal {
  readonly negative: boolean
  readonly digits: string
  readonly places: number
}

/** `text` is decimal text, also with an exponent (`1E-3`); null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return null
  const [mantissa = '0', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0'
  return { negative: value < 0, digits, places: digits.length - 1 - Number(exponent) }
}

/** The absolute value times ten to the power of `shift`, with exactly `places` decimals, halves away from zero. */
export function fixedDecimal({ digits, places: stated }: Decimal, places: number, shift = 0): string {
  const dropped = stated - shift - places
  const kept = dropped > 0 ? rounded(digits, dropped) : digits === '0' ? '' : digits + '0'.repeat(-dropped)
  const text = kept.padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}

/** The digits without the last `dropped`, halves up. */
function rounded(digits: string, dropped: number): string {
  const kept = BigInt(digits.slice(0, -dropped) || '0')
  return (dropped <= digits.length && digits.charAt(digits.length - dropped) >= '5' ? kept + 1n : kept).toString()
}

/** Much as General shows it: eleven digits where there is a fraction, no trailing zeros; a `text` that is no number as it is. */
export function generalNumber(text: string): string {
  const decimal = parseDecimal(text)
  if (!decimal) return text
  const sign = decimal.negative ? '-' : ''
  const wholeDigits = decimal.digits.length - decimal.places
  if (wholeDigits > 21 || wholeDigits < -8) return String(Number(text)).toUpperCase()
  const places = Math.max(0, Math.min(decimal.places, wholeDigits > 0 ? 10 - Math.min(wholeDigits, 10) : 9))
  const shown = fixedDecimal(decimal, places)
  return sign + (shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown)
}
