/** The budget year as the lines above a table state it. A date is not one, nor is a year in running text. */
import { isBudgetYear } from '../../../shared/form.ts'
import type { Cell } from '../sheet.ts'
import type { Part } from './headingLabels.ts'
import { squeeze } from './labels.ts'
import type { Report } from './report.ts'
import { texts } from './texts.ts'

/** Signs of a line that may state the year; what is longer is running text. */
const LONGEST_LINE = 40

/** The title's year counts before a labelled one, and that before any other cell's; what does not count is said. */
export function readYear(title: string, parts: readonly Part[], cells: readonly Cell[], report: Report): number | null {
  let found = yearIn(title)
  for (const { meaning, value, cell } of parts) {
    if ((meaning !== 'year' && meaning !== 'other') || value === '') continue
    const year = meaning === 'year' ? labelledYear(value) : null
    found ??= year
    if (year === null || year !== found) report.note('left-out', texts.headingLeftOut(value), cell)
  }
  if (found !== null) return found
  for (const cell of cells) {
    const plain = squeeze(cell.text)
    const year = report.isTaken(cell) || plain.length > LONGEST_LINE ? null : yearIn(cell.text)
    if (year === null) continue
    if (/^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?[）)]?$/.test(plain.normalize('NFKC'))) report.take(cell)
    return year
  }
  return null
}

/** The year behind a label, where it may stand without 年. */
export function labelledYear(value: string): number | null {
  return yearIn(value) ?? plausibleYear(/^\d{4}(?=年?度?$)/.exec(squeeze(value).normalize('NFKC'))?.[0])
}

/** The year of `2023年` or `二〇二三年`, unless it is part of a date or one of several: 2024-2026年. */
export function yearIn(text: string): number | null {
  const plain = squeeze(text).normalize('NFKC')
  const match = /(?<!\d|\d年?度?[-—–~～至到])(\d{4})年(?!\d{1,2}月|度?[-—–~～至到]\d)/.exec(plain)
  if (match) return plausibleYear(match[1])
  const words = /([〇○零Ο一二三四五六七八九]{4})年(?![一二三四五六七八九十]{1,2}月)/.exec(plain)?.[1]
  return plausibleYear(words && [...words].map((sign) => Math.max(0, '〇一二三四五六七八九'.indexOf(sign))).join(''))
}

function plausibleYear(digits: string | undefined): number | null {
  const year = Number(digits)
  return isBudgetYear(year) ? year : null
}
