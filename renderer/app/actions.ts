/**
 * The commands that the toolbar offers and the keys that run them: one list for both, so that a key never does what its
 * button would not. What a command does is given from outside.
 */
import type { TargetTable } from '../../shared/form.ts'
import { newIdentity } from '../newIdentity.ts'
import { deleteRow, insertProject, insertUnit, moveRow, type RowGesture } from '../rows/rowCommands.ts'
import type { SessionState } from '../session/session.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'
import { APP_TEXTS } from './texts.ts'

export interface Action {
  readonly label: string
  readonly hint: string
  readonly key: string | null
  /** Whether text fields have a use of their own for the key. */
  readonly leaveToFields?: boolean
  readonly run: (() => void) | null
}

export interface Doings {
  readonly importFile: () => void
  readonly newTable: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly editRows: (gesture: RowGesture) => void
  readonly preview: () => void
  readonly print: () => void
  readonly exportPdf: () => void
  readonly exportWorkbook: () => void
}

/** What the commands depend on. */
export interface Situation {
  readonly state: SessionState
  readonly table: TargetTable | null
  /** A page lies over the sheet: what the user cannot see is not changed. */
  readonly covered: boolean
  readonly active: CellPlace | null
  /** Work is running that must end before another file is made or read. */
  readonly busy: boolean
}

export function toolbarActions(situation: Situation, doings: Doings): readonly (readonly Action[])[] {
  const { state, covered, active, busy } = situation
  const table = covered ? null : situation.table
  const rows = (gesture: RowGesture | null) => (gesture ? () => doings.editRows(gesture) : null)
  const withTable = (run: () => void) => (situation.table && !busy ? run : null)
  const { undoLabel, redoLabel } = state
  return [
    [
      {
        label: APP_TEXTS.importing,
        hint: APP_TEXTS.importingHint,
        key: 'Ctrl+O',
        run: busy ? null : doings.importFile,
      },
      { label: APP_TEXTS.newTable, hint: APP_TEXTS.newTableHint, key: null, run: covered ? null : doings.newTable },
      {
        label: APP_TEXTS.undo,
        hint: APP_TEXTS.undoHint(undoLabel),
        key: 'Ctrl+Z',
        leaveToFields: true,
        run: covered || undoLabel === null ? null : doings.undo,
      },
      {
        label: APP_TEXTS.redo,
        hint: APP_TEXTS.redoHint(redoLabel),
        key: 'Ctrl+Y',
        leaveToFields: true,
        run: covered || redoLabel === null ? null : doings.redo,
      },
    ],
    [
      {
        label: APP_TEXTS.insertProject,
        hint: APP_TEXTS.insertProjectHint,
        key: 'Alt+Insert',
        run: table && (() => doings.editRows(insertProject(table, active, newIdentity))),
      },
      {
        label: APP_TEXTS.insertUnit,
        hint: APP_TEXTS.insertUnitHint,
        key: 'Alt+Shift+Insert',
        run: table && (() => doings.editRows(insertUnit(table, active, newIdentity))),
      },
      {
        label: APP_TEXTS.deleteRow,
        hint: APP_TEXTS.deleteRowHint,
        key: 'Alt+Delete',
        run: table && rows(deleteRow(table, active)),
      },
      {
        label: APP_TEXTS.moveUp,
        hint: APP_TEXTS.moveUpHint,
        key: 'Alt+ArrowUp',
        run: table && rows(moveRow(table, active, -1)),
      },
      {
        label: APP_TEXTS.moveDown,
        hint: APP_TEXTS.moveDownHint,
        key: 'Alt+ArrowDown',
        run: table && rows(moveRow(table, active, 1)),
      },
    ],
    [
      {
        label: APP_TEXTS.preview,
        hint: APP_TEXTS.previewHint,
        key: 'Ctrl+Shift+P',
        run: covered ? null : withTable(doings.preview),
      },
      { label: APP_TEXTS.print, hint: APP_TEXTS.printHint, key: 'Ctrl+P', run: withTable(doings.print) },
      { label: APP_TEXTS.pdf, hint: APP_TEXTS.pdfHint, key: null, run: withTable(doings.exportPdf) },
      {
        label: APP_TEXTS.workbook,
        hint: APP_TEXTS.workbookHint,
        key: 'Ctrl+Shift+E',
        run: withTable(doings.exportWorkbook),
      },
    ],
  ]
}
