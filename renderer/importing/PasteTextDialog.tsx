/** Takes a whole table's text, as it is copied out of a PDF. */
import { useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly onText: (text: string) => void
  readonly onCancel: () => void
}

export function PasteTextDialog({ onText, onCancel }: Props) {
  const [text, setText] = useState('')
  const confirm = () => text.trim() !== '' && onText(text)
  return (
    <Dialog
      title={IMPORTING_TEXTS.pasteTitle}
      confirm={IMPORTING_TEXTS.pasteConfirm}
      onConfirm={confirm}
      onCancel={onCancel}
    >
      <p className="question-detail">{IMPORTING_TEXTS.pasteLead}</p>
      <textarea
        className="pasted-text"
        aria-label={IMPORTING_TEXTS.pasteLabel}
        rows={12}
        required
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  )
}
