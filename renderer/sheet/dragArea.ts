/**
 * Where a drag may go in the grid, read off the elements that AG Grid makes: what scrolls, what stands still above and
 * beside it, and which cell lies at a point. Viewport coordinates throughout.
 */

export interface Point {
  readonly x: number
  readonly y: number
}

/** A few pixels into a cell, away from its edges. */
const INSIDE = 3

/** `both` for cells; `rows` follows the row numbers only, `columns` the headers only. */
export type Axes = 'both' | 'rows' | 'columns'

interface Area {
  /** What scrolls, without the scroll bars. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Where the last row and the last column end. */
  readonly contentBottom: number
  readonly contentRight: number
  /** Where the 合计 row and the first column begin: under the header, right of the row numbers. */
  readonly firstTop: number
  readonly firstLeft: number
}

export class DragArea {
  private readonly root: HTMLElement
  private readonly axes: Axes
  /** The drag began in what stands still, so that going back there is no reason to scroll. */
  private readonly beganAbove: boolean
  private readonly beganBeside: boolean

  constructor(root: HTMLElement, axes: Axes, from: Point) {
    this.root = root
    this.axes = axes
    const { top, left } = this.measure()
    this.beganAbove = from.y < top
    this.beganBeside = from.x < left
  }

  /** How far the pointer is beyond what scrolls, in pixels; upwards and to the left negative, 0 inside. */
  beyond({ x, y }: Point): Point {
    const { top, bottom, left, right } = this.measure()
    return {
      x: this.axes === 'rows' ? 0 : outside(x, left, right, this.beganBeside),
      y: this.axes === 'columns' ? 0 : outside(y, top, bottom, this.beganAbove),
    }
  }

  /** False when there is nothing more that way. */
  scrollBy({ x, y }: Point): boolean {
    const viewport = this.viewport()
    const { scrollLeft, scrollTop } = viewport
    viewport.scrollBy(x, y)
    return viewport.scrollLeft !== scrollLeft || viewport.scrollTop !== scrollTop
  }

  /** The grid's cell, row number or header that the pointer means, wherever the pointer is. */
  target(pointer: Point): Element | null {
    const { top, bottom, left, right, contentBottom, contentRight, firstTop, firstLeft } = this.measure()
    const { scrollTop, scrollLeft } = this.viewport()
    const lowest = Math.min(bottom, contentBottom) - 1
    const rightmost = Math.min(right, contentRight) - 1
    const y = within(pointer.y, firstTop, top, lowest, this.beganAbove || scrollTop <= 0)
    const x = within(pointer.x, firstLeft, left, rightmost, this.beganBeside || scrollLeft <= 0)
    const under = document.elementsFromPoint(
      this.axes === 'rows' ? firstLeft - INSIDE : x,
      this.axes === 'columns' ? firstTop - INSIDE : y,
    )
    return under.find((element) => this.root.contains(element) && element.closest('.ag-cell, .ag-header-cell')) ?? null
  }

  private measure(): Area {
    const box = this.viewport().getBoundingClientRect()
    const edges = (selector: string) => this.root.querySelector(selector)?.getBoundingClientRect() ?? box
    const scrollBar = (selector: string) => this.root.querySelector(selector)?.getBoundingClientRect()
    return {
      top: edges('.ag-grid-pinned-top-rows').bottom,
      bottom: box.bottom - (scrollBar('.ag-body-horizontal-scroll')?.height ?? 0),
      left: edges('.ag-header-row .ag-grid-pinned-left-cells').right,
      right: box.right - (scrollBar('.ag-body-vertical-scroll')?.width ?? 0),
      contentBottom: edges('.ag-grid-scrolling-container').bottom,
      contentRight: edges('.ag-header-row .ag-grid-scrolling-cells').right,
      firstTop: edges('.ag-header').bottom,
      firstLeft: edges('.ag-header-row .ag-header-cell').right,
    }
  }

  private viewport(): Element {
    return this.root.querySelector('.ag-grid-viewport') ?? this.root
  }
}

/** The nearest place with a cell: from `first` on where what stands still may be reached, else from `scrolled` on. */
function within(at: number, first: number, scrolled: number, last: number, toFirst: boolean): number {
  return Math.min(Math.max(at, (toFirst ? first : scrolled) + INSIDE), Math.max(last, first + INSIDE))
}

function outside(at: number, low: number, high: number, beganBefore: boolean): number {
  if (at > high) return at - high
  return at < low && !beganBefore ? at - low : 0
}
