/** Texts as a workbook can hold them: what would make Excel offer a repair is written otherwise or cut with a word. */
import { encodeEscapes } from '../xlsx/escapes.ts'

const LONGEST_CELL = 32_767
const CUT_SHORT = '……（超出单元格 32767 字的上限，其余未写入）'
const LONGEST_SHEET_NAME = 31
const DEFAULT_SHEET_NAME = '绩效目标表'

/** A cell's text, escaped; longer than a cell holds, it is cut and says so at its end. */
export function cellText(text: string): string {
  const fitting =
    text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - CUT_SHORT.length).toWellFormed() + CUT_SHORT
  return encodeEscapes(fitting)
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
