/**
 * A copied text as lines, each with its number in the text and how far it is set off from the left. Nothing of the form
 * is known here.
 */
import { AppError } from '../../../shared/errors.ts'

export interface Line {
  /** 1-based, in the text as it was given. */
  readonly number: number
  /** Without the white space around it; never ''. */
  readonly text: string
  /** Where its first character stands, in half-width columns. */
  readonly indent: number
  /** The line as it was given, for readers that look at columns. */
  readonly raw: string
  /** A form feed stands between it and the line before. */
  readonly opensPage: boolean
}

/** More is no form's text: a department's form has a thousand characters for each of its projects. */
const MOST_CHARACTERS = 10_000_000
const MOST_LINES = 300_000
/** Characters of no width that viewers copy along. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad\0]/g
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** The lines that hold something. Throws `too-large`. */
export function linesOf(text: string): Line[] {
  if (text.length > MOST_CHARACTERS) throw new AppError('too-large')
  const visible = text.replace(INVISIBLE, '')
  const lines: Line[] = []
  let start = 0
  let number = 1
  let opensPage = false
  const add = (end: number) => {
    const raw = visible.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed === '') return
    if (lines.length >= MOST_LINES) throw new AppError('too-large')
    lines.push({
      number,
      text: trimmed,
      indent: widthOf(raw.slice(0, raw.length - raw.trimStart().length)),
      raw,
      opensPage,
    })
    opensPage = false
  }
  for (const end of visible.matchAll(LINE_END)) {
    add(end.index)
    start = end.index + end[0].length
    // A form feed stands in front of a page's first line, which has a number of its own only if a line ended before it.
    if (end[0] === '\f') opensPage = true
    if (end[0] !== '\f' || end.index === 0 || !/[\n\r]/.test(visible.charAt(end.index - 1))) number++
  }
  add(visible.length)
  return lines
}

/** In half-width columns; a tab counts as four. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += sign === '\t' ? 4 : (sign.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  return width
}
