/** One entry of the code book: its code and its name as fields, and what can be done with it. */
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { CodeBookEntry } from '../../shared/indicators/codeBook.ts'
import type { EntryPlace } from './bookEdits.ts'
import { CODE_BOOK_TEXTS } from './texts.ts'

export interface EntryDoings {
  /** False when the text was refused; the user has been told why. */
  readonly rename: (place: EntryPlace, name: string) => boolean
  readonly recode: (place: EntryPlace, code: string) => boolean
  /** A refused text was given up. */
  readonly giveUp: () => void
  readonly remove: (place: EntryPlace) => void
  readonly move: (place: EntryPlace, by: 1 | -1) => void
}

interface Props {
  readonly entry: CodeBookEntry
  readonly place: EntryPlace
  /** How many entries stand beside it, itself among them. */
  readonly count: number
  readonly doings: EntryDoings
  readonly children?: ReactNode
}

type Part = 'code' | 'name' | 'up' | 'down'

/** The selector of a part of an entry's row. */
export function fieldOf(place: EntryPlace, part: Part): string {
  return `[data-part="${partOf(place, part)}"]`
}

function partOf({ level1, level2 }: EntryPlace, part: Part): string {
  return `${level1}/${level2 ?? ''} ${part}`
}

export function EntryRow({ entry, place, count, doings, children }: Props) {
  const { name } = entry
  const at = place.level2 ?? place.level1
  const { of, up, down } = CODE_BOOK_TEXTS
  const moveButton = (by: 1 | -1, part: 'up' | 'down', label: string) => (
    <button
      type="button"
      className="quiet"
      data-part={partOf(place, part)}
      aria-label={of(label, name)}
      aria-disabled={at + by < 0 || at + by >= count}
      onClick={() => doings.move(place, by)}
    >
      {label}
    </button>
  )
  return (
    <div className={`code-book-entry ${place.level2 === null ? 'level-1' : 'level-2'}`}>
      <Field
        value={entry.code ?? ''}
        label={CODE_BOOK_TEXTS.codeOf(name)}
        placeholder={CODE_BOOK_TEXTS.noCode}
        part={partOf(place, 'code')}
        onCommit={(text) => doings.recode(place, text)}
        onGiveUp={doings.giveUp}
      />
      <Field
        value={name}
        label={CODE_BOOK_TEXTS.nameOf(name)}
        part={partOf(place, 'name')}
        onCommit={(text) => doings.rename(place, text)}
        onGiveUp={doings.giveUp}
      />
      <span className="code-book-doings">
        {children}
        {moveButton(-1, 'up', up)}
        {moveButton(1, 'down', down)}
        <button
          type="button"
          className="quiet"
          aria-label={of(CODE_BOOK_TEXTS.delete, name)}
          onClick={() => doings.remove(place)}
        >
          {CODE_BOOK_TEXTS.delete}
        </button>
      </span>
    </div>
  )
}

interface FieldProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  readonly part: string
  /** False when the text was refused; it then stays as it was typed. */
  readonly onCommit: (text: string) => boolean
  readonly onGiveUp: () => void
}

interface Draft {
  /** What stood there when it was begun: for another entry that comes to this place it does not count. */
  readonly of: string
  readonly text: string
  readonly refused: boolean
}

function Field({ value, label, placeholder, part, onCommit, onGiveUp }: FieldProps) {
  const [begun, setDraft] = useState<Draft | null>(null)
  const draft = begun?.of === value ? begun : null
  const commit = () => {
    if (!draft) return
    const isTaken = draft.text.trim() === value || onCommit(draft.text)
    setDraft(isTaken ? null : { ...draft, refused: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && draft) {
      event.preventDefault()
      setDraft(null)
      onGiveUp()
    }
  }
  return (
    <input
      type="text"
      data-part={part}
      data-typed={draft ? '' : undefined}
      aria-label={label}
      aria-invalid={draft?.refused ?? false}
      placeholder={placeholder}
      value={draft?.text ?? value}
      onChange={(event) => setDraft({ of: value, text: event.target.value, refused: false })}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
