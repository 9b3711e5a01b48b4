/** Projects of one unit that bear the same name. White space and full- or half-width writing make no other name of it. */
import { comparableName } from '../../blank.ts'
import type { Project } from '../../form.ts'
import { type AmountUnit, exactAmount } from '../../money.ts'
import { shortened } from '../../shortened.ts'
import { projectTotals } from '../../totals.ts'
import type { Judgement, Rule, Siblings, TableHeading } from '../finding.ts'

/** The totals of so many are told, by which the others are found; of more, only how many they are. */
const MOST_TOLD = 4
/** So many characters of a name are quoted. */
const QUOTED = 30

export const DUPLICATE_RULES: readonly Rule[] = [
  {
    id: 'duplicate-project-name',
    severity: 'error',
    title: '同一单位有同名项目',
    why: '同一单位两个项目名称相同，批复和决算时分不清是哪一个，也可能是同一个项目填了两次。',
    right: '综治基层工作专项经费、综治基层工作宣传经费',
    wrong: '综治基层工作专项经费、综治基层工作 专项经费',
    scope: 'among-projects',
    keyOf: ({ name }) => comparableName(name) || null,
    judge: judgeNames,
  },
]

function judgeNames(siblings: Siblings, { unit: amountUnit }: TableHeading): ReadonlyMap<string, Judgement> {
  const judged = new Map<string, Judgement>()
  for (const [key, alike] of siblings) {
    if (alike.length < 2) continue
    const words = `在本单位出现 ${alike.length} 次，${totalsOf(alike, amountUnit)}`
    judged.set(key, {
      words,
      say: ({ unit, project }) => [
        {
          message: `项目名称“${shortened(project.name, QUOTED)}”${words}`,
          place: { unitId: unit.id, projectId: project.id, column: 'name', indicatorId: null },
          fixes: [],
        },
      ],
    })
  }
  return judged
}

/** Told from the least to the most: the places of rows change too often to be part of a sentence. */
function totalsOf(alike: readonly Project[], unit: AmountUnit): string {
  const request = '请合并，或在名称上加以区别'
  if (alike.length > MOST_TOLD) return request
  const totals = alike.map((project) => projectTotals(project).shown.total).sort((a, b) => (a ?? -1) - (b ?? -1))
  const told = totals.map((total) => (total === null ? '空白' : exactAmount(total, unit)))
  return new Set(told).size === 1
    ? `总计都是${told[0] === '空白' ? '空白' : ` ${told[0]} ${unit}`}，请核对是否重复填报`
    : `总计分别为 ${told.join('、')} ${unit}，${request}`
}
