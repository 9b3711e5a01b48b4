import { expect, it } from 'vitest'
import { Report } from '../../../../electron/reading/form/report.ts'

it('sums up, by kind, what nobody would read to its end', () => {
  const report = new Report(() => false)
  for (let row = 1; row <= 20_003; row++) report.note('changed', '改动', `A${row}`)
  report.assume('推定', null, null)
  report.warn('cell-error', '错误', 'B2')
  report.sumUp()
  expect(report.notes).toHaveLength(20_002)
  expect(report.notes.slice(-2)).toEqual([
    { kind: 'changed', message: expect.stringContaining('还有 3 处，从 A20001 到 A20003'), at: null, assumption: null },
    { kind: 'assumed', message: expect.stringContaining('还有 1 处'), at: null, assumption: null },
  ])
  expect(report.warnings).toEqual([{ kind: 'cell-error', message: '错误', at: 'B2' }])
})
