/** What an empty document shows: three ways to begin. */
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly onImport: () => void
  readonly onText: () => void
  readonly onEmptyTable: () => void
  readonly onSample: () => void
}

export function StartView({ onImport, onText, onEmptyTable, onSample }: Props) {
  return (
    <main className="start-view">
      <h1>{APP_TEXTS.start}</h1>
      <p>{APP_TEXTS.startLead}</p>
      <section className="start-drop">
        <h2>{APP_TEXTS.startImport}</h2>
        <p>{APP_TEXTS.startImportLead}</p>
        <button type="button" className="primary" onClick={onImport}>
          {APP_TEXTS.startImportButton}
        </button>
        <button type="button" onClick={onText}>
          {APP_TEXTS.startText}
        </button>
      </section>
      <div className="start-others">
        <section>
          <h2>{APP_TEXTS.startEmpty}</h2>
          <p>{APP_TEXTS.startEmptyLead}</p>
          <button type="button" onClick={onEmptyTable}>
            {APP_TEXTS.startEmpty}
          </button>
        </section>
        <section>
          <h2>{APP_TEXTS.startSample}</h2>
          <p>{APP_TEXTS.startSampleLead}</p>
          <button type="button" onClick={onSample}>
            {APP_TEXTS.startSample}
          </button>
        </section>
      </div>
    </main>
  )
}
