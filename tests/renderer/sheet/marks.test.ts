import { expect, test } from 'vitest'
import { Marks } from '../../../renderer/sheet/marks.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Severity } from '../../../shared/checks/severity.ts'

function finding(severity: Severity, unitId: string | null, projectId: string | null): Finding {
  const place = { unitId, projectId, column: 'total', indicatorId: null } as const
  return { rule: 'rule', severity, message: `${severity}!`, place, fixes: [] }
}

test('a cell wears its worst finding and tells all of them', () => {
  const marks = new Marks([finding('hint', 'u', 'p'), finding('error', 'u', 'p'), finding('warning', 'u', 'p')])
  expect(marks.at('p', 'total')).toEqual({ severity: 'error', messages: ['hint!', 'error!', 'warning!'] })
})

test('findings of a unit and of the whole table belong to their own rows', () => {
  const marks = new Marks([finding('error', 'u', null), finding('warning', null, null)])
  expect(marks.at('u', 'total')?.severity).toBe('error')
  expect(marks.at(GRAND_TOTAL_ROW, 'total')?.severity).toBe('warning')
  expect(marks.at('p', 'total')).toBeNull()
  expect(marks.at('u', 'fiscal')).toBeNull()
})
