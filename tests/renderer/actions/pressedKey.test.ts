import { expect, test } from 'vitest'
import type { KeyPlace } from '../../../renderer/actions/actionTable.ts'
import { actionOfKey, combinationOf, keyName, type PressedKey } from '../../../renderer/actions/pressedKey.ts'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

const pressed = (key: string, over: Partial<PressedKey> = {}): PressedKey => ({ ...none, key, ...over })

test('a combination has one name, whatever the keyboard makes of it', () => {
  const check = (key: string, over: Partial<PressedKey>, expected: string) =>
    expect(combinationOf(pressed(key, over))).toBe(expected)
  check('z', ctrl, 'Ctrl+Z')
  check('Z', ctrl, 'Ctrl+Z')
  check('z', { metaKey: true }, 'Ctrl+Z')
  check('P', { ...ctrl, ...shift }, 'Ctrl+Shift+P')
  check('ArrowUp', { altKey: true }, 'Alt+ArrowUp')
  check('=', ctrl, 'Ctrl+Plus')
  check('+', { ...ctrl, ...shift }, 'Ctrl+Plus')
  check('-', { ...ctrl, code: 'NumpadSubtract' }, 'Ctrl+Minus')
  check(')', { ...ctrl, ...shift, code: 'Digit0' }, 'Ctrl+Shift+0')
  check(' ', shift, 'Shift+Space')
})

test('a key means what it means where the focus is', () => {
  const check = (places: readonly KeyPlace[], key: PressedKey, expected: string | null) =>
    expect(actionOfKey(key, places)?.id ?? null).toBe(expected)
  check(['sheet'], pressed('Enter'), 'next-below')
  check(['editor'], pressed('Enter'), 'commit-below')
  check(['sheet'], pressed('ArrowLeft'), 'step-left')
  check(['editor', 'typing'], pressed('ArrowLeft'), 'commit-step-left')
  check(['editor'], pressed('ArrowLeft'), null)
  check(['window'], pressed('z', ctrl), 'undo')
  check(['editor', 'typing'], pressed('z', ctrl), null)
})

test('characters, also those typed with AltGr, are left to the text area', () => {
  for (const key of [pressed('a'), pressed('q', { ctrlKey: true, altKey: true }), pressed('Process', ctrl)]) {
    expect(actionOfKey(key, ['sheet', 'window'])).toBeNull()
  }
})

test('the keys of the clipboard are the browser’s, which makes events of them', () => {
  for (const key of ['c', 'x', 'v']) expect(actionOfKey(pressed(key, ctrl), ['sheet'])).toBeNull()
})

test('keys are named as they are printed on the keyboard', () => {
  expect(keyName('Alt+ArrowUp')).toBe('Alt+↑')
  expect(keyName('Ctrl+Minus')).toBe('Ctrl+减号')
  expect(keyName('Alt+Shift+Insert')).toBe('Alt+Shift+Insert')
})
