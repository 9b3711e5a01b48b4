/** Amounts below zero. Sums are left alone: where a part is negative, the part is what must be put right. */
import { AMOUNT_KEYS } from '../../form.ts'
import { columnOf } from '../../layout.ts'
import { exactAmount, fen } from '../../money.ts'
import type { Fix, Rule } from '../finding.ts'

export const NEGATIVE_RULES: readonly Rule[] = [
  {
    id: 'amount-negative',
    severity: 'error',
    title: '金额为负数',
    why: '项目支出预算不列负数，负数多为录入时误加了减号，或把调减额填了进来。',
    right: '财政拨款 5.00',
    wrong: '财政拨款 -5.00',
    scope: 'project',
    check: ({ table, unit, project }) =>
      AMOUNT_KEYS.flatMap((key) => {
        const amount = project.amounts[key]
        if (amount === null || amount >= 0) return []
        const value = fen(-amount)
        const fix: Fix = {
          kind: 'drop-minus',
          label: `改为 ${exactAmount(value, table.unit)}`,
          commands: [
            { kind: 'setCells', tableId: table.id, cells: [{ row: 'project', id: project.id, field: key, value }] },
          ],
        }
        return [
          {
            message: `${columnOf(key).header} ${exactAmount(amount, table.unit)} ${table.unit}是负数`,
            place: { unitId: unit.id, projectId: project.id, column: key, indicatorId: null },
            fixes: [fix],
          },
        ]
      }),
  },
]
