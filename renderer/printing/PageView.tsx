/** One page of the preview: an empty sheet of paper until it comes near the screen, then its picture. */
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
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) resized.observe(element)
        else resized.disconnect()
      },
      { rootMargin: '100%' },
    )
    near.observe(element)
    return () => {
      near.disconnect()
      resized.disconnect()
      drawing?.abort()
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
