/**
 * The stopwatch inside a page: how long until something is painted, and how evenly frames come. The same for every page
 * that is measured; it is handed to the browser as text, so it must not use anything from outside the function.
 */

/** In milliseconds since the page's beginning. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Stopwatch {
  /** Resolves once a frame in which `ready` holds has been painted, with the time since the page's beginning. */
  painted(ready: () => boolean): Promise<number>
  /** Starts at the next event of this kind and stops when all of these elements are painted with another text. */
  arm(event: 'keydown' | 'paste', elements: readonly string[]): void
  /** What the armed stopwatch measured. */
  measured(): Promise<Span>
  /** Scrolls down by so many pixels in each frame. The time from frame to frame, in milliseconds. */
  scroll(element: string, pixels: number, frames: number): Promise<number[]>
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Puts the stopwatch into the page that it runs in. */
export function installStopwatch(): void {
  const painted = (ready: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const frame = () => {
        if (!ready()) {
          requestAnimationFrame(frame)
          return
        }
        // A message that is sent before a frame's painting arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      }
      requestAnimationFrame(frame)
    })

  let measuring: Promise<Span> = Promise.reject(new Error('the stopwatch was not started'))
  measuring.catch(() => undefined)

  window.stopwatch = {
    painted,
    arm: (event, elements) => {
      const texts = () => elements.map((element) => document.querySelector(element)?.textContent)
      measuring = new Promise((resolve) => {
        const begin = (begun: Event) => {
          if (begun instanceof KeyboardEvent && begun.key === 'Control') return
          window.removeEventListener(event, begin, { capture: true })
          const before = texts()
          const changed = () => texts().every((text, at) => text !== undefined && text !== before[at])
          void painted(changed).then((end) => resolve({ from: begun.timeStamp, to: end }))
        }
        window.addEventListener(event, begin, { capture: true })
      })
    },
    measured: () => measuring,
    scroll: (element, pixels, frames) =>
      new Promise((resolve, reject) => {
        const scrolled = document.querySelector(element)
        if (!scrolled) return reject(new Error(`no ${element} to scroll`))
        const times: number[] = []
        const frame = () => {
          times.push(performance.now())
          if (times.length > frames) return resolve(times.slice(1).map((time, at) => time - (times[at] as number)))
          scrolled.scrollTop += pixels
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
      }),
  }
}
