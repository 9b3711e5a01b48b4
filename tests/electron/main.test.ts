/** The Electron program put together, with Electron itself played by a small stand-in: what no part's own test can show. */
import type { EventEmitter } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { CHANNEL, PAGE_ADDRESS, PAGE_ORIGIN } from '../../electron/shell/addresses.ts'
import { DocumentStore } from '../../electron/store/documentStore.ts'
import type { Envelope } from '../../shared/contract.ts'

type Call = (event: object, procedure: string, request: unknown) => Promise<Envelope>

const stage = vi.hoisted(() => ({
  app: null as EventEmitter | null,
  call: null as Call | null,
  schemes: [] as string[],
  windows: [] as { webContents: object; loaded: string[] }[],
  errors: [] as string[],
}))

vi.mock('electron', async () => {
  const events = await import('node:events')
  const nothing = () => {}
  const session = {
    ...Object.fromEntries(
      ['PermissionRequestHandler', 'PermissionCheckHandler', 'DevicePermissionHandler', 'SpellCheckerEnabled'].map(
        (name) => [`set${name}`, nothing],
      ),
    ),
    protocol: { handle: (scheme: string) => stage.schemes.push(scheme) },
  }
  class BrowserWindow extends events.EventEmitter {
    readonly webContents = new events.EventEmitter()
    readonly loaded: string[] = []
    constructor() {
      super()
      stage.windows.push(this)
    }
    async loadURL(address: string) {
      this.loaded.push(address)
    }
  }
  const app = Object.assign(new events.EventEmitter(), {
    whenReady: async () => {},
    requestSingleInstanceLock: () => true,
    getVersion: () => '0.0.0',
    setPath: nothing,
    enableSandbox: nothing,
    setAppUserModelId: nothing,
    setAboutPanelOptions: nothing,
    exit: nothing,
    quit: nothing,
  })
  stage.app = app
  return {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_title: string, message: string) => stage.errors.push(message) },
    ipcMain: {
      handle: (channel: string, listener: Call) => {
        if (channel === CHANNEL) stage.call = listener
      },
    },
    Menu: { buildFromTemplate: nothing, setApplicationMenu: nothing },
    protocol: { registerSchemesAsPrivileged: nothing },
    session: { defaultSession: session, fromPartition: () => session },
  }
})

let folder: string
const words = [...process.argv]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jixiao-main-'))
  process.argv.push('--data', folder)
  await import('../../electron/main.ts')
  await vi.waitFor(() => expect(stage.windows[0]?.loaded).toEqual([PAGE_ADDRESS]))
})

afterAll(async () => {
  process.argv.splice(0, process.argv.length, ...words)
  await rm(folder, { recursive: true })
})

const callFrom = (origin: string) => {
  const event = { sender: stage.windows[0]?.webContents, senderFrame: { origin, parent: null } }
  return stage.call?.(event, 'document.read', {})
}

it('opens the default document in the data folder and one window on it, without an error', async () => {
  expect(await readdir(folder)).toEqual(['绩效目标表.jxmb'])
  expect(stage.windows).toHaveLength(1)
  expect(stage.errors).toEqual([])
  expect(stage.schemes.length).toBeGreaterThan(0)
})

it('answers its own page over IPC, and no other', async () => {
  expect(await callFrom(PAGE_ORIGIN)).toMatchObject({ ok: true, value: { fileName: '绩效目标表.jxmb', revision: 0 } })
  expect(await callFrom('https://example.org')).toEqual({ ok: false, error: { code: 'foreign-caller', details: {} } })
})

it('lets go of the document when it quits', () => {
  const path = join(folder, '绩效目标表.jxmb')
  const open = () => DocumentStore.open(path, () => new Date())
  expect(open).toThrow('document-locked')
  stage.app?.emit('will-quit')
  open().close()
})
