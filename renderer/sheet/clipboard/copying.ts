/** Copying and cutting the selected cells: what is on the screen goes to the clipboard, as text and as a table. */
import type { CellEditor } from '../cellEditor.ts'
import { editorText } from '../cellEdits.ts'
import { emptyCells } from '../clearing.ts'
import type { OpenSheet } from '../openSheet.ts'
import { cellCount } from '../selection.ts'
import { printHtmlTable } from './htmlTable.ts'
import { printTabbed } from './tabbedText.ts'
import { PASTE_LABELS, PASTE_TEXTS } from './texts.ts'

export function copyCells(sheet: OpenSheet, clipboard: DataTransfer): void {
  putOn(clipboard, sheet)
  sheet.props.say(PASTE_TEXTS.copied(cellCount(sheet.cursor.rectangle)))
}

/** The cells are empty at once, so that a second paste gives them again. */
export function cutCells(sheet: OpenSheet, clipboard: DataTransfer): void {
  putOn(clipboard, sheet)
  const emptied = emptyCells(sheet, PASTE_LABELS.cut)
  const cells = cellCount(sheet.cursor.rectangle)
  sheet.props.say(emptied ? PASTE_TEXTS.cut(cells) : PASTE_TEXTS.cutNothing(cells))
}

/**
 * Copies or cuts without a key, as a menu does. The browser raises the same event on the text area as for the key, but
 * only where somebody claims that there is something to copy, which in an empty text area it would not see.
 */
export function copyWithoutKey({ editor }: { readonly editor: CellEditor<unknown> }, command: 'copy' | 'cut'): void {
  const claim = (event: Event) => event.preventDefault()
  editor.focus()
  editor.element.addEventListener(`before${command}`, claim, { once: true })
  document.execCommand(command)
  editor.element.removeEventListener(`before${command}`, claim)
}

function putOn(clipboard: DataTransfer, { rows, columns, cursor, props }: OpenSheet): void {
  const { top, bottom, left, right } = cursor.rectangle
  const keys = columns.slice(left, right + 1)
  const block = rows.slice(top, bottom + 1).map((row) => keys.map((column) => editorText(row, column)))
  const [only] = cellCount(cursor.rectangle) === 1 ? block.flat() : []
  // One cell goes into letters and chats more often than into cells, where quotation marks around it would be wrong.
  clipboard.setData('text/plain', only ?? printTabbed(block))
  clipboard.setData('text/html', printHtmlTable(block, keys, props.table.unit))
}
