/**
 * Which suggestions stand in the open list and which of them is marked, as values, and what a key means to them. It holds
 * no text of an editor: the owner asks for new suggestions as the text changes, and takes one over when it is chosen.
 *
 * At first nothing is marked. What was typed is then what Enter and Tab keep: a list that came up by itself must never
 * put its own words in place of somebody's.
 */
import type { Suggestion } from '../../shared/suggestion.ts'

export interface OpenList<Changes> {
  readonly suggestions: readonly Suggestion<Changes>[]
  /** An index of `suggestions`, or null. */
  readonly marked: number | null
  /** The user closed it; it stays so while the same cell is edited, or until asked for. */
  readonly dismissed: boolean
}

export const NO_LIST: OpenList<never> = { suggestions: [], marked: null, dismissed: false }

export function isOpen(list: OpenList<unknown>): boolean {
  return list.suggestions.length > 0 && !list.dismissed
}

/** The list after the text changed; a mark stays on the suggestion that it was on. */
export function withSuggestions<Changes>(
  list: OpenList<Changes>,
  suggestions: readonly Suggestion<Changes>[],
): OpenList<Changes> {
  const marked = list.marked === null ? undefined : list.suggestions[list.marked]
  const at = marked ? suggestions.findIndex(({ text, detail }) => text === marked.text && detail === marked.detail) : -1
  return { ...list, suggestions, marked: at < 0 ? null : at }
}

export function withMark<Changes>(list: OpenList<Changes>, marked: number | null): OpenList<Changes> {
  return { ...list, marked }
}

/** What a key does: another list, a suggestion to take, or null where the key is none of the list's. */
export type ListAnswer<Changes> =
  | { readonly kind: 'list'; readonly list: OpenList<Changes> }
  | { readonly kind: 'taken'; readonly suggestion: Suggestion<Changes> }
  | null

/** A key as the browser names it. Not to be asked while an input method is composing. */
export function answerKey<Changes>(
  list: OpenList<Changes>,
  { key, altKey }: { readonly key: string; readonly altKey: boolean },
): ListAnswer<Changes> {
  if (list.suggestions.length === 0) return null
  if (altKey) return answerAlt(list, key)
  if (list.dismissed) return null
  switch (key) {
    case 'ArrowDown':
      return { kind: 'list', list: step(list, 1) }
    case 'ArrowUp':
      return { kind: 'list', list: step(list, -1) }
    case 'Escape':
      return { kind: 'list', list: { ...list, marked: null, dismissed: true } }
    case 'Enter':
    case 'Tab': {
      const suggestion = list.marked === null ? undefined : list.suggestions[list.marked]
      return suggestion ? { kind: 'taken', suggestion } : null
    }
    default:
      return null
  }
}

/** Alt+↓ opens the list with its first suggestion marked and Alt+↑ closes it, as for the lists of a spreadsheet's cells. */
function answerAlt<Changes>(list: OpenList<Changes>, key: string): ListAnswer<Changes> {
  switch (key) {
    case 'ArrowDown':
      return { kind: 'list', list: { ...list, marked: list.marked ?? 0, dismissed: false } }
    case 'ArrowUp':
      return list.dismissed ? null : { kind: 'list', list: { ...list, marked: null, dismissed: true } }
    default:
      return null
  }
}

/** Round the list, and once a round back to what was typed. */
function step<Changes>(list: OpenList<Changes>, by: 1 | -1): OpenList<Changes> {
  const stops = list.suggestions.length + 1
  const stop = ((list.marked ?? -1) + 1 + by + stops) % stops
  return withMark(list, stop === 0 ? null : stop - 1)
}
