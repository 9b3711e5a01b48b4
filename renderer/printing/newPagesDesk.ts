/** A desk for the window's pages, with what a browser has for it. */
import type { Services } from '../app/services.ts'
import { PagesDesk } from './pagesDesk.ts'
import { openPdf } from './pdfPages.ts'

/** Even on a busy machine the rows of a long table are found at last, in milliseconds. */
const LONGEST_WAIT = 500

export function newPagesDesk({ backend, session }: Services): PagesDesk {
  return new PagesDesk({
    backend,
    saved: () => session.saved(),
    open: openPdf,
    idle: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT })),
  })
}
