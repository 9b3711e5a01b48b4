/**
 * Money. Every amount in the program is a whole number of 分 (1 元 = 100 分, 1 万元 = 1,000,000 分), branded so that a
 * plain number cannot slip in. Texts become 分 and 分 become texts here and nowhere else, by decimal arithmetic on
 * digits: no amount ever passes through a binary fraction.
 */
import { wordsInYuan } from './amountInWords.ts'
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

/** The units of money that files are written in, each with how many decimals of it reach down to 分. */
const DECIMALS = {
  亿元: 10,
  千万元: 9,
  百万元: 8,
  十万元: 7,
  万元: 6,
  千元: 5,
  百元: 4,
  元: 2,
} as const

/** A unit of money that a text or a file names. */
export type WrittenUnit = keyof typeof DECIMALS
export const WRITTEN_UNITS = Object.keys(DECIMALS) as readonly WrittenUnit[]

/** 万 and 亿 alone, and 圆 for 元; 元整 closes an amount in words. */
const SUFFIX = /(亿|[千百十]?万|[千百])?[元圆][整正]?$|(亿|万)[整正]?$/
const BARE_NUMBER = /^\d+(?:\.\d+)?$/
const DASHES = /^[-—–－―─−‐‑﹣]+$/

/**
 * Reads what people write as an amount: `1,234.50`, `12。50`, full-width digits, `¥`, `人民币`, `(12.00)`, `-12`, `12-` and
 * `△12` for negatives, `壹佰万元整`, with or without `万元`, `万` or `元` behind. A suffix beats `unit`, which is what a bare number
 * is in; `unit` of the reading is the form's unit that comes nearest to it. Only dashes mean blank.
 */
export function parseAmount(text: string, unit: WrittenUnit): AmountReading {
  // Nearly every amount of a file is one, and tables come with a hundred thousand of them.
  if (BARE_NUMBER.test(text)) return readDigits(text, unit, null)
  const plain = text.normalize('NFKC').replace(/[\s,，'’`\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  if (plain === '' || DASHES.test(plain)) return { kind: 'blank' }
  const negated = /^\((.*)\)$/.exec(plain)
  const named = (negated?.[1] ?? plain).replace(/^(?:人民币|RMB|CNY):?/i, '')
  const suffix = SUFFIX.exec(named)
  const written = suffix && writtenUnit(suffix[1] ?? suffix[2] ?? '')
  const inWords = wordsInYuan(named)
  if (inWords !== null) return readDigits(negated ? `-${inWords}` : inWords, '元', '元')
  if (negated && suffix) return { kind: 'not-amount' }
  let rest = suffix ? named.slice(0, suffix.index) : named
  rest = rest
    .replace(/[−－]/g, '-')
    .replace(/^[△▲负]/, '-')
    .replace(/^([-+]?)[¥￥]([-+]?)/, '$1$2')
  // An input method gives 。 for the point.
  rest = rest
    .replace(/^([^.。]*\d)。(\d+)$/, '$1.$2')
    .replace(/^(.*[\d.])。$/, '$1')
    .replace(/^([^.]*\.[^.]+)\.$/, '$1')
  if (!negated) rest = rest.replace(/^([^-+]+)-$/, '-$1')
  if (negated) rest = `-${rest}`
  return readDigits(rest, written ?? unit, written)
}

function writtenUnit(scale: string): WrittenUnit {
  return WRITTEN_UNITS.find((candidate) => candidate === `${scale}元`) ?? '元'
}

function readDigits(text: string, unit: WrittenUnit, written: WrittenUnit | null): AmountReading {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i.exec(text)
  if (!match || !(match[2] || match[3])) return { kind: 'not-amount' }
  const places = DECIMALS[unit] + Number(match[4] ?? 0)
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
    unit: written && nearestUnit(written),
  }
}

/** 亿元 is met among 万元, 千元 among 元. */
function nearestUnit(unit: WrittenUnit): AmountUnit {
  return DECIMALS[unit] >= DECIMALS.万元 ? '万元' : '元'
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
