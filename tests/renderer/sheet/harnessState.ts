/** What the harness page offers to the tests, on `window.harness`. */
import type { CellPlace } from '../../../renderer/sheet/sheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Command } from '../../../shared/commands.ts'
import type { TargetTable } from '../../../shared/form.ts'
import type { ColumnKey } from '../../../shared/layout.ts'

export interface Harness {
  /** Labels of all edits made, in order. */
  readonly edits: string[]
  readonly said: string[]
  undone: number
  redone: number
  active: CellPlace | null
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
