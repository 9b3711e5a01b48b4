/** What the actions do in the sheet of indicators; the keys come out of the same table as the main sheet's. */
import { actionOf, type ProgramActionId, type SheetActionId } from '../../actions/actionTable.ts'
import { copyWithoutKey } from '../../sheet/clipboard/copying.ts'
import type { Advance } from '../../sheet/cursor.ts'
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
} from '../../sheet/moves.ts'
import { cellCount, type Ground, type Move, rowOnePageAway } from '../../sheet/selection.ts'
import { INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import type { LineAction } from '../indicatorSheetProps.ts'
import { LAST_COLUMN, lineText } from './indicatorLines.ts'
import { pasteWithoutKey } from './lineClipboard.ts'
import { beginEmptied, beginInPlace, cancelEdit, fillFromEditor } from './lineEditing.ts'
import { clearStep, fillStep } from './lineEdits.ts'
import { lineStep } from './lineGestures.ts'
import type { OpenIndicators } from './openIndicators.ts'
import { LINE_TEXTS } from './texts.ts'

/** False when the action has nothing to do here, so that its key may go to the browser. */
export function performHere(sheet: OpenIndicators, id: SheetActionId): boolean {
  const extend = extension(id)
  if (extend) return moveCursor(sheet, extend, true)
  if (isMove(id)) return moveCursor(sheet, MOVES[id], false)
  if (isAdvance(id)) {
    // At the sheet's end Tab is the browser's: nobody gets trapped here.
    return advance(sheet, ADVANCES[id]) || ADVANCES[id].by === 'enter'
  }
  // A line that was added by what was typed is there to go on from once it is shown.
  if (isAdvanceAfterCommit(id)) {
    if (sheet.commit()) sheet.afterShown(() => advance(sheet, AFTER_COMMIT[id]))
    return true
  }
  if (isStepAfterCommit(id)) {
    if (sheet.commit()) sheet.afterShown(() => moveCursor(sheet, STEPS_AFTER_COMMIT[id], false))
    return true
  }
  return performElse(sheet, id)
}

const LINE_ACTIONS: readonly ProgramActionId[] = [
  'insert-above',
  'insert-below',
  'duplicate-rows',
  'delete-rows',
  'move-up',
  'move-down',
] satisfies LineAction[]

export function isLineAction(id: ProgramActionId): id is LineAction {
  return LINE_ACTIONS.includes(id)
}

/** An action of the program whose key was pressed here: on lines, the way out, or the whole window's. */
export function performProgram(sheet: OpenIndicators, id: ProgramActionId): void {
  if (isLineAction(id)) performOnLines(sheet, id)
  else if (id === 'next-region' || id === 'previous-region') sheet.props.leave()
  else if (id === 'menu') openMenuAtCursor(sheet)
  // What else belongs to the main sheet would happen there, unseen.
  else if (actionOf(id).keysIn === 'window') sheet.props.perform(id)
}

export function performOnLines(sheet: OpenIndicators, id: LineAction): void {
  const step = sheet.commit() ? lineStep(sheet.ground, sheet.cursor.rectangle, id) : null
  if (step) sheet.carryOut(step)
}

/** Whether it would do anything now. */
export function canPerformOnLines({ ground, cursor }: OpenIndicators, id: LineAction): boolean {
  return lineStep(ground, cursor.rectangle, id) !== null
}

/** The actions that are not a step of the cursor. Those of columns and line breaks mean nothing here. */
function performElse(sheet: OpenIndicators, id: SheetActionId): boolean {
  const { cursor, editor, ground, props } = sheet
  const { top, bottom, left, right } = cursor.rectangle
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
    case 'cancel-edit':
      return cancelEdit(sheet)
    case 'commit-selection':
      fillFromEditor(sheet)
      return true
    case 'clear': {
      const step = clearStep(ground, cursor.rectangle)
      if (step) sheet.carryOut(step)
      else props.say(LINE_TEXTS.nothingToClear)
      return true
    }
    case 'copy':
    case 'cut':
      copyWithoutKey(sheet, id)
      return true
    case 'paste':
      void pasteWithoutKey(sheet)
      return true
    case 'fill-down': {
      const from = top === bottom ? top - 1 : top
      sheet.carryOut(fillStep(ground, { top: from, bottom: from, left, right }, { top: from + 1, bottom, left, right }))
      return true
    }
    case 'fill-right': {
      const from = left === right ? left - 1 : left
      sheet.carryOut(fillStep(ground, { top, bottom, left: from, right: from }, { top, bottom, left: from + 1, right }))
      return true
    }
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
      if (cellCount(cursor.rectangle) === 1) props.leave()
      else cursor.goTo(cursor.activePosition)
      break
    default:
      return true
  }
  sheet.changed()
  return true
}

/** Tab passes verbatim text, which is one cell, at once. False when there is no next cell. */
function advance(sheet: OpenIndicators, by: Advance): boolean {
  const { cursor } = sheet
  const isOneCell = cellCount(cursor.rectangle) === 1 && cursor.rowOf(cursor.active)?.kind === 'verbatim'
  if (isOneCell && by.by === 'tab') {
    cursor.goTo({ row: cursor.activePosition.row, column: by.backwards ? 0 : LAST_COLUMN })
  }
  const went = cursor.advance(by)
  sheet.cursorMoved()
  return went
}

function moveCursor(sheet: OpenIndicators, by: Move, extend: boolean): true {
  const { cursor } = sheet
  const sideways = by.kind === 'step' && (by.direction === 'left' || by.direction === 'right')
  const isOneCell = !extend && cursor.rowOf(cursor.active)?.kind === 'verbatim'
  if (!sideways || !isOneCell) cursor.move(by, extend, groundOf(sheet))
  sheet.cursorMoved()
  return true
}

function groundOf({ lines, heights }: OpenIndicators): Ground {
  return {
    rowCount: lines.length,
    columnCount: INDICATOR_COLUMNS.length,
    firstCell: { row: 0, column: 0 },
    filled: ({ row, column }) => {
      const key = INDICATOR_COLUMNS[column]
      return key !== undefined && lineText(lines[row], key) !== ''
    },
    pageFrom: (row, direction) => {
      const { lines: each, page } = heights()
      return rowOnePageAway(each, row, direction, page)
    },
  }
}

function openMenuAtCursor(sheet: OpenIndicators): void {
  if (!sheet.commit()) return
  sheet.bringEditor()
  const cell = sheet.cellElement(sheet.cursor.active)?.getBoundingClientRect()
  if (!cell) return
  sheet.menu = { about: 'indicators', x: cell.left + 8, y: cell.bottom }
  sheet.changed()
}
