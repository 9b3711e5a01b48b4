/** Where the default document lies, on each platform. */
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../electron/dataFolder.ts'

test('each platform keeps it where its programs keep their data', () => {
  expect(defaultDataFolder('win32', { APPDATA: 'C:\\Users\\Li\\AppData\\Roaming' }, 'C:\\Users\\Li')).toBe(
    'C:\\Users\\Li\\AppData\\Roaming\\jixiao-biao',
  )
  expect(defaultDataFolder('win32', {}, 'C:\\Users\\Li')).toBe('C:\\Users\\Li\\AppData\\Roaming\\jixiao-biao')
  expect(defaultDataFolder('darwin', {}, '/Users/li')).toBe('/Users/li/Library/Application Support/jixiao-biao')
  expect(defaultDataFolder('linux', {}, '/home/li')).toBe('/home/li/.config/jixiao-biao')
  expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/data/config' }, '/home/li')).toBe('/data/config/jixiao-biao')
})
