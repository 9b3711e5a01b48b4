/** Two indicators of one project under one name: told apart by nobody, whatever their kinds. */
import { comparableName, isBlank } from '../../blank.ts'
import type { Indicator } from '../../form.ts'
import { remembered } from '../../remembered.ts'
import type { Fix, ProjectScope, Rule, Said } from '../finding.ts'
import { quoted } from '../values/indicatorValues.ts'

export const INDICATOR_NAME_RULES: readonly Rule[] = [
  {
    id: 'indicator-name-duplicate',
    severity: 'warning',
    title: '同一项目有重名的指标',
    why: '同名的指标分不清考核的是哪一条，多为复制后忘了改；内容相同的删去一条，不同的改个名称。',
    right: '培训次数，培训人数',
    wrong: '培训次数，培训次数',
    scope: 'project',
    check: (scope) => {
      if (scope.project.indicators.length < 2) return []
      const named = scope.project.indicators.flatMap((indicator, at) =>
        indicator.verbatim === null && !isBlank(indicator.name) ? [{ indicator, number: at + 1 }] : [],
      )
      const alike = Map.groupBy(named, ({ indicator }) => comparable(indicator.name))
      return [...alike.values()].flatMap((ofName) => duplicates(scope, ofName))
    },
  },
]

const comparable = remembered((name = null) => comparableName(name ?? ''))

interface Numbered {
  readonly indicator: Indicator
  readonly number: number
}

function duplicates({ table, unit, project }: ProjectScope, [first, ...others]: readonly Numbered[]): Said[] {
  const [second] = others
  if (!first || !second) return []
  const numbers = [first, ...others].map(({ number }) => number).join('、')
  const isCopied = others.every(({ indicator }) => isCopy(first.indicator, indicator))
  const fix: Fix = {
    kind: 'delete-copies',
    label: `只留第 ${first.number} 条，删除内容相同的第 ${others.map(({ number }) => number).join('、')} 条`,
    commands: [
      {
        kind: 'deleteIndicators',
        tableId: table.id,
        projectId: project.id,
        ids: others.map(({ indicator }) => indicator.id),
      },
    ],
  }
  return [
    {
      message: `第 ${numbers} 条指标重名，都叫${quoted(first.indicator.name)}`,
      place: { unitId: unit.id, projectId: project.id, column: 'indicators', indicatorId: second.indicator.id },
      fixes: isCopied ? [fix] : [],
    },
  ]
}

/** The same in all but identity. */
function isCopy(one: Indicator, other: Indicator): boolean {
  return (Object.keys(one) as (keyof Indicator)[]).every((key) => key === 'id' || one[key] === other[key])
}
