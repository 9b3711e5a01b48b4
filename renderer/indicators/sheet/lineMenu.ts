/** What the right-click menu of the sheet of indicators can do at this moment. */
import { type ActionId, isSheetAction } from '../../actions/actionTable.ts'
import type { Offer } from '../../actions/offers.ts'
import { canPerformOnLines, isLineAction, performHere, performOnLines, performProgram } from './linePerforming.ts'
import type { OpenIndicators } from './openIndicators.ts'
import { LINE_TEXTS } from './texts.ts'

export function menuOffer(sheet: OpenIndicators, id: ActionId): Offer {
  if (isSheetAction(id)) return { run: () => void performHere(sheet, id) }
  if (!isLineAction(id)) return { run: () => performProgram(sheet, id) }
  const run = canPerformOnLines(sheet, id) ? () => performOnLines(sheet, id) : null
  return id === 'insert-below' ? { run, label: LINE_TEXTS.below } : { run }
}
