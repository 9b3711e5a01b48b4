/** The toolbar and the keys, which depend on the active cell; apart from the window, so that a cursor move redraws no more. */
import { type Observable, useObservable } from '../observable.ts'
import type { SessionState } from '../session/session.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'
import { type Action, type Doings, type Situation, toolbarActions } from './actions.ts'
import type { Messages } from './messages.ts'
import { Toolbar } from './Toolbar.tsx'
import { APP_TEXTS } from './texts.ts'
import { useShortcuts } from './useShortcuts.ts'

interface Props extends Omit<Situation, 'active'> {
  readonly active: Observable<CellPlace | null>
  readonly doings: Doings
  readonly messages: Messages
}

export function CommandBar({ active, doings, messages, ...situation }: Props) {
  const groups = toolbarActions({ ...situation, active: useObservable(active) }, doings)
  useShortcuts([...groups.flat(), autosaved(situation.state.saving, messages)])
  return <Toolbar groups={groups} />
}

function autosaved(saving: SessionState['saving'], { say, fail }: Messages): Action {
  const answer = saving === 'unsaved' ? fail : say
  return { label: '', hint: '', key: 'Ctrl+S', run: () => answer(APP_TEXTS.autosaved[saving]) }
}
