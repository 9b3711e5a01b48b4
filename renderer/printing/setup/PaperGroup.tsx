/** Paper, its orientation, and the margins. */
import { useId } from 'react'
import { MARGIN_LIMITS, ORIENTATIONS, PAPERS } from '../../../shared/print/pageSetup.ts'
import type { GroupProps } from './groupProps.ts'
import { MeasureField } from './MeasureField.tsx'
import { MARGIN_PRESETS, PRESET_MARGINS, presetOf } from './marginPresets.ts'
import { SETUP_TEXTS } from './texts.ts'
import { useSaid } from './useSaid.ts'

const SIDES = ['top', 'bottom', 'left', 'right'] as const
const MEASURE = { kind: 'millimetres', ...MARGIN_LIMITS, step: 1 } as const

export function PaperGroup({ setup, set }: GroupProps) {
  const [said, say] = useSaid(setup)
  const saidIn = useId()
  const name = useId()
  const { margins } = setup
  const preset = presetOf(margins)
  return (
    <>
      <section className="setup-group">
        <h2>{SETUP_TEXTS.paper}</h2>
        <select
          aria-label={SETUP_TEXTS.paper}
          value={setup.paper}
          onChange={({ target }) => {
            const paper = PAPERS.find((one) => one === target.value)
            if (paper) say(set({ paper }))
          }}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {SETUP_TEXTS.papers[paper]}
            </option>
          ))}
        </select>
        <fieldset className="setup-row" aria-label={SETUP_TEXTS.orientation}>
          {ORIENTATIONS.map((orientation) => (
            <label key={orientation}>
              <input
                type="radio"
                name={name}
                checked={setup.orientation === orientation}
                onChange={() => say(set({ orientation }))}
              />
              {SETUP_TEXTS.orientations[orientation]}
            </label>
          ))}
        </fieldset>
      </section>
      <section className="setup-group">
        <h2>{SETUP_TEXTS.margins}</h2>
        <select
          aria-label={SETUP_TEXTS.marginPreset}
          value={preset ?? ''}
          onChange={({ target }) => {
            const chosen = MARGIN_PRESETS.find((one) => one === target.value)
            if (chosen) say(set({ margins: PRESET_MARGINS[chosen] }))
          }}
        >
          {preset === null ? <option value="">{SETUP_TEXTS.ownMargins}</option> : null}
          {MARGIN_PRESETS.map((one) => (
            <option key={one} value={one}>
              {SETUP_TEXTS.marginPresets[one]}
            </option>
          ))}
        </select>
        <div className="setup-margins">
          {SIDES.map((side) => (
            <div key={side} className="setup-row">
              <span aria-hidden="true">{SETUP_TEXTS.sides[side]}</span>
              <MeasureField
                label={SETUP_TEXTS.marginOf(SETUP_TEXTS.sides[side])}
                value={margins[side]}
                measure={MEASURE}
                onValue={(value) => set({ margins: { ...margins, [side]: value } })}
                say={say}
                saidIn={saidIn}
              />
            </div>
          ))}
        </div>
        <p id={saidIn} className="setup-said" role="alert">
          {said}
        </p>
      </section>
    </>
  )
}
