/**
 * What must not be left empty. A row with nothing in it at all is one finding, not five; text in the 绩效指标 cell that
 * is no indicator is told apart from a cell without any.
 */
import { isBlank } from '../../blank.ts'
import type { CellChange } from '../../commands.ts'
import { AMOUNT_KEYS, type Indicator, type Project } from '../../form.ts'
import { type ColumnKey, INDICATOR_PART_NAMES } from '../../layout.ts'
import type { Fix, ProjectScope, Rule, Said } from '../finding.ts'
import { indicatorWords, quoted } from '../values/indicatorValues.ts'

export const EMPTY_RULES: readonly Rule[] = [
  {
    id: 'project-blank',
    severity: 'error',
    title: '空白项目行',
    why: '没有任何内容的行会原样印在表里，填写或删除后才能上报。',
    right: '每一行都是一个填好的项目',
    wrong: '只插入了一行，什么都没有填',
    scope: 'project',
    check: (scope) => {
      if (!isBlankProject(scope.project)) return []
      const { table, unit, project } = scope
      const fix: Fix = {
        kind: 'delete-row',
        label: '删除此行',
        commands: [{ kind: 'deleteProjects', tableId: table.id, unitId: unit.id, ids: [project.id] }],
      }
      return [said(scope, 'name', '这一行没有任何内容，请填写或删除', [fix])]
    },
  },
  {
    id: 'project-name-empty',
    severity: 'error',
    title: '项目名称未填写',
    why: '没有名称的项目无法与预算批复核对。',
    right: '政法工作经费',
    wrong: '名称一格是空的',
    scope: 'project',
    check: (scope) => missing(scope, isBlank(scope.project.name), 'name', '项目名称未填写'),
  },
  {
    id: 'unit-name-empty',
    severity: 'error',
    title: '资金使用单位未填写',
    why: '每个项目都要归到一个资金使用单位。部门只有一个单位时，单位名称就是部门名称。',
    right: '中国共产党广州市天河区委员会政法委员会',
    wrong: '单位一行没有名称',
    scope: 'unit',
    check: ({ table, unit }) => {
      if (!isBlank(unit.name)) return []
      const department = table.department.trim()
      const name: CellChange = { row: 'unit', id: unit.id, field: 'name', value: department }
      const fix: Fix = {
        kind: 'take-department',
        label: `填入部门名称${quoted(department)}`,
        commands: [{ kind: 'setCells', tableId: table.id, cells: [name] }],
      }
      const place = { unitId: unit.id, projectId: null, column: 'name', indicatorId: null } as const
      return [{ message: '资金使用单位的名称未填写', place, fixes: isBlank(department) ? [] : [fix] }]
    },
  },
  {
    id: 'amounts-missing',
    severity: 'error',
    title: '项目没有金额',
    why: '列入预算的项目必须有金额；零在表上印为空白，同样视为没有填写。',
    right: '财政拨款 26.00',
    wrong: '四栏金额都是空的',
    scope: 'project',
    check: (scope) => missing(scope, hasNoAmount(scope.project), 'total', '项目没有金额，总计和三项资金都是空的'),
  },
  {
    id: 'goal-empty',
    severity: 'error',
    title: '绩效目标未填写',
    why: '每个项目都要写明花钱要办成什么事。',
    right: '做好机关离退休同志的慰问工作，体现对离退休老同志的亲切关怀。',
    wrong: '绩效目标一格是空的',
    scope: 'project',
    check: (scope) => missing(scope, isBlank(scope.project.goal), 'goal', '绩效目标未填写'),
  },
  {
    id: 'indicators-missing',
    severity: 'error',
    title: '没有绩效指标',
    why: '没有指标就无从考核，每个项目至少要有一条绩效指标。',
    right: '1、1-产出指标；12-质量指标；发放慰问品到位率；实施周期指标值:100%；年度指标值:100%。',
    wrong: '绩效指标一格是空的',
    scope: 'project',
    check: (scope) => missing(scope, hasNoIndicator(scope.project), 'indicators', '没有绩效指标'),
  },
  {
    id: 'indicator-incomplete',
    severity: 'error',
    title: '绩效指标缺少名称或指标值',
    why: '一条指标要有名称、实施周期指标值和年度指标值，缺一项就无法考核。',
    right: '培训次数；实施周期指标值:3次；年度指标值:1次',
    wrong: '培训次数；实施周期指标值:3次；年度指标值:',
    scope: 'project',
    check: (scope) =>
      scope.project.indicators.flatMap((indicator, index) => {
        const lacking = indicator.verbatim === null ? lackingParts(indicator) : []
        if (lacking.length === 0) return []
        const message = `${indicatorWords(indicator, index)}缺少${lacking.join('、')}`
        return [said(scope, 'indicators', message, [], indicator.id)]
      }),
  },
  {
    id: 'indicator-unreadable',
    severity: 'warning',
    title: '绩效指标的写法无法识别',
    why: '不按“序号、一级指标；二级指标；名称；实施周期指标值；年度指标值”书写的文字会原样保留和打印，但不能当作指标核对。',
    right: '1、1-产出指标；11-数量指标；培训次数；实施周期指标值:3次；年度指标值:1次。',
    wrong: '全年培训三次以上',
    scope: 'project',
    check: (scope) =>
      scope.project.indicators.flatMap((indicator) =>
        indicator.verbatim === null || isBlank(indicator.verbatim)
          ? []
          : [
              said(
                scope,
                'indicators',
                `${quoted(indicator.verbatim)}不是规定的指标写法，已按原文保留`,
                [],
                indicator.id,
              ),
            ],
      ),
  },
]

function missing(scope: ProjectScope, isMissing: boolean, column: ColumnKey, message: string): Said[] {
  return isMissing && !isBlankProject(scope.project) ? [said(scope, column, message, [])] : []
}

function said(
  { unit, project }: ProjectScope,
  column: ColumnKey,
  message: string,
  fixes: readonly Fix[],
  indicatorId: string | null = null,
): Said {
  return { message, place: { unitId: unit.id, projectId: project.id, column, indicatorId }, fixes }
}

function isBlankProject(project: Project): boolean {
  return isBlank(project.name) && isBlank(project.goal) && hasNoAmount(project) && hasNoIndicator(project)
}

function hasNoAmount(project: Project): boolean {
  return AMOUNT_KEYS.every((key) => project.amounts[key] === null || project.amounts[key] === 0)
}

function hasNoIndicator(project: Project): boolean {
  return project.indicators.every((indicator) => indicator.verbatim !== null && isBlank(indicator.verbatim))
}

function lackingParts(indicator: Indicator): string[] {
  return [
    ...(isBlank(indicator.name) ? [INDICATOR_PART_NAMES.name] : []),
    ...(isBlank(indicator.cycleValue) ? [INDICATOR_PART_NAMES.cycleValue] : []),
    ...(isBlank(indicator.annualValue) ? [INDICATOR_PART_NAMES.annualValue] : []),
  ]
}
