/** The sheet's own actions: what each does to the cursor, the editor and the cells. */
import type { SheetActionId } from '../actions/actionTable.ts'
import { clearCells } from './clearing.ts'
import { copyWithoutKey } from './clipboard/copying.ts'
import { pasteWithoutKey } from './clipboard/pasting.ts'
import { stepColumns } from './columnSizing.ts'
import { beginEmptied, beginInPlace, cancelEdit, newLine } from './editing.ts'
import { fillDown, fillFromEditor, fillRight } from './fill.ts'
import {
  ADVANCES,
  AFTER_COMMIT,
  extension,
  isAdvance,
  isAdvanceAfterCommit,
  isMove,
  isStepAfterCommit,
  MOVES,
  STEPS_AFTER_COMMIT,
} from './moves.ts'
import { moveCursor } from './moving.ts'
import type { OpenSheet } from './openSheet.ts'
import { cellCount } from './selection.ts'
import { TEXTS } from './texts.ts'

/** Whether an action would do anything now. */
export function canPerform({ editor, rows }: OpenSheet, id: SheetActionId): boolean {
  switch (id) {
    case 'edit-cell':
    case 'edit-emptied':
    case 'clear':
    case 'cut':
    case 'paste':
      return editor.open === null
    case 'fill-down':
    case 'fill-right':
      return editor.open === null && rows.length > 1
    default:
      return true
  }
}

/** False when the action has nothing to do here, so that its key may go to the browser. */
export function performSheetAction(sheet: OpenSheet, id: SheetActionId): boolean {
  const extend = extension(id)
  if (extend) return moveCursor(sheet, extend, true)
  if (isMove(id)) return moveCursor(sheet, MOVES[id], false)
  if (isAdvance(id)) {
    const went = sheet.cursor.advance(ADVANCES[id])
    if (went) activeMoved(sheet)
    // At the table's end Tab is the browser's: nobody gets trapped in the sheet.
    return went || ADVANCES[id].by === 'enter'
  }
  if (isAdvanceAfterCommit(id)) {
    if (!sheet.commit()) return true
    const went = sheet.cursor.advance(AFTER_COMMIT[id])
    // Whoever types on would overwrite what was just typed: other spreadsheets always have a row below.
    if (!went && !AFTER_COMMIT[id].backwards) sheet.props.say(TEXTS.endOfTable)
    return activeMoved(sheet)
  }
  if (isStepAfterCommit(id)) return sheet.commit() ? moveCursor(sheet, STEPS_AFTER_COMMIT[id], false) : true
  return performElse(sheet, id)
}

/** The actions that are not a step of the cursor. */
function performElse(sheet: OpenSheet, id: SheetActionId): boolean {
  const { cursor, editor } = sheet
  switch (id) {
    case 'edit-cell':
      beginInPlace(sheet, null)
      return true
    case 'edit-emptied':
      beginEmptied(sheet)
      return true
    case 'switch-arrows':
      editor.switchMode()
      return true
    case 'new-line':
      newLine(sheet)
      return true
    case 'cancel-edit':
      return cancelEdit(sheet)
    case 'commit-selection':
      return fillFromEditor(sheet) ? cancelEdit(sheet) : true
    case 'clear':
      clearCells(sheet)
      return true
    case 'copy':
    case 'cut':
      copyWithoutKey(sheet, id)
      return true
    case 'paste':
      void pasteWithoutKey(sheet)
      return true
    case 'widen-column':
      stepColumns(sheet, 1)
      return true
    case 'narrow-column':
      stepColumns(sheet, -1)
      return true
    case 'fill-down':
      fillDown(sheet)
      return true
    case 'fill-right':
      fillRight(sheet)
      return true
    case 'select-rows':
      cursor.selectWholeRows()
      break
    case 'select-columns':
      cursor.selectWholeColumns()
      break
    case 'select-all':
      cursor.selectAll()
      break
    case 'collapse':
      if (cellCount(cursor.rectangle) === 1) return false
      cursor.goTo(cursor.activePosition)
      break
    default:
      return false
  }
  sheet.selectionChanged()
  return true
}

/** The active cell has gone on, in a selected rectangle perhaps without that. */
function activeMoved(sheet: OpenSheet): true {
  sheet.reveal()
  sheet.selectionChanged()
  return true
}
