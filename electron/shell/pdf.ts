/** PDFs made by Electron itself: the print page in a hidden window, printed as its own @page rules say. */
import type { PdfEngine } from '../surroundings.ts'
import { type HiddenWindowParts, withPage } from './hiddenWindow.ts'

export function electronPdfEngine(parts: HiddenWindowParts): PdfEngine {
  return {
    print: (html, isFinal, signal) =>
      withPage(parts, html, { signal, failure: 'pdf-failed' }, async (contents) => {
        const bytes = await contents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: isFinal,
          generateDocumentOutline: isFinal,
        })
        return new Uint8Array(bytes)
      }),
  }
}
