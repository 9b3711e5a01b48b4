/** What a reading says of units and projects, a line each, so that a test shows a whole form at a glance. */

import { exactAmount } from '../../../shared/money.ts'
import type { ReadForm } from '../../../shared/reading.ts'

/** `甲局`, then for each project `- 名称 | 总计 财政 专户 其他 | 目标 | 指标 实施周期值/年度值`; `.` for a blank amount. */
export function outline({ units }: ReadForm): string[] {
  return units.flatMap(({ name, projects }) => [
    name,
    ...projects.map(({ name: project, amounts, goal, indicators }) => {
      const shown = [amounts.total, amounts.fiscal, amounts.special, amounts.other]
        .map((amount) => (amount === null ? '.' : exactAmount(amount, '万元')))
        .join(' ')
      const said = indicators.map(({ name: indicator, cycleValue, annualValue, verbatim }) =>
        verbatim === null ? `${indicator} ${cycleValue}/${annualValue}` : `“${verbatim}”`,
      )
      return `- ${project} | ${shown} | ${goal} | ${said.join('；')}`
    }),
  ])
}
