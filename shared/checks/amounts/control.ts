/** 控制数: the ceilings handed down by the finance bureau, for a unit and for the whole table. */
import { type AmountUnit, differenceFen, exactAmount, type Fen } from '../../money.ts'
import type { Rule, Said } from '../finding.ts'

const WHY = '控制数是财政部门下达的上限，申报总额不得超过它。'

export const CONTROL_RULES: readonly Rule[] = [
  {
    id: 'unit-over-control',
    severity: 'error',
    title: '单位总计超过控制数',
    why: WHY,
    right: '控制数 60.00，单位总计 56.00',
    wrong: '控制数 50.00，单位总计 56.00',
    scope: 'unit',
    check: ({ table, unit, totals }) => exceeded(unit.control, totals.shown.total, table.unit, unit.id),
  },
  {
    id: 'grand-over-control',
    severity: 'error',
    title: '合计超过控制数',
    why: WHY,
    right: '控制数 60.00，合计 56.00',
    wrong: '控制数 50.00，合计 56.00',
    scope: 'table',
    check: ({ table, totals }) => exceeded(table.control, totals.grand.shown.total, table.unit, null),
  },
]

function exceeded(control: Fen | null, total: Fen | null, unit: AmountUnit, unitId: string | null): Said[] {
  if (control === null || total === null || total <= control) return []
  const row = unitId === null ? '合计行' : ''
  const excess = exactAmount(differenceFen(total, control), unit)
  return [
    {
      message: `${row}总计 ${exactAmount(total, unit)} 超过控制数 ${exactAmount(control, unit)}，超出 ${excess} ${unit}`,
      place: { unitId, projectId: null, column: 'total', indicatorId: null },
      fixes: [],
    },
  ]
}
