/** A list of units to tick, with a field to look for one where there are many. */
import { useState } from 'react'
import type { SpendingUnit } from '../../../shared/form.ts'
import { SearchField } from '../../searching/SearchField.tsx'
import { SETUP_TEXTS } from './texts.ts'
import { printedUnits, ticking, unitsFound } from './unitChoice.ts'

/** From so many on, looking along the list takes longer than typing. */
const MANY = 8

interface Props {
  readonly units: readonly SpendingUnit[]
  readonly omitted: readonly string[]
  readonly onOmitted: (omitted: readonly string[]) => void
}

export function UnitsChoice({ units, omitted, onOmitted }: Props) {
  /** Nothing is ticked, which is shown here and kept nowhere. */
  const [emptied, setEmptied] = useState(false)
  const [wanted, setWanted] = useState('')
  const ticked = emptied ? new Set<string>() : printedUnits(units, omitted)
  const found = unitsFound(units, wanted)
  const isNarrowed = found.length < units.length
  const tick = (changed: readonly SpendingUnit[], isTicked: boolean) => {
    const ids = changed.map(({ id }) => id)
    const after = ticking(units, omitted, ticked, ids, isTicked)
    setEmptied(after.omitted === null)
    if (after.omitted) onOmitted(after.omitted)
  }
  return (
    <fieldset className="setup-units" aria-label={SETUP_TEXTS.units}>
      <div className="setup-row">
        <output>{SETUP_TEXTS.unitsPrinted(ticked.size, units.length)}</output>
        <button type="button" className="quiet" onClick={() => tick(found, true)}>
          {isNarrowed ? SETUP_TEXTS.allFound : SETUP_TEXTS.allUnits}
        </button>
        <button type="button" className="quiet" onClick={() => tick(found, false)}>
          {isNarrowed ? SETUP_TEXTS.noneFound : SETUP_TEXTS.noUnits}
        </button>
      </div>
      <p className="setup-said" role="alert">
        {ticked.size === 0 ? SETUP_TEXTS.atLeastOneUnit : null}
      </p>
      {units.length >= MANY ? (
        <SearchField
          label={SETUP_TEXTS.searchUnits}
          placeholder={SETUP_TEXTS.searchUnits}
          text={wanted}
          onText={setWanted}
          onKey={({ key }) => {
            if (key !== 'Escape' || wanted === '') return false
            setWanted('')
            return true
          }}
        />
      ) : null}
      <ul>
        {found.map((unit) => (
          <li key={unit.id}>
            <label className="setup-row">
              <input
                type="checkbox"
                checked={ticked.has(unit.id)}
                onChange={({ target }) => tick([unit], target.checked)}
              />
              <span>{unit.name || SETUP_TEXTS.unnamedUnit}</span>
            </label>
          </li>
        ))}
        {found.length === 0 ? <li className="setup-note">{SETUP_TEXTS.noUnitFound}</li> : null}
      </ul>
    </fieldset>
  )
}
