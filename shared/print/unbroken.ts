/**
 * What a line may not end within, besides what the browser knows by itself: a number stays with the sign before it and the
 * unit behind it (`81万套`, `第3季度`, `2021-2023年`), a code with its name (`12-质量指标`). Such a group is wrapped in an element
 * that does not wrap; the text itself stays as it was typed, so that what is searched for or copied is found clean. Groups
 * that the browser keeps whole anyhow, such as `≥95%`, get no element, and neither do those that are wider than their
 * column: these it may break where it must.
 */
import { unitAt } from '../indicators/values/units.ts'
import { escaped } from './escaped.ts'

/**
 * Signs, a number with its point and separators, and others that make a range, a date or a fraction with it; of an
 * indicator, its own number with the code behind it: `3、1-`.
 */
const NUMBER =
  /(?:\d{1,3}、(?=\d{1,3}-\p{Script=Han}))?第?[≥≤＞＜><=＝≧≦±～~约¥￥+＋\-－−]*\d+(?:[.,:]\d+)*(?:[%％‰]?[-－–—~～至/]\d+(?:[.,]\d+)*)*/gu
const CODE_NAME = /-(?:\p{Script=Han}{1,8}(?!\p{Script=Han})|\p{Script=Han})/uy
const SCALE = /[多余]?[十百千万亿]*[多余]?/uy
/** Of dates and ordinals; units of quantities are known to `unitAt`. */
const OF_DATES = /学年度?|年度|年代|月份|[月号时届级]/uy
const AFTER_ORDINAL = /\p{Script=Han}/uy
/** Between these the browser ends no line by itself, and of a joint behind them neither. */
const IS_WHOLE_ANYHOW = /^[≥≤><=±~¥￥\d.,:%％‰]+[-－–—~～至/、]?$/u

/** Of half-width characters, in full-width ones; the widest that digits are in the fonts of the page. */
export const DIGIT_WIDTH = 0.64
export const POINT_WIDTH = 0.34

/** Marks that stay with what they enclose or close. */
const OPENING = /[（《“‘「『【〈〔([]/u
const CLOSING = /[）》”’」』】〉〕)\]，。、；：？！,.;:?!%％]/u
/** Behind these a group that is too wide for its column comes apart. */
const JOINTS = /(?<=[-－–—~～至/、])/u

/** The text as HTML; `most` is how wide a group may be that must not be broken, in full-width characters. */
export function unbrokenHtml(text: string, most: number): string {
  let html = ''
  let done = 0
  const keep = (start: number, end: number) => {
    html += `${escaped(text.slice(done, start))}<span>${escaped(text.slice(start, end))}</span>`
    done = end
  }
  for (const { index, 0: number } of text.matchAll(NUMBER)) {
    if (index < done) continue
    const end = endOfGroup(text, index, index + number.length)
    if (IS_WHOLE_ANYHOW.test(text.slice(index, end))) continue
    if (widthWithMarks(text, index, end) <= most) {
      keep(index, end)
      continue
    }
    let start = index
    for (const part of text.slice(index, end).split(JOINTS)) {
      const partEnd = start + part.length
      if (!IS_WHOLE_ANYHOW.test(part) && part.length > 1 && widthWithMarks(text, start, partEnd) <= most)
        keep(start, partEnd)
      start = partEnd
    }
  }
  return html + escaped(text.slice(done))
}

function widthWithMarks(text: string, start: number, end: number): number {
  const before = OPENING.test(text.charAt(start - 1)) ? 1 : 0
  const behind = CLOSING.test(text.charAt(end)) ? 1 : 0
  return before + widthOf(text.slice(start, end)) + behind
}

/** In full-width characters; generous, since fonts differ. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character > '\u024f' ? 1 : DIGIT_WIDTH
  return width
}

function endOfGroup(text: string, start: number, endOfNumber: number): number {
  const code = lengthAt(CODE_NAME, text, endOfNumber)
  if (code > 0) return endOfNumber + code
  const scaled = endOfNumber + lengthAt(SCALE, text, endOfNumber)
  const unit = Math.max(unitAt(text, scaled).length, lengthAt(OF_DATES, text, scaled))
  if (unit === 0) return scaled + (text.startsWith('第', start) ? lengthAt(AFTER_ORDINAL, text, scaled) : 0)
  const end = scaled + unit
  const per = text.charAt(end) === '/' ? unitAt(text, end + 1).length : 0
  return per > 0 ? end + 1 + per : end
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
