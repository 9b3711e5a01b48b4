import { expect, test } from 'vitest'
import { markOf } from '../../../renderer/sheet/marks.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Severity } from '../../../shared/checks/severity.ts'
import { checkedOf } from '../../shared/checks/checkedOf.ts'

function finding(severity: Severity, unitId: string | null, projectId: string | null): Finding {
  const place = { unitId, projectId, column: 'total', indicatorId: null } as const
  return { rule: 'rule', severity, message: `${severity}!`, place, fixes: [] }
}

test('a cell wears its worst finding and tells all of them, the gravest first, each by the word for how grave it is', () => {
  const checked = checkedOf([finding('hint', 'u', 'p'), finding('error', 'u', 'p'), finding('warning', 'u', 'p')])
  expect(markOf(checked, { rowId: 'p', column: 'total' })).toEqual({
    severity: 'error',
    messages: ['错误：error!', '警告：warning!', '提示：hint!'],
  })
})

test('findings of a unit and of the whole table belong to their own rows', () => {
  const checked = checkedOf([finding('error', 'u', null), finding('warning', null, null)])
  expect(markOf(checked, { rowId: 'u', column: 'total' })?.severity).toBe('error')
  expect(markOf(checked, { rowId: GRAND_TOTAL_ROW, column: 'total' })?.severity).toBe('warning')
  expect(markOf(checked, { rowId: 'p', column: 'total' })).toBeNull()
  expect(markOf(checked, { rowId: 'u', column: 'fiscal' })).toBeNull()
})
