/**
 * Undo and redo, called by the step that they would take back or bring back. While a cell is being edited they only say
 * why not: taking the text in first would make it the very step that is then taken back.
 */
import type { Offer } from '../actions/offers.ts'
import type { AllDoings } from './doings.ts'
import type { Situation } from './offers.ts'
import { APP_TEXTS } from './texts.ts'

type HistoryDoings = Pick<AllDoings, 'undo' | 'redo' | 'refuse'>

export function historyOffers(
  { state, covered, selection }: Pick<Situation, 'state' | 'covered' | 'selection'>,
  doings: HistoryDoings,
): Record<'undo' | 'redo', Offer> {
  const editing = selection?.editing === true
  const offer = (step: string | null, run: () => void, label: string, refusal: string): Offer => {
    if (covered || step === null) return { run: null, label }
    return editing ? { run: () => doings.refuse(refusal), label, keepsEdit: true } : { run, label }
  }
  const { undoLabel, redoLabel } = state
  return {
    undo: offer(undoLabel, doings.undo, APP_TEXTS.undoLabel(undoLabel), APP_TEXTS.undoWhileEditing),
    redo: offer(redoLabel, doings.redo, APP_TEXTS.redoLabel(redoLabel), APP_TEXTS.redoWhileEditing),
  }
}
