/**
 * Toolbar, menu and keys, which depend on the selection; apart from the window, so that a cursor move redraws no more, and
 * none of them ever means the cells that were selected before.
 */
import { ActionMenu } from '../actions/ActionMenu.tsx'
import type { MenuRequest } from '../actions/menuModel.ts'
import { type Observable, useObservable } from '../observable.ts'
import type { SheetHandle, SheetSelection } from '../sheet/sheetProps.ts'
import type { AllDoings } from './doings.ts'
import { offersOf, type Situation } from './offers.ts'
import { Toolbar } from './Toolbar.tsx'
import { useShortcuts } from './useShortcuts.ts'

interface Props extends Omit<Situation, 'selection'> {
  readonly selection: Observable<SheetSelection | null>
  readonly sheet: Observable<SheetHandle | null>
  readonly doings: AllDoings
  readonly menu: MenuRequest | null
  readonly openMenu: (request: MenuRequest | null) => void
}

export function CommandBar({ selection, sheet, doings, menu, openMenu, ...situation }: Props) {
  const offerOf = offersOf({ ...situation, selection: useObservable(selection) }, doings, useObservable(sheet))
  useShortcuts(offerOf)
  return (
    <>
      <header>
        <Toolbar offerOf={offerOf} menuOpen={menu?.about === 'more'} openMenu={openMenu} />
      </header>
      {menu ? <ActionMenu request={menu} offerOf={offerOf} onClose={() => openMenu(null)} /> : null}
    </>
  )
}
