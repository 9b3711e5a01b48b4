/** The sums that a reviewer adds up first, and the differences that are no mistakes but rounding. */
import type { Rule } from '../finding.ts'
import { grandSums, projectSums, unitSums } from './summedRows.ts'
import { roundingDifferences, wrongSums } from './sums.ts'

const WHY_ROUNDING =
  '金额按两位小数印出，而数据可带四到六位小数；逐行四舍五入后相加，可能与总数相差 0.01。这不是错误，但审核人会问。'

export const ARITHMETIC_RULES: readonly Rule[] = [
  {
    id: 'project-total',
    severity: 'error',
    title: '项目总计与三项资金之和不符',
    why: '总计应等于财政拨款、财政专户拨款与其他资金之和，审核时首先核对。',
    right: '总计 30.00，财政拨款 26.00，其他资金 4.00',
    wrong: '总计 30.00，财政拨款 26.00',
    scope: 'project',
    check: (scope) => wrongSums(projectSums(scope)),
  },
  {
    id: 'unit-total',
    severity: 'error',
    title: '单位小计与各项目之和不符',
    why: '资金使用单位一行的每一栏都应等于其下各项目之和。',
    right: '单位总计 56.00，项目总计 30.00、26.00',
    wrong: '单位总计 58.00，项目总计 30.00、26.00',
    scope: 'unit',
    check: (scope) => wrongSums(unitSums(scope)),
  },
  {
    id: 'grand-total',
    severity: 'error',
    title: '合计与各单位之和不符',
    why: '合计行的每一栏都应等于各资金使用单位之和，并与部门预算一致。',
    right: '合计 56.00，单位总计 30.00、26.00',
    wrong: '合计 58.00，单位总计 30.00、26.00',
    scope: 'table',
    check: (scope) => wrongSums(grandSums(scope)),
  },
  {
    id: 'project-rounding',
    severity: 'hint',
    title: '项目总计有四舍五入差额',
    why: WHY_ROUNDING,
    right: '总计 0.25，财政拨款 0.13，其他资金 0.12',
    wrong: '总计 0.26，财政拨款 0.125，其他资金 0.125',
    scope: 'project',
    check: (scope) => roundingDifferences(projectSums(scope)),
  },
  {
    id: 'unit-rounding',
    severity: 'hint',
    title: '单位小计有四舍五入差额',
    why: WHY_ROUNDING,
    right: '项目 0.13、0.12，单位总计 0.25',
    wrong: '项目 0.125、0.125 印为 0.13、0.13，单位总计印为 0.25',
    scope: 'unit',
    check: (scope) => roundingDifferences(unitSums(scope)),
  },
  {
    id: 'grand-rounding',
    severity: 'hint',
    title: '合计有四舍五入差额',
    why: WHY_ROUNDING,
    right: '单位 0.13、0.12，合计 0.25',
    wrong: '单位 0.125、0.125 印为 0.13、0.13，合计印为 0.25',
    scope: 'table',
    check: (scope) => roundingDifferences(grandSums(scope)),
  },
]
