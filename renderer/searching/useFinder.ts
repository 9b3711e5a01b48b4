/** The search of the window: its state over time, and what of the sheet it searches. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Command } from '../../shared/commands.ts'
import type { TargetTable } from '../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { Observable, useObservable } from '../observable.ts'
import type { SessionState } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { type Arrangement, arranged } from '../sheet/arrangement.ts'
import type { Found } from '../sheet/matchMarks.ts'
import type { SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import { tableRows } from '../sheet/tableRows.ts'
import { type Finder, type FinderState, finderOf, foundIn, NOT_SEARCHING } from './finder.ts'
import type { Field } from './matches.ts'

interface Parts {
  readonly session: Observable<SessionState>
  readonly table: TargetTable | null
  readonly arrangement: Arrangement
  /** Columns that are not on the screen. */
  readonly hidden: readonly ColumnKey[]
  readonly selection: Observable<SheetSelection | null>
  readonly sheet: Observable<SheetHandle | null>
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  readonly say: (message: string) => void
}

export interface FinderView {
  /** null without a table. */
  readonly finder: Finder | null
  /** What the open bar is about: its state and what the sheet shows; null while it is closed. */
  readonly bar: { readonly state: FinderState; readonly finder: Finder; readonly field: Field } | null
  readonly found: Found | null
}

export function useFinder({ session, table, arrangement, hidden, selection, sheet, edit, say }: Parts): FinderView {
  const [observable] = useState(() => new Observable(NOT_SEARCHING))
  const state = useObservable(observable)
  useEffect(() => forgetWithTable(session, observable), [session, observable])
  const fieldOf = useCallback(
    (of: TargetTable): Field => ({
      rows: arranged(tableRows(of, totalsOf(of)), arrangement),
      columns: COLUMN_KEYS.filter((key) => !hidden.includes(key)),
    }),
    [arrangement, hidden],
  )
  const { open, text, current, scope, scoped } = state
  const field = useMemo(() => (table && open ? fieldOf(table) : null), [table, open, fieldOf])
  const found = useMemo(() => foundIn({ open, text, current, scope, scoped }), [open, text, current, scope, scoped])
  const show = (match: Parameters<SheetHandle['show']>[0]) => sheet.get()?.show(match)
  const parts = { state: observable, fieldOf, selection: selection.get, show, edit, say }
  const finder = table && finderOf({ ...parts, table })
  return { finder, bar: finder && field && { state, finder, field }, found }
}

/** Matches and the selected cells are those of one table. */
function forgetWithTable(session: Observable<SessionState>, state: Observable<FinderState>): () => void {
  let shown = session.get().activeTableId
  return session.subscribe(() => {
    const { activeTableId } = session.get()
    if (activeTableId === shown) return
    shown = activeTableId
    state.set({ ...state.get(), current: null, origin: null, scope: null, scoped: false })
  })
}
