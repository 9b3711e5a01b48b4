import { expect, test } from 'vitest'
import { menuCorner, menuEntries, walkTo } from '../../../renderer/actions/menuModel.ts'
import type { OfferOf } from '../../../renderer/actions/offers.ts'

const nothing: OfferOf = () => ({ run: null })

test('an entry is called as its action is called just now, with the key that does the same', () => {
  const run = () => undefined
  const offerOf: OfferOf = (id) => (id === 'undo' ? { run, label: '撤销 修改 财政拨款' } : { run: null })
  const [[undo, redo] = []] = menuEntries('cells', offerOf)
  expect(undo).toMatchObject({ label: '撤销 修改 财政拨款', key: { shown: 'Ctrl+Z', aria: 'Control+Z' }, run })
  expect(redo).toMatchObject({ label: '恢复', run: null, checked: undefined })
})

test('what is switched on and off says which it is', () => {
  const entries = menuEntries('columns', (id) => ({ run: null, checked: id === 'toggle-frozen' })).flat()
  expect(entries.find(({ id }) => id === 'toggle-frozen')?.checked).toBe(true)
  expect(entries.find(({ id }) => id === 'toggle-filter')?.checked).toBe(false)
})

test('every menu has entries, none of them twice', () => {
  for (const about of ['cells', 'rows', 'columns', 'tables', 'more'] as const) {
    const ids = menuEntries(about, nothing)
      .flat()
      .map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size, about).toBe(ids.length)
  }
})

test('the arrow keys walk round, Home and End go to the ends', () => {
  const check = (key: string, from: number, expected: number | null) => expect(walkTo(key, from, 5)).toBe(expected)
  check('ArrowDown', -1, 0)
  check('ArrowUp', -1, 4)
  check('ArrowDown', 4, 0)
  check('ArrowUp', 0, 4)
  check('ArrowUp', 3, 2)
  check('Home', 3, 0)
  check('End', 3, 4)
  check('a', 3, null)
})

test('a menu opens where it was asked for, else on the other side, and never leaves the window', () => {
  const menu = { width: 200, height: 300 }
  const check = (x: number, y: number, left: number, top: number, height = menu.height) =>
    expect(menuCorner({ x, y }, { ...menu, height }, { width: 683, height: 384 })).toEqual({ left, top })
  check(100, 20, 100, 20)
  check(600, 20, 400, 20)
  check(100, 350, 100, 50)
  check(100, 200, 100, 80)
  check(100, 200, 100, 4, 376)
})
