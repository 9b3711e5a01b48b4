/**
 * The small square at the selection's lower right corner: dragged it fills, a double click fills down to the end of the
 * unit. It listens before the sheet's other mouse handling and takes such presses away from it.
 */
import { followDrag } from './dragging.ts'
import { fillBeside, fillToEndOfUnit } from './fill.ts'
import { fillTarget, joined } from './fillReach.ts'
import { cellUnder, placeUnder } from './gridTarget.ts'
import type { OpenSheet } from './openSheet.ts'
import type { Rectangle } from './selection.ts'

/** How near to the corner the mouse must be, in pixels. */
const NEAR = 10

export class FillHandle {
  private readonly sheet: OpenSheet
  private target: Rectangle | null = null

  constructor(sheet: OpenSheet) {
    this.sheet = sheet
  }

  /** What a drag that goes on would cover, the selection included; null while there is none. */
  get reach(): Rectangle | null {
    return this.target && joined(this.sheet.cursor.rectangle, this.target)
  }

  /** Listens until the signal is given. `host` holds the grid's root. */
  listen(host: HTMLElement, root: HTMLElement, signal: AbortSignal): void {
    const take = (event: MouseEvent, use: () => void) => {
      if (event.button !== 0 || !isHandle(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      use()
    }
    host.addEventListener('mousedown', (event) => take(event, () => this.drag(root, event)), { capture: true, signal })
    host.addEventListener('dblclick', (event) => take(event, () => fillToEndOfUnit(this.sheet)), {
      capture: true,
      signal,
    })
    host.addEventListener('mousemove', (event) => root.classList.toggle('on-fill-handle', isHandle(event)), { signal })
  }

  private drag(root: HTMLElement, press: MouseEvent): void {
    root.classList.add('filling')
    followDrag(root, press, 'both', {
      over: (under) => {
        const place = placeUnder(under)
        const position = place && this.sheet.cursor.positionOf(place)
        if (position) this.show(fillTarget(this.sheet.cursor.rectangle, position))
      },
      ended: (calledOff) => {
        const { target } = this
        root.classList.remove('filling')
        this.show(null)
        if (target && !calledOff) fillBeside(this.sheet, target)
      },
    })
    this.sheet.editor.focus()
  }

  private show(target: Rectangle | null): void {
    this.target = target
    this.sheet.selectionChanged()
  }
}

function isHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const cell = cellUnder(target)
  if (!cell?.classList.contains('fill-corner')) return false
  const { right, bottom } = cell.getBoundingClientRect()
  return clientX >= right - NEAR && clientY >= bottom - NEAR
}
