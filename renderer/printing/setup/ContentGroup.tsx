/** Which of the form is printed: columns and rows by kind, and units by name where there is more than one. */
import { useId, useState } from 'react'
import type { TargetTable } from '../../../shared/form.ts'
import { PRINTED_CONTENTS } from '../../../shared/print/pageSetup.ts'
import type { GroupProps } from './groupProps.ts'
import { SETUP_TEXTS } from './texts.ts'
import { UnitsChoice } from './UnitsChoice.tsx'

interface Props extends GroupProps {
  readonly table: TargetTable
}

export function ContentGroup({ setup, set, table }: Props) {
  const [said, say] = useState<string | null>(null)
  const name = useId()
  return (
    <section className="setup-group">
      <h2>{SETUP_TEXTS.content}</h2>
      <fieldset aria-label={SETUP_TEXTS.content}>
        {PRINTED_CONTENTS.map((content) => (
          <label key={content} className="setup-row">
            <input
              type="radio"
              name={name}
              checked={setup.content === content}
              onChange={() => say(set({ content }))}
            />
            {SETUP_TEXTS.contents[content]}
          </label>
        ))}
      </fieldset>
      <p className="setup-said" role="alert">
        {said}
      </p>
      {table.units.length > 1 ? (
        <UnitsChoice
          key={table.id}
          units={table.units}
          omitted={setup.omittedUnits}
          onOmitted={(omittedUnits) => set({ omittedUnits })}
        />
      ) : null}
    </section>
  )
}
