/**
 * A cell's text without the line breaks that come from the width of its column. A line break that its author made stays
 * where it can be told: the line before ends a sentence, stops short of the column's width, and a numbered paragraph
 * follows it.
 */
import { widthOf } from './lines.ts'

const PARAGRAPH =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[，、,])/
const SENTENCE_END = /[。；;：:！？.]$/
/** Half-width columns that a full line may lack because the next character did not fit or may not open a line. */
const SLACK = 5

/** Wraps removed everywhere: names and indicators have no line breaks of their own. */
export function unwrapped(text: string): string {
  return joined(text.split('\n'))
}

/** Wraps removed, paragraphs kept. */
export function unwrappedParagraphs(text: string): string {
  const lines = text.split('\n')
  const full = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0)
  const paragraphs: string[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? ''
    const opens = SENTENCE_END.test(before) && widthOf(before) < full - SLACK && PARAGRAPH.test(line)
    const current = paragraphs.at(-1)
    if (current && !opens) current.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(joined).join('\n')
}

function joined(lines: readonly string[]): string {
  return lines.join('').trim()
}
