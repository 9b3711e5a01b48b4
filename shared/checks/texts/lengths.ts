/** Texts that are too short to say anything or too long to be read on a printed page. Blanks do not count. */
import type { Rule } from '../finding.ts'
import { namesOf, textGroups } from './writtenTexts.ts'

const GOAL = { least: 20, most: 450 }
const NAME_MOST = 100
const VALUE_MOST = 30

export const LENGTH_RULES: readonly Rule[] = [
  {
    id: 'goal-too-short',
    severity: 'hint',
    title: `绩效目标不足 ${GOAL.least} 字`,
    why: '一两个词说不清钱花来办成什么事、办到什么程度。',
    right: '做好机关离退休同志的慰问工作，体现对离退休老同志的亲切关怀。',
    wrong: '做好慰问工作。',
    scope: 'project',
    check: ({ unit, project }) => {
      const length = lengthOf(project.goal, GOAL.least)
      if (length === 0 || length >= GOAL.least) return []
      const place = { unitId: unit.id, projectId: project.id, column: 'goal', indicatorId: null } as const
      return [{ message: `绩效目标只有 ${length} 字，请写明要办成什么事、达到什么程度`, place, fixes: [] }]
    },
  },
  {
    id: 'goal-too-long',
    severity: 'hint',
    title: `绩效目标超过 ${GOAL.most} 字`,
    why: '印出来占去大半页，审核人看不出重点；具体数量宜写进绩效指标。',
    right: '一段话，写明总的目标和主要任务',
    wrong: '把实施方案全文抄进绩效目标',
    scope: 'project',
    check: ({ unit, project }) => {
      if (!isLonger(project.goal, GOAL.most)) return []
      const length = lengthOf(project.goal)
      const place = { unitId: unit.id, projectId: project.id, column: 'goal', indicatorId: null } as const
      return [{ message: `绩效目标有 ${length} 字，超过 ${GOAL.most} 字，请精简`, place, fixes: [] }]
    },
  },
  {
    id: 'name-too-long',
    severity: 'hint',
    title: `名称超过 ${NAME_MOST} 字`,
    why: '项目名称和指标名称要能一眼看清，也要与预算系统里的名称一致。',
    right: '2023年综治视联网系统建设项目',
    wrong: '把项目的来由、依据和内容都写进名称',
    scope: 'project',
    check: (scope) =>
      textGroups(scope, (text, kind) => kind === 'name' && isLonger(text, NAME_MOST)).flatMap(({ place, texts }) =>
        texts.map(({ words, text }) => ({
          message: `${words}有 ${lengthOf(text)} 字，超过 ${NAME_MOST} 字，请精简`,
          place,
          fixes: [],
        })),
      ),
  },
  {
    id: 'value-too-long',
    severity: 'hint',
    title: `指标值超过 ${VALUE_MOST} 字`,
    why: '指标值应当是能对照的数，如“≥95%”；整段的话宜写进绩效目标，或分成几条指标。',
    right: '≥24人',
    wrong: '工作人员不得少于24人，不少于一名党员，人员资质具有专业证书，服务时间符合合同约定',
    scope: 'project',
    check: (scope) =>
      textGroups(scope, (text, kind) => kind === 'value' && isLonger(text, VALUE_MOST)).map(({ place, texts }) => {
        const lengths = [...new Set(texts.map(({ text }) => lengthOf(text)))].join('、')
        return { message: `${namesOf(texts)}有 ${lengths} 字，宜写成能对照的数，或分成几条指标`, place, fixes: [] }
      }),
  },
]

/** In characters, as a reader counts them; counting ends at `enough`. */
function lengthOf(text: string, enough = Number.POSITIVE_INFINITY): number {
  let length = 0
  for (const character of text) {
    if (character.trim() === '') continue
    length++
    if (length >= enough) break
  }
  return length
}

function isLonger(text: string, most: number): boolean {
  return text.length > most && lengthOf(text, most + 1) > most
}
