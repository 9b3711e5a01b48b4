/** Printing by the browser itself: the print page in a frame nobody sees, and the browser's own dialog for it. */
import type { TargetTable } from '../../shared/form.ts'
import type { PageSetup } from '../../shared/print/pageSetup.ts'
import { printHtml } from '../../shared/print/printHtml.ts'
import { styleNonce } from '../styleNonce.ts'

export function printHere(table: TargetTable, pageSetup: PageSetup): void {
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.srcdoc = printHtml([table], pageSetup, { styleNonce: styleNonce(), fonts: true })
  frame.addEventListener('load', () => {
    const { contentWindow } = frame
    // The dialog may stay open for minutes; the frame is what it prints from.
    contentWindow?.addEventListener('afterprint', () => frame.remove())
    contentWindow?.print()
  })
  document.body.append(frame)
}
