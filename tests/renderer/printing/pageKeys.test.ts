import { expect, test } from 'vitest'
import { pageKey } from '../../../renderer/printing/pageKeys.ts'
import { typedPage } from '../../../renderer/printing/typedPage.ts'

const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('pages are turned and their size is changed by the keys that every program of its kind has', () => {
  expect(pageKey({ ...plain, key: 'PageDown' }, false)).toEqual({ kind: 'turn', by: 1 })
  expect(pageKey({ ...plain, key: 'End' }, false)).toEqual({ kind: 'end', of: 'last' })
  expect(pageKey({ ...plain, key: '=', ctrlKey: true }, false)).toEqual({ kind: 'zoom', by: 1 })
  expect(pageKey({ ...plain, key: '-', ctrlKey: true }, false)).toEqual({ kind: 'zoom', by: -1 })
  expect(pageKey({ ...plain, key: '0', code: 'Digit0', ctrlKey: true }, false)).toEqual({ kind: 'fit' })
  expect(pageKey({ ...plain, key: 'a' }, false)).toBeNull()
  expect(pageKey({ ...plain, key: 'constructor' }, false)).toBeNull()
})

test('in a field the keys that move its caret are the field’s', () => {
  expect(pageKey({ ...plain, key: 'Home' }, true)).toBeNull()
  expect(pageKey({ ...plain, key: 'PageUp' }, true)).toBeNull()
  expect(pageKey({ ...plain, key: '=', ctrlKey: true }, true)).toEqual({ kind: 'zoom', by: 1 })
})

test('a page is named by digits of any width, and one beyond the ends means the end', () => {
  expect(typedPage(' 7 ', 9)).toBe(7)
  expect(typedPage('１２', 20)).toBe(12)
  expect(typedPage('第3页', 9)).toBe(3)
  expect(typedPage('99', 9)).toBe(9)
  expect(typedPage('0', 9)).toBe(1)
  expect(typedPage('', 9)).toBeNull()
  expect(typedPage('-3', 9)).toBeNull()
  expect(typedPage('末页', 9)).toBeNull()
})
