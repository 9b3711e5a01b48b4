/**
 * The document's code book, to be changed entry by entry: level 1 with what belongs to it. Each change is an edit, and so
 * one undo step; what cannot be taken in is told below the list and stays in its field.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { CODE_BOOK, type CodeBook } from '../../shared/indicators/codeBook.ts'
import { ownHistory, type StepHistory } from '../dialogs/dialogHistory.ts'
import { WideDialog } from '../dialogs/WideDialog.tsx'
import type { Session } from '../session/session.ts'
import {
  addLevel1,
  addLevel2,
  type BookChange,
  type EntryPlace,
  isBuiltIn,
  moved,
  recode,
  rename,
  withoutEntry,
} from './bookEdits.ts'
import './codeBook.css'
import { type EntryDoings, EntryRow, fieldOf } from './EntryRow.tsx'
import { CODE_BOOK_TEXTS } from './texts.ts'

interface Props {
  readonly book: CodeBook
  readonly edit: Session['edit']
  readonly history: StepHistory
  readonly onClose: () => void
}

export function CodeBookDialog({ book, edit, history, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  /** What has the focus after the next painting, as a selector in the list. */
  const goesTo = useRef<string | null>(null)

  useLayoutEffect(() => {
    if (goesTo.current === null) return
    const element = list.current?.querySelector<HTMLElement>(goesTo.current)
    goesTo.current = null
    element?.focus()
    if (element instanceof HTMLInputElement) element.select()
  })

  const set = (label: string, value: CodeBook, focus: string | null = null): boolean => {
    goesTo.current = focus
    setProblem(null)
    return edit(label, [{ kind: 'setSetting', setting: { name: 'codeBook', value } }])
  }
  const take = (label: string, change: BookChange, focus: string | null = null): boolean => {
    if (change.kind === 'changed') return set(label, change.book, focus)
    setProblem(change.reason)
    return false
  }
  const { step } = CODE_BOOK_TEXTS
  const doings: EntryDoings = {
    rename: (place, name) => take(step.rename, rename(book, place, name)),
    recode: (place, code) => take(step.recode, recode(book, place, code)),
    giveUp: () => setProblem(null),
    remove: (place) => void set(step.delete, withoutEntry(book, place), fieldOf(besideRemoved(book, place), 'name')),
    move: (place, by) => {
      const changed = moved(book, place, by)
      if (changed) set(step.move, changed, fieldOf(shifted(place, by), by === 1 ? 'down' : 'up'))
    },
  }
  const own = ownHistory(history, isOwnStep)
  /** What was refused before is not told beside what an undo brings. */
  const forgetting = (go: () => void) => () => {
    setProblem(null)
    go()
  }
  const addBelow = (level1: number) =>
    take(step.add, addLevel2(book, level1), fieldOf({ level1, level2: book[level1]?.children.length ?? 0 }, 'name'))

  return (
    <WideDialog
      title={CODE_BOOK_TEXTS.title}
      className="code-book own-scroller"
      actions={
        <button
          type="button"
          aria-disabled={isBuiltIn(book)}
          onClick={() => isBuiltIn(book) || set(step.restore, CODE_BOOK)}
        >
          {CODE_BOOK_TEXTS.restore}
        </button>
      }
      focus=".code-book-list input"
      history={{ ...own, undo: forgetting(own.undo), redo: forgetting(own.redo) }}
      onClose={onClose}
    >
      <p className="code-book-lead">{CODE_BOOK_TEXTS.lead}</p>
      <div className="code-book-list" ref={list}>
        <div className="code-book-entry code-book-columns" aria-hidden="true">
          <span>{CODE_BOOK_TEXTS.code}</span>
          <span>{CODE_BOOK_TEXTS.name}</span>
        </div>
        <ul>
          {book.map((entry, level1) => (
            // Entries have no identity but their place.
            <li key={placeKey({ level1, level2: null })}>
              <EntryRow entry={entry} place={{ level1, level2: null }} count={book.length} doings={doings}>
                <button
                  type="button"
                  className="quiet"
                  aria-label={CODE_BOOK_TEXTS.addLevel2Of(entry.name)}
                  onClick={() => addBelow(level1)}
                >
                  {CODE_BOOK_TEXTS.addLevel2}
                </button>
              </EntryRow>
              <ul>
                {entry.children.map((child, level2) => (
                  <li key={placeKey({ level1, level2 })}>
                    <EntryRow entry={child} place={{ level1, level2 }} count={entry.children.length} doings={doings} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="code-book-add"
          onClick={() => take(step.add, addLevel1(book), fieldOf({ level1: book.length, level2: null }, 'name'))}
        >
          {CODE_BOOK_TEXTS.addLevel1}
        </button>
      </div>
      <p className="code-book-problem" role="alert">
        {problem}
      </p>
    </WideDialog>
  )
}

function isOwnStep(label: string): boolean {
  return Object.values<string>(CODE_BOOK_TEXTS.step).includes(label)
}

function placeKey({ level1, level2 }: EntryPlace): string {
  return `${level1}/${level2 ?? ''}`
}

function shifted({ level1, level2 }: EntryPlace, by: 1 | -1): EntryPlace {
  return level2 === null ? { level1: level1 + by, level2 } : { level1, level2: level2 + by }
}

/** The entry that takes the removed one's place, else the one before it, else the level 1 above. */
function besideRemoved(book: CodeBook, { level1, level2 }: EntryPlace): EntryPlace {
  if (level2 === null) return { level1: Math.max(0, Math.min(level1, book.length - 2)), level2 }
  const last = (book[level1]?.children.length ?? 0) - 2
  return { level1, level2: last < 0 ? null : Math.min(level2, last) }
}
