/**
 * What could be better about the pages, under the choices that would help: each piece of advice with a way to its row, and a
 * button for each setting that saves pages. It changes nothing by itself.
 */
import { useMemo, useRef, useState } from 'react'
import type { TargetTable } from '../../../shared/form.ts'
import type { FitAdvice, Help } from '../../../shared/print/fit/advice.ts'
import { fitAdvice } from '../../../shared/print/fit/fitAdvice.ts'
import type { PageMap } from '../../../shared/print/pageMap.ts'
import type { PageSetup } from '../../../shared/print/pageSetup.ts'
import { shortened } from '../../../shared/shortened.ts'
import { usePaintedLater } from '../../usePaintedLater.ts'
import { rowNames } from '../rowNames.ts'
import { ADVICE_TEXTS, adviceSentence, helpLabel } from './adviceTexts.ts'
import './fitAdvice.css'

/** Characters of a name that are enough to know the row by. */
const ENOUGH = 16

interface Props {
  /** Where the rows stand on the pages that were laid out under `pageSetup`; null while that is not known. */
  readonly map: PageMap | null
  readonly table: TargetTable
  readonly pageSetup: PageSetup
  readonly onApply: (pageSetup: PageSetup) => void
  /** Shows the row on the page, which is 1 for the first. */
  readonly onShowRow: (rowId: string, page: number) => void
}

export function FitAdviceList({ map, table, pageSetup, onApply, onShowRow }: Props) {
  const list = useRef<HTMLElement>(null)
  const laidOut = useMemo(() => map && { map, table, pageSetup }, [map, table, pageSetup])
  // Thousands of rows take a moment, and the pages are what is waited for.
  const read = usePaintedLater(laidOut)
  const all = useMemo(() => read && fitAdvice(read.map, read.table, read.pageSetup), [read])
  /** The latest advice there was, which stays in its place until there is newer. */
  const [kept, keep] = useState(all)
  if (all !== null && all !== kept) keep(all)
  const isStale = all === null || read !== laidOut
  const names = useMemo(() => rowNames(table), [table])
  const apply = (setup: PageSetup) => {
    // The button goes with the pages that it was about.
    list.current?.focus()
    onApply(setup)
  }
  return (
    <section ref={list} className="fit-advice" tabIndex={-1} aria-label={ADVICE_TEXTS.title}>
      <h2>{ADVICE_TEXTS.title}</h2>
      {kept === null ? <p role="status">{ADVICE_TEXTS.waiting}</p> : null}
      {kept !== null && kept.length === 0 ? <p role="status">{ADVICE_TEXTS.none}</p> : null}
      {kept !== null ? (
        <ul inert={isStale} aria-busy={isStale}>
          {kept.map((advice) => (
            <Advice
              key={`${advice.kind} ${'rowId' in advice ? advice.rowId : ''}`}
              name={'rowId' in advice ? shortened(names.get(advice.rowId) ?? '', ENOUGH) : ''}
              {...{ advice, onShowRow }}
              onApply={apply}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

interface AdviceProps extends Pick<Props, 'onApply' | 'onShowRow'> {
  /** The row's, where it is of one. */
  readonly name: string
  readonly advice: FitAdvice
}

function Advice({ advice, name, onApply, onShowRow }: AdviceProps) {
  const place = 'rowId' in advice ? advice : null
  const helps: readonly Help[] = 'helps' in advice ? advice.helps : []
  return (
    <li>
      <p>{adviceSentence(advice, name)}</p>
      <div className="fit-advice-ways">
        {place ? (
          <button
            type="button"
            aria-label={ADVICE_TEXTS.showRowOf(name)}
            onClick={() => onShowRow(place.rowId, place.page)}
          >
            {ADVICE_TEXTS.showRow}
          </button>
        ) : null}
        {helps.map((help) => (
          <button key={help.kind} type="button" className="help" onClick={() => onApply(help.setup)}>
            {helpLabel(help)}
          </button>
        ))}
      </div>
    </li>
  )
}
