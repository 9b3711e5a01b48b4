/** The command line's entry: composition only. The verbs stand in commandLine/. */
import { runCommandLine } from './commandLine/run.ts'
import { chromiumPdfEngine, findBrowser } from './pdf/chromium.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), {
  workerUrl: new URL('../electron/readerWorker.js', import.meta.url),
  findPdfEngine: () => {
    const browser = findBrowser()
    return browser === null ? null : chromiumPdfEngine(browser)
  },
  now: () => new Date(),
  // npm runs scripts in the project's folder; the caller's own folder is in INIT_CWD.
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
