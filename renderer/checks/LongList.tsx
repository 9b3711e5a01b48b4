/** A list of thousands shown in parts: the part with the entry that matters, and buttons for what lies before and behind. */
import { type ReactNode, useState } from 'react'
import { FIRST_PART, PART, partWith } from './grouping.ts'

interface Props<Entry> {
  readonly entries: readonly Entry[]
  /** The entry that must be shown, -1 for none. */
  readonly at: number
  readonly earlier: (count: number) => string
  readonly more: (count: number) => string
  readonly children: (shown: readonly Entry[]) => ReactNode
}

export function LongList<Entry>({ entries, at, earlier, more, children }: Props<Entry>) {
  const [kept, keep] = useState(FIRST_PART)
  const part = partWith(kept.from < entries.length ? kept : FIRST_PART, at)
  if (part !== kept) keep(part)
  const behind = entries.length - part.to
  return (
    <>
      {part.from > 0 ? (
        <button
          type="button"
          className="quiet list-part"
          onClick={() => keep({ ...part, from: Math.max(part.from - PART, 0) })}
        >
          {earlier(part.from)}
        </button>
      ) : null}
      {children(entries.slice(part.from, part.to))}
      {behind > 0 ? (
        <button type="button" className="quiet list-part" onClick={() => keep({ ...part, to: part.to + PART })}>
          {more(behind)}
        </button>
      ) : null}
    </>
  )
}
