/** Pages of a PDF as pictures, and the links on them, by pdf.js, which is loaded only when somebody wants to see pages. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { LinkOnPage } from '../../shared/print/rowLinks.ts'
import type { Size } from './zoom.ts'

export interface PdfPages {
  readonly count: number
  /** Of the first page, in points; a form's pages are all alike. */
  readonly size: Size
  /**
   * Draws a page (1 is the first) `dots` of the screen wide, whatever stood on the canvas before staying until it is done.
   * Resolves when done, or when `signal` is aborted or the pages are closed; the canvas is then as it was.
   */
  readonly draw: (page: number, canvas: HTMLCanvasElement, dots: number, signal: AbortSignal) => Promise<void>
  /** The links of a page by which its rows are known; none once the pages are closed. */
  readonly linksOn: (page: number) => Promise<readonly LinkOnPage[]>
  readonly close: () => void
}

/** A larger picture of one page would fill the memory of a small machine; it is drawn less sharply instead. In dots. */
const LARGEST_PICTURE = 16_000_000

/** Without the last page, which is cut short, where it is not the whole table. Throws when the bytes are no PDF. */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { isWhole }: { readonly isWhole: boolean },
): Promise<PdfPages> {
  const { AnnotationMode, getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href
  const loading = getDocument({ data: bytes, useWasm: false })
  try {
    const pdf = await loading.promise
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
    const count = isWhole ? pdf.numPages : Math.max(1, pdf.numPages - 1)
    return new OpenPdf(pdf, count, { width, height }, AnnotationMode.DISABLE)
  } catch (error) {
    void loading.destroy()
    throw error
  }
}

class OpenPdf implements PdfPages {
  readonly count: number
  readonly size: Size
  private readonly pdf: PDFDocumentProxy
  private readonly withoutLinks: number
  private readonly links = new Map<number, Promise<readonly LinkOnPage[]>>()
  private closed = false

  constructor(pdf: PDFDocumentProxy, count: number, size: Size, withoutLinks: number) {
    this.pdf = pdf
    this.count = count
    this.size = size
    this.withoutLinks = withoutLinks
  }

  readonly draw: PdfPages['draw'] = async (number, canvas, dots, signal) => {
    try {
      const page = await this.pdf.getPage(number)
      if (signal.aborted || this.closed) return
      const picture = document.createElement('canvas')
      const plain = page.getViewport({ scale: 1 })
      const wanted = dots / plain.width
      const viewport = page.getViewport({
        scale: Math.min(wanted, Math.sqrt(LARGEST_PICTURE / (plain.width * plain.height))),
      })
      picture.width = Math.max(1, Math.round(viewport.width))
      picture.height = Math.max(1, Math.round(viewport.height))
      const drawing = page.render({ canvas: picture, viewport, annotationMode: this.withoutLinks })
      const stop = () => drawing.cancel()
      signal.addEventListener('abort', stop, { once: true })
      await drawing.promise.finally(() => signal.removeEventListener('abort', stop))
      if (signal.aborted || this.closed) return
      show(picture, canvas)
      // What was read of the page to draw it is more than its picture, and it may not be looked at again.
      page.cleanup()
    } catch (error) {
      if (!signal.aborted && !this.closed) throw error
    }
  }

  readonly linksOn: PdfPages['linksOn'] = (number) => {
    const known = this.links.get(number)
    if (known) return known
    const read = this.readLinks(number)
    this.links.set(number, read)
    return read
  }

  readonly close = (): void => {
    this.closed = true
    void this.pdf.loadingTask.destroy()
  }

  private async readLinks(number: number): Promise<readonly LinkOnPage[]> {
    try {
      return await linksOf(await this.pdf.getPage(number), number)
    } catch (error) {
      if (!this.closed) throw error
      return []
    }
  }
}

async function linksOf(page: PDFPageProxy, number: number): Promise<readonly LinkOnPage[]> {
  const { height } = page.getViewport({ scale: 1 })
  const links: readonly { readonly subtype: string; readonly url?: string; readonly rect: readonly number[] }[] =
    await page.getAnnotations()
  return links.flatMap(({ subtype, url, rect: [, bottom = 0, , top = 0] }) =>
    subtype === 'Link' && url !== undefined
      ? [{ link: url, page: number, top: height - top, bottom: height - bottom }]
      : [],
  )
}

/** At once, so that the page is never seen empty in between. */
function show(picture: HTMLCanvasElement, canvas: HTMLCanvasElement): void {
  canvas.width = picture.width
  canvas.height = picture.height
  canvas.getContext('2d')?.drawImage(picture, 0, 0)
}
