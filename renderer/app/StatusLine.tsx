/** The line at the bottom: is it saved, how much is it, does it hold, where am I, what was just said. */
import type { ReactNode } from 'react'
import { countAll } from '../../shared/checks/severity.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import { countProjects, type TargetTable } from '../../shared/form.ts'
import { fen, roundedAmount } from '../../shared/money.ts'
import { type Observable, useObservable } from '../observable.ts'
import { cellName } from '../rows/cellName.ts'
import type { SessionState } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import type { SheetSelection } from '../sheet/sheetProps.ts'
import type { Message, Messages } from './messages.ts'
import { APP_TEXTS } from './texts.ts'

interface Props {
  readonly state: SessionState
  readonly table: TargetTable | null
  readonly checked: CheckedTable
  readonly selection: Observable<SheetSelection | null>
  readonly messages: Messages
  readonly onShowFindings: () => void
  /** Gives the keys back to the sheet. */
  readonly leave: () => void
  /** What stands at the right end. */
  readonly children: ReactNode
}

export function StatusLine({ state, table, checked, selection, messages, onShowFindings, leave, children }: Props) {
  const message = useObservable(messages.current)
  const dismiss = () => {
    messages.dismiss()
    // The button goes with its message, and the keys must not go with it.
    leave()
  }
  const selected = useObservable(selection)
  const { error, warning, hint } = checked.counts
  const found = countAll(checked.counts)
  return (
    <footer className={`status-line ${message ? 'telling' : ''} ${isLong(message) ? 'at-length' : ''}`}>
      <span className={`saving ${state.saving}`}>{APP_TEXTS.saving[state.saving]}</span>
      {table ? (
        <>
          <span>{APP_TEXTS.grandTotal(grandTotal(table))}</span>
          <button type="button" className="quiet" onClick={onShowFindings}>
            {APP_TEXTS.findings(found)}
            {found > 0 ? <span className="detail">（{APP_TEXTS.counts(error, warning, hint)}）</span> : null}
          </button>
        </>
      ) : null}
      <span className="detail">{state.fileName}</span>
      {table ? <span className="detail">{APP_TEXTS.projects(countProjects(table))}</span> : null}
      <output className={`message ${message?.tone ?? ''}`}>{message?.text}</output>
      {message ? (
        <button type="button" className="quiet message-close" aria-label={APP_TEXTS.dismiss} onClick={dismiss}>
          ×
        </button>
      ) : null}
      {table && selected ? <span className="selected">{describe(selected, table)}</span> : null}
      {children}
    </footer>
  )
}

/** More than finds room beside the rest. */
function isLong(message: Message | null): boolean {
  return message !== null && message.text.length > 32
}

/** One cell by its name; of several how many they are and what they come to, in the same place. */
function describe({ active, cells, filled, sum, sumsLeftOut }: SheetSelection, table: TargetTable): string {
  if (cells === 1) return cellName(table, active) ?? ''
  const amount = sum === null ? '' : APP_TEXTS.sum(`${roundedAmount(sum, table.unit)} ${table.unit}`, sumsLeftOut)
  return `${APP_TEXTS.selected(cells, filled)}${amount}`
}

function grandTotal(table: TargetTable): string {
  return `${roundedAmount(totalsOf(table).grand.shown.total ?? fen(0), table.unit)} ${table.unit}`
}
