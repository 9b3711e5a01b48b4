/** One page's picture. What it showed before stays until the new one is drawn, so that an edit never makes it flicker. */
import { useEffect, useRef } from 'react'
import type { PdfPages } from './pdfPages.ts'
import { usePixelRatio } from './usePixelRatio.ts'

interface Props {
  readonly pages: PdfPages
  readonly number: number
  /** Pixels. */
  readonly width: number
  /** What passes the screen sooner than this is not drawn at all, in milliseconds. */
  readonly patience: number
}

/** For the eye alone: what stands around it says which page it is. */
export function PagePicture({ pages, number, width, patience }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const dots = width * usePixelRatio()
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const unwanted = new AbortController()
    const begin = setTimeout(() => void pages.draw(number, element, dots, unwanted.signal), patience)
    return () => {
      clearTimeout(begin)
      unwanted.abort()
    }
  }, [pages, number, dots, patience])
  return <canvas ref={canvas} className="page-picture" />
}
