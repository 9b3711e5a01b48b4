/**
 * Ctrl and the wheel over the sheet, which zooms it as in every spreadsheet. A wheel's notch is one level; a touch pad's
 * pinch, which browsers report as the same event in small pieces, is gathered until it makes one.
 */

/** What one notch of a wheel amounts to at least, in pixels. */
const NOTCH = 50
/** A pause after which a pinch begins anew, in milliseconds. */
const PAUSE = 300

/** Listens until the signal is given; `zoom` is told 1 to zoom in and -1 to zoom out. */
export function listenToZoomWheel(root: HTMLElement, zoom: (step: 1 | -1) => void, signal: AbortSignal): void {
  let gathered = 0
  let last = 0
  root.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return
      // The browser would zoom the whole page.
      event.preventDefault()
      if (event.timeStamp - last > PAUSE || Math.sign(event.deltaY) !== Math.sign(gathered)) gathered = 0
      last = event.timeStamp
      gathered += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : Math.sign(event.deltaY) * NOTCH
      if (Math.abs(gathered) < NOTCH) return
      zoom(gathered < 0 ? 1 : -1)
      gathered = 0
    },
    { passive: false, signal },
  )
}
