/** What is done to the selected rectangle as a whole: clear, copy, cut, paste. Each is one edit and says what it did. */
import { COLUMN_KEYS } from '../../shared/layout.ts'
import { newIdentity } from '../newIdentity.ts'
import { blockOf, clearBlock, pasteBlock } from './blockEdits.ts'
import { editorText, readOnlyReason, setCells } from './cellEdits.ts'
import { parseTabbed, printHtmlTable, printTabbed } from './clipboardText.ts'
import type { SheetRow } from './rows.ts'
import { cellCount, type Rectangle } from './selection.ts'
import type { SheetProps } from './sheetProps.ts'
import { LABELS, pasteSentence, TEXTS } from './texts.ts'

export interface BlockTarget {
  readonly props: SheetProps
  readonly rows: readonly SheetRow[]
  readonly rectangle: Rectangle
}

/** Empties the cells; `label` names the undo step when there are several. */
export function clearCells({ props, rows, rectangle }: BlockTarget, label: (cells: number) => string): void {
  const cells = clearBlock(rows, rectangle, newIdentity)
  const row = rows[rectangle.top]
  const column = COLUMN_KEYS[rectangle.left]
  const single = row && column && cellCount(rectangle) === 1 ? { row, column } : null
  if (cells.length === 0) {
    const reason = single ? readOnlyReason(single.row, single.column) : null
    props.say(reason ?? TEXTS.nothingToClear)
    return
  }
  const name = single && label === LABELS.clearCells ? LABELS.clear(single.row, single.column) : label(cells.length)
  props.edit(name, setCells(props.table.id, cells))
}

/** Puts the cells on the clipboard, for text editors and for spreadsheets; amounts with all their decimals. */
export function copyCells({ props, rows, rectangle }: BlockTarget, clipboard: DataTransfer): void {
  const block = blockOf(rows, rectangle, editorText)
  clipboard.setData('text/plain', printTabbed(block))
  clipboard.setData('text/html', printHtmlTable(block, rectangle.left))
  props.say(TEXTS.copied(cellCount(rectangle)))
}

/** Pastes tab-separated text at the rectangle. Returns the rectangle that it went to, or null when nothing changed. */
export function pasteText({ props, rectangle }: BlockTarget, text: string): Rectangle | null {
  if (text === '') return null
  const block = parseTabbed(text)
  const { cells, covered, ...outcome } = pasteBlock(props.table, rectangle, block, newIdentity)
  const commands = setCells(props.table.id, cells)
  if (cells.length > 0 && !props.edit(LABELS.pasteCells(outcome.pasted), commands)) return null
  props.say(pasteSentence(outcome))
  return cells.length > 0 ? covered : null
}
