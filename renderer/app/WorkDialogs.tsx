/** What can be worked on in a dialog over the table, each with edits of its own; a later one lies over the earlier. */
import type { TargetTable } from '../../shared/form.ts'
import { ControlDialog } from '../checks/ControlDialog.tsx'
import { RulesDialog } from '../checks/RulesDialog.tsx'
import { CodeBookDialog } from '../codeBook/CodeBookDialog.tsx'
import type { StepHistory } from '../dialogs/dialogHistory.ts'
import { IndicatorsDialog } from '../indicators/IndicatorsDialog.tsx'
import type { IndicatorParts } from '../indicators/ProjectIndicators.tsx'
import type { Observable } from '../observable.ts'
import type { Session, SessionState } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import type { SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import type { Messages } from './messages.ts'

export type WorkDialog = 'indicators' | 'code-book' | 'rules' | 'control'

interface Props {
  /** Those that are open. */
  readonly dialogs: readonly WorkDialog[]
  readonly state: SessionState
  readonly table: TargetTable | null
  readonly indicatorParts: Omit<IndicatorParts, 'table'>
  readonly selection: Observable<SheetSelection | null>
  readonly sheet: Observable<SheetHandle | null>
  readonly messages: Messages
  readonly edit: Session['edit']
  readonly history: StepHistory
  readonly onClose: (dialog: WorkDialog) => void
}

export function WorkDialogs({ dialogs, state, table, edit, history, onClose, indicatorParts, ...around }: Props) {
  const { settings } = state.document
  return (
    <>
      {table && dialogs.includes('indicators') ? (
        <IndicatorsDialog
          {...indicatorParts}
          {...around}
          table={table}
          goTo={state.goTo}
          onClose={() => onClose('indicators')}
        />
      ) : null}
      {dialogs.includes('code-book') ? (
        <CodeBookDialog book={settings.codeBook} {...{ edit, history }} onClose={() => onClose('code-book')} />
      ) : null}
      {dialogs.includes('rules') ? (
        <RulesDialog rules={settings.rules} {...{ edit, history }} onClose={() => onClose('rules')} />
      ) : null}
      {table && dialogs.includes('control') ? (
        <ControlDialog
          key={table.id}
          {...{ table, edit, history }}
          totals={totalsOf(table)}
          onClose={() => onClose('control')}
        />
      ) : null}
    </>
  )
}
