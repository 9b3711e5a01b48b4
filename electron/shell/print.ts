/** The system's print dialog for the print page. */
import { AppError } from '../../shared/errors.ts'
import type { PrintOptions } from '../../shared/print/options.ts'
import { type HiddenWindowParts, withPage } from './hiddenWindow.ts'

/** What Chromium says when the user closed the dialog, in its two spellings. */
const CANCELLED = /cancel/i

/** Throws `print-failed` where the printer refused. */
export function printPaper(
  parts: HiddenWindowParts,
  html: string,
  paper: PrintOptions['paper'],
): Promise<'printed' | 'cancelled'> {
  const signal = new AbortController().signal
  return withPage(
    parts,
    html,
    { signal, failure: 'print-failed' },
    (contents) =>
      new Promise((resolve, reject) => {
        // The form is landscape on every paper.
        contents.print({ printBackground: true, landscape: true, pageSize: paper }, (success, failureReason) => {
          if (success) resolve('printed')
          else if (CANCELLED.test(failureReason)) resolve('cancelled')
          else reject(new AppError('print-failed', {}, failureReason))
        })
      }),
  )
}
