/**
 * Marks what a search has found in the cells that are rendered, with the browser's highlights: the cells themselves are
 * not touched. It watches the grid's elements, so that the marks stay right while rows scroll in and texts change. Of a
 * row higher than the screen it brings the part into sight in which the user's occurrence is.
 */
import { type Match, occurrences } from '../searching/matches.ts'
import { placeUnder } from './gridTarget.ts'
import type { GridView } from './gridView.ts'
import type { CellPlace } from './sheetProps.ts'

export interface Found {
  readonly pattern: RegExp
  /** The occurrence that the user is at. */
  readonly current: Match | null
  /** Whether a cell is among those searched. */
  readonly searched: (place: CellPlace) => boolean
}

/** Names in the stylesheet; `current` is drawn over `found`. */
const HIGHLIGHTS = { found: 'sheet-found', current: 'sheet-found-current' } as const

/** What is left between an occurrence and the edge that it is scrolled to, in pixels. */
const MARGIN = 24

export class MatchMarks {
  private readonly root: HTMLElement
  private readonly grid: GridView
  private readonly watcher = new MutationObserver(() => this.draw())
  private found: Found | null = null
  /** The current occurrence has changed and is still to be seen. */
  private toReveal = false

  constructor(root: HTMLElement, grid: GridView) {
    this.root = root
    this.grid = grid
  }

  show(found: Found | null): void {
    if (found === this.found) return
    if (found && !this.found) this.watcher.observe(this.root, { childList: true, characterData: true, subtree: true })
    if (!found) this.watcher.disconnect()
    this.toReveal = found !== null && found.current !== null && found.current !== this.found?.current
    this.found = found
    this.draw()
  }

  destroy(): void {
    this.show(null)
  }

  private draw(): void {
    const { found, current } = this.found ? this.ranges(this.found) : { found: [], current: [] }
    setHighlight(HIGHLIGHTS.found, found, 0)
    setHighlight(HIGHLIGHTS.current, current, 1)
    const [seen] = current
    if (!this.toReveal || !seen) return
    this.toReveal = false
    this.reveal(seen.getBoundingClientRect())
  }

  private reveal({ top, bottom }: DOMRect): void {
    const body = this.grid.bodyRectangle()
    if (top < body.top) this.grid.scrollBy(top - body.top - MARGIN)
    else if (bottom > body.bottom) this.grid.scrollBy(bottom - body.bottom + MARGIN)
  }

  private ranges({ pattern, current, searched }: Found): { found: Range[]; current: Range[] } {
    const ranges = { found: [] as Range[], current: [] as Range[] }
    for (const cell of this.root.querySelectorAll('.ag-cell')) {
      const place = placeUnder(cell)
      if (!place || !searched(place)) continue
      // The line about a difference is not part of the cell's text.
      const text = cell.querySelector('.stated') ?? cell
      const pieces = textPieces(text)
      for (const { start, end } of occurrences(text.textContent, pattern)) {
        const isCurrent = current?.rowId === place.rowId && current.column === place.column && current.start === start
        ranges[isCurrent ? 'current' : 'found'].push(rangeOf(pieces, start, end))
      }
    }
    return ranges
  }
}

function setHighlight(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** The text in its pieces, between which lines break. */
function textPieces(text: Element): readonly Text[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const pieces: Text[] = []
  for (let piece = walker.nextNode(); piece; piece = walker.nextNode()) pieces.push(piece as Text)
  return pieces
}

function rangeOf(pieces: readonly Text[], start: number, end: number): Range {
  const range = document.createRange()
  let before = 0
  for (const piece of pieces) {
    const after = before + piece.length
    if (before <= start && start < after) range.setStart(piece, start - before)
    if (before < end && end <= after) range.setEnd(piece, end - before)
    before = after
  }
  return range
}
