/** How the loopback door shows its window, on each kind of desktop, without opening any. */

import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { openBrowser } from '../../../electron/web/openBrowser.ts'

const ADDRESS = 'http://127.0.0.1:8000/?token=abc'

interface Started {
  readonly command: string
  readonly words: readonly string[]
  readonly detached: boolean | undefined
}

/** Opens on a desktop where the programs named in `broken` cannot be started, and tells what was tried. */
async function open(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  browser: string | null,
  broken: readonly string[] = [],
): Promise<{ opened: boolean; started: string[][] }> {
  const started: Started[] = []
  const opened = await openBrowser(ADDRESS, {
    platform,
    environment,
    findBrowser: () => browser,
    spawn: (command, words, { detached }) => {
      started.push({ command, words, detached })
      const child = Object.assign(new EventEmitter(), { unref: () => undefined })
      setImmediate(() => {
        if (broken.includes(command)) child.emit('error', new Error('ENOENT'))
        else child.emit('spawn')
      })
      return child as unknown as ChildProcess
    },
  })
  for (const { detached } of started) expect(detached).toBe(true)
  return { opened, started: started.map(({ command, words }) => [command, ...words]) }
}

test('an installed browser shows the page as a window of its own', async () => {
  const browser = '/usr/bin/chromium'
  const expected = { opened: true, started: [[browser, `--app=${ADDRESS}`]] }
  expect(await open('linux', { DISPLAY: ':0' }, browser)).toEqual(expected)
  expect(await open('linux', { WAYLAND_DISPLAY: 'wayland-0' }, browser)).toEqual(expected)
  expect(await open('win32', {}, browser)).toEqual(expected)
  expect(await open('darwin', {}, browser)).toEqual(expected)
})

test('without one the system opens the address its own way', async () => {
  expect(await open('linux', { DISPLAY: ':0' }, null)).toEqual({ opened: true, started: [['xdg-open', ADDRESS]] })
  expect(await open('darwin', {}, null)).toEqual({ opened: true, started: [['open', ADDRESS]] })
  expect(await open('win32', {}, null)).toEqual({
    opened: true,
    started: [['rundll32', 'url.dll,FileProtocolHandler', ADDRESS]],
  })
})

test('a browser that does not start is replaced by the system', async () => {
  const { opened, started } = await open('linux', { DISPLAY: ':0' }, '/usr/bin/chromium', ['/usr/bin/chromium'])
  expect(opened).toBe(true)
  expect(started.map(([command]) => command)).toEqual(['/usr/bin/chromium', 'xdg-open'])
})

test('it says so when nothing could be opened', async () => {
  expect((await open('linux', { DISPLAY: ':0' }, null, ['xdg-open'])).opened).toBe(false)
})

test('where there is no display nothing is started at all', async () => {
  expect(await open('linux', {}, '/usr/bin/chromium')).toEqual({ opened: false, started: [] })
})
