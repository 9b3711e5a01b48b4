/**
 * Editing a cell of the sheet of indicators, with the list of suggestions at it. A suggestion only ever replaces what was
 * typed when the user takes it; while a composition runs neither the text area nor the list is touched.
 */
import type { IndicatorContent } from '../../../shared/form.ts'
import type { Suggestion } from '../../../shared/suggestion.ts'
import { cellCount } from '../../sheet/selection.ts'
import { answerKey, isOpen, NO_LIST, withSuggestions } from '../../suggesting/openList.ts'
import { lineText } from './indicatorLines.ts'
import { fillTypedStep, takenStep, typedStep } from './lineEdits.ts'
import type { OpenIndicators } from './openIndicators.ts'

/** Typing has begun in the empty text area, which holds its first letters. */
export function beginTyping(sheet: OpenIndicators): void {
  sheet.editor.openTyped(sheet.cursor.active, 'plain')
  forgetList(sheet)
}

/** Opens the editor empty; the cell keeps its text until that is taken in. */
export function beginEmptied(sheet: OpenIndicators): void {
  sheet.bringEditor()
  beginTyping(sheet)
}

/** Opens the editor with the cell's text, the caret at an offset or, for null, at the end. */
export function beginInPlace(sheet: OpenIndicators, caret: number | null): void {
  const { editor, cursor } = sheet
  if (editor.open) return
  const { active } = cursor
  const text = lineText(cursor.rowOf(active), active.column)
  sheet.bringEditor()
  editor.openInPlace(active, 'plain', text, Math.min(caret ?? text.length, text.length))
  editor.focus()
  sheet.bringEditor()
  forgetList(sheet)
  askForSuggestions(sheet)
}

/** Asks anew what may be offered for the text as it stands. */
export function askForSuggestions(sheet: OpenIndicators): void {
  const { editor, cursor, props } = sheet
  const line = editor.open && cursor.rowOf(editor.open.place)
  if (!editor.open || !line) return
  const place = { indicatorId: line.kind === 'empty' ? null : line.id, column: editor.open.place.column }
  const suggestions = line.kind === 'verbatim' ? [] : props.suggest(place, editor.text)
  sheet.list = withSuggestions(sheet.list, suggestions)
  sheet.changed()
}

/** A composition has begun: its own list of words takes the place. */
export function hideList(sheet: OpenIndicators): void {
  sheet.list = { ...sheet.list, suggestions: [], marked: null }
  sheet.changed()
}

/** A key while a cell is edited. False when it is none of the list's. */
export function answerListKey(sheet: OpenIndicators, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false
  // Up leads into no list: whoever has not gone down into it means the cell above.
  if (event.key === 'ArrowUp' && sheet.list.marked === null && !event.altKey) return false
  if (event.altKey && event.key === 'ArrowDown') askForSuggestions(sheet)
  const answer = answerKey(sheet.list, event)
  if (answer?.kind === 'list') {
    sheet.list = answer.list
    sheet.changed()
  }
  if (answer?.kind !== 'taken') return answer !== null
  // Tab goes on to the next cell, as ever.
  return takeSuggestion(sheet, answer.suggestion) ? event.key === 'Enter' : true
}

/** False where something in it is left to fill in: the cell stays in editing with that selected. */
export function takeSuggestion(sheet: OpenIndicators, suggestion: Suggestion<Partial<IndicatorContent>>): boolean {
  const { editor, cursor, ground } = sheet
  const place = editor.open?.place
  const position = place && cursor.positionOf(place)
  if (!place || !position) return true
  const { text, blank, changes } = suggestion
  if (blank) {
    sheet.taken = changes
    editor.replaceText(text, blank)
    sheet.list = { ...sheet.list, marked: null, dismissed: true }
    sheet.bringEditor()
    sheet.changed()
    return false
  }
  const step = takenStep(ground, position, changes)
  if (!step || sheet.carryOut(step)) cancelEdit(sheet)
  return true
}

/** Ends an open edit. False when it was refused; the editor then stays open with the text as it was typed. */
export function commitEdit(sheet: OpenIndicators): boolean {
  const { editor, cursor, ground, taken } = sheet
  if (!editor.open) return true
  const position = cursor.positionOf(editor.open.place)
  const meant = meantContent(sheet)
  const step =
    position && (meant ? takenStep(ground, position, meant) : typedStep(ground, position, editor.text, taken))
  if (step && !sheet.carryOut(step)) {
    editor.refused = true
    return false
  }
  return cancelEdit(sheet)
}

/** What the open editor's text means beyond its words; null where they are all, or are what stood there before. */
function meantContent({ editor, cursor, props }: OpenIndicators): Partial<IndicatorContent> | null {
  const line = editor.open && cursor.rowOf(editor.open.place)
  if (!editor.open || !line || line.kind === 'verbatim') return null
  const { column } = editor.open.place
  if (editor.text === lineText(line, column)) return null
  return props.meant({ indicatorId: line.kind === 'empty' ? null : line.id, column }, editor.text)
}

/** Ends the edit by putting what was typed into every selected cell. False when it was refused. */
export function fillFromEditor(sheet: OpenIndicators): boolean {
  const { editor, cursor, ground } = sheet
  if (cellCount(cursor.rectangle) === 1) return commitEdit(sheet)
  const step = fillTypedStep(ground, cursor.rectangle, editor.text, meantContent(sheet))
  return sheet.carryOut(step) ? cancelEdit(sheet) : false
}

/** Closes the editor without taking its text in. */
export function cancelEdit(sheet: OpenIndicators): true {
  if (sheet.editor.refused) sheet.props.refuse(null)
  sheet.editor.close()
  forgetList(sheet)
  return true
}

/** The text is another now. */
export function textChanged(sheet: OpenIndicators): void {
  const { editor, props } = sheet
  if (editor.refused) {
    editor.refused = false
    props.refuse(null)
  }
}

/** Whether the list is seen. */
export function listShown({ list, editor }: Pick<OpenIndicators, 'list' | 'editor'>): boolean {
  return editor.open !== null && isOpen(list)
}

function forgetList(sheet: OpenIndicators): void {
  sheet.list = NO_LIST
  sheet.taken = {}
  sheet.changed()
}
