import { expect, test } from 'vitest'
import { pageWidth, percentOf, steppedZoom, zoomName, zoomNamed } from '../../../renderer/printing/zoom.ts'

const A4 = { width: 841.89, height: 595.28 }
const ROOM = { width: 900, height: 300 }

test('a page fills the room from side to side, or fits into it whole, or has its share of its size on paper', () => {
  expect(pageWidth({ kind: 'width' }, A4, ROOM)).toBe(900)
  expect(pageWidth({ kind: 'page' }, A4, ROOM)).toBeCloseTo(300 * (A4.width / A4.height))
  expect(pageWidth({ kind: 'page' }, A4, { width: 100, height: 300 })).toBe(100)
  // 297 mm at 96 pixels to the inch.
  expect(pageWidth({ kind: 'percent', percent: 100 }, A4, ROOM)).toBeCloseTo(1122.52)
})

test('a page has a width even while there is no room yet', () => {
  expect(pageWidth({ kind: 'width' }, A4, { width: -24, height: -24 })).toBeGreaterThan(0)
  expect(pageWidth({ kind: 'page' }, A4, { width: 0, height: 0 })).toBeGreaterThan(0)
})

test('the steps go on from what is seen and end at 50 and 300 %', () => {
  expect(percentOf(900, A4)).toBe(80)
  expect(steppedZoom(80, 1)).toEqual({ kind: 'percent', percent: 100 })
  expect(steppedZoom(80, -1)).toEqual({ kind: 'percent', percent: 75 })
  expect(steppedZoom(100, 1)).toEqual({ kind: 'percent', percent: 125 })
  expect(steppedZoom(300, 1)).toEqual({ kind: 'percent', percent: 300 })
  expect(steppedZoom(41, -1)).toEqual({ kind: 'percent', percent: 50 })
})

test('every zoom of the list is found again by its name, and nothing else is', () => {
  for (const name of ['width', 'page', '50', '300']) expect(zoomName(zoomNamed(name) ?? { kind: 'page' })).toBe(name)
  expect(zoomNamed('80')).toBeNull()
  expect(zoomNamed('')).toBeNull()
})
