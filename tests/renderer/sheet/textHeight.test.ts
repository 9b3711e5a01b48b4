import { expect, test } from 'vitest'
import { aroundText, cellBox } from '../../../renderer/sheet/cellBox.ts'
import { shareWidths } from '../../../renderer/sheet/columnWidths.ts'
import { headerHeight, lineWidth, rowHeight, type Typesetting } from '../../../renderer/sheet/textHeight.ts'
import { hiding, withWidths, withZoom } from '../../../renderer/viewing/viewChanges.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { DEFAULT_SHEET_VIEW, type SheetView, shownColumns, ZOOM_LEVELS } from '../../../shared/sheetView.ts'
import { project, rowOf, tableOf, wan } from './sampleRows.ts'

const VIEW = DEFAULT_SHEET_VIEW

/** Full-width characters are as wide as the font is high, others half that. */
function settingOf(view: SheetView, available = 1350): Typesetting {
  const box = cellBox(view.zoom)
  const columns = shownColumns(view)
  const widthOf = (codePoint: number) => (codePoint > 0x2000 ? box.fontSize : box.fontSize / 2)
  return { box, columns, widths: shareWidths(available, 0, view, columns), widthOf }
}

/** What the row numbers and all columns on the screen take. */
function totalWidth(view: SheetView, available: number): number {
  const { box, columns, widths } = settingOf(view, available)
  return columns.reduce((sum, key) => sum + widths[key], box.rowNumberWidth)
}

const setting = settingOf(VIEW)
const { lineHeight } = setting.box

test('a character outside the basic plane is one character', () => {
  expect(lineWidth('𠮷', () => 14)).toBe(14)
})

test('the tallest cell makes the row, and an indented name wraps earlier', () => {
  const name = '一二三四五六七八九十一二三四'
  const long = rowOf(tableOf([project('a', { goal: '字'.repeat(200) })]), 'a')
  const named = rowOf(tableOf([project('a', { name })]), 'a')
  const plain = rowOf(tableOf([project('a')]), 'a')
  expect(rowHeight(long, setting)).toBeGreaterThan(8 * lineHeight)
  expect(rowHeight(named, setting) - rowHeight(plain, setting)).toBe(lineHeight)
})

test('a text in a hidden column makes no row higher', () => {
  const long = rowOf(tableOf([project('a', { goal: '字'.repeat(200) })]), 'a')
  const plain = rowOf(tableOf([project('a')]), 'a')
  const hidden = settingOf(hiding(VIEW, ['goal']))
  expect(rowHeight(long, hidden)).toBe(rowHeight(plain, hidden))
})

test('a difference under an amount needs a line of its own', () => {
  const agreeing = rowOf(tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(1) } })]), 'a')
  const differing = rowOf(tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, total: wan(2) } })]), 'a')
  expect(rowHeight(differing, setting)).toBeGreaterThan(rowHeight(agreeing, setting))
})

test('the header is high enough for its wrapped texts', () => {
  expect(headerHeight(setting)).toBeGreaterThan(2 * lineHeight)
})

test('all columns fit the width of a small screen, and none gets absurdly wide on a large one', () => {
  expect(totalWidth(VIEW, 1350)).toBeLessThanOrEqual(1350)
  expect(totalWidth(VIEW, 1350)).toBeGreaterThan(1345)
  expect(totalWidth(VIEW, 1040)).toBeLessThanOrEqual(1040)
  expect(totalWidth(VIEW, 1900)).toBeLessThanOrEqual(1900)
  expect(settingOf(VIEW, 3000).widths.indicators).toBeLessThan(700)
})

test('amount columns grow with their figures, and a chosen width stays as it was chosen', () => {
  expect(shareWidths(1350, 98, VIEW, COLUMN_KEYS).total).toBeGreaterThan(setting.widths.total)
  expect(settingOf(withWidths(VIEW, { goal: 222 })).widths.goal).toBe(222)
})

test('hidden columns leave their room to the texts, and come back with a width of their own', () => {
  const hidden = settingOf(hiding(VIEW, ['special', 'other']), 1200)
  expect(hidden.widths.goal).toBeGreaterThan(settingOf(VIEW, 1200).widths.goal)
  expect(totalWidth(hiding(VIEW, ['special', 'other']), 1200)).toBeGreaterThan(1195)
  const noTexts = settingOf(withWidths(hiding(VIEW, ['goal', 'indicators']), { name: 300 }))
  expect(noTexts.widths.goal).toBeGreaterThan(0)
})

test('at every zoom the box is of whole pixels, its text fits its lines, and a chosen width grows with it', () => {
  for (const zoom of ZOOM_LEVELS) {
    const view = withWidths(withZoom(VIEW, zoom), { name: 240 })
    const { box, widths } = settingOf(view)
    for (const length of [...Object.values(box), ...Object.values(widths)]) expect(Number.isInteger(length)).toBe(true)
    expect(box.lineHeight).toBeGreaterThan(box.fontSize * 1.2)
    expect(box.differenceLine).toBeGreaterThan(box.differenceFontSize)
    expect(widths.name).toBe((240 * zoom) / 100)
    expect(widths.goal - aroundText(box)).toBeGreaterThanOrEqual(10 * box.fontSize)
  }
  expect(cellBox(100).fontSize).toBe(14)
  expect(cellBox(200).fontSize).toBe(28)
})
