/**
 * A number with arrows, taken in on Enter, when the focus leaves, or shortly after the last press of an arrow, because the
 * pages are laid out anew for each number that is taken in. A number that is refused gives way to the old one.
 */
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isOfInputMethod } from './isOfInputMethod.ts'
import { SETUP_TEXTS } from './texts.ts'
import { type Measure, readTypedNumber, stepped } from './typedNumber.ts'
import { useLastWord } from './useLastWord.ts'

/** After the last press of an arrow, in milliseconds. */
const REST = 400

interface Props {
  readonly label: string
  readonly value: number
  readonly measure: Measure
  /** The sentence for which the number is refused, null where it is taken in. */
  readonly onValue: (value: number) => string | null
  /** Says a sentence about what was typed, or that there is nothing to say any more. */
  readonly say: (sentence: string | null) => void
  /** The element in which it is said. */
  readonly saidIn: string
}

export function MeasureField({ label, value, measure, onValue, say, saidIn }: Props) {
  /** What the field holds while it is not yet taken in. */
  const [draft, setDraft] = useState<string | null>(null)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const field = useRef<HTMLInputElement>(null)

  const commit = () => {
    clearTimeout(resting.current)
    resting.current = undefined
    if (draft === null) return
    const reading = readTypedNumber(draft, measure, value)
    setDraft(null)
    if (reading.kind === 'refused') say(reading.sentence)
    else say(reading.value === value ? null : onValue(reading.value))
  }
  const lastWord = useLastWord(commit)

  const step = (by: 1 | -1) => {
    const reading = draft === null ? null : readTypedNumber(draft, measure, value)
    const from = reading?.kind === 'number' ? reading.value : value
    setDraft(String(stepped(from, by, measure)))
    say(null)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => lastWord.current(), REST)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isOfInputMethod(event)) return
    if (event.key === 'Enter') {
      // Whatever is typed next stands in place of the number, not behind it.
      flushSync(commit)
      event.currentTarget.select()
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    }
    if (event.key === 'Escape' && draft !== null) {
      // Gives up what was typed; the next Esc is the page's.
      event.preventDefault()
      clearTimeout(resting.current)
      resting.current = undefined
      setDraft(null)
      say(null)
    }
  }
  const arrow = (by: 1 | -1) => (
    <button
      type="button"
      tabIndex={-1}
      aria-label={by === 1 ? SETUP_TEXTS.increase(label) : SETUP_TEXTS.decrease(label)}
      className={by === 1 ? 'up' : 'down'}
      // The keys of the field do the same, and the focus stays with it.
      onMouseDown={(event) => {
        event.preventDefault()
        field.current?.focus()
      }}
      onClick={() => step(by)}
    />
  )
  return (
    <span className="measure">
      <input
        ref={field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-describedby={saidIn}
        value={draft ?? String(value)}
        onChange={({ target }) => {
          clearTimeout(resting.current)
          resting.current = undefined
          setDraft(target.value)
          say(null)
        }}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKey}
      />
      {arrow(1)}
      {arrow(-1)}
    </span>
  )
}
