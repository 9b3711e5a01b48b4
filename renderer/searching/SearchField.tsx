/**
 * A text field that tells what is typed at once, but nothing of a running composition: the letters of a pinyin syllable
 * are not what is looked for, and Enter and Esc inside it belong to the input method.
 */
import { type KeyboardEvent, type Ref, useState } from 'react'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  /** False to leave the key to whoever is around the field. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly wrong?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

export function SearchField({ label, placeholder, text, onText, onKey, wrong, ref }: Props) {
  /** What the field holds while a composition runs; null outside. */
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <input
      type="text"
      ref={ref}
      aria-label={label}
      placeholder={placeholder}
      aria-invalid={wrong ?? false}
      spellCheck={false}
      autoComplete="off"
      value={composed ?? text}
      onChange={({ target, nativeEvent }) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(target.value)
        else onText(target.value)
      }}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null)
        onText(currentTarget.value)
      }}
      onKeyDown={(event) => {
        // 229 is what a key becomes that the input method has taken.
        if (event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation()
        else if (onKey(event)) event.preventDefault()
      }}
    />
  )
}
