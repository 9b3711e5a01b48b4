import { expect, test } from 'vitest'
import { Cursor } from '../../../renderer/sheet/cursor.ts'
import type { SheetRow } from '../../../renderer/sheet/rows.ts'
import { type Ground, type Move, moved, rowOnePageAway } from '../../../renderer/sheet/selection.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { project, rowsOf, tableOf } from './sampleRows.ts'

/** Five rows; the first column is filled in rows 0, 1 and 4 only. */
const ground: Ground = {
  rowCount: 5,
  columnCount: 7,
  firstCell: { row: 1, column: 0 },
  filled: ({ row, column }) => column === 0 && row !== 2 && row !== 3,
  pageFrom: (row, direction) => row + (direction === 'down' ? 2 : -2),
}

function check(from: [number, number], move: Move, to: [number, number]) {
  const position = moved({ row: from[0], column: from[1] }, move, ground)
  expect([position.row, position.column], JSON.stringify(move)).toEqual(to)
}

test('single steps stop at the edges', () => {
  check([0, 0], { kind: 'step', direction: 'up' }, [0, 0])
  check([0, 0], { kind: 'step', direction: 'right' }, [0, 1])
  check([4, 6], { kind: 'step', direction: 'right' }, [4, 6])
})

test('jumps go to the last filled cell before a gap, then over it', () => {
  check([0, 0], { kind: 'jump', direction: 'down' }, [1, 0])
  check([1, 0], { kind: 'jump', direction: 'down' }, [4, 0])
  check([4, 0], { kind: 'jump', direction: 'up' }, [1, 0])
  check([0, 3], { kind: 'jump', direction: 'down' }, [4, 3])
})

test('the corners are one key away', () => {
  check([3, 3], { kind: 'row-start' }, [3, 0])
  check([3, 3], { kind: 'row-end' }, [3, 6])
  check([3, 3], { kind: 'first-cell' }, [1, 0])
  check([1, 3], { kind: 'last-cell' }, [4, 6])
})

test('a page is a screen of rows, but always at least one row', () => {
  const heights = [30, 30, 500, 30, 30]
  expect(rowOnePageAway(heights, 0, 'down', 70)).toBe(2)
  expect(rowOnePageAway(heights, 2, 'down', 70)).toBe(3)
  expect(rowOnePageAway(heights, 4, 'up', 70)).toBe(3)
  expect(rowOnePageAway(heights, 4, 'down', 70)).toBe(4)
})

test('Enter after a run of Tabs goes down and back to where the run began', () => {
  const cursor = new Cursor<SheetRow, ColumnKey>(COLUMN_KEYS)
  cursor.setGround(rowsOf(tableOf([project('a'), project('b')])), COLUMN_KEYS)
  cursor.goToFirst(({ kind }) => kind === 'project')
  cursor.advance({ by: 'tab', backwards: false })
  cursor.advance({ by: 'tab', backwards: false })
  expect(cursor.active).toEqual({ rowId: 'a', column: 'fiscal' })
  cursor.advance({ by: 'enter', backwards: false })
  expect(cursor.active).toEqual({ rowId: 'b', column: 'name' })
})

test('the cursor stays with its row when rows come above it, and at its place when its row goes', () => {
  const cursor = new Cursor<SheetRow, ColumnKey>(COLUMN_KEYS)
  cursor.setGround(rowsOf(tableOf([project('a'), project('b')])), COLUMN_KEYS)
  cursor.goTo({ row: 3, column: 5 })
  cursor.setGround(rowsOf(tableOf([project('new'), project('a'), project('b')])), COLUMN_KEYS)
  expect(cursor.active).toEqual({ rowId: 'b', column: 'goal' })
  cursor.setGround(rowsOf(tableOf([project('new'), project('a')])), COLUMN_KEYS)
  expect(cursor.active).toEqual({ rowId: 'a', column: 'goal' })
})

test('in a selected rectangle Enter walks down and Tab along, around its end, and the rectangle stays', () => {
  const cursor = new Cursor<SheetRow, ColumnKey>(COLUMN_KEYS)
  cursor.setGround(rowsOf(tableOf([project('a'), project('b')])), COLUMN_KEYS)
  const rectangle = { top: 2, bottom: 3, left: 1, right: 2 }
  const walk = (by: 'enter' | 'tab', backwards: boolean) => {
    cursor.advance({ by, backwards })
    expect(cursor.rectangle).toEqual(rectangle)
    return [cursor.active.rowId, cursor.active.column]
  }
  cursor.select(rectangle)
  expect(walk('enter', false)).toEqual(['b', 'total'])
  expect(walk('enter', false)).toEqual(['a', 'fiscal'])
  expect(walk('tab', false)).toEqual(['b', 'total'])
  expect(walk('tab', true)).toEqual(['a', 'fiscal'])
  expect(walk('tab', true)).toEqual(['a', 'total'])
  expect(walk('enter', true)).toEqual(['b', 'fiscal'])
})

test('a rectangle survives rows and columns coming and going', () => {
  const cursor = new Cursor<SheetRow, ColumnKey>(COLUMN_KEYS)
  cursor.setGround(rowsOf(tableOf([project('a'), project('b')])), COLUMN_KEYS)
  cursor.select({ top: 2, bottom: 3, left: 5, right: 6 })
  cursor.setGround(
    rowsOf(tableOf([project('new'), project('a'), project('b')])),
    COLUMN_KEYS.filter((key) => key !== 'special'),
  )
  expect(cursor.rectangle).toEqual({ top: 3, bottom: 4, left: 4, right: 5 })
  expect(cursor.active).toEqual({ rowId: 'a', column: 'goal' })
})
