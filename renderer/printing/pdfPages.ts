/** Pages of a PDF as pictures, drawn by pdf.js, which is loaded only when somebody wants a preview. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

export interface PdfPages {
  readonly count: number
  /** Width divided by height of the first page; a form's pages are all alike. */
  readonly aspectRatio: number
  /** Draws a page (1 is the first) as wide as `canvas` is on the screen. Resolves when done or when `signal` is aborted. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>
  readonly close: () => void
}

/** Throws when the bytes are no PDF. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
  const loading = getDocument({ data: bytes, useWasm: false })
  const close = () => void loading.destroy()
  try {
    const pdf = await loading.promise
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    return {
      count: pdf.numPages,
      aspectRatio: width / height,
      draw: (page, canvas, signal) => drawPage(pdf, page, canvas, signal),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  try {
    const page = await pdf.getPage(number)
    if (signal.aborted) return
    const scale = (canvas.clientWidth * devicePixelRatio) / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const drawing = page.render({ canvas, viewport })
    signal.addEventListener('abort', () => drawing.cancel(), { once: true })
    await drawing.promise
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
