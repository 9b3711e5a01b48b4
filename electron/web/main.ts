/**
 * The loopback door's entry: composition only. It opens the default document, serves it on 127.0.0.1, prints the address and
 * shows a browser window; a signal closes everything in order.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError, errorMessage } from '../../shared/errors.ts'
import { createBackend } from '../backend.ts'
import { DEFAULT_DOCUMENT, defaultDataFolder } from '../dataFolder.ts'
import { chromiumPdfEngine, findBrowser } from '../pdf/chromium.ts'
import { DocumentStore } from '../store/documentStore.ts'
import { type Flags, readFlags } from './flags.ts'
import { openBrowser } from './openBrowser.ts'
import { type Door, serve } from './server.ts'
import { loopbackSurroundings } from './surroundings.ts'
import { TEXTS } from './texts.ts'

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const flags = readFlags(
  process.argv.slice(2),
  process.cwd(),
  defaultDataFolder(process.platform, process.env, homedir()),
)
if (flags.ok) await start(flags)
else fail(flags.message, 2)

async function start({ port, data, open }: Flags & { ok: true }): Promise<void> {
  let store: DocumentStore | null = null
  try {
    store = openDocument(data)
    const door = await openDoor(store, port)
    endOnSignal(store, door)
    process.stdout.write(`${TEXTS.address(door.address)}\n`)
    const desktop = { platform: process.platform, environment: process.env, findBrowser, spawn }
    if (open && !(await openBrowser(door.address, desktop))) process.stderr.write(`${TEXTS.noBrowser}\n`)
    process.stderr.write(`${TEXTS.keepOpen}\n`)
  } catch (error) {
    store?.close()
    if (!(error instanceof AppError)) report(error)
    fail(error instanceof AppError ? errorMessage(error.code, error.details) : errorMessage('internal'), 1)
  }
}

function openDocument(data: string): DocumentStore {
  try {
    mkdirSync(data, { recursive: true })
  } catch (error) {
    throw new AppError('file-unwritable', { file: data }, error)
  }
  return DocumentStore.open(join(data, DEFAULT_DOCUMENT), () => new Date())
}

function openDoor(store: DocumentStore, port: number): Promise<Door> {
  const rendererRoot = fileURLToPath(new URL('../renderer', import.meta.url))
  const browser = findBrowser()
  const fonts = join(rendererRoot, 'fonts')
  const surroundings = loopbackSurroundings(browser === null ? null : chromiumPdfEngine(browser, { fonts }))
  const workerUrl = new URL('../electron/readerWorker.js', import.meta.url)
  return serve({
    backend: createBackend({ store, surroundings, workerUrl, version: version(), now: () => new Date() }),
    rendererRoot,
    port,
    report,
  })
}

/** As package.json has it, which lies two folders above the bundle. */
function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
}

function endOnSignal(store: DocumentStore, door: Door): void {
  // A terminal sends Ctrl+C to every process of the group, and the starting script passes it on: the second one is the same.
  let isEnding = false
  for (const signal of ENDING_SIGNALS) {
    process.on(signal, async () => {
      if (isEnding) return
      isEnding = true
      await door.close()
      store.close()
      process.exit(0)
    })
  }
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

function fail(message: string, exitCode: 1 | 2): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = exitCode
}
