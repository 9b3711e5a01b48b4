/**
 * Amounts with more decimals than the form prints. They are right as they are, so rounding is offered and never done
 * unasked, and only where the row still adds up afterwards. In 元 two decimals reach down to 分, so there are never more.
 */
import type { CellChange } from '../../commands.ts'
import { AMOUNT_KEYS, FUND_KEYS } from '../../form.ts'
import { columnOf } from '../../layout.ts'
import { exactAmount, roundedAmount, sumFen } from '../../money.ts'
import type { Fix, ProjectScope, Rule } from '../finding.ts'
import { asPrinted } from './sums.ts'

export const DECIMAL_RULES: readonly Rule[] = [
  {
    id: 'amount-decimals',
    severity: 'warning',
    title: '金额超过两位小数',
    why: '表上金额只印两位小数，多出的位数看不见，却会让相加的结果差 0.01。',
    right: '财政拨款 5.23',
    wrong: '财政拨款 5.2345',
    scope: 'project',
    check: (scope) => {
      const { table, unit, project } = scope
      const finer = AMOUNT_KEYS.flatMap((key) => {
        const amount = project.amounts[key]
        return amount !== null && asPrinted(amount, table.unit) !== amount ? [{ key, amount }] : []
      })
      const [first] = finer
      if (!first) return []
      const exact = finer.map(({ key, amount }) => `${columnOf(key).header} ${exactAmount(amount, table.unit)}`)
      const printed = finer.map(({ amount }) => roundedAmount(amount, table.unit))
      return [
        {
          message: `${exact.join('、')} ${table.unit}超过两位小数，表上印为 ${printed.join('、')}`,
          place: { unitId: unit.id, projectId: project.id, column: first.key, indicatorId: null },
          fixes: rounding(scope),
        },
      ]
    },
  },
]

/** None where a fund would vanish, or where the stated total would no longer be the sum. */
function rounding({ table, project }: ProjectScope): Fix[] {
  const rounded = AMOUNT_KEYS.flatMap((field) => {
    const amount = project.amounts[field]
    return amount === null ? [] : [{ field, amount, value: asPrinted(amount, table.unit) }]
  })
  if (rounded.some(({ amount, value }) => value === 0 && amount !== 0)) return []
  const stated = rounded.find(({ field }) => field === 'total')
  const funds = rounded.filter(({ field }) => FUND_KEYS.some((key) => key === field))
  if (stated && stated.value !== sumFen(funds.map(({ value }) => value))) return []
  const cells = rounded
    .filter(({ amount, value }) => amount !== value)
    .map(({ field, value }): CellChange => ({ row: 'project', id: project.id, field, value }))
  return [{ kind: 'round', label: '四舍五入到两位小数', commands: [{ kind: 'setCells', tableId: table.id, cells }] }]
}
