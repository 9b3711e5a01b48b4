/** From the sheet's cursor to the next or the previous cell in which something was found, round the table's ends. Pure. */
import type { Finding } from '../../shared/checks/finding.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import { COLUMN_KEYS } from '../../shared/layout.ts'
import type { SheetRow } from '../sheet/rows.ts'
import { type CellPlace, findingsOfRow } from '../sheet/sheetProps.ts'

export interface MarkedCell {
  readonly place: CellPlace
  /** At least one, in their order. */
  readonly findings: readonly Finding[]
  /** It lies on the other side of the table's end. */
  readonly wrapped: boolean
}

/** `rows` are those on the screen, in its order. Where only the active cell has findings, it is that one; null for none. */
export function nextMarked(
  rows: readonly SheetRow[],
  checked: CheckedTable,
  active: CellPlace,
  by: 1 | -1,
): MarkedCell | null {
  const start = Math.max(
    rows.findIndex(({ id }) => id === active.rowId),
    0,
  )
  const activeColumn = COLUMN_KEYS.indexOf(active.column)
  // The active row is looked at twice: what lies ahead in it first, what lies behind last.
  for (let steps = 0; steps <= rows.length; steps += 1) {
    const at = start + by * steps
    const row = rows[(at + rows.length) % rows.length]
    if (!row) return null
    const columns = by === 1 ? COLUMN_KEYS : COLUMN_KEYS.toReversed()
    const own = findingsOfRow(checked, row.id)
    if (own.length === 0) continue
    for (const column of columns) {
      const ahead = by * (COLUMN_KEYS.indexOf(column) - activeColumn) > 0
      if ((steps === 0 && !ahead) || (steps === rows.length && ahead)) continue
      const findings = own.filter(({ place }) => place.column === column)
      if (findings.length === 0) continue
      const wrapped = at < 0 || at >= rows.length
      return { place: { rowId: row.id, column }, findings, wrapped }
    }
  }
  return null
}
