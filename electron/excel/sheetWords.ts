/**
 * Words that our exports write into a workbook besides the form's own, and that reading understands again: a row without
 * a name could not be told from an empty row, and the budget year, which the form does not print, has to stand somewhere.
 */
import { isBudgetYear } from '../../shared/form.ts'

export const NAMELESS_UNIT = '（未填写单位名称）'
export const NAMELESS_PROJECT = '（未填写项目名称）'

const YEAR_KEYWORD = '预算年度：'

/** The document property that keeps the budget year; '' where none is known. */
export function keywordsOfYear(year: number | null): string {
  return year === null ? '' : YEAR_KEYWORD + year
}

/** The year that `keywordsOfYear` wrote, or null. */
export function yearOfKeywords(keywords: string): number | null {
  const match = /预算年度[:：,，\s]*(\d{4})(?!\d)/.exec(keywords)
  const year = Number(match?.[1])
  return isBudgetYear(year) ? year : null
}
