import { expect, test } from 'vitest'
import { COLUMN_KEYS } from '../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, isHideable, sheetViewSchema, ZOOM_LEVELS } from '../../shared/sheetView.ts'

const check = (view: unknown, expected: boolean) => {
  expect(sheetViewSchema.safeParse({ ...DEFAULT_SHEET_VIEW, ...(view as object) }).success, JSON.stringify(view)).toBe(
    expected,
  )
}

test('a view holds widths of whole pixels within reason, for the columns that somebody chose one for', () => {
  check({}, true)
  check({ widths: { goal: 300 } }, true)
  check({ widths: { goal: 300.5 } }, false)
  check({ widths: { goal: 10 } }, false)
  check({ widths: { goal: 90_000 } }, false)
  check({ widths: { remark: 300 } }, false)
})

test('every column but the project’s name can be hidden', () => {
  expect(COLUMN_KEYS.filter((key) => !isHideable(key))).toEqual(['name'])
  check({ hidden: COLUMN_KEYS.filter(isHideable) }, true)
  check({ hidden: ['name'] }, false)
  check({ hidden: ['remark'] }, false)
})

test('the zoom is one of the levels and nothing between', () => {
  for (const zoom of ZOOM_LEVELS) check({ zoom }, true)
  check({ zoom: 133 }, false)
  check({ zoom: '100' }, false)
})

test('nothing else is part of a view', () => {
  check({ sorted: 'name' }, false)
})
