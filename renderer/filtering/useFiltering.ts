/** The filter and sort of the window: its state over time, ended when another table is shown. */
import { useEffect, useMemo, useState } from 'react'
import { type CheckedTable, NOTHING_FOUND } from '../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../shared/form.ts'
import { Observable, useObservable } from '../observable.ts'
import type { SessionState } from '../session/session.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { arranged } from '../sheet/arrangement.ts'
import type { SheetRow } from '../sheet/rows.ts'
import { tableRows } from '../sheet/tableRows.ts'
import { isFilter } from './arrange.ts'
import {
  type Filtering,
  type FilteringState,
  filteringOf,
  NOT_FILTERING,
  type ShownProjects,
  shownProjects,
} from './filtering.ts'

interface Parts {
  readonly session: Observable<SessionState>
  readonly table: TargetTable | null
  readonly checked: CheckedTable
  readonly say: (message: string) => void
}

export interface FilteringView {
  readonly state: FilteringState
  readonly filtering: Filtering
  /** null while no filter is on. */
  readonly projects: ShownProjects | null
}

export function useFiltering({ session, table, checked, say }: Parts): FilteringView {
  const [observable] = useState(() => new Observable(NOT_FILTERING))
  const state = useObservable(observable)
  useEffect(() => keepInStep(session, observable, say), [session, observable, say])
  const { criteria, arrangement } = state
  const projects = useMemo(
    () => (table && isFilter(criteria) ? shownProjects(table, arranged(rowsOf(table), arrangement)) : null),
    [table, criteria, arrangement],
  )
  const filtering = filteringOf({ state: observable, rows: () => (table ? rowsOf(table) : []), checked, say })
  return { state, filtering, projects }
}

function rowsOf(table: TargetTable): readonly SheetRow[] {
  return tableRows(table, totalsOf(table))
}

/** Before the sheet is shown another table or sent to a cell: a table's filter stays with it and hides no goal. */
function keepInStep(
  session: Observable<SessionState>,
  state: Observable<FilteringState>,
  say: (message: string) => void,
): () => void {
  let before = session.get()
  return session.subscribe(() => {
    const now = session.get()
    const { activeTableId, goTo } = now
    const table = now.document.tables.find(({ id }) => id === activeTableId)
    if (activeTableId !== before.activeTableId) state.set(NOT_FILTERING)
    else if (table && goTo && goTo !== before.goTo && !goTo.beside) {
      filteringOf({ state, rows: () => rowsOf(table), checked: NOTHING_FOUND, say }).giveWay(goTo.places)
    }
    before = now
  })
}
