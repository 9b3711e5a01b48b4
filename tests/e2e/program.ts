/**
 * The program as a clerk starts it, for end-to-end tests: `npm start`'s script with a data folder of the test's own, and a
 * Chromium that walks in through the printed address.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export const ROOT = new URL('../..', import.meta.url).pathname

export interface Program {
  readonly address: string
  /** Ends it as Ctrl+C does and waits until it is gone. */
  stop(): Promise<void>
}

export function freshFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'jixiao-e2e-'))
}

export async function startProgram(data: string): Promise<Program> {
  const child = spawn(process.execPath, [join(ROOT, 'build/start.mjs'), '--no-open', '--web', '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await printedAddress(child)
  return {
    address,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGINT')
      await gone
    },
  }
}

async function printedAddress(child: ChildProcess): Promise<string> {
  const said: string[] = []
  if (!child.stdout || !child.stderr) throw new Error('no output to read')
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0]
    if (address) return address
  }
  throw new Error(`the program printed no address:\n${said.join('\n')}`)
}

/** A window on the program. Everything the page complains about lands in `complaints`, which tests expect to stay empty. */
export async function openWindow(
  browser: Browser,
  program: Program,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    locale: 'zh-CN',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.goto(program.address)
  return { page, context, complaints }
}
