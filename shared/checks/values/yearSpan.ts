/** Years from one to another in a text, and the words of a project that say it runs over several. */
import type { Project } from '../../form.ts'

/** The first and the last year, both included. */
export interface YearRange {
  readonly words: string
  readonly from: number
  readonly to: number
}

/** 2023-2026年, 2023年至2026年, 2023-24年度. */
export const YEAR_RANGE =
  /(?<!\d)((?:19|20)\d\d)\s*(?:(?:年度?|度)\s*)?[-－–—~～至到]+\s*((?:19|20)?\d\d)(?!\d)\s*年?度?/g

export function yearRangesIn(text: string): YearRange[] {
  if (!/(?:19|20)\d\d/.test(text)) return []
  return [...text.matchAll(YEAR_RANGE)]
    .map(([words, from = '', to = '']) => ({
      words: words.trim(),
      from: Number(from),
      to: Number(to.length === 2 ? from.slice(0, 2) + to : to),
    }))
    .filter(({ from, to }) => from <= to)
}

/** 2022-2023学年 is one year, and so may 2022-2023年度 be. */
const SCHOOL_YEAR = /(\d{4})\s*[-－–—~～至到]+\s*(\d{4})\s*(?:学年|年度)/g
/** 近三年 and 连续三年 look back. */
const PLAN = /(?<![近连续第前过去])(?:[二两三四五六]|[2-6])年(?:行动|计划|规划|攻坚|建设期|实施期|周期)/
const TAKING = /(?:分|为期|建设期|实施期|服务期|租期|周期)(?:为|：|:)?(?:[二两三四五六]|[2-6])(?:个)?年/

/**
 * The words that say so: 2023-2026年, 三年行动计划, 分两年实施; null where nothing does. The name goes before the goal, and a plan
 * that the goal speaks of may be somebody else's.
 */
export function spanOfYears({ name, goal }: Pick<Project, 'name' | 'goal'>): string | null {
  return spanIn(name, [TAKING, PLAN]) ?? spanIn(goal, [TAKING])
}

/** What stands in 《》 is the name of something else. */
function spanIn(written: string, patterns: readonly RegExp[]): string | null {
  if (!written.includes('年') && !/\d{4}/.test(written)) return null
  const text = written
    .replace(/《[^《》]*》/g, ' ')
    .replace(SCHOOL_YEAR, (all, from, to) => (Number(to) - Number(from) === 1 ? ' ' : all))
  // 2022-23 may be one school year.
  const range = yearRangesIn(text).find(({ words, from, to }) => to > from && /\d{4}\D+\d{4}/.test(words))
  return range?.words ?? patterns.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined) ?? null
}
