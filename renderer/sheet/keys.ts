/**
 * What a key means, with and without an open editor. Pure; keys of a composition never come here. A key without a
 * meaning is left to the text area, which is how typing begins.
 */
import type { Direction, Move } from './selection.ts'

export interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Enter goes down and back to the column where a run of Tabs began; Tab goes on in reading order. */
export interface Advance {
  readonly by: 'enter' | 'tab'
  readonly backwards: boolean
}

export type ReadyAction =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly advance: Advance }
  | { readonly kind: 'edit' | 'clear' | 'undo' | 'redo' | 'select-all' }

export type EditingAction =
  | { readonly kind: 'commit'; readonly next: Advance | Move }
  | { readonly kind: 'cancel' | 'new-line' }

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A key while no editor is open. */
export function readyAction(key: Key): ReadyAction | null {
  // AltGr arrives as Ctrl+Alt and types characters.
  const ctrl = (key.ctrlKey || key.metaKey) && !key.altKey
  if (key.altKey) return null
  const advance = advanceOf(key)
  if (advance && !ctrl) return { kind: 'advance', advance }
  const move = moveOf(key.key, ctrl)
  if (move) return { kind: 'move', move, extend: key.shiftKey }
  if (ctrl) {
    switch (key.key.toLowerCase()) {
      case 'z':
        return { kind: key.shiftKey ? 'redo' : 'undo' }
      case 'y':
        return { kind: 'redo' }
      case 'a':
        return { kind: 'select-all' }
      default:
        return null
    }
  }
  if (key.key === 'F2') return { kind: 'edit' }
  return key.key === 'Delete' || key.key === 'Backspace' ? { kind: 'clear' } : null
}

/** A key while the editor is open. `typed`: it was opened by typing, so arrows still move from cell to cell. */
export function editingAction(key: Key, typed: boolean): EditingAction | null {
  if (key.key === 'Escape') return { kind: 'cancel' }
  if (key.key === 'Enter' && key.altKey) return { kind: 'new-line' }
  const ctrl = key.ctrlKey || key.metaKey
  const advance = advanceOf(key)
  if (advance && !ctrl && !key.altKey) return { kind: 'commit', next: advance }
  const direction = DIRECTIONS[key.key]
  if (typed && direction && !ctrl && !key.shiftKey && !key.altKey)
    return { kind: 'commit', next: { kind: 'step', direction } }
  return null
}

function advanceOf(key: Key): Advance | null {
  if (key.key === 'Enter') return { by: 'enter', backwards: key.shiftKey }
  return key.key === 'Tab' ? { by: 'tab', backwards: key.shiftKey } : null
}

function moveOf(key: string, ctrl: boolean): Move | null {
  const direction = DIRECTIONS[key]
  if (direction) return { kind: ctrl ? 'jump' : 'step', direction }
  switch (key) {
    case 'Home':
      return { kind: ctrl ? 'first-cell' : 'row-start' }
    case 'End':
      return { kind: ctrl ? 'last-cell' : 'row-end' }
    case 'PageUp':
      return { kind: 'page', direction: 'up' }
    case 'PageDown':
      return { kind: 'page', direction: 'down' }
    default:
      return null
  }
}
