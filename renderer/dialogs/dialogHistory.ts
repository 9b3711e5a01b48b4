/**
 * Undo and redo inside a dialog: only for the steps that are made in it, because what was done elsewhere cannot be seen from
 * it. A field that is being typed into, marked with `data-typed`, keeps the keys for its own text.
 */
import type { KeyboardEvent } from 'react'
import { actionOfKey } from '../actions/pressedKey.ts'

export interface StepHistory {
  /** The step that an undo would take back and the one that a redo would bring back; null for none. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly undo: () => void
  readonly redo: () => void
}

/** The same, without the steps that are not the dialog's own. */
export function ownHistory(history: StepHistory, isOwn: (label: string) => boolean): StepHistory {
  const own = (label: string | null) => (label !== null && isOwn(label) ? label : null)
  return { ...history, undoLabel: own(history.undoLabel), redoLabel: own(history.redoLabel) }
}

/** Does what a key means to the history. False for any other key, and where a field has use for it. */
export function answerHistoryKey(history: StepHistory, event: KeyboardEvent<HTMLElement>): boolean {
  if (event.target instanceof HTMLElement && event.target.hasAttribute('data-typed')) return false
  switch (actionOfKey(event, ['window'])?.id) {
    case 'undo':
      if (history.undoLabel !== null) history.undo()
      return true
    case 'redo':
      if (history.redoLabel !== null) history.redo()
      return true
    default:
      return false
  }
}
