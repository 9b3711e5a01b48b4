/**
 * A question as a real modal dialog: the rest of the window waits, the first choice has the focus, Esc is 取消, and when it
 * closes the focus goes back to where it was.
 */
import { type KeyboardEvent, useId } from 'react'
import { keepEscape, useModal } from '../dialogs/useModal.ts'
import { useObservable } from '../observable.ts'
import type { Question, Questions } from './questions.ts'
import './questions.css'
import { QUESTION_TEXTS } from './texts.ts'

export function QuestionDialog({ questions }: { readonly questions: Questions }) {
  const question = useObservable(questions.open)
  return question ? <Dialog key={question.number} question={question} onAnswer={questions.answer} /> : null
}

interface Props {
  readonly question: Question
  readonly onAnswer: (key: string | null) => void
}

function Dialog({ question, onAnswer }: Props) {
  const { text, detail, choices } = question
  const dialog = useModal('button')
  const id = useId()

  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={`${id}text`}
      aria-describedby={detail === undefined ? undefined : `${id}detail`}
      onKeyDown={(event) => {
        keepEscape(event)
        walk(event)
      }}
      onCancel={(event) => {
        event.preventDefault()
        onAnswer(null)
      }}
    >
      <p id={`${id}text`} className="question-text">
        {text}
      </p>
      {detail === undefined ? null : (
        <p id={`${id}detail`} className="question-detail">
          {detail}
        </p>
      )}
      <div className="question-choices">
        {choices.map(({ key, label }, at) => (
          <button key={key} type="button" className={at === 0 ? 'primary' : ''} onClick={() => onAnswer(key)}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => onAnswer(null)}>
          {QUESTION_TEXTS.cancel}
        </button>
      </div>
    </dialog>
  )
}

/** The arrow keys go from button to button, as in every message box. */
function walk(event: KeyboardEvent<HTMLDialogElement>): void {
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
}
