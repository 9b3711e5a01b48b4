import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/checks/finding.ts'
import { cellsOfReading } from '../../../shared/remarks/cellsOfReading.ts'
import { project, table, unit } from '../checks/examples.ts'
import { RECOGNITION } from '../recognition.ts'

const form = table([unit([project({ fiscal: '1' })])])
const [own] = form.units
const whole: Place = { unitId: null, projectId: null, column: 'total', indicatorId: null }
const ofUnit: Place = { ...whole, unitId: own?.id ?? '' }
const ofProject: Place = { ...ofUnit, projectId: own?.projects[0]?.id ?? '' }

describe('the cell of a finding', () => {
  const cellOf = cellsOfReading(form, RECOGNITION)
  it('is in the row that the project, the unit or 合计 was read from and in the field’s column', () => {
    expect(cellOf(whole)).toBe('B4')
    expect(cellOf({ ...ofUnit, column: 'fiscal' })).toBe('C5')
    expect(cellOf({ ...ofProject, column: 'name' })).toBe('A6')
    expect(cellOf({ ...ofProject, column: 'indicators', indicatorId: 'any' })).toBe('G6')
  })
  it('is not guessed: not for a row that the file lacks, nor where a field has no column or several', () => {
    const without = cellsOfReading(form, { ...RECOGNITION, formRows: { grandTotal: null, units: [] } })
    expect([whole, ofUnit, ofProject].map(without)).toEqual([null, null, null])
    const columns = RECOGNITION.columns.map((column) => (column.field === 'goal' ? { ...column, field: null } : column))
    const twice = [...columns, { column: 9, title: '', field: 'total' as const }]
    const doubtful = cellsOfReading(form, { ...RECOGNITION, columns: twice })
    expect(doubtful({ ...ofProject, column: 'goal' })).toBeNull()
    expect(doubtful(ofProject)).toBeNull()
  })
  it('of a unit is not its name’s where only a row of 小计 is its own', () => {
    const rows = [{ row: 5, kind: 'subtotal' as const, cells: [] }]
    const subtotal = cellsOfReading(form, { ...RECOGNITION, rows })
    expect(subtotal({ ...ofUnit, column: 'name' })).toBeNull()
    expect(subtotal({ ...ofUnit, column: 'fiscal' })).toBe('C5')
  })
  it('of a cell of indicators with columns of their own is where they begin, and none for a single indicator', () => {
    const columns = [
      { column: 7, title: '', field: 'level1' as const },
      { column: 9, title: '', field: 'indicatorName' as const },
    ]
    const parts = cellsOfReading(form, { ...RECOGNITION, columns })
    expect(parts({ ...ofProject, column: 'indicators' })).toBe('I6')
    expect(parts({ ...ofProject, column: 'indicators', indicatorId: 'any' })).toBeNull()
  })
})
