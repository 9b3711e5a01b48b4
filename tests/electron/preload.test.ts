import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'

const exposed = vi.hoisted(() => ({
  names: [] as string[],
  bridge: {} as Record<string, unknown>,
  sent: [] as unknown[],
}))

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, bridge: Record<string, unknown>) => {
      exposed.names.push(name)
      exposed.bridge = bridge
    },
  },
  ipcRenderer: {
    invoke: async (...words: unknown[]) => {
      exposed.sent.push(words)
      return { ok: true, value: 'answered' }
    },
  },
}))

it('gives the page one function, which carries a call over one channel', async () => {
  await import('../../electron/preload.ts')
  expect(exposed.names).toEqual(['backend'])
  expect(Object.keys(exposed.bridge)).toEqual(['call'])
  const call = exposed.bridge.call as (procedure: string, request: unknown) => Promise<unknown>
  expect(await call('document.read', {})).toEqual({ ok: true, value: 'answered' })
  expect(exposed.sent).toEqual([['backend', 'document.read', {}]])
})

it('is short enough to be read at one glance', () => {
  const source = readFileSync(new URL('../../electron/preload.ts', import.meta.url), 'utf8')
  expect(source.split('\n').length).toBeLessThan(40)
})
