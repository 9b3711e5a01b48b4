/**
 * A small form in front of the import page: the rest of the window waits, the first field has the focus, Esc is 取消 and
 * cancels nothing that lies behind, and when it closes the focus goes back to where it was.
 */
import { type ReactNode, useId } from 'react'
import { keepEscape, useModal } from '../dialogs/useModal.ts'
import '../questions/questions.css'
import './dialog.css'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly title: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function Dialog({ title, confirm, onConfirm, onCancel, children }: Props) {
  const dialog = useModal('input, select, textarea, button')
  const id = useId()
  return (
    <dialog
      ref={dialog}
      className="question import-dialog"
      aria-labelledby={id}
      onKeyDown={keepEscape}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onConfirm()
        }}
      >
        <h2 id={id} className="question-text">
          {title}
        </h2>
        {children}
        <div className="question-choices">
          <button type="submit" className="primary">
            {confirm}
          </button>
          <button type="button" onClick={onCancel}>
            {IMPORTING_TEXTS.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
