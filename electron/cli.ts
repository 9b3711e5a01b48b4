/** The command line's entry: composition only. The verbs stand in commandLine/. */
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from './commandLine/run.ts'
import { type ChromiumPdfEngine, chromiumPdfEngine, findBrowser } from './pdf/chromium.ts'

const FONTS = fileURLToPath(new URL('../renderer/fonts', import.meta.url))

let engine: ChromiumPdfEngine | null = null
const interrupted = new AbortController()
let endsByItself = false
// Ctrl+C comes twice where a script stands in front of us: from the terminal, and passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (endsByItself) interrupted.abort()
    else process.exit(128 + constants.signals[signal])
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  workerUrl: new URL('../electron/readerWorker.js', import.meta.url),
  findPdfEngine: () => {
    const browser = engine === null ? findBrowser() : null
    if (browser !== null) engine = chromiumPdfEngine(browser, { fonts: FONTS })
    return engine
  },
  interruption: () => {
    endsByItself = true
    return interrupted.signal
  },
  now: () => new Date(),
  // npm runs scripts in the project's folder; the caller's own folder is in INIT_CWD.
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminalColumns: process.stderr.isTTY ? process.stderr.columns : null,
}).finally(() => engine?.close())
