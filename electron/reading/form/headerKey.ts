/** What a remembered mapping is kept under: the same for every file whose header reads the same in the same columns. */
import { columnName } from '../../../shared/cellAddress.ts'
import { LARGEST_HEADER_KEY } from '../../../shared/reading.ts'
import type { FormPlace } from './findForm.ts'
import { squeeze } from './labels.ts'

/** '' where the header has no cells. White space and the widths of signs do not count; a mapping names columns, so they do. */
export function headerKeyOf({ sheet, top, bottom }: Pick<FormPlace, 'sheet' | 'top' | 'bottom'>): string {
  const key: string[] = []
  for (const [row, cells] of sheet.rows) {
    if (row < top || row > bottom) continue
    for (const cell of cells.values())
      key.push(`${columnName(cell.column)}${row - top}:${squeeze(cell.text.normalize('NFKC')).toLowerCase()}`)
  }
  return key.join('|').slice(0, LARGEST_HEADER_KEY).toWellFormed()
}
