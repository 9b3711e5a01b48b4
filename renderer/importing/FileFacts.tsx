/** What was read and from where, with the choices that hold for the file as a whole. */
import type { ReactNode } from 'react'
import { SheetSelect, UnitSelect } from './ChoiceSelects.tsx'
import { isUntouched } from './choices.ts'
import type { Choosing } from './choosing.ts'
import type { ReadFile } from './readFile.ts'
import { IMPORTING_TEXTS } from './texts.ts'

interface Props {
  readonly read: ReadFile
  readonly choosing: Choosing
  /** Leaves everything to the program again, a remembered mapping too. */
  readonly onReset: () => void
}

export function FileFacts({ read: { reading, summary }, choosing, onReset }: Props) {
  const { form, recognition } = reading
  const kept = summary.verbatim > 0 ? IMPORTING_TEXTS.verbatim(summary.verbatim) : ''
  const touched = !isUntouched(choosing.choices)
  return (
    <>
      <div className="import-facts-head">
        <h2>{IMPORTING_TEXTS.facts}</h2>
        {touched && !recognition.fromMemory ? (
          <button type="button" onClick={onReset}>
            {IMPORTING_TEXTS.reset}
          </button>
        ) : null}
      </div>
      <dl>
        <Fact term={IMPORTING_TEXTS.fileName}>{reading.fileName}</Fact>
        <Fact term={IMPORTING_TEXTS.sheetName}>
          {recognition.sheets.length > 1 ? <SheetSelect {...choosing} /> : reading.sheetName}
        </Fact>
        <Fact term={IMPORTING_TEXTS.department}>{form.department || IMPORTING_TEXTS.notGiven}</Fact>
        <Fact term={IMPORTING_TEXTS.year}>{form.year ?? IMPORTING_TEXTS.notGiven}</Fact>
        <Fact term={IMPORTING_TEXTS.moneyUnit}>
          <UnitSelect {...choosing} />
        </Fact>
        <Fact term={IMPORTING_TEXTS.content}>
          {IMPORTING_TEXTS.counts(summary.units, summary.projects, summary.indicators) + kept}
        </Fact>
      </dl>
      {recognition.fromMemory ? (
        <p className="import-memory">
          {IMPORTING_TEXTS.remembered}
          <button type="button" onClick={onReset}>
            {IMPORTING_TEXTS.forget}
          </button>
        </p>
      ) : null}
    </>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
