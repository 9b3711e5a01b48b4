/** Which cell of a read file a finding is about, so that the unit that sent the file finds it there. */
import { addressOf } from '../cellAddress.ts'
import type { Place } from '../checks/finding.ts'
import { rowOfPlace } from '../checks/findingKey.ts'
import type { TargetTable } from '../form.ts'
import type { Field, Recognition } from '../reading.ts'

/** The address, like `C7`, of a finding's place in the sheet that was read; null where no one cell can be named. */
export type CellOf = (place: Place) => string | null

/** `table` is what `tableOfReading` made of the reading, unchanged. */
export function cellsOfReading(table: TargetTable, { columns, rows: shownRows, formRows }: Recognition): CellOf {
  const rows = new Map<string | null, number | null>([[null, formRows.grandTotal]])
  table.units.forEach((unit, unitAt) => {
    const read = formRows.units[unitAt]
    rows.set(unit.id, read?.unit ?? null)
    unit.projects.forEach(({ id }, at) => {
      rows.set(id, read?.projects[at] ?? null)
    })
  })
  // A unit's sums may stand in a row of 小计, which does not hold its name.
  const holdsUnitName = (row: number) => shownRows.some((shown) => shown.row === row && shown.kind === 'unit')
  const columnOf = (field: Field) => {
    const [only, ...others] = columns.filter((column) => column.field === field)
    return only && others.length === 0 ? only.column : null
  }
  return ({ unitId, projectId, column, indicatorId }) => {
    const row = rows.get(rowOfPlace({ unitId, projectId })) ?? null
    // Where an indicator's parts have columns of their own, each has a row of its own, which is not known here.
    const parts = column === 'indicators' && indicatorId === null ? columnOf('indicatorName') : null
    const number = columnOf(column) ?? parts
    if (row === null || number === null) return null
    const isUnitName = column === 'name' && unitId !== null && projectId === null
    return isUnitName && !holdsUnitName(row) ? null : addressOf(row, number)
  }
}

/** For tables that were read from no sheet of cells. */
export const NO_CELLS: CellOf = () => null
