/**
 * A drag over the sheet with the mouse: followed wherever the mouse goes, out of the window too, scrolling at the edges
 * faster the farther the mouse is beyond them. It ends with the button, with Esc, or when the window loses the keys.
 */
import { type Axes, DragArea, type Point } from './dragArea.ts'

export interface DragEvents {
  /** The cell, row number or header that the mouse means now; told again only when it is another one. */
  readonly over: (target: Element) => void
  /** `calledOff`: by anything but letting the button go. */
  readonly ended: (calledOff: boolean) => void
}

/** Follows the drag that this press begins. */
export function followDrag(root: HTMLElement, press: MouseEvent, axes: Axes, events: DragEvents): void {
  const from = pointOf(press)
  new Drag(root, new DragArea(root, axes, from), from, events)
}

class Drag {
  private readonly area: DragArea
  private readonly events: DragEvents
  private readonly stopped = new AbortController()
  private pointer: Point
  private target: Element | null = null
  /** When it last scrolled, while the mouse is beyond an edge; null while it is not. */
  private pictureAt: number | null = null

  constructor(root: HTMLElement, area: DragArea, from: Point, events: DragEvents) {
    this.area = area
    this.pointer = from
    this.events = events
    const { signal } = this.stopped
    window.addEventListener('mousemove', (event) => this.moved(event), { signal })
    window.addEventListener('mouseup', (event) => event.button === 0 && this.end(false), { signal })
    window.addEventListener('blur', () => this.end(true), { signal })
    window.addEventListener('keydown', (event) => this.key(event), { capture: true, signal })
    // The wheel turns while the button is held.
    root.addEventListener('scroll', () => this.look(), { capture: true, signal })
  }

  private moved(event: MouseEvent): void {
    // The button may have been let go where no event tells of it.
    if ((event.buttons & 1) === 0) {
      this.end(true)
      return
    }
    this.pointer = pointOf(event)
    this.look()
    if (this.pictureAt !== null || !this.isBeyond()) return
    this.pictureAt = performance.now()
    requestAnimationFrame(this.scroll)
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.end(true)
  }

  private end(calledOff: boolean): void {
    if (!calledOff) this.look()
    this.stopped.abort()
    this.events.ended(calledOff)
  }

  private look(): void {
    const target = this.area.target(this.pointer)
    if (!target || target === this.target) return
    this.target = target
    this.events.over(target)
  }

  private isBeyond(): boolean {
    const { x, y } = this.area.beyond(this.pointer)
    return x !== 0 || y !== 0
  }

  private readonly scroll = (now: number): void => {
    if (this.pictureAt === null || this.stopped.signal.aborted || !this.isBeyond()) {
      this.pictureAt = null
      return
    }
    const seconds = Math.min(LONGEST, Math.max(0, now - this.pictureAt) / 1000)
    const { x, y } = this.area.beyond(this.pointer)
    // Less than a pixel does not scroll; it is made up for with the next picture.
    if (this.area.scrollBy({ x: speed(x) * seconds, y: speed(y) * seconds })) {
      this.pictureAt = now
      this.look()
    }
    requestAnimationFrame(this.scroll)
  }
}

/** After a hold-up nothing leaps: this many seconds are caught up with at most. */
const LONGEST = 0.1

/** Pixels a second for so many pixels beyond the edge, which may be negative. */
export function speed(beyond: number): number {
  const far = Math.abs(beyond)
  return far === 0 ? 0 : Math.sign(beyond) * Math.min(9000, 260 + 16 * far + far ** 2 / 6)
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY }
}
