/** Texts as a workbook can hold them: what would make Excel offer a repair is written otherwise or refused. */
import { AppError } from '../../../shared/errors.ts'
import { LONGEST_CELL } from './splitText.ts'

const LONGEST_QUOTE = 20
const LONGEST_SHEET_NAME = 31
const DEFAULT_SHEET_NAME = '绩效目标表'

/** A cell's text. Throws `text-too-long` where a cell cannot hold it, because cutting would lose text unseen. */
export function cellText(text: string): string {
  if (text.length > LONGEST_CELL) throw new AppError('text-too-long', { text: text.slice(0, LONGEST_QUOTE) })
  return text
}

/** `wanted` without the signs that sheet names must not have, at most 31 characters, never blank. */
export function sheetName(wanted: string): string {
  const allowed = wanted
    .toWellFormed()
    .replace(/[*?:\\/[\]'\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const fitting = allowed
    .slice(0, LONGEST_SHEET_NAME)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trim()
  return fitting === '' || /^history$/i.test(fitting) ? DEFAULT_SHEET_NAME : fitting
}

/** Sheet names for `wanted`, in its order, no two of which Excel would take for one: it tells them apart without case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((text) => {
    const name = sheetName(text)
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const suffix = ` (${number})`
      free = sheetName(name.slice(0, LONGEST_SHEET_NAME - suffix.length)) + suffix
    }
    taken.add(free.toLowerCase())
    return free
  })
}
