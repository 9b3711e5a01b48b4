import { expect, test } from 'vitest'
import { listPlace } from '../../../renderer/suggesting/listPlace.ts'

const WINDOW = { width: 1366, height: 768 }
const LIST = { width: 300, height: 220 }
const cellAt = (left: number, top: number) => ({ left, top, right: left + 160, bottom: top + 30 })

test('the list lies right under its cell, at its left edge', () => {
  expect(listPlace(cellAt(200, 100), LIST, WINDOW)).toMatchObject({ left: 200, top: 132 })
})

test('where there is no room below it lies right above', () => {
  expect(listPlace(cellAt(200, 700), LIST, WINDOW)).toMatchObject({ left: 200, top: 700 - 2 - 220 })
})

test('it never goes over the window’s right or left edge', () => {
  expect(listPlace(cellAt(1300, 100), LIST, WINDOW).left).toBe(1366 - 4 - 300)
  expect(listPlace(cellAt(-50, 100), LIST, WINDOW).left).toBe(4)
})

test('where neither side has room for all of it, it takes the larger and is shortened to it', () => {
  const low = { width: 1366, height: 260 }
  const under = listPlace(cellAt(0, 90), LIST, low)
  expect(under).toEqual({ left: 4, top: 122, maxHeight: 260 - 4 - 122 })
  const over = listPlace(cellAt(0, 150), LIST, low)
  expect(over.top).toBe(4)
  expect(over.maxHeight).toBe(150 - 2 - 4)
})

test('it never covers its cell', () => {
  for (let top = 0; top < 740; top += 7) {
    const cell = cellAt(0, top)
    const place = listPlace(cell, LIST, WINDOW)
    const bottom = place.top + Math.min(LIST.height, place.maxHeight)
    expect(place.top >= cell.bottom || bottom <= cell.top).toBe(true)
  }
})
