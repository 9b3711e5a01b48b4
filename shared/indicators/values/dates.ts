/** Dates, years and deadlines in a text. A year is told from a count by its four digits and its 年. */
import { isBudgetYear } from '../../form.ts'
import type { DueDate } from './measure.ts'
import { type FoundNumber, numberAt } from './numbers.ts'

const ISO = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y
/** 2023.12 and 12.31前, which look like numbers. */
const DOTTED_MONTH = /(\d{4})\.(\d{1,2})(?=$|[\s\-~至到前底末初完，,。；;、)])/y
const DOTTED_DAY = /(\d{1,2})\.(\d{1,2})(?=(?:之|以)?前)/y
const MONTH_AND_YEAR_END = /度?(?:上半年|下半年|年?底|年?末|内)?/y
const BY = /[底末初]?(?:之前|以前|前)?/y
/** Deadlines that need no number. */
const WORDS =
  /(?:年|月|季|季度|学期|期)[底末终](?:之前|以前|前)?|(?:当年|本年|本年度|年|当月|本月|当日|当天|当季|本季)(?:度)?(?:之内|内|之前|前)(?:完成)?|[上下]?半年内?(?:完成)?|^全年$|[次下当本](?:月|周|季度|年度?)(?:初|上旬|中旬|下旬)|^次日(?:完成|办结|反馈|送达)?$|^当[年月日天](?:完成|办结|反馈|处置|拨付|发放|到位|送达)?$/g
/** Days and seasons by their names: as a time alone or with 前, not in 春节慰问. */
const NAMED_DAYS =
  /(?:元旦|春节|元宵|清明|端午|中秋|国庆|重阳|教师节|劳动节|儿童节|妇女节|建军节|(?:五一|六一|七一|八一|十一|三八)(?=节|前|之前|期间|假期))节?(?:假期)?(?:期间|来临前|之前|以前|前|(?=[、，和及]|$))|(?:汛期|开学|雨季|供暖期|采暖期|防火期|台风季|[春夏秋冬]季|春耕|暑假|寒假|暑期|年中)(?:期间|来临前|结束前|之前|以前|前)/g

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
  if (!isBudgetYear(Number(year)) || !isWithin(month, 12) || !isWithin(day, 31)) return null
  const end = after(BY, text, at + all.length)
  return date(at, end, { year: Number(year), month: Number(month), day: Number(day) })
}

/** The date that begins at `at` with the number `first`. */
export function dateAt(text: string, at: number, first: FoundNumber): DueDate | null {
  const dotted = dottedAt(text, at)
  if (dotted !== null) return dotted
  const next = text[first.end]
  if (next === '年' && isBudgetYear(Number(first.number))) return yearAt(text, at, first)
  if (next === '月' && isWithin(first.number, 12)) return monthAt(text, at, first)
  if (next === '季') return quarterAt(text, at, at)
  if (
    (next === '日' || next === '号') &&
    isWithin(first.number, 31) &&
    (text[at - 1] === '月' || /^(?:之|以)?前/.test(text.slice(first.end + 1, first.end + 3)))
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
  return [...text.matchAll(WORDS), ...text.matchAll(NAMED_DAYS)]
    .sort((one, other) => one.index - other.index)
    .map(({ index, 0: words }) => date(index, index + words.length, {}))
}

function dottedAt(text: string, at: number): DueDate | null {
  DOTTED_MONTH.lastIndex = at
  const [ofMonth = '', year, monthOfYear] = DOTTED_MONTH.exec(text) ?? []
  if (isBudgetYear(Number(year)) && isWithin(monthOfYear, 12)) {
    return date(at, after(BY, text, at + ofMonth.length), { year: Number(year), month: Number(monthOfYear) })
  }
  DOTTED_DAY.lastIndex = at
  const [ofDay = '', month, day] = DOTTED_DAY.exec(text) ?? []
  if (!isWithin(month, 12) || !isWithin(day, 31)) return null
  return date(at, after(BY, text, at + ofDay.length), { month: Number(month), day: Number(day) })
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
    (isSchoolYear || text[last.end] === '年') && isBudgetYear(Number(first.number)) && isBudgetYear(Number(last.number))
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

function isWithin(text: string | undefined, most: number): boolean {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most
}
