/** One number in a text, in Arabic digits or in Chinese, with 万 and the like worked in. What is in doubt is no number. */
import { type Decimal, decimalOf, scaled } from './decimal.ts'
import { isNumeral, numeralValue } from './numerals.ts'
import { unitAt } from './units.ts'

export interface FoundNumber {
  readonly number: Decimal
  /** Before 万 and the like were worked in, and by how many tens they move it. */
  readonly bare: Decimal
  readonly power: number
  readonly end: number
  readonly isInChinese: boolean
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const MULTIPLIER = /万亿|[十百千]?[万亿]|[十百千]/y
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
/** Between two digits they make of both a fraction, a time, a version, 7×24, 3比1. */
const WITHIN_NUMBERS = ',.:/×*比^'
/** No number of an indicator has as many numerals; a longer run is not looked into. */
const LONGEST_NUMERAL = 20

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

/** The end of what hangs together with the digit or numeral at `at`: what is no number there is none from its middle on. */
export function runEnd(text: string, at: number): number {
  let end = at
  const isPart = () => isDigit(text[end]) || isNumeral(text[end]) || isJoint(text, end, `${WITHIN_NUMBERS}-~`)
  while (isPart()) end++
  return end
}

function isJoint(text: string, at: number, joints: string): boolean {
  return joints.includes(text[at] ?? ' ') && isDigit(text[at + 1])
}

/** The number that begins at `at` and not before it; null where the characters there are none. */
export function numberAt(text: string, at: number): FoundNumber | null {
  return isDigit(text[at]) ? arabicAt(text, at) : chineseAt(text, at)
}

function arabicAt(text: string, at: number): FoundNumber | null {
  ARABIC.lastIndex = at
  const [digits = ''] = ARABIC.exec(text) ?? []
  let end = at + digits.length
  const bare = /^0\d/.test(digits) ? null : decimalOf(digits.replaceAll(',', ''))
  if (bare === null || '²³'.includes(text[end] ?? ' ') || isContinued(text, at) || isJoint(text, end, WITHIN_NUMBERS))
    return null
  const { power, length } = multiplierAt(text, end)
  end += length
  if (power > 0 && (isDigit(text[end]) || isNumeral(text[end]))) return null
  // A letter behind a number makes it a name (5G, 3D), unless the letters are a unit.
  if (/[A-Za-z]/.test(text[end] ?? ' ') && unitAt(text, end) === '') return null
  return { number: scaled(bare, power), bare, power, end, isInChinese: false }
}

/** Of what stands before it: a name (CO2, T+1), or other digits, of which blanks have cut these off (1 200). */
function isContinued(text: string, at: number): boolean {
  if (/[A-Za-z._][ +-]?$/.test(text.slice(Math.max(0, at - 2), at))) return true
  let before = at - 1
  while (text[before] === ' ') before--
  return before < at - 1 && isDigit(text[before])
}

/** 万 and the like, blanks before it included; not the 千 of 千克 and 千米, nor the 百 of 百分之. */
function multiplierAt(text: string, at: number): { readonly power: number; readonly length: number } {
  let start = at
  while (text[start] === ' ') start++
  MULTIPLIER.lastIndex = start
  const [word = ''] = MULTIPLIER.exec(text) ?? []
  const isOther = unitAt(text, start).length > 1 || text.startsWith('分之', start + word.length)
  if (word === '' || isOther) return { power: 0, length: 0 }
  const power = [...word].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0)
  return { power, length: start - at + word.length }
}

function chineseAt(text: string, at: number): FoundNumber | null {
  let end = at
  while (isNumeral(text[end]) && end - at <= LONGEST_NUMERAL) end++
  if (end === at || isNumeral(text[end])) return null
  const run = text.slice(at, end)
  // 零点五 is neither 0 nor 5.
  if (text[end] === '点' && isNumeral(text[end + 1])) return null
  // 数十, 几百, 上千: nobody knows how many.
  if ('数几上成'.includes(text[at - 1] ?? ' ') && /^[十百千万亿]/.test(run)) return null
  const number = numeralValue(run)
  return number === null ? null : { number, bare: number, power: 0, end, isInChinese: true }
}
