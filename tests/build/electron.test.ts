/** Where the Electron binary is looked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from '../../build/electron.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(...names: string[]): string {
  const path = join(folder, ...names)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  return path
}

test('in its npm package, once that has unpacked it', () => {
  expect(findElectron(folder, {}, 'linux')).toBeNull()
  const binary = put('dist', 'electron')
  expect(findElectron(folder, {}, 'linux')).toBeNull()
  put('path.txt')
  expect(findElectron(folder, {}, 'linux')).toBe(binary)
})

test('under the name that it has on each platform', () => {
  put('path.txt')
  expect(findElectron(folder, {}, 'win32')).toBeNull()
  const windows = put('dist', 'electron.exe')
  const mac = put('dist', 'Electron.app', 'Contents', 'MacOS', 'Electron')
  expect(findElectron(folder, {}, 'win32')).toBe(windows)
  expect(findElectron(folder, {}, 'darwin')).toBe(mac)
  expect(findElectron(folder, {}, 'linux')).toBeNull()
})

test('in a folder that somebody unpacked by hand and named', () => {
  const binary = put('by-hand', 'electron')
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'by-hand') }
  expect(findElectron(folder, environment, 'linux')).toBe(binary)
  expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') }, 'linux')).toBeNull()
})
