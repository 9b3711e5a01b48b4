import { expect, test } from 'vitest'
import { nextMarked } from '../../../renderer/checks/walking.ts'
import { type CellPlace, GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { tableRows } from '../../../renderer/sheet/tableRows.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { checkedOf } from '../../shared/checks/checkedOf.ts'
import { finding, projectIds, table, unitId } from './findings.ts'

const rows = tableRows(table, tableTotals(table))
const [first = '', second = '', third = ''] = projectIds
const inTotal = finding('error', '总计', { column: 'total' })
const inGoal = finding('hint', '目标', { column: 'goal' })
const inThird = finding('warning', '第三', { projectId: third, column: 'name' })

function from(rowId: string, column: CellPlace['column'], by: 1 | -1, findings: readonly Finding[], shown = rows) {
  const marked = nextMarked(shown, checkedOf(findings), { rowId, column }, by)
  return marked && [marked.place.rowId, marked.place.column, marked.wrapped]
}

test('the next cell is the next to the right in the row, then the first of the next row that has one', () => {
  const findings = [inTotal, inGoal, inThird]
  expect(from(first, 'name', 1, findings)).toEqual([first, 'total', false])
  expect(from(first, 'total', 1, findings)).toEqual([first, 'goal', false])
  expect(from(first, 'goal', 1, findings)).toEqual([third, 'name', false])
  expect(from(second, 'goal', -1, findings)).toEqual([first, 'goal', false])
  expect(from(first, 'goal', -1, findings)).toEqual([first, 'total', false])
})

test('behind the last cell the walk begins anew, and tells so', () => {
  const findings = [inTotal, inThird]
  expect(from(third, 'indicators', 1, findings)).toEqual([first, 'total', true])
  expect(from(first, 'name', -1, findings)).toEqual([third, 'name', true])
  expect(from(first, 'total', 1, [inTotal])).toEqual([first, 'total', true])
  expect(from(first, 'indicators', 1, [inTotal])).toEqual([first, 'total', true])
})

test('the rows of sums are walked through like all others', () => {
  const sums = [
    finding('error', '合计', { unitId: null, projectId: null, column: 'total' }),
    finding('error', '小计', { projectId: null, column: 'total' }),
  ]
  expect(from(GRAND_TOTAL_ROW, 'total', 1, sums)).toEqual([unitId, 'total', false])
  expect(from(unitId, 'name', -1, sums)).toEqual([GRAND_TOTAL_ROW, 'total', false])
})

test('several findings of one cell are one stop', () => {
  const marked = nextMarked(rows, checkedOf([inTotal, inTotal]), { rowId: first, column: 'name' }, 1)
  expect(marked?.findings).toHaveLength(2)
})

test('rows that are not on the screen are passed by; without findings there is nowhere to go', () => {
  const shown = rows.filter(({ id }) => id !== third)
  expect(from(first, 'goal', 1, [inTotal, inThird], shown)).toEqual([first, 'total', true])
  expect(from(first, 'name', 1, [inThird], shown)).toBeNull()
  expect(from(first, 'name', 1, [])).toBeNull()
})
