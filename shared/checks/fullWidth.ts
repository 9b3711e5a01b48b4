/** Half-width punctuation in Chinese text: which marks those are, and the text with their full-width forms. */

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }
const CHINESE = /[\p{Script=Han}、。，；：！？（）《》〈〉【】〔〕“”‘’…—]/u
const HALF_WIDTH = /[,;:()]/
const BLANK = /[ \t\u00a0\u3000]/
/** So far the neighbour of a mark is looked for beyond blanks and other marks. */
const NEAR = 12

/** The half-width marks of the text that stand in Chinese, in order. */
export function halfWidthMarks(text: string): string[] {
  return [...placesOf(text)].sort((a, b) => a - b).map((at) => text.charAt(at))
}

/** The blanks that Latin typing puts outside a mark go with it. */
export function fullWidthPunctuation(text: string): string {
  const places = placesOf(text)
  if (places.size === 0) return text
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (!places.has(at)) {
      result += mark
      continue
    }
    while (BLANK.test(result.slice(-1))) result = result.slice(0, -1)
    result += FULL_WIDTH[mark]
    while (BLANK.test(text.charAt(at + 1))) at++
  }
  return result
}

/** Indices of the marks. What becomes a Chinese mark makes those beside it Chinese as well. */
function placesOf(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  if (!HALF_WIDTH.test(text) || !CHINESE.test(text)) return places
  const isChineseFrom = (start: number, step: 1 | -1) => {
    for (let at = start, steps = 0; steps < NEAR; at += step, steps++) {
      const sign = text.charAt(at)
      if (places.has(at) || CHINESE.test(sign)) return true
      if (!HALF_WIDTH.test(sign) && !BLANK.test(sign)) return false
    }
    return false
  }
  const pairs = bracketPairs(text)
  for (let known = -1; known < places.size; ) {
    known = places.size
    for (const [open, close] of [...pairs, ...pairs.toReversed()])
      if (isChineseBracket(text, open, close, places, isChineseFrom)) {
        if (text.charAt(open) === '(') places.add(open)
        if (text.charAt(close) === ')') places.add(close)
      }
    for (const { index } of text.matchAll(/[,;:]/g)) {
      const isChinese = isChineseFrom(index - 1, -1) || isChineseFrom(index + 1, 1)
      if (isChinese && !isPartOfNumber(text, index) && !isPartOfAddress(text, index)) places.add(index)
    }
  }
  return places
}

/** 1,000 and 8:30. */
function isPartOfNumber(text: string, at: number): boolean {
  return /[0-9０-９]/.test(text.charAt(at - 1)) && /[0-9０-９]/.test(text.charAt(at + 1))
}

/** The colon of https:// or D:\. */
function isPartOfAddress(text: string, at: number): boolean {
  return text.charAt(at) === ':' && (text.startsWith('//', at + 1) || text.startsWith('\\', at + 1))
}

/** Around Chinese text, beside a Chinese character, or where the other one of the pair is full-width. */
function isChineseBracket(
  text: string,
  open: number,
  close: number,
  places: ReadonlySet<number>,
  isChineseFrom: (start: number, step: 1 | -1) => boolean,
): boolean {
  if (text.charAt(open) === '（' || text.charAt(close) === '）') return true
  if (CHINESE.test(text.slice(open + 1, close))) return true
  for (const at of places) if (at > open && at < close) return true
  // f(x) is one word, whatever stands behind it.
  return !/[0-9A-Za-z]/.test(text.charAt(open - 1)) && (isChineseFrom(open - 1, -1) || isChineseFrom(close + 1, 1))
}

/** Opening and closing brackets that belong together, of either width; one without the other is left alone. */
function bracketPairs(text: string): [number, number][] {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const { index, 0: bracket } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') open.push(index)
    else {
      const opening = open.pop()
      if (opening !== undefined) pairs.push([opening, index])
    }
  }
  return pairs
}
