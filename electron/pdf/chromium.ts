/**
 * PDFs from an installed Chrome, Edge or Chromium: for the front doors that have no browser of their own. One run of the program,
 * without a window and with a profile of its own, so that the user's browser, open or not, is never touched, prints page
 * after page and is ended when none has come for a while: starting it takes longer than printing a usual table.
 */
import { tmpdir } from 'node:os'
import { AppError } from '../../shared/errors.ts'
import type { PdfEngine } from '../surroundings.ts'
import { startBrowser } from './browserProcess.ts'
import { printPage } from './printPage.ts'
import { WarmBrowser } from './warmBrowser.ts'

export { findBrowser } from './findBrowser.ts'

export interface ChromiumParts {
  /** The folder of the bundled fonts, which the page finds at `fonts/`. */
  readonly fonts: string
  /** The folder in which the browser's own folder is made. */
  readonly temporary?: string
  /** How long one print may take, in milliseconds; a table of five thousand projects takes some 25 seconds (docs/bench.md). */
  readonly deadline?: number
  /** How long the browser waits for another page, in milliseconds. */
  readonly idle?: number
}

export interface ChromiumPdfEngine extends PdfEngine {
  /**
   * Ends the browser and removes its folder; prints under way fail, and a later one starts it again. Whoever has made all its
   * PDFs calls this. A browser that waits keeps no program running, and ends with the program in any case.
   */
  close(): Promise<void>
}

export function chromiumPdfEngine(
  executable: string,
  { fonts, temporary = tmpdir(), deadline = 180_000, idle = 60_000 }: ChromiumParts,
): ChromiumPdfEngine {
  const browser = new WarmBrowser((signal) => startBrowser(executable, temporary, signal), idle)
  return {
    async print(html, isFinal, signal) {
      if (signal.aborted) throw new AppError('cancelled')
      const limit = AbortSignal.any([signal, AbortSignal.timeout(deadline)])
      try {
        return await browser.use(limit, ({ connection }) => printPage(connection, { html, isFinal, fonts }, limit))
      } catch (error) {
        if (signal.aborted) throw new AppError('cancelled')
        // A browser that hangs is not asked again.
        if (limit.aborted) await browser.close()
        throw new AppError('pdf-failed', {}, error)
      }
    },
    close: () => browser.close(),
  }
}
