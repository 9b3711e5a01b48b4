/** The buttons that take one file into the document, or not. */
import { useState } from 'react'
import type { TargetDocument, TargetTable } from '../../shared/form.ts'
import { AppendDialog, NewYearDialog, ReplaceDialog } from './OutcomeDialogs.tsx'
import { asNewTables, type Incoming, type Outcome } from './outcomes.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly incoming: Incoming
  readonly document: TargetDocument
  /** The table that is shown; null where there is none. */
  readonly current: TargetTable | null
  /** What is seen is what would be taken in; not so while the file is being read anew. */
  readonly ready: boolean
  readonly onTake: (outcome: Outcome) => void
  readonly onClose: () => void
}

type Asking = 'new-year' | 'replace' | 'append'

export function FileOutcomes({ incoming, document, current, ready, onTake, onClose }: Props) {
  const [asking, ask] = useState<Asking | null>(null)
  const whenReady = (act: () => void) => ({
    type: 'button' as const,
    'aria-disabled': !ready,
    onClick: () => ready && act(),
  })
  const dialog = current && { incoming, document, current, onTake, onCancel: () => ask(null) }
  return (
    <>
      <button
        {...whenReady(() => onTake(asNewTables([incoming], document, current?.id ?? null)))}
        className="primary"
        ref={takeFocus}
      >
        {IMPORTING_TEXTS.add}
      </button>
      {current ? (
        <>
          <button {...whenReady(() => ask('new-year'))}>{IMPORTING_TEXTS.asNewYear}</button>
          <button {...whenReady(() => ask('replace'))}>{IMPORTING_TEXTS.replace}</button>
          <button {...whenReady(() => ask('append'))}>{IMPORTING_TEXTS.append}</button>
        </>
      ) : null}
      <button type="button" onClick={onClose}>
        {IMPORTING_TEXTS.cancel}
      </button>
      {dialog && asking === 'new-year' ? <NewYearDialog {...dialog} /> : null}
      {dialog && asking === 'replace' ? <ReplaceDialog {...dialog} /> : null}
      {dialog && asking === 'append' ? <AppendDialog {...dialog} /> : null}
    </>
  )
}

/** A ref for the button that Enter should press once the page is there. */
export function takeFocus(button: HTMLElement | null): void {
  button?.focus()
}
