/** What the harness page offers to the tests, on `window.harness`. */
import type { ProgramActionId } from '../../../renderer/actions/actionTable.ts'
import type { Question } from '../../../renderer/questions/questions.ts'
import type { Arrangement } from '../../../renderer/sheet/arrangement.ts'
import type { CellPlace, SheetHandle, SheetMenuRequest, SheetSelection } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Command } from '../../../shared/commands.ts'
import type { TargetTable } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import type { SheetView } from '../../../shared/sheetView.ts'

export interface Harness {
  /** Labels of all edits made, in order. */
  readonly edits: string[]
  readonly said: string[]
  /** Actions of the program whose keys were pressed in the sheet. */
  readonly performed: ProgramActionId[]
  readonly menus: SheetMenuRequest[]
  readonly questions: Question[]
  /** Texts that were read as a table of their own. */
  readonly imported: string[]
  /** What the next questions are answered with; null where there is none. */
  readonly answers: (string | null)[]
  readonly active: CellPlace | null
  selection: SheetSelection | null
  handle: SheetHandle | null
  readonly view: () => SheetView
  readonly setView: (view: SheetView) => void
  readonly arrange: (arrangement: Arrangement) => void
  readonly table: () => TargetTable
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  readonly goTo: (rowId: string, column: ColumnKey) => void
  readonly find: (findings: readonly Finding[]) => void
  readonly replaceTable: (table: TargetTable) => void
}

declare global {
  interface Window {
    harness: Harness
  }
}
