/**
 * Editing one cell: opening the editor by typing or in place, and taking in what was typed as one edit of the document.
 * It never touches the text area while a composition runs.
 */
import { type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { newIdentity } from '../newIdentity.ts'
import type { CellLook } from './cellEditor.ts'
import { editorText, readCell, readOnlyReason, setCells } from './cellEdits.ts'
import type { OpenSheet } from './openSheet.ts'
import type { SheetRow } from './rows.ts'
import { LABELS } from './texts.ts'

/** Typing has begun in the empty text area, which holds its first letters. */
export function beginTyping(sheet: OpenSheet): void {
  const row = editableRow(sheet)
  if (!row) return
  const { active } = sheet.cursor
  sheet.editor.openTyped(active, lookOf(row, active.column))
  sheet.selectionChanged()
}

/** Opens the editor empty; the cell keeps its text until that is taken in. */
export function beginEmptied(sheet: OpenSheet): void {
  sheet.reveal()
  beginTyping(sheet)
}

/** Opens the editor with the cell's text, the caret where the mouse clicked (`caret`, an offset) or at the end. */
export function beginInPlace(sheet: OpenSheet, caret: number | null): void {
  const { editor, grid, cursor } = sheet
  if (editor.open) return
  const row = editableRow(sheet)
  if (!row) return
  const { active } = cursor
  const text = editorText(row, active.column)
  if (caret === null) sheet.reveal()
  editor.openInPlace(active, lookOf(row, active.column), text, Math.min(caret ?? text.length, text.length))
  editor.focus()
  sheet.selectionChanged()
  sheet.layEditor()
  // The clicked text stays where it is, also where the cell begins above the screen.
  const cell = grid.cellElement(active)?.getBoundingClientRect()
  const top = editor.element.getBoundingClientRect().top
  editor.scrollTextTo(caret === null ? editor.element.scrollHeight : top - (cell?.top ?? top))
}

/** Ends an open edit. False when it was refused; the editor then stays open with the text as it was typed. */
export function commitEdit(sheet: OpenSheet): boolean {
  const { editor, props, cursor } = sheet
  const row = editor.open ? cursor.rowOf(editor.open.place) : undefined
  if (!editor.open) return true
  if (!row) return cancelEdit(sheet)
  const { column } = editor.open.place
  const reading = readCell(row, column, editor.text, newIdentity)
  if (reading.kind === 'refused') {
    refuse(sheet, reading.message)
    return false
  }
  if (reading.kind === 'change') {
    const commands = setCells(props.table.id, [reading.change])
    if (!props.edit(LABELS.change(row, column), commands)) return false
    if (reading.note !== null) props.say(reading.note)
  }
  return cancelEdit(sheet)
}

/** Marks the text of the open editor as one that cannot be taken in, and says why. */
export function refuse({ editor, props }: OpenSheet, reason: string): void {
  editor.refused = true
  props.refuse(reason)
}

/** The text is another now, or given up. */
export function forgetRefusal({ editor, props }: OpenSheet): void {
  if (!editor.refused) return
  editor.refused = false
  props.refuse(null)
}

/** Closes the editor without taking its text in. */
export function cancelEdit(sheet: OpenSheet): true {
  forgetRefusal(sheet)
  const wasOpen = sheet.editor.open !== null
  sheet.editor.close()
  if (wasOpen) sheet.selectionChanged()
  return true
}

/** A line break, where a cell can have one. */
export function newLine({ editor }: OpenSheet): void {
  const column = editor.open?.place.column
  if (column === 'goal' || column === 'indicators') editor.newLine()
}

/** The active row if its cell takes text; else says why not. */
function editableRow({ cursor, props }: OpenSheet): SheetRow | null {
  const row = cursor.rowOf(cursor.active)
  if (!row) return null
  const reason = readOnlyReason(row, cursor.active.column)
  if (reason !== null) props.say(reason)
  return reason === null ? row : null
}

function lookOf(row: SheetRow, column: ColumnKey): CellLook {
  if (isAmountColumn(column)) return 'amount'
  return column === 'name' && row.kind === 'project' ? 'indented' : 'plain'
}
