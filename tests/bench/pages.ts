/**
 * The two pages of the bench in a real Chromium: the plain grid that is the measure, and ours with its table in hand. Built by vite as the program is, but in memory.
 */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { installStopwatch } from './page/stopwatch.ts'

export type PageName = 'plain' | 'ours'
export type BuiltPages = ReadonlyMap<string, string | Uint8Array>

/** The screen of the clerks' machines. */
export const SCREEN = { width: 1366, height: 768 }

/** Never connected to. */
const ORIGIN = 'http://localhost/'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"

/** The built files by their path. */
export async function buildPages(): Promise<BuiltPages> {
  const root = fileURLToPath(new URL('./page/', import.meta.url))
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { input: { plain: `${root}plain.html`, ours: `${root}ours.html` } },
    },
  })
  if (!('output' in built)) throw new Error('vite gave more than one bundle')
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

/** A page in a context of its own; closing that closes it. */
export async function openPage(browser: Browser, files: BuiltPages, name: PageName): Promise<Page> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'zh-CN' })
  await context.addInitScript(installStopwatch)
  const page = await context.newPage()
  await page.route(`${ORIGIN}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    const body = files.get(path)
    if (body === undefined) return route.fulfill({ status: 204 })
    const headers = { 'content-type': contentType(path), 'content-security-policy': POLICY }
    return route.fulfill({ headers, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await page.goto(`${ORIGIN}${name}.html`)
  return page
}

function contentType(path: string): string {
  if (path.endsWith('.html')) return 'text/html'
  return path.endsWith('.css') ? 'text/css' : 'text/javascript'
}
