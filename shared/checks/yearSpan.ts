/** The words of a project that say it runs over several years: (2023-2026年), 三年行动计划, 分两年实施. */
import type { Project } from '../form.ts'

const YEARS = /(?<!\d)((?:19|20)\d\d)\s?年?度?\s?[-－–—~～至到]{1,2}\s?((?:19|20)\d\d)(?!\d)\s?年?/g
/** Plans of several years and projects that say so; 近三年 and 连续三年 look back. */
const SEVERAL =
  /(?<![近连续第前过去])(?:[二两三四五六]|[2-6])年(?:行动|计划|规划|攻坚|建设期|实施期|周期)|(?:分|为期|建设期|实施期|服务期|租期|周期)(?:为|：|:)?(?:[二两三四五六]|[2-6])(?:个)?年/

/** The words, such as `2023-2026年`; null where nothing says so. The name goes before the goal. */
export function spanOfYears({ name, goal }: Pick<Project, 'name' | 'goal'>): string | null {
  return spanIn(name) ?? spanIn(goal)
}

function spanIn(text: string): string | null {
  if (!text.includes('年') && !/\d{4}/.test(text)) return null
  for (const [words, first, last] of text.matchAll(YEARS)) if (Number(last) > Number(first)) return words.trim()
  return SEVERAL.exec(text)?.[0] ?? null
}
