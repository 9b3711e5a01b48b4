/**
 * Pasting: from the clipboard to one edit of the document. Whatever only the user can decide is asked before anything
 * changes; then the pasted cells are selected and a sentence says what became of them.
 */

import { isWholeForm } from '../../../shared/wholeForm.ts'
import { WHOLE_FORM_QUESTION } from '../../importing/pastedForm.ts'
import { newIdentity } from '../../newIdentity.ts'
import { isPaperOrder } from '../arrangement.ts'
import type { OpenSheet } from '../openSheet.ts'
import { htmlCells } from './htmlCells.ts'
import { moneyOf } from './htmlTable.ts'
import { pasteAnswers } from './pasteDoubts.ts'
import { planPaste } from './pastePlan.ts'
import { inMoney, placed } from './placing.ts'
import { type Clipboard, readClipboard } from './readClipboard.ts'
import { clipboardOf } from './systemClipboard.ts'
import { PASTE_TEXTS } from './texts.ts'

export async function pasteCells(sheet: OpenSheet, clipboard: Clipboard): Promise<void> {
  const { props, rows, columns, cursor } = sheet
  const copied = readClipboard(clipboard, htmlCells)
  if (!copied) {
    props.say(PASTE_TEXTS.nothingToPaste)
    return
  }
  if (copied.kind === 'running-text' && isWholeForm(clipboard.text)) {
    const answer = await props.ask(WHOLE_FORM_QUESTION)
    if (answer === 'import') props.importText(clipboard.text)
    if (answer === null) props.say(PASTE_TEXTS.cancelled)
    if (answer !== 'paste') return
  }
  const target = cursor.rectangle
  const money = moneyOf(clipboard.html)
  const asCopied = placed({ rows, columns, target }, copied)
  const block = money === null || money === props.table.unit ? asCopied : inMoney(asCopied, money)
  const inPaperOrder = isPaperOrder(props.arrangement)
  const answers = await pasteAnswers(props.table, inPaperOrder, block, props.ask)
  if (!answers || sheet.rows !== rows) {
    props.say(answers ? PASTE_TEXTS.changedMeanwhile : PASTE_TEXTS.cancelled)
    return
  }
  const plan = planPaste({ table: props.table, inPaperOrder }, block, answers, newIdentity)
  const { commands, label, sentence, size } = plan
  if (commands.length > 0 && !props.edit(label, commands)) return
  props.say(sentence)
  if (commands.length === 0) return
  // The program shows the edit before it comes back here, so that added rows can be selected too.
  await Promise.resolve()
  cursor.select({
    ...target,
    bottom: Math.min(target.top + size.height, sheet.rows.length) - 1,
    right: target.left + size.width - 1,
  })
  sheet.selectionChanged()
}

/** Pastes without a key, as a menu does; the browser may want to be asked, or refuse. */
export async function pasteWithoutKey(sheet: OpenSheet): Promise<void> {
  sheet.editor.focus()
  const clipboard = await clipboardOf(navigator)
  // While the browser asked, somebody may have gone on typing.
  if (sheet.editor.open) sheet.props.say(PASTE_TEXTS.changedMeanwhile)
  else if (clipboard) await pasteCells(sheet, clipboard)
  else sheet.props.say(PASTE_TEXTS.pressKeys)
}
