/** What the keys of the preview mean: pages and zoom as in every program that shows pages. Pure. */
import { combinationOf, type PressedKey } from '../actions/pressedKey.ts'

export type PageKey =
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'end'; readonly of: 'first' | 'last' }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'fit' }

const KEYS: Readonly<Record<string, PageKey>> = {
  PageDown: { kind: 'turn', by: 1 },
  PageUp: { kind: 'turn', by: -1 },
  Home: { kind: 'end', of: 'first' },
  'Ctrl+Home': { kind: 'end', of: 'first' },
  End: { kind: 'end', of: 'last' },
  'Ctrl+End': { kind: 'end', of: 'last' },
  'Ctrl+Plus': { kind: 'zoom', by: 1 },
  'Ctrl+Minus': { kind: 'zoom', by: -1 },
  'Ctrl+0': { kind: 'fit' },
  // As in the sheet, where the shorter ones mean rows and columns.
  'Ctrl+Alt+Plus': { kind: 'zoom', by: 1 },
  'Ctrl+Alt+Minus': { kind: 'zoom', by: -1 },
  'Ctrl+Alt+0': { kind: 'fit' },
}

/** null for a key that is left to whatever has the focus. `inField`: the focus is where such keys move a caret or a choice. */
export function pageKey(pressed: PressedKey, inField: boolean): PageKey | null {
  const combination = combinationOf(pressed)
  if (!Object.hasOwn(KEYS, combination)) return null
  const key = KEYS[combination] ?? null
  return inField && (key?.kind === 'turn' || key?.kind === 'end') ? null : key
}
