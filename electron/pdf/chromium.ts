/**
 * PDFs from an installed Chrome, Edge or Chromium: for the front doors that have no browser of their own. Each PDF is one
 * run of the program without a window, with a profile of its own in a temporary folder that is always removed again, so
 * that the user's browser, open or not, is never touched.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AppError } from '../../shared/errors.ts'
import type { PdfEngine } from '../surroundings.ts'

export { findBrowser } from './findBrowser.ts'

/** In milliseconds; a table of five thousand rows takes about fifteen seconds on a slow machine. */
const DEADLINE = 180_000

/** `temporary` is the folder in which the run's own folder is made; `deadline` is in milliseconds. */
export function chromiumPdfEngine(executable: string, temporary = tmpdir(), deadline = DEADLINE): PdfEngine {
  return {
    async print(html, isFinal, signal) {
      if (signal.aborted) throw new AppError('cancelled')
      let folder: string | null = null
      try {
        folder = await mkdtemp(join(temporary, 'jixiao-pdf-'))
        return await printIn(
          folder,
          executable,
          html,
          isFinal,
          AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
        )
      } catch (error) {
        throw signal.aborted ? new AppError('cancelled') : new AppError('pdf-failed', {}, error)
      } finally {
        // The browser's helpers may still be closing their files.
        if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
      }
    },
  }
}

async function printIn(
  folder: string,
  executable: string,
  html: string,
  isFinal: boolean,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const page = join(folder, 'page.html')
  const pdf = join(folder, 'page.pdf')
  await writeFile(page, html)
  await run(
    executable,
    [
      ...flags(join(folder, 'profile')),
      isFinal ? '--generate-pdf-document-outline' : '--disable-pdf-tagging',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ],
    signal,
  )
  const bytes = await readFile(pdf)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('not a PDF')
  return bytes
}

function flags(profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium's sandbox refuses to work for root; the page is our own and holds no script.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
  ]
}

/** Ends when the program has ended. Throws where it cannot be started, fails, or `signal` is aborted. */
function run(executable: string, parameters: string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, parameters, {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000)
    })
    child.on('error', (error) => {
      // A program that was killed ends by itself in a moment; one that never started has no end.
      if (child.pid === undefined) reject(error)
    })
    child.on('exit', (code, killedBy) => {
      if (code === 0 && !signal.aborted) resolve()
      else reject(new Error(`${executable} ended with ${code ?? killedBy}: ${complaint}`))
    })
  })
}
