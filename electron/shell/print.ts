/** The system's print dialog for the print page. */
import { AppError } from '../../shared/errors.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { type HiddenWindowParts, withPage } from './hiddenWindow.ts'

/** What Chromium says when the user closed the dialog, in its two spellings. */
const CANCELLED = /cancel/i

/** Throws `print-failed` where the printer refused. */
export function printPaper(
  parts: HiddenWindowParts,
  html: string,
  { paper, orientation }: PageSetup,
): Promise<'printed' | 'cancelled'> {
  const signal = new AbortController().signal
  return withPage(
    parts,
    html,
    { signal, failure: 'print-failed' },
    (contents) =>
      new Promise((resolve, reject) => {
        const landscape = orientation === 'landscape'
        contents.print({ printBackground: true, landscape, pageSize: paper }, (success, failureReason) => {
          if (success) resolve('printed')
          else if (CANCELLED.test(failureReason)) resolve('cancelled')
          else reject(new AppError('print-failed', {}, failureReason))
        })
      }),
  )
}
