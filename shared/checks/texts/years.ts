/**
 * Years in a project's name that are not the budget year. A range that covers it is fine, and so is any other year in a
 * name that also holds the right one. The year of a document number, 〔2021〕101号, is a matter of its own: it says when
 * the project was approved.
 */
import type { Rule } from '../finding.ts'
import { YEAR_RANGE, type YearRange, yearRangesIn } from '../values/yearSpan.ts'

const DOCUMENT_NUMBER = /[〔【[（(［]\s*((?:19|20)\d\d)\s*(?:年\s*)?[〕】\])）］]\s*(?:第\s*)?\d+\s*号/g
/** 2000年前入伍 is no year of a budget. */
const YEAR = /(?<!\d)((?:19|20)\d\d)\s*年(?!(?:以|之)?[前后来])/g
const PLAN = /十([一二三四五六七])五/g
const MAY_HOLD_YEARS = /(?:19|20)\d\d|十[一二三四五六七]五/
/** 十一五 is 2006 to 2010, and each plan lasts five years. */
const ELEVENTH_PLAN = 2006

export const YEAR_RULES: readonly Rule[] = [
  {
    id: 'project-name-year',
    severity: 'hint',
    title: '项目名称中的年份不是预算年度',
    why: '名称里留着往年的年份，多是沿用上年的表忘了改；确是续建项目的，可以保留。',
    right: '2023年综治视联网系统建设项目（预算年度 2023 年）',
    wrong: '2022年综治视联网系统建设项目（预算年度 2023 年）',
    scope: 'project',
    check: ({ table, unit, project }) => {
      if (table.year === null || !MAY_HOLD_YEARS.test(project.name)) return []
      const message = sentence(project.name, table.year)
      if (message === null) return []
      const place = { unitId: unit.id, projectId: project.id, column: 'name', indicatorId: null } as const
      return [{ message, place, fixes: [] }]
    },
  },
]

function sentence(name: string, budgetYear: number): string | null {
  const isOther = ({ from, to }: YearRange) => budgetYear < from || budgetYear > to
  const numbers = documentNumbers(name)
  const years = yearsIn(name.replace(DOCUMENT_NUMBER, ' '))
  const others = years.every(isOther) ? years : []
  const first = [...others, ...numbers.filter(isOther)].map(({ words }) => `“${words}”`)
  if (first.length === 0) return null
  const listed = [...new Set(first)].join('、')
  const isAhead = others.every(({ from }) => from > budgetYear)
  return others.length > 0
    ? `项目名称中的${listed}不是预算年度 ${budgetYear} 年，请核对${isAhead ? '年份' : '是否沿用了往年的名称'}`
    : `项目名称中的文号${listed}不是预算年度 ${budgetYear} 年的，请核对项目是否延续`
}

function documentNumbers(name: string): YearRange[] {
  return [...name.matchAll(DOCUMENT_NUMBER)].map(([words, year]) => ({ words, from: Number(year), to: Number(year) }))
}

function yearsIn(name: string): YearRange[] {
  const single = [...name.replace(YEAR_RANGE, ' ').matchAll(YEAR)].map(([words, year]) => ({
    words,
    from: Number(year),
    to: Number(year),
  }))
  const plans = [...name.matchAll(PLAN)].map(([words, digit = '']) => {
    const from = ELEVENTH_PLAN + '一二三四五六七'.indexOf(digit) * 5
    return { words, from, to: from + 4 }
  })
  return [...yearRangesIn(name), ...single, ...plans]
}
