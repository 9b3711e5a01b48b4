/** The desk's pages for whoever shows them: wanted while the component is there, and again whenever table or setup change. */
import { useEffect } from 'react'
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { useObservable } from '../observable.ts'
import type { DeskState, PagesDesk } from './pagesDesk.ts'

export function usePages(desk: PagesDesk, table: TargetTable, pageSetup: PageSetup): DeskState {
  useEffect(() => desk.want({ table, pageSetup }), [desk, table, pageSetup])
  useEffect(() => () => desk.leave(), [desk])
  const state = useObservable(desk.state)
  // Another table's pages are there for a moment, until the wish has come.
  return state.shown?.tableId === table.id ? state : { ...state, shown: null, places: null }
}
