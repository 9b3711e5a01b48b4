/**
 * The filter and sort of the table on the screen: what was asked for, the arrangement it gave, and the gestures that
 * change it. Both are a way of looking at one table and end when another is shown.
 */
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import { countProjects, type TargetTable } from '../../shared/form.ts'
import type { ColumnKey } from '../../shared/layout.ts'
import type { Observable } from '../observable.ts'
import { type Arrangement, arranged, PAPER_ORDER, type Sort } from '../sheet/arrangement.ts'
import type { SheetRow } from '../sheet/rows.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'
import { arrange, type Criteria, NO_CRITERIA } from './arrange.ts'
import { FILTERING_TEXTS } from './texts.ts'

export interface FilteringState {
  /** The bar is there. */
  readonly open: boolean
  readonly criteria: Criteria
  readonly arrangement: Arrangement
  /** Grows whenever the bar is asked for, which brings the keys to its field; 0 where it came by itself. */
  readonly asked: number
}

export const NOT_FILTERING: FilteringState = { open: false, criteria: NO_CRITERIA, arrangement: PAPER_ORDER, asked: 0 }

export interface FilteringParts {
  readonly state: Observable<FilteringState>
  /** All rows of the table on the screen. */
  readonly rows: () => readonly SheetRow[]
  readonly checked: CheckedTable
  readonly say: (message: string) => void
}

export interface Filtering {
  /** Opens the bar; an open one closes, and its filter with it. */
  readonly toggle: () => void
  readonly change: (changes: Partial<Criteria>) => void
  /** Asks the same again of the rows as they are now. */
  readonly apply: () => void
  readonly endFilter: () => void
  readonly sort: (column: ColumnKey, direction: Sort['direction']) => void
  readonly endSort: () => void
  readonly byCell: (place: CellPlace) => void
  /** Ends the filter, with a sentence, where it hides one of these cells' rows. */
  readonly giveWay: (places: readonly CellPlace[]) => void
}

const NO_FILTER: Partial<Criteria> = { text: '', findings: 'all', cell: null }

export function filteringOf({ state, rows, checked, say }: FilteringParts): Filtering {
  const set = (changes: Partial<FilteringState>) => state.set({ ...state.get(), ...changes })
  const change = (changes: Partial<Criteria>, more: Partial<FilteringState> = {}) => {
    const criteria = { ...state.get().criteria, ...changes }
    set({ ...more, criteria, arrangement: arrange(rows(), criteria, checked) })
  }

  return {
    change,
    apply: () => change({}),
    toggle: () => {
      if (state.get().open) change(NO_FILTER, { open: false, asked: 0 })
      else set({ open: true, asked: state.get().asked + 1 })
    },
    endFilter: () => change(NO_FILTER),
    sort: (column, direction) => change({ sort: { column, direction } }),
    endSort: () => change({ sort: null }),
    byCell: ({ rowId, column }) => {
      const row = rows().find(({ id }) => id === rowId)
      if (!row || row.kind === 'grand-total') say(FILTERING_TEXTS.notByGrandTotal)
      else change({ cell: { column, text: row.texts[column] } }, { open: true })
    },
    giveWay: (places) => {
      const shown = new Set(arranged(rows(), state.get().arrangement).map(({ id }) => id))
      const hidden = places.some(({ rowId }) => !shown.has(rowId) && rows().some(({ id }) => id === rowId))
      if (!hidden) return
      change(NO_FILTER)
      say(FILTERING_TEXTS.gaveWay)
    },
  }
}

export interface ShownProjects {
  readonly shown: number
  readonly all: number
}

export function shownProjects(table: TargetTable, onScreen: readonly SheetRow[]): ShownProjects {
  return { shown: onScreen.filter(({ kind }) => kind === 'project').length, all: countProjects(table) }
}
