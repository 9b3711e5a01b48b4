import { expect, test } from 'vitest'
import { isShortcut, keyName } from '../../../renderer/app/shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function check(combination: string, pressed: Partial<typeof none> & { key: string }, expected: boolean) {
  expect(isShortcut(combination, { ...none, ...pressed })).toBe(expected)
}

test('a combination is met by exactly its keys', () => {
  check('Ctrl+Z', { key: 'z', ctrlKey: true }, true)
  check('Ctrl+Z', { key: 'Z', ctrlKey: true }, true)
  check('Ctrl+Z', { key: 'z', metaKey: true }, true)
  check('Ctrl+Z', { key: 'z' }, false)
  check('Ctrl+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false)
  check('Ctrl+Z', { key: 'z', ctrlKey: true, altKey: true }, false)
  check('Ctrl+Shift+P', { key: 'P', ctrlKey: true, shiftKey: true }, true)
  check('Alt+ArrowUp', { key: 'ArrowUp', altKey: true }, true)
  check('Alt+Insert', { key: 'Delete', altKey: true }, false)
})

test('a key of the input method is no shortcut', () => {
  check('Ctrl+P', { key: 'Process', ctrlKey: true }, false)
})

test('arrows are named as they are printed on the keys', () => {
  expect(keyName('Alt+ArrowUp')).toBe('Alt+↑')
  expect(keyName('Alt+Shift+Insert')).toBe('Alt+Shift+Insert')
})
