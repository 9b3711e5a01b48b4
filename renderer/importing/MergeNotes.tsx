/** What is to be looked at before several files become one table. */
import { useState } from 'react'
import type { MergeNote } from '../../shared/merging/merging.ts'
import { IMPORTING_TEXTS } from './texts.ts'

/** The first are of whole files and units; single projects follow. */
const SHOWN_AT_FIRST = 12

export function MergeNotes({ notes }: { readonly notes: readonly MergeNote[] }) {
  const [all, setAll] = useState(false)
  if (notes.length === 0) return null
  const title = IMPORTING_TEXTS.mergeNotes(notes.length)
  const hidden = all ? 0 : Math.max(0, notes.length - SHOWN_AT_FIRST)
  return (
    <section className="merge-notes" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {notes.slice(0, notes.length - hidden).map(({ kind, message }) => (
          <li key={`${kind} ${message}`}>{message}</li>
        ))}
      </ul>
      {hidden > 0 ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {IMPORTING_TEXTS.moreRemarks(hidden)}
        </button>
      ) : null}
    </section>
  )
}
