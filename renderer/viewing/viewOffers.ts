/** Which of the actions on the view can be done where the user stands, and doing them. */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { isHideable, type SheetView } from '../../shared/sheetView.ts'
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { Offer } from '../actions/offers.ts'
import { VIEWING_TEXTS } from './texts.ts'
import { hiding, showing, withFrozen, withOriginalZoom, withoutWidths, zoomedBy } from './viewChanges.ts'

type ViewAction = Extract<
  ProgramActionId,
  'zoom-in' | 'zoom-out' | 'zoom-reset' | 'toggle-frozen' | 'hide-columns' | 'show-columns' | 'reset-columns'
>

/**
 * `view` is null where no sheet is to be seen. `change` is given null for a view that stays and for a change that needs no
 * words.
 */
export function viewOffers(
  view: SheetView | null,
  selected: readonly ColumnKey[],
  change: (view: SheetView | null, sentence: string | null) => void,
): Record<ViewAction, Offer> {
  const offer = (next: (view: SheetView) => SheetView, sentence: (next: SheetView) => string | null): Offer => {
    const made = view && next(view)
    return { run: made === null || made === view ? null : () => change(made, sentence(made)) }
  }
  // The status line shows the percentage; a sentence would take the place of one that matters.
  const unsaid = () => null
  const hideable = selected.filter((key) => isHideable(key))
  return {
    'zoom-in': offer((shown) => zoomedBy(shown, 1), unsaid),
    'zoom-out': offer((shown) => zoomedBy(shown, -1), unsaid),
    'zoom-reset': offer(withOriginalZoom, unsaid),
    'toggle-frozen': {
      ...offer(
        (shown) => withFrozen(shown, !shown.frozen),
        ({ frozen }) => (frozen ? VIEWING_TEXTS.frozen : VIEWING_TEXTS.notFrozen),
      ),
      checked: view?.frozen ?? false,
    },
    'hide-columns':
      view && hideable.length === 0
        ? { run: () => change(null, VIEWING_TEXTS.nothingToHide) }
        : offer(
            (shown) => hiding(shown, hideable),
            () => VIEWING_TEXTS.hidden(hideable),
          ),
    'show-columns': offer(
      (shown) => showing(shown, COLUMN_KEYS),
      () => VIEWING_TEXTS.shown(view?.hidden ?? []),
    ),
    'reset-columns': offer(
      (shown) => withoutWidths(shown, COLUMN_KEYS),
      () => VIEWING_TEXTS.widthsReset,
    ),
  }
}
