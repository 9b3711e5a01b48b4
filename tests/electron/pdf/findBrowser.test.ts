import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findBrowser, type Machine } from '../../../electron/pdf/findBrowser.ts'

describe('a browser is found', () => {
  const check = (
    name: string,
    platform: Machine['platform'],
    environment: Machine['environment'],
    installed: string[],
    expected: string | null,
  ) => {
    test(name, () => {
      expect(findBrowser({ platform, environment, isProgram: (path) => installed.includes(path) })).toBe(expected)
    })
  }
  const windows = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\文员\\AppData\\Local',
  }
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const ownChrome = 'C:\\Users\\文员\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'

  check('Chromium of a Linux package', 'linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium'], '/usr/bin/chromium')
  check('although the PATH is empty', 'linux', {}, ['/usr/bin/chromium'], '/usr/bin/chromium')
  check(
    'in a folder of the PATH',
    'linux',
    { PATH: '/usr/bin:/opt/tools' },
    ['/opt/tools/google-chrome'],
    '/opt/tools/google-chrome',
  )
  check('but not in a relative folder of the PATH', 'linux', { PATH: '.:bin' }, ['bin/chromium', './chromium'], null)
  check(
    'a snap only where there is no other',
    'linux',
    { PATH: '/snap/bin:/usr/bin' },
    ['/snap/bin/chromium', '/usr/bin/microsoft-edge'],
    '/usr/bin/microsoft-edge',
  )
  check('a snap', 'linux', { PATH: '/snap/bin:/usr/bin' }, ['/snap/bin/chromium'], '/snap/bin/chromium')
  check('Edge, which every Windows has', 'win32', windows, [edge], edge)
  check('Chrome before Edge, installed for one user', 'win32', windows, [edge, ownChrome], ownChrome)
  check('nothing on a Windows that names no folders', 'win32', {}, [edge], null)
  check(
    'Chrome on macOS',
    'darwin',
    { HOME: '/Users/clerk' },
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  check(
    'Edge in the home folder on macOS',
    'darwin',
    { HOME: '/Users/clerk' },
    ['/Users/clerk/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    '/Users/clerk/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  )
  check('or none', 'linux', { PATH: '/usr/bin' }, [], null)

  test('on this machine, as a program that exists', () => {
    const browser = findBrowser()
    expect(browser).not.toBeNull()
    expect(existsSync(browser ?? '')).toBe(true)
  })
})
