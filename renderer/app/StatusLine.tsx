/** The line at the bottom: is it saved, how much is it, does it hold, where am I, what was just said. */
import type { Finding, Severity } from '../../shared/checks/finding.ts'
import { countProjects, type TargetTable } from '../../shared/form.ts'
import { fen, roundedAmount } from '../../shared/money.ts'
import { type Observable, useObservable } from '../observable.ts'
import { cellName } from '../rows/cellName.ts'
import type { SessionState } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'
import type { Messages } from './messages.ts'
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly state: SessionState
  readonly table: TargetTable | null
  readonly findings: readonly Finding[]
  readonly active: Observable<CellPlace | null>
  readonly messages: Messages
  readonly onShowFindings: () => void
}

export function StatusLine({ state, table, findings, active, messages, onShowFindings }: Props) {
  const message = useObservable(messages.current)
  const place = useObservable(active)
  return (
    <footer className="status-line">
      <span className={`saving ${state.saving}`}>{APP_TEXTS.saving[state.saving]}</span>
      <span>{state.fileName}</span>
      {table ? (
        <>
          <span>{APP_TEXTS.projects(countProjects(table))}</span>
          <span>{APP_TEXTS.grandTotal(grandTotal(table))}</span>
          <button type="button" className="quiet" onClick={onShowFindings}>
            {APP_TEXTS.findings(findings.length)}
            {findings.length > 0 ? `（${counts(findings)}）` : ''}
          </button>
        </>
      ) : null}
      <output className={`message ${message?.tone ?? ''}`}>{message?.text}</output>
      {message ? (
        <button type="button" className="quiet" aria-label={APP_TEXTS.dismiss} onClick={messages.dismiss}>
          ×
        </button>
      ) : null}
      <span className="active-cell">{table && place ? cellName(table, place) : null}</span>
    </footer>
  )
}

function grandTotal(table: TargetTable): string {
  return `${roundedAmount(totalsOf(table).grand.shown.total ?? fen(0), table.unit)} ${table.unit}`
}

function counts(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return APP_TEXTS.counts(count('error'), count('warning'), count('hint'))
}
