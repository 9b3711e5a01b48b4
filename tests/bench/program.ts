/**
 * The whole program with a large table in its document: the real backend on a real SQLite file behind the loopback door,
 * the renderer as it is shipped, a real Chromium. Every program has a folder of its own, gone when it is closed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { createBackend } from '../../electron/backend.ts'
import { DocumentStore } from '../../electron/store/documentStore.ts'
import { serve } from '../../electron/web/server.ts'
import { loopbackSurroundings } from '../../electron/web/surroundings.ts'
import { benchTable } from './benchTable.ts'
import { installStopwatch } from './page/stopwatch.ts'
import { SCREEN } from './pages.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the renderer into `folder` as the program is built. */
export async function buildRenderer(folder: string): Promise<void> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, license: false },
  })
}

export interface RunningProgram {
  /** A new window on the document, with the first rows painted. */
  open(): Promise<Page>
  close(): Promise<void>
}

/** Starts the program on a document that holds one table of so many projects. */
export async function startProgram(browser: Browser, rendererRoot: string, projects: number): Promise<RunningProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  const store = DocumentStore.open(join(folder, 'bench.jxmb'), () => new Date())
  store.apply(0, 'bench', [{ kind: 'insertTable', at: 0, table: benchTable(projects, 1) }])
  const failures: unknown[] = []
  const door = await serve({
    backend: createBackend({
      store,
      surroundings: loopbackSurroundings(null),
      workerUrl: new URL('../../electron/reading/readerWorker.ts', import.meta.url),
      version: 'bench',
      now: () => new Date(),
    }),
    rendererRoot,
    port: 0,
    report: (error) => failures.push(error),
  })
  const context = await enter(browser, door.address)
  return {
    open: async () => {
      const page = await context.newPage()
      await page.goto(new URL('/', door.address).href)
      await page.waitForSelector('.ag-row[row-index="1"] [col-id="name"]')
      return page
    },
    close: async () => {
      await context.close()
      await door.close()
      store.close()
      rmSync(folder, { recursive: true, force: true })
      if (failures.length > 0) throw new AggregateError(failures, 'the program failed while it was measured')
    },
  }
}

/** Trades the one-time token for the cookie that all windows of the context then have. */
async function enter(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin })
  await context.addInitScript(installStopwatch)
  const page = await context.newPage()
  await page.goto(address)
  await page.close()
  return context
}
