import { expect, test } from 'vitest'
import { ACTION_GROUPS, ACTIONS, type ActionId } from '../../../renderer/actions/actionTable.ts'
import { MENUS, TOOLBAR } from '../../../renderer/actions/places.ts'

test('every action has a name of its own, a place in the sheet of keys, and words', () => {
  expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length)
  for (const { group, label } of ACTIONS) {
    expect(ACTION_GROUPS).toContain(group)
    expect(label).not.toBe('')
  }
})

test('no key means two things in one place, and no key of the sheet hides one of the window', () => {
  const seen = new Map<string, string>()
  for (const { id, keys, keysIn } of ACTIONS) {
    for (const key of keys) {
      const places = keysIn === 'window' ? ['window', 'sheet', 'editor'] : [keysIn === 'typing' ? 'editor' : keysIn]
      for (const place of places) {
        expect(seen.get(`${place} ${key}`), `${key} of ${id}`).toBeUndefined()
        seen.set(`${place} ${key}`, id)
      }
    }
  }
})

test('nothing is reachable by mouse only: what has no key stands in the toolbar or in a menu that a key opens', () => {
  const placed: readonly ActionId[] = [TOOLBAR, ...Object.values(MENUS)].flat(2)
  const unreachable = ACTIONS.filter(({ id, keys }) => keys.length === 0 && !placed.includes(id))
  expect(unreachable.map(({ id }) => id)).toEqual([])
})
