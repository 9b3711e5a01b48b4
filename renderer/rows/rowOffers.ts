/** Which of the actions on rows can be done where the user stands, and doing them. */
import type { TargetTable } from '../../shared/form.ts'
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { Offer } from '../actions/offers.ts'
import type { Arrangement } from '../sheet/arrangement.ts'
import { deleteRefusal, deleteRows } from './deleteRows.ts'
import { duplicateRows } from './duplicateRows.ts'
import { insertAbove, insertBelow, insertUnit } from './insertRows.ts'
import { moveRefusal, moveRows } from './moveRows.ts'
import type { PossibleGesture } from './rowGesture.ts'
import type { RowSelection } from './selectedRows.ts'
import { ROW_TEXTS } from './texts.ts'

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
  const unless = (refusalOf: typeof moveRefusal, possible: (table: TargetTable) => PossibleGesture | null): Offer => {
    const refusal = table && selection && refusalOf(table, selection, arrangement)
    return refusal === null ? offer(possible) : { run: () => doings.refuse(refusal) }
  }
  const moveOffer = (by: -1 | 1) => unless(moveRefusal, (shown) => moveRows(shown, selection, arrangement, by))
  return {
    'insert-above': offer((shown) => insertAbove(shown, selection)),
    'insert-below': { ...offer((shown) => insertBelow(shown, selection)), label: ROW_TEXTS.below },
    'insert-unit': offer((shown) => insertUnit(shown, selection)),
    'duplicate-rows': offer((shown) => duplicateRows(shown, selection)),
    'delete-rows': unless(deleteRefusal, (shown) => deleteRows(shown, selection, arrangement)),
    'move-up': moveOffer(-1),
    'move-down': moveOffer(1),
  }
}
