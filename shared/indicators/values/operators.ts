/**
 * The words and signs around a number that say how it is meant: 不少于, ≥, 以上, 约. 以上, 以下 and 以内 include the number
 * itself, 超过 does not, as in the law's own use of these words (民法典 article 1259).
 */
export const OPERATORS = [
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'exactly',
  'about',
  /** 达到: at least this, or just this; it does not say which. */
  'reaching',
  'plus-minus',
] as const
export type Operator = (typeof OPERATORS)[number]

/** The sign of an operator that has one. */
export const SIGNS: Readonly<Partial<Record<Operator, string>>> = {
  'at-least': '≥',
  'at-most': '≤',
  'more-than': '>',
  'less-than': '<',
}

const BEFORE: Readonly<Record<Operator, string>> = {
  'at-least':
    '≥ >= => ≮ 不少于 不低于 不小于 不得少于 不得低于 不得小于 不能少于 不能低于 不应少于 不应低于 至少 最少 最低 不少於 不低於 大于等于 大于或等于 高于或等于',
  'at-most':
    '≤ <= =< ≯ 不超过 不高于 不大于 不多于 不得超过 不得高于 不得多于 不得大于 不能超过 不能高于 不应超过 不应高于 不超 至多 最多 最高 小于等于 小于或等于 低于或等于 控制在',
  'more-than': '> 大于 高于 多于 超过 超 突破',
  'less-than': '< 小于 少于 低于 不足 不满 不到',
  exactly: '= 等于 为',
  about: '约 大约 约为 近 将近 接近 ~ ≈',
  reaching: '达到 达',
  'plus-minus': '± +-',
}
const AFTER: Readonly<Partial<Record<Operator, string>>> = {
  'at-least': '及以上 以上 或以上 (含)以上 (含以上)',
  'at-most': '及以下 以下 或以下 以内 之内 (含)以下 (含)以内',
  about: '左右 上下 余 多',
}

type Words = readonly (readonly [word: string, operator: Operator])[]

/** By the character that is looked at first, the longest word first. */
function wordsBy(words: Readonly<Partial<Record<Operator, string>>>, place: 0 | -1): ReadonlyMap<string, Words> {
  const all = OPERATORS.flatMap((operator) =>
    (words[operator]?.split(' ') ?? []).map((word) => [word, operator] as const),
  )
  return Map.groupBy(
    all.sort(([one], [other]) => other.length - one.length),
    ([word]) => word.at(place) as string,
  )
}

const BEFORE_BY_LAST = wordsBy(BEFORE, -1)
const AFTER_BY_FIRST = wordsBy(AFTER, 0)

export interface FoundOperator {
  readonly operator: Operator
  /** Where its word begins and ends in the text. */
  readonly start: number
  readonly end: number
}

/** The operator whose word ends at `end`, white space aside. */
export function operatorBefore(text: string, end: number): FoundOperator | null {
  let at = end
  while (text[at - 1] === ' ') at--
  const found = BEFORE_BY_LAST.get(text.charAt(at - 1))?.find(([word]) => text.endsWith(word, at))
  if (!found) return null
  const [word, operator] = found
  const start = at - word.length
  // 不少于 is known as a whole; where 不 stands before a word that is not, its meaning is the opposite.
  const isDenied = word.length > 1 && '不非未'.includes(text[start - 1] ?? ' ')
  return isDenied ? null : { operator, start, end: at }
}

/** The operator whose word begins at `start`, white space aside; 内 alone stands only after a time. */
export function operatorAfter(text: string, start: number, isTime: boolean): FoundOperator | null {
  let at = start
  while (text[at] === ' ') at++
  const found = AFTER_BY_FIRST.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
  if (found) return { operator: found[1], start: at, end: at + found[0].length }
  return isTime && text[at] === '内' ? { operator: 'at-most', start: at, end: at + 1 } : null
}
