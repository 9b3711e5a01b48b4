/** A text edited where it stands: taken in on Enter or when the focus leaves, given up on Esc. */
import { type KeyboardEvent, type RefObject, useState } from 'react'

interface Props {
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  readonly className: string
  readonly field?: RefObject<HTMLInputElement | null>
  /** Given the new text without outer white space and without the tabs of pasted cells. When it is not taken in, the old one comes back. */
  readonly onCommit: (value: string) => void
}

export function EditableText({ value, label, hint, placeholder, className, field, onCommit }: Props) {
  const [draft, setDraft] = useState<string | null>(null)

  const commit = () => {
    const text = draft?.replace(/\t+/g, ' ').trim() ?? value
    if (text !== value) onCommit(text)
    setDraft(null)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setDraft(null)
  }

  return (
    <input
      ref={field}
      type="text"
      className={className}
      aria-label={label}
      title={hint ?? label}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKey}
    />
  )
}
