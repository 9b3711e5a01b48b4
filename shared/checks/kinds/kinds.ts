/**
 * The kinds of indicators that a project must have, one rule for each, so that each can be switched: what the bureaus ask
 * for differs by year and place (`schemes.ts`). Each rule speaks for itself, whatever the others say: without any 产出指标
 * there is no 数量指标 either, and both are named. Where an indicator does not say of which kind it is, or could not be
 * read at all, nobody can tell what is missing, and nothing is said.
 */
import { isBlank } from '../../blank.ts'
import type { Indicator } from '../../form.ts'
import { type IndicatorKind, kindsOf } from '../../indicators/kinds.ts'
import { rememberedOfRow } from '../../remembered.ts'
import type { ProjectScope, Rule, Said } from '../finding.ts'

const WHY_OUTPUT = '产出指标分数量、质量、时效、成本，说明钱花出去办成了多少事、办得怎么样。'

export const KIND_RULES: readonly Rule[] = [
  {
    id: 'output-missing',
    severity: 'warning',
    title: '没有产出指标',
    why: '产出指标说明项目提供了什么，是考核的基础，每个项目都应当有。',
    right: '1-产出指标；11-数量指标；培训次数',
    wrong: '只有一条 2-效益指标；22-社会效益指标；受益政法干警人数',
    scope: 'project',
    check: (scope) => lacking(scope, 'output', '没有产出指标，请补充项目要完成的数量、质量等指标'),
  },
  {
    id: 'quantity-missing',
    severity: 'warning',
    title: '没有数量指标',
    why: WHY_OUTPUT,
    right: '11-数量指标；培训次数；1次',
    wrong: '产出指标里没有一条是数量指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'quantity', '没有数量指标，请补充办多少事、服务多少人'),
  },
  {
    id: 'quality-missing',
    severity: 'warning',
    title: '没有质量指标',
    why: WHY_OUTPUT,
    right: '12-质量指标；培训考核合格率；≥95%',
    wrong: '产出指标里没有一条是质量指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'quality', '没有质量指标，请补充达到什么标准，如合格率、完好率'),
  },
  {
    id: 'timeliness-missing',
    severity: 'warning',
    title: '没有时效指标',
    why: WHY_OUTPUT,
    isOff: true,
    right: '13-时效指标；培训完成时间；12月31日前',
    wrong: '产出指标里没有一条是时效指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'timeliness', '没有时效指标，请补充何时完成'),
  },
  {
    id: 'cost-missing',
    severity: 'warning',
    title: '没有成本指标',
    why: '成本指标说明花多少钱办这些事，如总额、单价、人均标准。列在产出指标之下或单列为一级指标都算。',
    right: '14-成本指标；人均培训成本；≤400元',
    wrong: '没有一条是成本指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'cost', '没有成本指标，请补充支出总额、单价或人均标准'),
  },
  {
    id: 'benefit-missing',
    severity: 'warning',
    title: '没有效益指标',
    why: '效益指标说明事情办成以后带来什么好处，经济、社会、生态效益或可持续影响至少有一条。',
    right: '2-效益指标；22-社会效益指标；受益政法干警人数',
    wrong: '只有产出指标，没有效益指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'benefit', '没有效益指标，请补充经济、社会、生态效益或可持续影响'),
  },
  {
    id: 'satisfaction-missing',
    severity: 'warning',
    title: '没有满意度指标',
    why: '满意度指标说明服务对象怎么看，一般要写明调查谁、满意率多少。',
    right: '3-满意度指标；31-服务对象满意度指标；参训人员满意度；≥95%',
    wrong: '没有一条是满意度指标',
    scope: 'project',
    check: (scope) => lacking(scope, 'satisfaction', '没有满意度指标，请补充服务对象的满意度'),
  },
  {
    id: 'cost-not-level-1',
    severity: 'warning',
    title: '成本指标没有单列为一级指标',
    why: '2021 年起成本指标可以单列为一级指标，下分经济成本、社会成本、生态环境成本。本地要求单列时打开这一条。',
    source: '财预〔2021〕101号',
    isOff: true,
    right: '成本指标；经济成本指标；人均培训成本',
    wrong: '1-产出指标；14-成本指标；人均培训成本',
    scope: 'project',
    check: ({ unit, project }) => {
      const under = project.indicators.flatMap((indicator, at) => {
        const kinds = indicator.verbatim === null ? kindsOf(indicator) : null
        return kinds?.has('cost') && !kinds.has('cost-level-1') ? [{ at, id: indicator.id }] : []
      })
      const [first] = under
      if (!first) return []
      const numbers = under.map(({ at }) => at + 1).join('、')
      const place = { unitId: unit.id, projectId: project.id, column: 'indicators', indicatorId: first.id } as const
      return [{ message: `第 ${numbers} 条是成本指标，应单列为一级指标，不列在产出指标之下`, place, fixes: [] }]
    },
  },
  {
    id: 'indicators-too-few',
    severity: 'warning',
    title: '绩效指标少于三条',
    why: '一两条指标说不全产出、效益和满意度，不少地方要求每个项目至少三条。',
    right: '培训次数、培训考核合格率、参训人员满意度',
    wrong: '只有培训次数一条',
    scope: 'project',
    check: (scope) => {
      const count = toldBy(scope.project.indicators)?.count ?? FEWEST
      if (count === 0 || count >= FEWEST) return []
      return [said(scope, `只有 ${count} 条绩效指标，一般不少于 ${FEWEST} 条`)]
    },
  },
]

const FEWEST = 3

/** What can be told of a project's indicators; null where one of them could not be read. */
interface Told {
  readonly count: number
  readonly kinds: ReadonlySet<IndicatorKind>
  /** Kinds that one of them may be of, as it does not say its level 2. */
  readonly open: ReadonlySet<IndicatorKind>
}

const toldBy = rememberedOfRow(tell)

function tell(indicators: readonly Indicator[]): Told | null {
  const filled = indicators.filter((indicator) => !isEmptyRow(indicator))
  if (filled.some(({ verbatim }) => verbatim !== null)) return null
  const kinds = new Set<IndicatorKind>()
  const open = new Set<IndicatorKind>()
  for (const indicator of filled) {
    const own = kindsOf(indicator)
    for (const kind of own) kinds.add(kind)
    for (const kind of openKinds(indicator, own)) open.add(kind)
  }
  return { count: filled.length, kinds, open }
}

const KINDS_OF_OUTPUT: readonly IndicatorKind[] = ['quantity', 'quality', 'timeliness', 'cost']
const ALL_KINDS: readonly IndicatorKind[] = ['output', ...KINDS_OF_OUTPUT, 'benefit', 'satisfaction']

function openKinds(
  { level1, level1Code, level2, level2Code }: Indicator,
  own: ReadonlySet<IndicatorKind>,
): readonly IndicatorKind[] {
  if (!isBlank(level2) || !isBlank(level2Code)) return []
  if (isBlank(level1) && isBlank(level1Code)) return ALL_KINDS
  return own.has('output') ? KINDS_OF_OUTPUT : []
}

/** A row that was inserted and not filled is no indicator. */
function isEmptyRow({ verbatim, name, cycleValue, annualValue, level1, level2 }: Indicator): boolean {
  return (
    isBlank(name) &&
    isBlank(annualValue) &&
    isBlank(cycleValue) &&
    isBlank(verbatim) &&
    isBlank(level1) &&
    isBlank(level2)
  )
}

function lacking(scope: ProjectScope, kind: IndicatorKind, message: string): Said[] {
  const told = toldBy(scope.project.indicators)
  if (!told || told.count === 0 || told.kinds.has(kind) || told.open.has(kind)) return []
  return [said(scope, message)]
}

function said({ unit, project }: ProjectScope, message: string): Said {
  return {
    message,
    place: { unitId: unit.id, projectId: project.id, column: 'indicators', indicatorId: null },
    fixes: [],
  }
}
