/** Changing how the sheet looks without losing what the user is looking at. */
import type { OpenSheet } from './openSheet.ts'

/** What was in sight before `change` still is: the cell in hand where it was, else the row at the upper edge. */
export function keepingPlace({ cursor, editor, grid }: OpenSheet, change: () => void): void {
  const place = () => editor.open?.place ?? cursor.active
  const inSight = grid.isInSight(place())
  const top = grid.rowAtTop()
  change()
  if (inSight) grid.reveal(place())
  else if (top !== null) grid.scrollToRow(top)
}
