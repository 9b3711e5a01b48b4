/**
 * One page of the preview: its picture while it is near the screen, else an empty sheet of paper, because the pictures of
 * hundreds of pages would not fit into memory.
 */
import { useEffect, useRef } from 'react'
import type { PdfPages } from './pdfPages.ts'
import { PRINTING_TEXTS } from './texts.ts'

export function PageView({ pages, number }: { readonly pages: PdfPages; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let drawing: AbortController | null = null
    let drawnWidth = 0
    const draw = () => {
      if (element.clientWidth === drawnWidth) return
      drawing?.abort()
      drawing = new AbortController()
      drawnWidth = element.clientWidth
      void pages.draw(number, element, drawing.signal)
    }
    const resized = new ResizeObserver(draw)
    const clear = () => {
      resized.disconnect()
      drawing?.abort()
      drawnWidth = 0
      element.width = 0
    }
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) resized.observe(element)
        else clear()
      },
      // The margin reaches beyond the edges of the element that scrolls only if that is named as the root.
      { root: element.parentElement, rootMargin: '100%' },
    )
    near.observe(element)
    return () => {
      near.disconnect()
      clear()
    }
  }, [pages, number])

  return (
    <canvas
      ref={canvas}
      className="preview-page"
      style={{ aspectRatio: pages.aspectRatio }}
      role="img"
      aria-label={PRINTING_TEXTS.page(number, pages.count)}
    />
  )
}
