/**
 * A wide sheet in front of the window, in which changes count at once, so that it only needs closing: the rest waits, Esc
 * closes this and nothing behind it, and the focus then goes back to where it was.
 */
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { answerHistoryKey, type StepHistory } from './dialogHistory.ts'
import { DIALOG_TEXTS } from './texts.ts'
import { keepEscape, useModal } from './useModal.ts'
import './wideDialog.css'

interface Props {
  readonly title: string
  readonly className: string
  /** A selector of what the keys go to first. */
  readonly focus: string
  /** At the right of the title, before the button that closes it. */
  readonly actions?: ReactNode
  /** Of the steps that are made in it, where it does not answer the keys of undo and redo itself. */
  readonly history?: StepHistory
  /** Keys that nothing inside has used; those of an input method are not among them. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function WideDialog({ title, className, focus, actions, history, onKey, onClose, children }: Props) {
  const dialog = useModal(focus)
  const id = useId()
  return (
    <dialog
      ref={dialog}
      className={`wide-dialog ${className}`}
      aria-labelledby={id}
      onKeyDown={(event) => {
        keepEscape(event)
        if (event.key === 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        if (history && answerHistoryKey(history, event)) event.preventDefault()
        else onKey?.(event)
      }}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <h1 id={id}>{title}</h1>
        <div className="wide-dialog-actions">
          {history ? <UndoButton history={history} /> : null}
          {actions}
          <button type="button" onClick={onClose}>
            {DIALOG_TEXTS.close}
          </button>
        </div>
      </header>
      <div className="wide-dialog-content">{children}</div>
    </dialog>
  )
}

/** It stays there while there is nothing to undo, so that it never takes the focus along. */
function UndoButton({ history: { undoLabel, undo } }: { readonly history: StepHistory }) {
  return (
    <button
      type="button"
      title={undoLabel === null ? undefined : DIALOG_TEXTS.undoHint(undoLabel)}
      aria-disabled={undoLabel === null}
      onClick={() => undoLabel === null || undo()}
    >
      {DIALOG_TEXTS.undo}
    </button>
  )
}
