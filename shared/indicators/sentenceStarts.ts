/**
 * Where an indicator sentence begins. Values hold numbered clauses of their own (`1、…；2、…`), so a number alone proves
 * nothing: a start is the more likely the more its first piece looks like a level 1, if it has the number that is due,
 * and if it stands behind a 。 or at a line's start. Of equally likely ones the last wins, because what came before is
 * then a value's text.
 */
import { isKnownName } from './codeBook.ts'
import { parseLevelPiece } from './levelPiece.ts'

export interface SentenceStart {
  /** Index of the number's first character. */
  readonly at: number
  /** Index behind the number and its mark. */
  readonly after: number
}

/** `1、` `1.` `1．` `1,` `（1）` `1）` `①` `一、` `（一）` */
const NUMBERED =
  /[（(]\s*(\d{1,3})\s*[）)]\s*[、.．]?|(?<!\d)(\d{1,3})\s*[、.．)）,，]|([①-⑳])\s*[、.．]?|[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?|(?<![一二三四五六七八九十第])([一二三四五六七八九十]{1,3})[、.．]/g
/** Behind a stop, and on a new line, a sentence may begin without any number. */
const BEHIND_STOP = /(?<=[。；;\n\r\v\f\u0085\u2028\u2029])(?=[^。；;]{1,40}[；;][^。；;]{1,40}[；;])/g
const LOOKS_LIKE_LEVEL = 4
const NUMBER_IS_DUE = 2
const AFTER_A_STOP = 1
/** Characters that are looked at behind a number; no level's name is longer. */
const LONGEST_LEVEL = 200

/**
 * The most likely start in `part`, the text between two openings, or null. `due` is the number that the next indicator
 * should have. A start that neither looks like a level 1 nor stands behind a stop is not believed.
 */
export function findSentenceStart(part: string, due: number): SentenceStart | null {
  let best: SentenceStart | null = null
  let bestScore = 0
  for (const { at, after, number } of candidates(part, due)) {
    const stop = isBehindStop(part, at)
    const level = looksLikeLevel(part.slice(after, after + LONGEST_LEVEL))
    // 1,200人 opens nothing.
    if (!level && /[,，]/.test(part.charAt(after - 1))) continue
    const score = (level ? LOOKS_LIKE_LEVEL : 0) + (number === due ? NUMBER_IS_DUE : 0) + (stop ? AFTER_A_STOP : 0)
    if ((stop || (level && !isDecimal(part, after))) && score >= bestScore) {
      best = { at, after }
      bestScore = score
    }
  }
  return best ?? startWithoutNumber(part)
}

/** Where two kinds that are coded or known follow a stop, the last such place. */
function startWithoutNumber(part: string): SentenceStart | null {
  let last: SentenceStart | null = null
  for (const { index } of part.matchAll(BEHIND_STOP)) {
    const [level1 = '', level2 = ''] = part
      .slice(index, index + LONGEST_LEVEL)
      .replace(/\s/g, '')
      .split(/[；;]/)
    if (isKind(level1) && isKind(level2)) last = { at: index, after: index }
  }
  return last
}

function isBehindStop(part: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /\s/.test(part.charAt(before))) {
    if (/[\n\r\v\f\u0085\u2028\u2029]/.test(part.charAt(before))) return true
    before--
  }
  // A full stop is one behind anything but a digit.
  return before < 0 || /(?:[。；;]|(?<!\d)\.)$/.test(part.slice(Math.max(0, before - 1), before + 1))
}

/** `2.1-…` behind no stop is a number in a value rather than the second indicator. */
function isDecimal(part: string, after: number): boolean {
  return /^[.,]\d/.test(part.slice(after - 1, after + 1))
}

interface Candidate extends SentenceStart {
  readonly number: number
}

function candidates(part: string, due: number): Candidate[] {
  const found: Candidate[] = [...part.matchAll(NUMBERED)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
    number: numberOf(match),
  }))
  if (due < 10) return found
  // A PDF may break the line inside the number itself.
  const broken = new RegExp(`(?<!\\d)${[...String(due)].join('\\s*')}\\s*[、．.]`, 'g')
  for (const match of part.matchAll(broken))
    found.push({ at: match.index, after: match.index + match[0].length, number: due })
  return found.sort((a, b) => a.at - b.at)
}

function numberOf([, bracketed, plain, circled, ...words]: RegExpMatchArray): number {
  const written = bracketed ?? plain
  if (written !== undefined) return Number(written)
  if (circled !== undefined) return (circled.codePointAt(0) ?? 0) - 0x245f
  const [tens, ones] = (words.find((word) => word !== undefined) ?? '').split('十')
  const digit = (sign: string | undefined) => '零一二三四五六七八九'.indexOf(sign || '零')
  return ones === undefined ? digit(tens) : (tens ? digit(tens) : 1) * 10 + digit(ones)
}

/** A coded or known kind first; or no level 1, and a level 2 that is coded, known or missing too. */
function looksLikeLevel(rest: string): boolean {
  const pieces = /^([^；;]*)[；;](?:([^；;]*)[；;])?/.exec(rest.replace(/\s/g, ''))
  if (!pieces) return false
  const [, level1 = '', level2] = pieces
  return level1 === '' ? level2 === '' || isKind(level2 ?? '') : isKind(level1)
}

function isKind(piece: string): boolean {
  const { code, name } = parseLevelPiece(piece)
  return code !== null || (name !== null && (isKnownName(1, name) || isKnownName(2, name)))
}
