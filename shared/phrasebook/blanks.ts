/** Places in a phrase that are left to the clerk, written X as the finance bureaus' own samples write them: ≥X%, X月X日前完成. */
import type { Suggestion } from '../suggestion.ts'

const BLANK = 'X'
const NUMBER = /^\d+(?:\.\d+)?$/
const DATE = /^\d{1,2}月(?:\d{1,2}日?)?$/
const DATE_BLANKS = 'X月X日'

/** A day is one blank, month and all: typed in one go, it leaves no second X behind that could be overlooked. */
export function firstBlank(text: string): Suggestion<unknown>['blank'] {
  const start = text.indexOf(BLANK)
  if (start < 0) return null
  const length = text.startsWith(DATE_BLANKS, start) ? DATE_BLANKS.length : BLANK.length
  return { start, end: start + length }
}

/**
 * The phrase with its blank filled by what was typed: 95 makes ≥95% of ≥X%, and 6月30日 makes 6月30日前完成. null where the
 * typed text is no such thing or the phrase has another number of blanks.
 */
export function filledWith(phrase: string, typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const blanks = phrase.split(BLANK).length - 1
  if (NUMBER.test(text)) return blanks === 1 ? phrase.replace(BLANK, text) : null
  if (!DATE.test(text) || !phrase.includes(DATE_BLANKS)) return null
  return phrase.replace(DATE_BLANKS, /月\d+$/.test(text) ? `${text}日` : text)
}
