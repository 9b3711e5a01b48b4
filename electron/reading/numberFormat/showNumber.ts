/**
 * A number as its cell shows it: 1 formatted `0%` is the text 100%, and 45291 formatted as a date is a day. That is what
 * the sender saw, so it is what a text column of the form takes. Fractions (`# ?/?`) are shown as General.
 */
import { fixedDecimal, generalNumber, parseDecimal } from './decimal.ts'
import { showDate } from './showDate.ts'
import { formatSections, type Token } from './tokens.ts'

/** `text` is the stored decimal text; `from1904` says from which day dates count. */
export function showNumber(text: string, format: string, from1904: boolean): string {
  const { tokens, signed } = chooseSection(formatSections(format), Number(text))
  const amount = signed ? shownAmount(text, tokens) : null
  if (amount !== null) return amount
  const decimal = parseDecimal(text)
  if (!decimal) return text
  if (tokens.length === 1 && tokens[0]?.kind === 'general') return generalNumber(text)
  if (tokens.some((token) => token.kind === 'date'))
    return showDate(Number(text), tokens, from1904) ?? generalNumber(text)
  if (tokens.some((token) => token.kind === 'text')) return generalNumber(text)
  const isFraction = tokens.some(
    (token, at) => token.kind === 'literal' && token.text === '/' && isPlace(tokens[at - 1]),
  )
  if (isFraction) return generalNumber(text)
  const sign = signed && decimal.negative ? '-' : ''
  const places = tokens.filter((token) => token.kind === 'place')
  if (places.length === 0) {
    const shown = tokens.map((token) =>
      token.kind === 'general' ? generalNumber(text.replace(/^-/, '')) : literalText(token),
    )
    return sign + shown.join('')
  }
  if (tokens.some((token) => token.kind === 'exponent')) return sign + showExponent(text, tokens)
  const shown = fill(tokens, (fractionPlaces, shift) => fixedDecimal(decimal, fractionPlaces, shift))
  // Excel shows no sign before what is rounded to zero.
  return (/[1-9]/.test(shown) ? sign : '') + shown
}

/** Nearly every number of a form: no more decimals than `0.00` shows, so that nothing is rounded. null for any other. */
function shownAmount(text: string, tokens: readonly Token[]): string | null {
  const few = FEW_DIGITS.exec(text)
  if (!few || !tokens.every(isPlace) || tokens.length === 0) return null
  const { fraction: pattern, shift, requiredDigits, isGrouped } = patternOf(tokens)
  const fraction = few[2] ?? ''
  if (shift !== 0 || isGrouped || requiredDigits !== 1 || !/^0+$/.test(pattern) || fraction.length > pattern.length)
    return null
  return `${few[1]}.${fraction.padEnd(pattern.length, '0')}`
}

const FEW_DIGITS = /^([1-9]\d{0,8}|0)(?:\.(\d{1,6}))?$/

function isPlace(token: Token | undefined): boolean {
  return token?.kind === 'place'
}

/** Positive; negative; zero; text. A section of its own for negatives writes their sign itself. */
function chooseSection(
  sections: readonly (readonly Token[])[],
  value: number,
): { tokens: readonly Token[]; signed: boolean } {
  const first = sections[0] ?? []
  if (value < 0 && sections.length > 1) return { tokens: sections[1] ?? [], signed: false }
  if (value === 0 && sections.length > 2) return { tokens: sections[2] ?? [], signed: false }
  return { tokens: first, signed: true }
}

function literalText(token: Token): string {
  switch (token.kind) {
    case 'literal':
      return token.text
    case 'percent':
      return '%'
    default:
      return ''
  }
}

/** What a section with places says, worked out once for all its numbers. */
interface Pattern {
  readonly before: string
  readonly behind: string
  readonly fraction: string
  /** By how many places the point moves to the right. */
  readonly shift: number
  readonly requiredDigits: number
  readonly isGrouped: boolean
}

const patterns = new WeakMap<readonly Token[], Pattern>()

function patternOf(tokens: readonly Token[]): Pattern {
  const known = patterns.get(tokens)
  if (known) return known
  const pattern = readPattern(tokens)
  patterns.set(tokens, pattern)
  return pattern
}

function readPattern(tokens: readonly Token[]): Pattern {
  const firstPlace = tokens.findIndex(isPlace)
  const lastPlace = tokens.findLastIndex(isPlace)
  const pattern = tokens
    .slice(firstPlace, lastPlace + 1)
    .map((token) => (token.kind === 'place' ? token.sign : ''))
    .join('')
  const [wholePattern = '', ...fractionPatterns] = pattern.replace(/,+$/, '').split('.')
  const fractionPattern = fractionPatterns.join('').replace(/,/g, '')
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0
  const percents = tokens.filter((token) => token.kind === 'percent').length
  return {
    before: tokens.slice(0, firstPlace).map(literalText).join(''),
    behind: tokens.slice(firstPlace).map(literalText).join(''),
    fraction: fractionPattern,
    shift: percents * 2 - thousands * 3,
    requiredDigits: (wholePattern.match(/0/g) ?? []).length,
    isGrouped: wholePattern.includes(','),
  }
}

/** Puts a number's digits where the places are, and everything else where it stands. */
function fill(tokens: readonly Token[], digits: (fractionPlaces: number, shift: number) => string): string {
  const { before, behind, fraction: pattern, shift, requiredDigits, isGrouped } = patternOf(tokens)
  const [whole = '0', fraction = ''] = digits(pattern.length, shift).split('.')
  const wholeShown = whole.replace(/^0+/, '').padStart(requiredDigits, '0')
  const grouped = isGrouped ? wholeShown.replace(/\B(?=(\d{3})+$)/g, ',') : wholeShown
  const required = pattern.search(/[#?]/)
  const optional = required < 0 ? fraction : fraction.slice(0, required) + fraction.slice(required).replace(/0+$/, '')
  return before + grouped + (optional === '' ? '' : `.${optional}`) + behind
}

function showExponent(text: string, tokens: readonly Token[]): string {
  const at = tokens.findIndex((token) => token.kind === 'exponent')
  const point = tokens.findIndex((token) => token.kind === 'place' && token.sign === '.')
  const places = point < 0 || point > at ? 0 : tokens.slice(point + 1, at).filter(isPlace).length
  const [mantissa = '', exponent = '0'] = Math.abs(Number(text)).toExponential(places).split('e')
  const digits = tokens.slice(at).filter(isPlace).length
  const sign = exponent.startsWith('-') ? '-' : '+'
  return `${mantissa}E${sign}${exponent.replace(/[+-]/, '').padStart(digits, '0')}`
}
