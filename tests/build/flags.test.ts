/** The words after `npm start --`, and the front door that they and the machine lead to. */
import { expect, test } from 'vitest'
import { chooseDoor, readStartFlags, serverWords } from '../../build/flags.mjs'

const DEFAULTS = { port: null, data: null, open: true, web: false, help: false }

test('each word sets one thing; a relative data folder starts from where the command was typed', () => {
  const check = (words: string[], expected: object): void =>
    expect(readStartFlags(words, '/home/li'), words.join(' ')).toEqual({ ...DEFAULTS, ...expected })
  check([], {})
  check(['--port', '8123'], { port: '8123' })
  check(['--data', '表'], { data: '/home/li/表' })
  check(['--data', '/srv/表', '--no-open'], { data: '/srv/表', open: false })
  check(['--web'], { web: true })
  check(['--help'], { help: true })
})

test('words that are not known are not guessed at', () => {
  for (const words of [['--prot', '1'], ['--port'], ['file.xlsx'], ['--no-open=1']]) {
    expect(readStartFlags(words, '/'), words.join(' ')).toBeNull()
  }
})

test('what the web server is told is what was typed, and nothing more', () => {
  expect(serverWords(DEFAULTS)).toEqual([])
  const all = { ...DEFAULTS, port: '8123', data: '/srv/表', open: false, web: true }
  expect(serverWords(all)).toEqual(['--port', '8123', '--data', '/srv/表', '--no-open'])
})

const desktop = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false }

test('a desktop gets Electron', () => {
  expect(chooseDoor(DEFAULTS, desktop)).toBe('electron')
  expect(chooseDoor({ ...DEFAULTS, data: '/srv' }, desktop)).toBe('electron')
  expect(chooseDoor(DEFAULTS, { ...desktop, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe('electron')
  expect(chooseDoor(DEFAULTS, { platform: 'win32', environment: {}, isRoot: false })).toBe('electron')
  expect(chooseDoor(DEFAULTS, { platform: 'darwin', environment: {}, isRoot: false })).toBe('electron')
})

test('flags that only make sense for the web server ask for it', () => {
  expect(chooseDoor({ ...DEFAULTS, web: true }, desktop)).toBe('asked-for-web')
  expect(chooseDoor({ ...DEFAULTS, open: false }, desktop)).toBe('asked-for-web')
  expect(chooseDoor({ ...DEFAULTS, port: '0' }, desktop)).toBe('asked-for-web')
})

test('Electron is never started without a display, nor as root, where it would need its sandbox off', () => {
  expect(chooseDoor(DEFAULTS, { ...desktop, environment: {} })).toBe('no-display')
  expect(chooseDoor(DEFAULTS, { ...desktop, isRoot: true })).toBe('root')
})
