/** One file: the picture of what was recognised, beside it what was read and what is to be said of it. */
import { type ReactNode, useRef, useState } from 'react'
import { NO_CHOICES } from '../../shared/reading.ts'
import { allHold } from './choices.ts'
import type { Choosing } from './choosing.ts'
import { FileFacts } from './FileFacts.tsx'
import type { ImportDesk, ImportItem } from './importDesk.ts'
import { type MarkedPlace, Picture, revealPlace } from './Picture.tsx'
import { Proofs } from './Proofs.tsx'
import { Remarks } from './Remarks.tsx'
import type { ReadFile } from './readFile.ts'
import { IMPORTING_TEXTS } from './texts.ts'
import { useKeptLine } from './useKeptLine.ts'

interface Props {
  readonly desk: ImportDesk
  readonly item: ImportItem
  readonly read: ReadFile
  /** What can be done with the file now. */
  readonly children: ReactNode
}

export function FilePage({ desk, item, read, children }: Props) {
  const [marked, setMarked] = useState<MarkedPlace | null>(null)
  const picture = useRef<HTMLElement>(null)
  const page = useRef<HTMLElement>(null)
  const { reading, summary } = read
  const { form, recognition } = reading
  const isReading = item.status === 'reading'
  const keepLine = useKeptLine(page, reading)
  const choosing: Choosing = {
    recognition,
    unit: form.unit,
    choices: item.choices ?? recognition.choices,
    pending: isReading || item.refusal !== null,
    choose: (choices) => {
      keepLine()
      void desk.choose(item.id, choices)
    },
  }
  const notMet = !choosing.pending && !allHold(choosing.choices, recognition.choices)
  const show = (place: MarkedPlace) => {
    setMarked(place)
    revealPlace(picture.current, place)
  }
  /** The button that was pressed goes with what it took back. */
  const thenFocusTop = (act: () => void) => () => {
    act()
    page.current?.querySelector<HTMLElement>('.import-outcomes button')?.focus()
  }
  return (
    <section className="page import-page" aria-label={IMPORTING_TEXTS.title(reading.fileName)} ref={page}>
      <header className="import-head">
        <h1>{IMPORTING_TEXTS.title(reading.fileName)}</h1>
        <div className="import-outcomes">{children}</div>
        {item.refusal === null ? null : (
          <div className="import-problem" role="alert">
            <p>{IMPORTING_TEXTS.leadsToRefusal(item.refusal)}</p>
            <button type="button" onClick={thenFocusTop(() => desk.withdraw(item.id))}>
              {IMPORTING_TEXTS.withdraw}
            </button>
          </div>
        )}
      </header>
      <div className="import-body" aria-busy={isReading}>
        <div className="import-main">
          <div className="import-hint">
            <p>{IMPORTING_TEXTS.pictureHint}</p>
            <p role="status" className={isReading ? 'rereading' : notMet ? 'not-met' : ''}>
              {isReading ? IMPORTING_TEXTS.rereading : notMet ? IMPORTING_TEXTS.notMet : ''}
            </p>
          </div>
          <Picture choosing={choosing} marked={marked} area={picture} />
        </div>
        <section className="import-side" aria-label={IMPORTING_TEXTS.facts}>
          <FileFacts read={read} choosing={choosing} onReset={thenFocusTop(() => choosing.choose(NO_CHOICES))} />
          <Proofs summary={summary} unit={form.unit} />
          <Remarks reading={reading} choosing={choosing} onShow={show} />
        </section>
      </div>
    </section>
  )
}
