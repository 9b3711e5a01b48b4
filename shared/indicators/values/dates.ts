/** Dates, years and deadlines in a text. A year is told from a count by its four digits and its 年. */
import { BUDGET_YEARS } from '../../form.ts'
import type { DueDate } from './measure.ts'
import { type FoundNumber, numberAt } from './numbers.ts'

const ISO = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y
const MONTH_AND_YEAR_END = /度?(?:上半年|下半年|年?底|年?末|内)?/y
const BY = /[底末初]?(?:之前|以前|前)?/y
/** Deadlines that need no number. */
const WORDS =
  /(?:年|月|季|季度|学期)[底末终](?:之前|以前|前)?|(?:当年|本年|本年度|年|当月|当日|当天|当季)(?:度)?(?:之内|内|之前|前)(?:完成)?|[上下]?半年内?(?:完成)?|^全年$/g

interface DateParts {
  readonly year?: number
  readonly quarter?: number
  readonly month?: number
  readonly day?: number
}

/** 2023-12-31, 2023.12.31 and 2023/12/31, of which none begins with a number of its own. */
export function writtenDateAt(text: string, at: number): DueDate | null {
  ISO.lastIndex = at
  const [all = '', year, , month, day] = ISO.exec(text) ?? []
  if (!isYear(Number(year)) || !isWithin(month, 12) || !isWithin(day, 31)) return null
  const end = after(BY, text, at + all.length)
  return date(at, end, { year: Number(year), month: Number(month), day: Number(day) })
}

/** The date that begins at `at` with the number `first`. */
export function dateAt(text: string, at: number, first: FoundNumber): DueDate | null {
  const next = text[first.end]
  if (next === '年' && isYear(Number(first.number))) return yearAt(text, at, first)
  if (next === '月' && isWithin(first.number, 12)) return monthAt(text, at, first)
  if (next === '季') return quarterAt(text, at, at)
  if (
    (next === '日' || next === '号') &&
    isWithin(first.number, 31) &&
    /^(?:之|以)?前/.test(text.slice(first.end + 1, first.end + 3))
  ) {
    return date(at, after(BY, text, first.end + 1), { day: Number(first.number) })
  }
  return next !== undefined && '-~至到'.includes(next) ? (writtenDateAt(text, at) ?? spanAt(text, at, first)) : null
}

/** 第三季度, 一季度, of which `at` is the number's place and `start` that of 第 where it has one. */
export function quarterAt(text: string, start: number, at: number): DueDate | null {
  const found = numberAt(text, at)
  if (found === null || !isWithin(found.number, 4) || !text.startsWith('季度', found.end)) return null
  return date(start, after(BY, text, found.end + 2), { quarter: Number(found.number) })
}

/** Deadlines in words alone, in the order of the text. */
export function deadlinesIn(text: string): DueDate[] {
  return [...text.matchAll(WORDS)].map((match) => date(match.index, match.index + match[0].length, {}))
}

function yearAt(text: string, start: number, { number, end }: FoundNumber): DueDate {
  const year = Number(number)
  const followed = /\d|[一二三四五六七八九十]/.test(text[end + 1] ?? ' ') ? numberAt(text, end + 1) : null
  if (followed !== null && text[followed.end] === '月' && isWithin(followed.number, 12)) {
    return { ...monthAt(text, start, followed), year }
  }
  return date(start, after(BY, text, after(MONTH_AND_YEAR_END, text, end + 1)), { year })
}

function monthAt(text: string, start: number, { number, end }: FoundNumber): DueDate {
  const month = Number(number)
  const behind = text.startsWith('月份', end) ? end + 2 : end + 1
  const followed = /\d|[一二三四五六七八九十]/.test(text[behind] ?? ' ') ? numberAt(text, behind) : null
  if (followed !== null && /[日号]/.test(text[followed.end] ?? ' ') && isWithin(followed.number, 31)) {
    return date(start, after(BY, text, followed.end + 1), { month, day: Number(followed.number) })
  }
  return date(start, after(BY, text, behind), { month })
}

/** 2023-2026年, 1-12月: from one to the other, named by the last. */
function spanAt(text: string, start: number, first: FoundNumber): DueDate | null {
  const gap = /-{1,2}|[~至到]/y
  const last = numberAt(text, after(gap, text, first.end))
  if (last === null) return null
  const isSchoolYear = text.startsWith('学年', last.end)
  const isYears =
    (isSchoolYear || text[last.end] === '年') && isYear(Number(first.number)) && isYear(Number(last.number))
  if (isYears) return yearAt(text, start, isSchoolYear ? { ...last, end: last.end + 1 } : last)
  const isMonths = text[last.end] === '月' && isWithin(first.number, 12) && isWithin(last.number, 12)
  return isMonths ? monthAt(text, start, last) : null
}

function date(start: number, end: number, { year, quarter, month, day }: DateParts): DueDate {
  return {
    kind: 'date',
    start,
    end,
    year: year ?? null,
    quarter: quarter ?? null,
    month: month ?? null,
    day: day ?? null,
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= BUDGET_YEARS.first && year <= BUDGET_YEARS.last
}

function isWithin(text: string | undefined, most: number): boolean {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most
}
