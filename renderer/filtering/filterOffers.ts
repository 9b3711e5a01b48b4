/** What of filtering and sorting can be done where the user stands. */
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { Offer } from '../actions/offers.ts'
import type { Sort } from '../sheet/arrangement.ts'
import type { SheetSelection } from '../sheet/sheetProps.ts'
import type { FilteringView } from './useFiltering.ts'

type FilterAction = Extract<
  ProgramActionId,
  'toggle-filter' | 'filter-by-cell' | 'sort-ascending' | 'sort-descending' | 'sort-paper'
>

/** `selection` is null where no table can be seen. */
export function filterOffers(
  selection: SheetSelection | null,
  { state, filtering }: Pick<FilteringView, 'state' | 'filtering'>,
): Record<FilterAction, Offer> {
  const { sort } = state.criteria
  const offer = (run: (seen: SheetSelection) => void): Offer => ({ run: selection && (() => run(selection)) })
  const sorting = (direction: Sort['direction']): Offer => ({
    ...offer(({ active }) => filtering.sort(active.column, direction)),
    checked: sort?.column === selection?.active.column && sort?.direction === direction,
  })
  return {
    'toggle-filter': { ...offer(filtering.toggle), checked: state.open },
    'filter-by-cell': offer(({ active }) => filtering.byCell(active)),
    'sort-ascending': sorting('ascending'),
    'sort-descending': sorting('descending'),
    'sort-paper': sort ? offer(filtering.endSort) : { run: null },
  }
}
