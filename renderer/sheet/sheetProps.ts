/** What the sheet is given and what it tells: the seam between the grid and the rest of the renderer. */
import type { Finding } from '../../shared/checks/finding.ts'
import { rowOfPlace } from '../../shared/checks/findingKey.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import type { Command } from '../../shared/commands.ts'
import type { TargetTable } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import type { Fen } from '../../shared/money.ts'
import type { SheetView } from '../../shared/sheetView.ts'
import type { TableTotals } from '../../shared/totals.ts'
import type { ProgramActionId, SheetActionId } from '../actions/actionTable.ts'
import type { MenuRequest } from '../actions/menuModel.ts'
import type { Question } from '../questions/questions.ts'
import type { Arrangement } from './arrangement.ts'
import type { Found } from './matchMarks.ts'

/** A cell by the row it belongs to, whatever its place on the screen. The 合计 row's id is `GRAND_TOTAL_ROW`. */
export interface CellPlace {
  readonly rowId: string
  readonly column: ColumnKey
}

export const GRAND_TOTAL_ROW = 'grand-total'

/** The cell that a finding is about. */
export function cellOfFinding({ place }: Finding): CellPlace {
  return { rowId: rowOfPlace(place) ?? GRAND_TOTAL_ROW, column: place.column }
}

/** What the checks found in a row of the sheet. */
export function findingsOfRow(checked: CheckedTable, rowId: string): readonly Finding[] {
  return checked.ofRow(rowId === GRAND_TOTAL_ROW ? null : rowId)
}

/** What is selected, as everything around the sheet needs to know it. */
export interface SheetSelection {
  readonly active: CellPlace
  /** The rows of the selection in the order of the screen, the 合计 row among them where it is selected. */
  readonly rowIds: readonly string[]
  readonly columns: readonly ColumnKey[]
  readonly cells: number
  /** Cells that hold something. */
  readonly filled: number
  /** The sum of the selected amounts; null where no amount is selected or no figure can hold it. */
  readonly sum: Fen | null
  /** Selected sums are not in `sum`, because their parts are. */
  readonly sumsLeftOut: boolean
  /** A cell is being edited. */
  readonly editing: boolean
}

/** Where the sheet is asked to go: it selects the rectangle that holds these cells. A new object each time. */
export interface GoTo {
  readonly places: readonly CellPlace[]
  /** What is meant is gone, and the places only lie beside it: no filter gives way to show them. */
  readonly beside?: true
}

/** What the sheet does when told to from outside. */
export interface SheetHandle {
  readonly perform: (id: SheetActionId) => void
  /** Whether the action would do anything now. */
  readonly can: (id: SheetActionId) => boolean
  /** Selects the cell and brings it into sight; the keys stay where they are. */
  readonly show: (place: CellPlace) => void
  /** Gives the sheet the keys. */
  readonly focus: () => void
}

/** A right-click or the menu key; the selection is already what the menu is about. */
export interface SheetMenuRequest extends MenuRequest {
  readonly about: 'cells' | 'rows' | 'columns'
}

export interface SheetProps {
  readonly table: TargetTable
  readonly totals: TableTotals
  readonly checked: CheckedTable
  readonly view: SheetView
  readonly onView: (view: SheetView) => void
  /** The filter and the order that the rows are seen through. */
  readonly arrangement: Arrangement
  /** What a search has found and the sheet is to mark; null while nothing is searched. */
  readonly found: Found | null
  /**
   * Makes an edit of the document: one gesture, one undo step named `label`. False when it was refused (the caller has
   * told the user why); the sheet then keeps what was typed in its editor.
   */
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  readonly goTo: GoTo | null
  readonly onSelection: (selection: SheetSelection) => void
  /** Once, when the sheet is there; null when it goes. */
  readonly onHandle: (handle: SheetHandle | null) => void
  /** An action of the program whose key was pressed in the sheet. */
  readonly perform: (id: ProgramActionId) => void
  readonly openMenu: (request: SheetMenuRequest) => void
  /** Tells the user, in the status line, why something did not happen. */
  readonly say: (message: string) => void
  /** Tells the user why what was typed cannot be taken in; null once the text is another or given up. */
  readonly refuse: (message: string | null) => void
  /** Asks the user; resolves with the key of the choice, null when it was called off. */
  readonly ask: (question: Question) => Promise<string | null>
  /** Reads a text that is a whole form as a table of its own. */
  readonly importText: (text: string) => void
}
