/** What a menu shows of the actions it is made of, how keys walk in it, and where it lies in the window. Pure. */
import { type ActionId, actionOf } from './actionTable.ts'
import type { OfferOf } from './offers.ts'
import { MENUS, type MenuSubject } from './places.ts'
import { ariaKey, keyName } from './pressedKey.ts'

/** A menu that is asked for, and the place in the window, in pixels, where its corner belongs. */
export interface MenuRequest {
  readonly about: MenuSubject
  readonly x: number
  readonly y: number
}

export interface MenuEntry {
  readonly id: ActionId
  readonly label: string
  /** A longer sentence, where there is one. */
  readonly hint: string | undefined
  /** As printed on the keyboard, and as a screen reader wants it. */
  readonly key: { readonly shown: string; readonly aria: string } | null
  /** null while it can do nothing. */
  readonly run: (() => void) | null
  readonly checked: boolean | undefined
}

/** The menu's entries in groups. */
export function menuEntries(about: MenuSubject, offerOf: OfferOf): readonly (readonly MenuEntry[])[] {
  return MENUS[about].map((group) =>
    group.map((id) => {
      const { label, hint, keys } = actionOf(id)
      const offer = offerOf(id)
      const [key] = keys
      return {
        id,
        label: offer.label ?? label,
        hint,
        key: key === undefined ? null : { shown: keyName(key), aria: ariaKey(key) },
        run: offer.run,
        checked: offer.checked,
      }
    }),
  )
}

/** The entry that a key goes to; `from` is -1 while none has the focus. null for keys that do not walk. */
export function walkTo(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowUp':
      return (from <= 0 ? count : from) - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels that stay free between a menu and the window's edge. */
const MARGIN = 4

/** Where a menu lies: right below the point, else on its other side, and inside the window in any case. */
export function menuCorner(
  { x, y }: { x: number; y: number },
  menu: Size,
  inside: Size,
): { left: number; top: number } {
  return { left: within(x, menu.width, inside.width), top: within(y, menu.height, inside.height) }
}

function within(at: number, length: number, room: number): number {
  if (at + length <= room - MARGIN) return at
  if (at - length >= MARGIN) return at - length
  return Math.max(MARGIN, room - MARGIN - length)
}
