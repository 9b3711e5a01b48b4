/** Where each part of the form was read from: a finding is told with the cell of the file, and that must be the right one. */
import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../../electron/reading/read.ts'
import { exactAmount } from '../../../../shared/money.ts'
import { tableOfReading } from '../../../../shared/reading.ts'
import { cellsOfReading } from '../../../../shared/remarks/cellsOfReading.ts'
import { tableTotals } from '../../../../shared/totals.ts'
import { idCounter } from '../../../shared/arbitraries.ts'

const squeezed = (text: string | undefined) => (text ?? '').replace(/\s+/g, '')

/** In every form `of` units and projects, the cell of a name holds that name and the cell of a total that total. */
function check(name: string, of: { units: number; projects: number }): void {
  it(`of ${name} are known, and hold what was read`, async () => {
    const bytes = readFileSync(new URL(`../../../fixtures/samples/${name}.xlsx`, import.meta.url))
    const reading = await readForm(bytes, `${name}.xlsx`)
    const table = tableOfReading(reading.form, idCounter())
    const totals = tableTotals(table)
    const cellOf = cellsOfReading(table, reading.recognition)
    const cells = read(bytes).Sheets[reading.sheetName] ?? {}
    const textAt = (address: string | null) => squeezed(address === null ? '' : (cells[address]?.w ?? ''))
    const grand = { unitId: null, projectId: null, indicatorId: null } as const
    const figure = Number(textAt(cellOf({ ...grand, column: 'total' })).replaceAll(',', ''))
    expect(figure).toBe(Number(exactAmount(totals.grand.shown.total ?? reading.form.stated.total ?? never(), '万元')))
    let projects = 0
    for (const unit of table.units) {
      const nameCell = cellOf({ ...grand, unitId: unit.id, column: 'name' })
      if (nameCell !== null) expect(textAt(nameCell)).toBe(squeezed(unit.name))
      const total = textAt(cellOf({ ...grand, unitId: unit.id, column: 'total' })).replaceAll(',', '')
      expect(Number(total)).toBe(Number(exactAmount(totals.units.get(unit.id)?.shown.total ?? never(), '万元')))
      for (const project of unit.projects) {
        const place = { unitId: unit.id, projectId: project.id, indicatorId: null } as const
        expect(textAt(cellOf({ ...place, column: 'name' }))).toContain(squeezed(project.name))
        projects += 1
      }
    }
    expect({ units: table.units.length, projects }).toEqual(of)
  })
}

describe('the rows of the form', () => {
  check('clean-official', { units: 1, projects: 14 })
  check('several-units-subtotals', { units: 3, projects: 9 })
  check('repeated-page-headers', { units: 1, projects: 14 })
  check('split-indicator-columns', { units: 1, projects: 14 })
})

function never(): never {
  throw new Error('the form has a total')
}
