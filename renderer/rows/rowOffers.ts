/** Which of the actions on rows can be done where the user stands, and doing them. */
import type { TargetTable } from '../../shared/form.ts'
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { Offer } from '../actions/offers.ts'
import type { Arrangement } from '../sheet/arrangement.ts'
import { deleteRows } from './deleteRows.ts'
import { duplicateRows } from './duplicateRows.ts'
import { insertAbove, insertBelow, insertUnit } from './insertRows.ts'
import { moveRefusal, moveRows } from './moveRows.ts'
import type { PossibleGesture } from './rowGesture.ts'
import type { RowSelection } from './selectedRows.ts'

type RowAction = Extract<
  ProgramActionId,
  'insert-above' | 'insert-below' | 'insert-unit' | 'duplicate-rows' | 'delete-rows' | 'move-up' | 'move-down'
>

export interface RowDoings {
  readonly editRows: (gesture: PossibleGesture) => void
  /** Says why something is not done now. */
  readonly refuse: (sentence: string) => void
}

/** `table` is null where no row can be changed now. */
export function rowOffers(
  table: TargetTable | null,
  selection: RowSelection | null,
  arrangement: Arrangement,
  doings: RowDoings,
): Record<RowAction, Offer> {
  const offer = (possible: (table: TargetTable) => PossibleGesture | null): Offer => {
    const gesture = table && possible(table)
    return { run: gesture && (() => doings.editRows(gesture)) }
  }
  const refusal = table && selection && moveRefusal(table, selection, arrangement)
  const moveOffer = (by: -1 | 1): Offer =>
    refusal === null
      ? offer((shown) => moveRows(shown, selection, arrangement, by))
      : { run: () => doings.refuse(refusal) }
  return {
    'insert-above': offer((shown) => insertAbove(shown, selection)),
    'insert-below': offer((shown) => insertBelow(shown, selection)),
    'insert-unit': offer((shown) => insertUnit(shown, selection)),
    'duplicate-rows': offer((shown) => duplicateRows(shown, selection)),
    'delete-rows': offer((shown) => deleteRows(shown, selection, arrangement)),
    'move-up': moveOffer(-1),
    'move-down': moveOffer(1),
  }
}
