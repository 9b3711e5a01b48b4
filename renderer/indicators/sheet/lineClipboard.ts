/** Copying, cutting and pasting in the sheet of indicators: both flavours out, whatever other programs give in. */
import { htmlCells } from '../../sheet/clipboard/htmlCells.ts'
import { printColumns } from '../../sheet/clipboard/htmlTable.ts'
import { type Clipboard, readClipboard } from '../../sheet/clipboard/readClipboard.ts'
import { clipboardOf } from '../../sheet/clipboard/systemClipboard.ts'
import { printTabbed } from '../../sheet/clipboard/tabbedText.ts'
import { PASTE_TEXTS } from '../../sheet/clipboard/texts.ts'
import { cellCount } from '../../sheet/selection.ts'
import { COLUMN_WIDTHS, INDICATOR_COLUMNS } from '../indicatorColumns.ts'
import { copiedTexts } from './indicatorLines.ts'
import { clearStep } from './lineEdits.ts'
import { filledRectangle, type OpenIndicators } from './openIndicators.ts'
import { pasteStep } from './pastedLines.ts'
import { LINE_LABELS } from './texts.ts'

/** By which a table on the clipboard is known as one of this sheet. */
const MARK = 'data-rows="indicators"'

export function copyLines(sheet: OpenIndicators, clipboard: DataTransfer): void {
  putOn(clipboard, sheet)
  sheet.props.say(PASTE_TEXTS.copied(cellCount(filledRectangle(sheet))))
}

/** The cells are empty at once, so that a second paste gives them again. */
export function cutLines(sheet: OpenIndicators, clipboard: DataTransfer): void {
  putOn(clipboard, sheet)
  const step = clearStep(sheet.ground, sheet.cursor.rectangle, LINE_LABELS.cut)
  const cells = cellCount(filledRectangle(sheet))
  if (!step) sheet.props.say(PASTE_TEXTS.cutNothing(cells))
  else if (sheet.carryOut(step)) sheet.props.say(PASTE_TEXTS.cut(cells))
}

export function pasteLines(sheet: OpenIndicators, clipboard: Clipboard): void {
  const { props, cursor, ground } = sheet
  const copied = readClipboard(clipboard, htmlCells)
  if (!copied) {
    props.say(PASTE_TEXTS.nothingToPaste)
    return
  }
  const target = cursor.rectangle
  const outcome = pasteStep(ground, target, copied, clipboard.html.includes(MARK))
  switch (outcome.kind) {
    case 'unchanged':
      props.say(PASTE_TEXTS.unchanged)
      return
    case 'refused':
      props.say(outcome.sentence)
      return
    case 'step': {
      const { step, width } = outcome
      if (!sheet.carryOut({ ...step, select: null })) return
      const [first, last] = step.select ?? []
      if (first === undefined || last === undefined) return
      sheet.afterShown(() => {
        const left = width === INDICATOR_COLUMNS.length ? 0 : target.left
        const top = cursor.positionOf({ rowId: first, column: 'level1' })?.row ?? target.top
        const bottom = cursor.positionOf({ rowId: last, column: 'level1' })?.row ?? top
        cursor.select({ top, bottom, left, right: left + width - 1 })
        sheet.changed()
      })
    }
  }
}

/** Pastes without a key, as a menu does; the browser may want to be asked, or refuse. */
export async function pasteWithoutKey(sheet: OpenIndicators): Promise<void> {
  sheet.editor.focus()
  const clipboard = await clipboardOf(navigator)
  // While the browser asked, somebody may have gone on typing.
  if (sheet.editor.open) sheet.props.say(PASTE_TEXTS.changedMeanwhile)
  else if (clipboard) pasteLines(sheet, clipboard)
  else sheet.props.say(PASTE_TEXTS.pressKeys)
}

function putOn(clipboard: DataTransfer, sheet: OpenIndicators): void {
  const { top, bottom, left, right } = filledRectangle(sheet)
  const columns = INDICATOR_COLUMNS.slice(left, right + 1)
  const block = sheet.lines.slice(top, bottom + 1).map((line) => copiedTexts(line, columns))
  const texts = block.flat()
  // One cell goes into letters and chats more often than into cells, where quotation marks around it would be wrong.
  clipboard.setData('text/plain', texts.length === 1 ? (texts[0] ?? '') : printTabbed(block))
  const printed = columns.map((column) => ({ width: COLUMN_WIDTHS[column], amount: false }))
  clipboard.setData('text/html', printColumns(block, printed, MARK))
}
