/** One entry of the signature line: taken in on Enter or when the focus leaves, given up on Esc. */
import { useState } from 'react'
import { LONGEST_SIGNATURE } from '../../../shared/print/pageSetup.ts'
import { isOfInputMethod } from './isOfInputMethod.ts'
import { SETUP_TEXTS } from './texts.ts'
import { useLastWord } from './useLastWord.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}

export function EntryField({ label, value, onValue }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    const text = draft?.trim() ?? value
    if (text !== value) onValue(text)
    setDraft(null)
  }
  useLastWord(commit)
  return (
    <input
      type="text"
      aria-label={label}
      placeholder={SETUP_TEXTS.signatureBlank}
      maxLength={LONGEST_SIGNATURE}
      spellCheck={false}
      autoComplete="off"
      value={draft ?? value}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isOfInputMethod(event)) return
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          event.preventDefault()
          setDraft(null)
        }
      }}
    />
  )
}
