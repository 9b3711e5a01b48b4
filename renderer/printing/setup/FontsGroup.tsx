/** Fonts and sizes of the title, the table's header and its body. */
import { useId } from 'react'
import { BODY_SIZE_LIMITS, FONT_FAMILIES, TITLE_SIZE_LIMITS } from '../../../shared/print/pageSetup.ts'
import type { GroupProps } from './groupProps.ts'
import { MeasureField } from './MeasureField.tsx'
import { namedSizesWithin } from './namedSizes.ts'
import { SETUP_TEXTS } from './texts.ts'
import { useSaid } from './useSaid.ts'

const PARTS = [
  { part: 'title', limits: TITLE_SIZE_LIMITS },
  { part: 'header', limits: BODY_SIZE_LIMITS },
  { part: 'body', limits: BODY_SIZE_LIMITS },
] as const

export function FontsGroup({ setup, set }: GroupProps) {
  const [said, say] = useSaid(setup)
  const saidIn = useId()
  return (
    <section className="setup-group">
      <h2>{SETUP_TEXTS.fonts}</h2>
      {PARTS.map(({ part, limits }) => {
        const label = SETUP_TEXTS.fontParts[part]
        const font = setup[part]
        const names = namedSizesWithin(limits)
        const named = names.find(({ points }) => points === font.size)
        const setSize = (size: number) => set({ [part]: { ...font, size } })
        return (
          <div key={part} className="setup-row setup-font">
            <span aria-hidden="true">{label}</span>
            <select
              aria-label={SETUP_TEXTS.familyOf(label)}
              value={font.family}
              onChange={({ target }) => {
                const family = FONT_FAMILIES.find((one) => one === target.value)
                if (family) say(set({ [part]: { ...font, family } }))
              }}
            >
              {FONT_FAMILIES.map((family) => (
                <option key={family} value={family}>
                  {SETUP_TEXTS.families[family]}
                </option>
              ))}
            </select>
            <select
              aria-label={SETUP_TEXTS.namedSizeOf(label)}
              value={named?.name ?? ''}
              onChange={({ target }) => {
                const chosen = names.find(({ name }) => name === target.value)
                if (chosen) say(setSize(chosen.points))
              }}
            >
              {named ? null : <option value="">{SETUP_TEXTS.ownSize}</option>}
              {names.map(({ name, points }) => (
                <option key={name} value={name}>
                  {SETUP_TEXTS.namedSize(name, points)}
                </option>
              ))}
            </select>
            <MeasureField
              label={SETUP_TEXTS.pointsOf(label)}
              value={font.size}
              measure={{ kind: 'points', ...limits, step: 0.5 }}
              onValue={setSize}
              say={say}
              saidIn={saidIn}
            />
          </div>
        )
      })}
      <p id={saidIn} className="setup-said" role="alert">
        {said}
      </p>
    </section>
  )
}
