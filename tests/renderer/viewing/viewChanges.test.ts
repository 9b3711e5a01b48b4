import { expect, test } from 'vitest'
import {
  hiding,
  showing,
  withFrozen,
  withOriginalZoom,
  withoutWidths,
  withWidths,
  withZoom,
  zoomedBy,
} from '../../../renderer/viewing/viewChanges.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, sheetViewSchema, shownColumns } from '../../../shared/sheetView.ts'

const VIEW = DEFAULT_SHEET_VIEW

test('zooming goes level by level and stops at both ends', () => {
  const levels = [VIEW]
  for (let step = 0; step < 9; step++) levels.push(zoomedBy(levels.at(-1) ?? VIEW, 1))
  expect(levels.map((view) => view.zoom)).toEqual([100, 110, 125, 150, 175, 200, 200, 200, 200, 200])
  expect(zoomedBy(withZoom(VIEW, 200), 1).zoom).toBe(200)
  expect(zoomedBy(withZoom(VIEW, 75), -1).zoom).toBe(75)
  expect(withOriginalZoom(withZoom(VIEW, 150))).toEqual(VIEW)
})

test('any selection of columns can be hidden but for the project’s name, and shown again', () => {
  const hidden = hiding(hiding(VIEW, ['other', 'name']), ['special', 'other'])
  expect(hidden.hidden).toEqual(['special', 'other'])
  expect(shownColumns(hidden)).toEqual(['name', 'total', 'fiscal', 'goal', 'indicators'])
  expect(shownColumns(hiding(VIEW, COLUMN_KEYS))).toEqual(['name'])
  expect(showing(hidden, ['other', 'goal']).hidden).toEqual(['special'])
  expect(showing(hidden, COLUMN_KEYS)).toEqual(VIEW)
})

test('a width is kept in whole pixels within reason, and forgotten for the columns that are named', () => {
  const dragged = withWidths(VIEW, { goal: 300.4, name: 3, indicators: 9_000 })
  expect(dragged.widths).toEqual({ goal: 300, name: 53, indicators: 2_000 })
  expect(sheetViewSchema.safeParse(dragged).success).toBe(true)
  expect(withoutWidths(dragged, ['goal', 'total']).widths).toEqual({ name: 53, indicators: 2_000 })
  expect(withoutWidths(dragged, COLUMN_KEYS)).toEqual(VIEW)
})

test('what changes nothing gives the very same view', () => {
  const arranged = withWidths(hiding(VIEW, ['other']), { goal: 300 })
  expect(withZoom(arranged, 100)).toBe(arranged)
  expect(hiding(arranged, ['other', 'name'])).toBe(arranged)
  expect(showing(arranged, ['goal'])).toBe(arranged)
  expect(withFrozen(arranged, true)).toBe(arranged)
  expect(withWidths(arranged, { goal: 300 })).toBe(arranged)
  expect(withoutWidths(arranged, ['name'])).toBe(arranged)
})
