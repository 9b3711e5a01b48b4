/** A project with three indicators and a piece of verbatim text, for the tests of the sheet of indicators. */
import { indicatorLines } from '../../../renderer/indicators/sheet/indicatorLines.ts'
import type { LineGround } from '../../../renderer/indicators/sheet/lineStep.ts'
import type { Indicator, IndicatorContent, Project } from '../../../shared/form.ts'
import { emptyProject } from '../../../shared/form.ts'
import { verbatimIndicator } from '../../../shared/indicators/sentence.ts'

export const TABLE_ID = 'table'
export const VERBATIM = '完成全年各项培训任务'

export function indicator(id: string, content: Partial<IndicatorContent> = {}): Indicator {
  return {
    id,
    level1Code: '1',
    level1: '产出指标',
    level2Code: '11',
    level2: '数量指标',
    name: `指标${id}`,
    cycleValue: '≥3次',
    annualValue: '≥1次',
    verbatim: null,
    ...content,
  }
}

export function sampleProject(): Project {
  const indicators = [
    indicator('a', { name: '慰问人数' }),
    indicator('b', {
      level2Code: '12',
      level2: '质量指标',
      name: '慰问覆盖率',
      cycleValue: '100%',
      annualValue: '100%',
    }),
    { ...verbatimIndicator(VERBATIM), id: 'v' },
    indicator('c', {
      level1Code: '3',
      level1: '满意度指标',
      level2Code: '31',
      level2: '服务对象满意度指标',
      name: '满意度',
    }),
  ]
  return { ...emptyProject(() => 'project'), name: '慰问经费', indicators }
}

/** New rows are called new1, new2 …; the empty last line is called next. */
export function groundOf(project: Project = sampleProject()): LineGround {
  let made = 0
  return { tableId: TABLE_ID, project, lines: indicatorLines(project, 'next'), newId: () => `new${++made}` }
}
