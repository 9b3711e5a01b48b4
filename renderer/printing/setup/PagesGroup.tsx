/** Where pages break, what it costs, and the page number. */
import { useId, useState } from 'react'
import { PAGE_NUMBERS } from '../../../shared/print/pageSetup.ts'
import type { GroupProps } from './groupProps.ts'
import { SETUP_TEXTS } from './texts.ts'

interface Props extends GroupProps {
  /** Pages more that whole rows take than broken ones; null while it is not known. */
  readonly costOfWholeRows: number | null
}

export function PagesGroup({ setup, set, costOfWholeRows }: Props) {
  const cost = useId()
  /** Where no pages can be made, nothing is ever known, and nothing is promised. */
  const [wasKnown, setWasKnown] = useState(false)
  if (costOfWholeRows !== null && !wasKnown) setWasKnown(true)
  const costSentence = setup.breakRows ? SETUP_TEXTS.brokenRowsGain : SETUP_TEXTS.wholeRowsCost
  return (
    <section className="setup-group">
      <h2>{SETUP_TEXTS.pages}</h2>
      <label className="setup-row">
        <input
          type="checkbox"
          checked={setup.repeatHeader}
          onChange={({ target }) => set({ repeatHeader: target.checked })}
        />
        {SETUP_TEXTS.repeatHeader}
      </label>
      <label className="setup-row">
        <input
          type="checkbox"
          checked={setup.breakRows}
          aria-describedby={cost}
          onChange={({ target }) => set({ breakRows: target.checked })}
        />
        {SETUP_TEXTS.breakRows}
      </label>
      <p id={cost} className="setup-note">
        {costOfWholeRows === null ? (wasKnown ? SETUP_TEXTS.costUnknown : null) : costSentence(costOfWholeRows)}
      </p>
      <label className="setup-row">
        {SETUP_TEXTS.pageNumber}
        <select
          value={setup.pageNumber}
          onChange={({ target }) => {
            const pageNumber = PAGE_NUMBERS.find((one) => one === target.value)
            if (pageNumber) set({ pageNumber })
          }}
        >
          {PAGE_NUMBERS.map((pageNumber) => (
            <option key={pageNumber} value={pageNumber}>
              {SETUP_TEXTS.pageNumbers[pageNumber]}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
