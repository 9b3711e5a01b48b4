import { expect, test } from 'vitest'
import {
  columnHeight,
  offsetOf,
  pageLookedAt,
  pagesNear,
  placeAt,
  topOfPage,
  turnedPage,
} from '../../../renderer/printing/columnLayout.ts'

const layout = { count: 2000, pageHeight: 600, gap: 10 }
const END = columnHeight(layout)

test('of two thousand pages only those on the screen and near it are there', () => {
  expect(pagesNear({ top: 0, height: 700 }, layout, 0)).toEqual({ first: 1, last: 2 })
  expect(pagesNear({ top: 0, height: 700 }, layout, 350)).toEqual({ first: 1, last: 2 })
  expect(pagesNear({ top: topOfPage(1000, layout), height: 600 }, layout, 0)).toEqual({ first: 1000, last: 1000 })
  expect(pagesNear({ top: topOfPage(1000, layout), height: 600 }, layout, 600)).toEqual({ first: 999, last: 1001 })
  expect(pagesNear({ top: END - 700, height: 700 }, layout, 10_000)).toEqual({ first: 1983, last: 2000 })
})

test('a place means the same at every size of the pages', () => {
  const larger = { ...layout, pageHeight: 1800 }
  const place = placeAt(topOfPage(7, layout) + 300, layout)
  expect(offsetOf(place, layout)).toBeCloseTo(topOfPage(7, layout) + 300)
  expect(Math.floor(placeAt(offsetOf(place, larger), larger))).toBe(7)
  expect(placeAt(-50, layout)).toBe(1)
  expect(placeAt(END * 2, layout)).toBe(2001)
})

test('the page that is looked at is the one a third down the screen', () => {
  const at = (top: number) => pageLookedAt({ top, height: 900 }, layout, null)
  expect(at(0)).toBe(1)
  expect(at(topOfPage(5, layout) - 10)).toBe(5)
  expect(at(topOfPage(5, layout) - 400)).toBe(4)
})

test('the page that was asked for is the one looked at while all of it can be seen, though others stand above it', () => {
  const bottom = { top: END - 1500, height: 1500 }
  expect(topOfPage(2000, layout)).toBeGreaterThan(bottom.top)
  expect(pageLookedAt(bottom, layout, null)).toBe(1999)
  expect(pageLookedAt(bottom, layout, 2000)).toBe(2000)
  expect(pageLookedAt({ top: 0, height: 1500 }, layout, 2000)).toBe(1)
  // After a shorter table took the place of a longer one.
  expect(pageLookedAt({ top: 0, height: 1500 }, { ...layout, count: 3 }, 2000)).toBe(1)
})

test('PageDown and PageUp go from page to page where a page fits the screen', () => {
  const screen = { top: 0, height: 620 }
  expect(turnedPage(screen, layout, 1)).toBe(610)
  expect(turnedPage({ ...screen, top: 610 }, layout, 1)).toBe(1220)
  expect(turnedPage({ ...screen, top: 610 }, layout, -1)).toBe(0)
  expect(turnedPage(screen, layout, -1)).toBe(0)
  expect(turnedPage({ ...screen, top: END - 620 }, layout, 1)).toBe(END - 620)
})

test('nothing of a page that is higher than the screen is skipped, down or up', () => {
  const height = 250
  const covered = (by: 1 | -1, from: number) => {
    const tops = [from]
    for (let top = from; tops.length < 12; tops.push(top)) top = turnedPage({ top, height }, layout, by)
    return tops
  }
  for (const tops of [covered(1, 0), covered(-1, 3000)]) {
    tops.slice(1).forEach((top, at) => {
      expect(Math.abs(top - (tops[at] as number))).toBeLessThanOrEqual(height)
    })
    expect(new Set(tops).size).toBe(tops.length)
  }
  expect(covered(1, 0)).toContain(610)
})
