/**
 * Where a column of pages is scrolled to. The place in the middle of the screen is found again when the pages become
 * larger or smaller, or their room does; whoever wants to go somewhere before there is any room gets there as soon as
 * there is some.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type ColumnLayout, offsetOf, pageLookedAt, placeAt, type Sight } from './columnLayout.ts'

/** Says where to scroll to, in pixels; null for staying. */
type Destination = (layout: ColumnLayout, sight: Sight) => number | null

export interface ColumnScroll {
  readonly sight: Sight
  /** The page that is looked at. */
  readonly page: number
  /** Scrolls; `page` is the page that was asked for, if one was. */
  readonly go: (destination: Destination, page: number | null) => void
  /** To be called whenever the element has scrolled. */
  readonly scrolled: () => void
}

/** `height` is the element's, null until it is known. */
export function useColumnScroll(
  element: RefObject<HTMLElement | null>,
  layout: ColumnLayout,
  height: number | null,
): ColumnScroll {
  const [top, setTop] = useState(0)
  const [asked, setAsked] = useState<number | null>(null)
  const middle = useRef<number | null>(null)
  const waiting = useRef<{ readonly destination: Destination; readonly page: number | null } | null>(null)
  const sight = { top, height: height ?? 0 }
  const { pageHeight, gap } = layout

  const scrolled = () => {
    const { current } = element
    if (!current || height === null) return
    middle.current = placeAt(current.scrollTop + height / 2, layout)
    setTop(current.scrollTop)
  }
  const go: ColumnScroll['go'] = (destination, page) => {
    const { current } = element
    if (!current || height === null) {
      waiting.current = { destination, page }
      return
    }
    setAsked(page)
    const wanted = destination(layout, { top: current.scrollTop, height })
    if (wanted !== null) current.scrollTop = wanted
    scrolled()
  }

  useLayoutEffect(() => {
    const { current } = element
    if (!current || height === null || middle.current === null) return
    current.scrollTop = offsetOf(middle.current, { pageHeight, gap }) - height / 2
    setTop(current.scrollTop)
  }, [element, pageHeight, gap, height])
  useLayoutEffect(() => {
    if (!waiting.current || height === null) return
    const { destination, page } = waiting.current
    waiting.current = null
    go(destination, page)
  })

  return { sight, page: pageLookedAt(sight, layout, asked), go, scrolled }
}
