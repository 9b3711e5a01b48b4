/** What the sheet is given and what it tells: the seam between the grid and the rest of the renderer. */
import type { Finding } from '../../shared/checks/finding.ts'
import type { Command } from '../../shared/commands.ts'
import type { TargetTable } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import type { TableTotals } from '../../shared/totals.ts'

/** A cell by the row it belongs to, whatever its place on the screen. The 合计 row's id is `GRAND_TOTAL_ROW`. */
export interface CellPlace {
  readonly rowId: string
  readonly column: ColumnKey
}

export const GRAND_TOTAL_ROW = 'grand-total'

/** The cell that a finding is about. */
export function cellOfFinding({ place }: Finding): CellPlace {
  return { rowId: place.projectId ?? place.unitId ?? GRAND_TOTAL_ROW, column: place.column }
}

export interface SheetProps {
  readonly table: TargetTable
  readonly totals: TableTotals
  readonly findings: readonly Finding[]
  /**
   * Makes an edit of the document: one gesture, one undo step named `label`. False when it was refused (the caller has
   * told the user why); the sheet then keeps what was typed in its editor.
   */
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Go to this cell; a new object each time, even for the same cell. */
  readonly goTo: CellPlace | null
  readonly onActiveCell: (place: CellPlace | null) => void
  /** Tells the user, in the status line, why something did not happen. */
  readonly say: (message: string) => void
}
