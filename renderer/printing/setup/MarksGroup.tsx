/** What is printed besides the form: a line to sign under the table, and 草稿 across the pages. */
import type { Signature } from '../../../shared/print/pageSetup.ts'
import { printedDate } from '../../../shared/remarks/printedDate.ts'
import { EntryField } from './EntryField.tsx'
import type { GroupProps } from './groupProps.ts'
import { SETUP_TEXTS } from './texts.ts'

const ENTRIES = ['preparer', 'head', 'date'] as const
const BLANK_SIGNATURE: Signature = { preparer: '', head: '', date: '' }

interface Props extends GroupProps {
  /** What was signed when the line was last taken away, so that a slip of the mouse loses no names. */
  readonly lastSignature: Signature | null
}

export function MarksGroup({ setup, set, lastSignature }: Props) {
  const { signature } = setup
  return (
    <section className="setup-group">
      <h2>{SETUP_TEXTS.marks}</h2>
      <label className="setup-row">
        <input
          type="checkbox"
          checked={signature !== null}
          onChange={({ target }) => set({ signature: target.checked ? (lastSignature ?? BLANK_SIGNATURE) : null })}
        />
        {SETUP_TEXTS.signature}
      </label>
      {signature === null
        ? null
        : ENTRIES.map((entry) => (
            <div key={entry} className="setup-row setup-entry">
              <span aria-hidden="true">{SETUP_TEXTS.signatureEntries[entry]}</span>
              <EntryField
                label={SETUP_TEXTS.signatureEntries[entry]}
                value={signature[entry]}
                onValue={(value) => set({ signature: { ...signature, [entry]: value } })}
              />
              {entry === 'date' ? (
                <button
                  type="button"
                  title={SETUP_TEXTS.todayHint}
                  onClick={() => set({ signature: { ...signature, date: printedDate(new Date()) } })}
                >
                  {SETUP_TEXTS.today}
                </button>
              ) : null}
            </div>
          ))}
      <label className="setup-row">
        <input type="checkbox" checked={setup.draft} onChange={({ target }) => set({ draft: target.checked })} />
        {SETUP_TEXTS.draft}
      </label>
    </section>
  )
}
