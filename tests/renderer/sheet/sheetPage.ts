/**
 * The harness page in a real Chromium: built by vite in memory, answered under the content security policy that the
 * program itself sends, driven by real keys. Input methods are driven through the DevTools protocol.
 */
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { ColumnKey } from '../../../shared/layout.ts'
import { launchBrowser } from '../../browser.ts'
import './harnessState.ts'

/** Never connected to; localhost, so that the page is a secure context as the program's is. */
const ORIGIN = 'http://localhost/'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-harness'; img-src 'self' data:; font-src 'self' data:"

/** Where a harness.html is, how many milliseconds its building may take if not as many as any hook, and what it shows at last. */
const GRAND_TOTAL_CELL = '.ag-row[row-id="grand-total"] .ag-cell'
const HARNESSES = {
  sheet: { folder: new URL('.', import.meta.url), building: undefined, shown: GRAND_TOTAL_CELL },
  indicators: { folder: new URL('../indicators/', import.meta.url), building: undefined, shown: '.indicator-grid td' },
  // Building the whole window takes a busy machine its time.
  window: { folder: new URL('../app/', import.meta.url), building: 60_000, shown: GRAND_TOTAL_CELL },
} as const

type Files = ReadonlyMap<string, string | Uint8Array>
type Viewport = { width: number; height: number }

export interface SheetPage {
  readonly page: Page
  readonly compose: CDPSession
  /** Complaints of the page: errors, and everything the content security policy stopped. */
  readonly complaints: readonly string[]
}

/**
 * Call it once at the top of a test file, and what it gives once in every test: that opens the harness page. The browser
 * is started before the first test; after each its page is closed, and the test fails if the page complained.
 */
export function pagesOf(harness: keyof typeof HARNESSES): (viewport?: Viewport) => Promise<SheetPage> {
  const { folder, building, shown } = HARNESSES[harness]
  let browser: Browser
  let files: Files
  let opened: SheetPage
  beforeAll(async () => {
    const built = buildHarness(folder)
    browser = await launchBrowser()
    files = await built
  }, building)
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(opened.complaints).toEqual([])
    await opened.page.context().close()
  })
  return async (viewport) => {
    opened = await openSheet(browser, files, shown, viewport)
    return opened
  }
}

/** The ids of the first unit on the sheet's harness page and of its projects. */
export async function firstUnit(page: Page): Promise<{ unitId: string; ids: string[] }> {
  const [unit] = await page.evaluate(() => window.harness.table().units)
  return { unitId: unit?.id ?? '', ids: unit?.projects.map(({ id }) => id) ?? [] }
}

/** The built files of a folder's harness.html by their path. */
async function buildHarness(folder: URL): Promise<Files> {
  const root = fileURLToPath(folder)
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: `${root}harness.html` } },
  })
  if (!('output' in built)) throw new Error('vite gave more than one bundle')
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

async function openSheet(
  browser: Browser,
  files: Files,
  shown: string,
  viewport: Viewport = { width: 1366, height: 768 },
): Promise<SheetPage> {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.route(`${ORIGIN}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    const body = files.get(path)
    if (body === undefined) return route.fulfill({ status: 204 })
    const headers = { 'content-type': contentType(path), 'content-security-policy': POLICY }
    return route.fulfill({ headers, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await page.goto(`${ORIGIN}harness.html`)
  await page.locator(shown).first().waitFor()
  await settled(page)
  return { page, compose: await context.newCDPSession(page), complaints }
}

function contentType(path: string): string {
  if (path.endsWith('.html')) return 'text/html'
  return path.endsWith('.css') ? 'text/css' : 'text/javascript'
}

/** Waits until the page has painted what it has been told so far. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  )
}

export function cellOf(page: Page, rowId: string, column: ColumnKey) {
  return page.locator(`.ag-row[row-id="${rowId}"] .ag-cell[col-id="${column}"]`)
}

/** Types `letters` through an input method that makes `result` of them, the way a pinyin method does. */
export async function composeText({ page, compose }: SheetPage, letters: string, result: string | null): Promise<void> {
  for (const [at, letter] of [...letters].entries()) {
    await processKey(compose, letter)
    const text = letters.slice(0, at + 1)
    await compose.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  if (result !== null) await compose.send('Input.insertText', { text: result })
  await settled(page)
}

/** A key press that the input method takes for itself. */
export async function processKey(compose: CDPSession, code: string): Promise<void> {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 }
  await compose.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await compose.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}
