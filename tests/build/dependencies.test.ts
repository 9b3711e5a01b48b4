/** When the npm packages count as installed. */
import { expect, test } from 'vitest'
import { isInstalled } from '../../build/dependencies.mjs'

const root = { '': { version: '0.1.0' } }
const react = { 'node_modules/react': { version: '19.0.0', integrity: 'sha512-a' } }
const forMac = { 'node_modules/fsevents': { version: '2.0.0', integrity: 'sha512-b', optional: true } }

function check(wanted: object, installed: object | null, expected: boolean): void {
  expect(isInstalled({ packages: { ...root, ...wanted } }, installed && { packages: { ...installed } })).toBe(expected)
}

test('what npm recorded is what the lock asks for', () => check(react, react, true))
test('nothing was installed yet, or an installation was cut short', () => check(react, null, false))
test('a package is missing', () => check(react, {}, false))
test('a package has another version, or other bytes under the same one', () => {
  check(react, { 'node_modules/react': { version: '18.0.0', integrity: 'sha512-a' } }, false)
  check(react, { 'node_modules/react': { version: '19.0.0', integrity: 'sha512-c' } }, false)
})
test('a package for another platform may be absent, but not outdated', () => {
  check({ ...react, ...forMac }, react, true)
  check({ ...react, ...forMac }, { ...react, 'node_modules/fsevents': { version: '1.0.0' } }, false)
})
test('what was installed beyond the lock does not matter', () => check(react, { ...react, ...forMac }, true))
test('a package that the lock has no checksum of counts by its version', () => {
  check({ 'node_modules/react': { version: '19.0.0' } }, react, true)
  check({ 'node_modules/react': { version: '19.0.1' } }, react, false)
})
