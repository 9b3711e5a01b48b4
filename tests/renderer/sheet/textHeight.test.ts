import { expect, test } from 'vitest'
import { LINE_HEIGHT } from '../../../renderer/sheet/cellBox.ts'
import { shareWidths } from '../../../renderer/sheet/columnWidths.ts'
import { headerHeight, lineWidth, rowHeight } from '../../../renderer/sheet/textHeight.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { project, rowOf, tableOf, wan } from './sampleRows.ts'

/** Full-width characters are 14 pixels wide, others 7. */
const widthOf = (character: string) => (character.charCodeAt(0) > 0x2000 ? 14 : 7)
const widths = shareWidths(1350, 0, new Map())

test('a character outside the basic plane is one character', () => {
  expect(lineWidth('𠮷', () => 14)).toBe(14)
})

test('the tallest cell makes the row, and an indented name wraps earlier', () => {
  const name = '一二三四五六七八九十一二三四'
  const long = rowOf(tableOf([project('a', { goal: '字'.repeat(200) })]), 'a')
  const named = rowOf(tableOf([project('a', { name })]), 'a')
  const plain = rowOf(tableOf([project('a')]), 'a')
  expect(rowHeight(long, widths, widthOf)).toBeGreaterThan(8 * LINE_HEIGHT)
  expect(rowHeight(named, widths, widthOf) - rowHeight(plain, widths, widthOf)).toBe(LINE_HEIGHT)
})

test('a difference under an amount needs a line of its own', () => {
  const agreeing = rowOf(tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(1) } })]), 'a')
  const differing = rowOf(tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, total: wan(2) } })]), 'a')
  expect(rowHeight(differing, widths, widthOf)).toBeGreaterThan(rowHeight(agreeing, widths, widthOf))
})

test('the header is high enough for its wrapped texts', () => {
  expect(headerHeight(widths, widthOf)).toBeGreaterThan(2 * LINE_HEIGHT)
})

test('all columns fit the width of a small screen, and none gets absurdly wide on a large one', () => {
  const total = (available: number) => {
    const shared = shareWidths(available, 0, new Map())
    return COLUMN_KEYS.reduce((sum, key) => sum + shared[key], 40)
  }
  expect(total(1350)).toBeLessThanOrEqual(1350)
  expect(total(1350)).toBeGreaterThan(1345)
  expect(total(1040)).toBeLessThanOrEqual(1040)
  expect(total(1900)).toBeLessThanOrEqual(1900)
  expect(shareWidths(3000, 0, new Map()).indicators).toBeLessThan(700)
})

test('amount columns grow with their figures, and a dragged column keeps its width', () => {
  expect(shareWidths(1350, 98, new Map()).total).toBeGreaterThan(shareWidths(1350, 0, new Map()).total)
  expect(shareWidths(1350, 0, new Map([['goal', 222]])).goal).toBe(222)
})
