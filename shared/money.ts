/**
 * Money. Every amount in the program is a whole number of 分 (1 元 = 100 分, 1 万元 = 1,000,000 分), branded so that a
 * plain number cannot slip in. Texts become 分 and 分 become texts here and nowhere else, by decimal arithmetic on
 * digits: no amount ever passes through a binary fraction.
 */
import { AppError } from './errors.ts'

declare const brand: unique symbol

/** A whole number of 分, within the safe integers. */
export type Fen = number & { readonly [brand]: 'fen' }

/** The units of money the form is printed in. */
export const AMOUNT_UNITS = ['万元', '元'] as const
export type AmountUnit = (typeof AMOUNT_UNITS)[number]

/** The largest amount one cell takes, in 分: 1 万亿元. Ninety such cells still add up exactly. */
export const MAX_AMOUNT = 100_000_000_000_000

export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

/** A whole number of 分 as money. Throws `amount-too-large` outside the safe integers. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new AppError('amount-too-large')
  return (value + 0) as Fen
}

/** The exact sum of the amounts that are not blank, or null when all are. Throws `amount-too-large` past the safe range. */
export function sumFen(values: Iterable<Fen | null>): Fen | null {
  let sum: number | null = null
  for (const value of values) if (value !== null) sum = fen((sum ?? 0) + value)
  return sum as Fen | null
}

/** a - b, where a blank counts as zero. */
export function differenceFen(a: Fen | null, b: Fen | null): Fen {
  return fen((a ?? 0) - (b ?? 0))
}

export type AmountReading =
  | { kind: 'blank' }
  /** `rounded` says that the text had more decimals than 分 can hold; `unit` is the suffix met in the text, if any. */
  | { kind: 'amount'; fen: Fen; rounded: boolean; unit: AmountUnit | null }
  | { kind: 'not-amount' }
  | { kind: 'too-large' }

const DECIMALS = { 万元: 6, 元: 2 } as const

/**
 * Reads what people write as an amount: `1,234.50`, full-width digits, `¥`, `(12.00)` and `-12` for negatives, with or
 * without `万元`, `万` or `元` behind. A suffix beats `unit`, which is what a bare number is in. Only dashes mean blank.
 */
export function parseAmount(text: string, unit: AmountUnit): AmountReading {
  let rest = text.normalize('NFKC').replace(/[\s,，\u200b\ufeff]/g, '')
  if (rest === '' || /^[-—–－―─]+$/.test(rest)) return { kind: 'blank' }
  const written = /(万元?|元)$/.exec(rest)?.[1]
  const suffix: AmountUnit | undefined = written === '万' ? '万元' : (written as AmountUnit | undefined)
  if (written) rest = rest.slice(0, -written.length)
  const bracketed = /^\((.*)\)$/.exec(rest)
  if (bracketed) rest = `-${bracketed[1]}`
  rest = rest.replace(/^([-+−]?)[¥￥]([-+−]?)/, '$1$2').replace('−', '-')
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i.exec(rest)
  if (!match || !(match[2] || match[3])) return { kind: 'not-amount' }
  const places = DECIMALS[suffix ?? unit] + Number(match[4] ?? 0)
  const whole = match[2] ?? ''
  const fraction = match[3] ?? ''
  const all = whole + fraction
  const cut = whole.length + places
  const kept = cut <= 0 ? '0' : all.slice(0, cut).padEnd(cut, '0')
  const dropped = cut < 0 ? `0${all}` : all.slice(cut)
  if (kept.replace(/^0+/, '').length > 15) return { kind: 'too-large' }
  const magnitude = Number(kept) + (/^[5-9]/.test(dropped) ? 1 : 0)
  if (magnitude > MAX_AMOUNT) return { kind: 'too-large' }
  return {
    kind: 'amount',
    fen: fen(match[1] === '-' ? -magnitude : magnitude),
    rounded: /[1-9]/.test(dropped),
    unit: suffix ?? null,
  }
}

/** As the form prints it: two decimals, no thousands separator, halves away from zero. Blank and zero both print as ''. */
export function printAmount(value: Fen | null, unit: AmountUnit): string {
  return value === null || value === 0 ? '' : roundedAmount(value, unit)
}

/** Two decimals in `unit`, halves away from zero, zero as 0.00: for sentences and status lines. */
export function roundedAmount(value: Fen, unit: AmountUnit): string {
  if (unit === '元') return decimal(value, 2)
  const hundredths = Math.floor((Math.abs(value) + 5_000) / 10_000)
  return decimal(fen(value < 0 ? -hundredths : hundredths), 2)
}

/** All decimals there are, at least two: for editing, for workbooks and for JSON. */
export function exactAmount(value: Fen, unit: AmountUnit): string {
  return decimal(value, DECIMALS[unit]).replace(/(\.\d\d\d*?)0+$/, '$1')
}

function decimal(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const sign = value < 0 ? '-' : ''
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
