/** Half-width punctuation in Chinese text, and the text with its full-width forms. */
import { chineseMarks } from './chineseMarks.ts'

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }
const BLANK = /[ \t\u00a0\u3000]/

/** The half-width marks of the text that stand in Chinese, in order. */
export function halfWidthMarks(text: string): string[] {
  return placesIn(text).map((at) => text.charAt(at))
}

/** The blanks that Latin typing puts outside a mark go with it. */
export function fullWidthPunctuation(text: string): string {
  const pieces: string[] = []
  let from = 0
  for (const at of placesIn(text)) {
    let end = at
    while (end > from && BLANK.test(text.charAt(end - 1))) end--
    pieces.push(text.slice(from, end), FULL_WIDTH[text.charAt(at)] as string)
    from = at + 1
    while (BLANK.test(text.charAt(from))) from++
  }
  return pieces.join('') + text.slice(from)
}

function placesIn(text: string): readonly number[] {
  return [...chineseMarks(text)].sort((first, second) => first - second)
}
