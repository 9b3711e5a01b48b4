import { expect, test } from 'vitest'
import { Cursor } from '../../../renderer/sheet/cursor.ts'
import { editingAction, type Key, readyAction } from '../../../renderer/sheet/keys.ts'
import { type Ground, type Move, moved, rowOnePageAway } from '../../../renderer/sheet/selection.ts'
import { project, rowsOf, tableOf } from './sampleRows.ts'

/** Five rows; the first column is filled in rows 0, 1 and 4 only. */
const ground: Ground = {
  rowCount: 5,
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
  check([3, 3], { kind: 'first-cell' }, [0, 0])
  check([1, 3], { kind: 'last-cell' }, [4, 6])
})

test('a page is a screen of rows, but always at least one row', () => {
  const heights = [30, 30, 500, 30, 30]
  expect(rowOnePageAway(heights, 0, 'down', 70)).toBe(2)
  expect(rowOnePageAway(heights, 2, 'down', 70)).toBe(3)
  expect(rowOnePageAway(heights, 4, 'up', 70)).toBe(3)
  expect(rowOnePageAway(heights, 4, 'down', 70)).toBe(4)
})

const key = (name: string, over: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
})

test('characters, also those typed with AltGr, are left to the text area', () => {
  expect(readyAction(key('a'))).toBeNull()
  expect(readyAction(key('z', { ctrlKey: true, altKey: true }))).toBeNull()
  expect(editingAction(key('Backspace'), true)).toBeNull()
})

test('undo is ours only while no editor is open', () => {
  expect(readyAction(key('z', { ctrlKey: true }))).toEqual({ kind: 'undo' })
  expect(readyAction(key('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ kind: 'redo' })
  expect(readyAction(key('y', { ctrlKey: true }))).toEqual({ kind: 'redo' })
  expect(editingAction(key('z', { ctrlKey: true }), true)).toBeNull()
})

test('arrows leave an editor opened by typing and move the caret in one opened by F2', () => {
  expect(editingAction(key('ArrowLeft'), true)).toMatchObject({ kind: 'commit' })
  expect(editingAction(key('ArrowLeft'), false)).toBeNull()
})

test('Enter after a run of Tabs goes down and back to where the run began', () => {
  const cursor = new Cursor()
  cursor.setRows(rowsOf(tableOf([project('a'), project('b')])))
  cursor.goToStart()
  cursor.advance({ by: 'tab', backwards: false })
  cursor.advance({ by: 'tab', backwards: false })
  expect(cursor.active).toEqual({ rowId: 'a', column: 'fiscal' })
  cursor.advance({ by: 'enter', backwards: false })
  expect(cursor.active).toEqual({ rowId: 'b', column: 'name' })
})

test('the cursor stays with its row when rows come above it, and at its place when its row goes', () => {
  const cursor = new Cursor()
  cursor.setRows(rowsOf(tableOf([project('a'), project('b')])))
  cursor.goTo({ row: 3, column: 5 })
  cursor.setRows(rowsOf(tableOf([project('new'), project('a'), project('b')])))
  expect(cursor.active).toEqual({ rowId: 'b', column: 'goal' })
  cursor.setRows(rowsOf(tableOf([project('new'), project('a')])))
  expect(cursor.active).toEqual({ rowId: 'a', column: 'goal' })
})
