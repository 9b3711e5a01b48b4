/**
 * Key combinations by their written name: `Ctrl+Shift+P`, `Alt+Insert`, `Ctrl+Plus`, `Shift+Space`. Ctrl is Cmd on a Mac.
 * Modifiers stand in the order Ctrl, Alt, Shift. Pure.
 */
import { ACTIONS, type ActionEntry, type ActionId, type KeyPlace } from './actionTable.ts'

export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Plus and minus by the sign that is meant, whether or not it needs Shift. */
const SIGNS: Readonly<Record<string, string>> = { '+': 'Plus', '=': 'Plus', '-': 'Minus', _: 'Minus', ' ': 'Space' }

/** The name of the pressed combination. */
export function combinationOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): string {
  const sign = SIGNS[key]
  // With Shift a digit's key is another character.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const name = sign ?? (ctrlKey || altKey ? digit : undefined) ?? (key.length === 1 ? key.toUpperCase() : key)
  const shift = shiftKey && sign !== 'Plus' && sign !== 'Minus'
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}

const byPlaceAndKey = new Map(
  ACTIONS.filter(({ native }) => !native).flatMap((action) =>
    action.keys.map((key) => [`${action.keysIn} ${key}`, action] as const),
  ),
)

/** The action that a key means in the first of these places that knows it, or null. */
export function actionOfKey(
  pressed: PressedKey,
  places: readonly KeyPlace[],
): (ActionEntry & { readonly id: ActionId }) | null {
  const combination = combinationOf(pressed)
  for (const place of places) {
    const action = byPlaceAndKey.get(`${place} ${combination}`)
    if (action) return action
  }
  return null
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Plus: '加号',
  Minus: '减号',
  Space: '空格',
  Escape: 'Esc',
  ContextMenu: '菜单键',
}

/** As people read it on their keyboard. */
export function keyName(combination: string): string {
  return combination
    .split('+')
    .map((part) => SHOWN[part] ?? part)
    .join('+')
}

const ARIA: Readonly<Record<string, string>> = { Ctrl: 'Control', Minus: '-' }

/** As `aria-keyshortcuts` has it. */
export function ariaKey(combination: string): string {
  return combination
    .split('+')
    .map((part) => ARIA[part] ?? part)
    .join('+')
}
