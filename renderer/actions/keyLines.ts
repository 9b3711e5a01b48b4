/** The sheet of all keys as lines of text, read from the table of actions. Pure. */
import { ACTION_GROUPS, ACTIONS, type ActionEntry, type ActionGroup, type ActionId } from './actionTable.ts'
import { MENUS, type MenuSubject, TOOLBAR } from './places.ts'
import { keyName } from './pressedKey.ts'
import { ACTION_TEXTS } from './texts.ts'

/** Keys that are pressed with the same others held down: Ctrl with ↑, ↓, ← or →. */
export interface Combination {
  readonly held: readonly string[]
  readonly pressed: readonly string[]
}

export interface KeyLine {
  readonly label: string
  readonly hint: string | null
  readonly combinations: readonly Combination[]
  /** Where an action without keys is found. */
  readonly place: string | null
}

export interface KeySection {
  readonly group: ActionGroup
  readonly lines: readonly KeyLine[]
}

/** All sections in order; actions of one label share a line. */
export function keySections(): readonly KeySection[] {
  return ACTION_GROUPS.map((group) => {
    const actions = ACTIONS.filter((action) => action.group === group)
    const labels = [...new Set(actions.map(({ label }) => label))]
    return { group, lines: labels.map((label) => lineOf(actions.filter((action) => action.label === label))) }
  })
}

function lineOf(actions: readonly (ActionEntry & { readonly id: ActionId })[]): KeyLine {
  const [first] = actions
  const keys = actions.flatMap((action) => action.keys)
  return {
    label: first?.label ?? '',
    hint: actions.find(({ hint }) => hint !== undefined)?.hint ?? null,
    combinations: combined(keys),
    place: keys.length === 0 && first ? placeOf(first.id) : null,
  }
}

function combined(keys: readonly string[]): readonly Combination[] {
  const combinations: Combination[] = []
  for (const key of keys) {
    const names = keyName(key).split('+')
    const held = names.slice(0, -1)
    const last = names.at(-1) ?? ''
    const before = combinations.at(-1)
    const joins = before && isArrow(last) && before.pressed.every(isArrow) && before.held.join() === held.join()
    if (joins) combinations[combinations.length - 1] = { held, pressed: [...before.pressed, last] }
    else combinations.push({ held, pressed: [last] })
  }
  return combinations
}

function isArrow(name: string): boolean {
  return '↑↓←→'.includes(name)
}

/** In the order in which one would look. */
const SUBJECTS: readonly MenuSubject[] = ['cells', 'rows', 'columns', 'tables', 'more']

function placeOf(id: ActionId): string | null {
  if (TOOLBAR.some((group) => (group as readonly ActionId[]).includes(id))) return ACTION_TEXTS.inToolbar
  const subject = SUBJECTS.find((candidate) => MENUS[candidate].flat().includes(id))
  return subject ? ACTION_TEXTS.inMenu[subject] : null
}
