/**
 * Moving rows with the mouse: the number of a row that is selected as a whole row is pressed and dragged; a line shows
 * where the rows would go, Esc calls it off, letting go moves them. Pressed and let go in place it is a plain click. It
 * listens before the sheet's other mouse handling and takes such presses away from it.
 */
import { newIdentity } from '../newIdentity.ts'
import { type Drop, type Gap, moveRefusal, moveRowsTo } from '../rows/moveRows.ts'
import { type RowSelection, selectedRows } from '../rows/selectedRows.ts'
import { followDrag } from './dragging.ts'
import { placeUnder, rowUnder } from './gridTarget.ts'
import type { OpenSheet } from './openSheet.ts'
import { pointRow } from './pointing.ts'

/** How far the mouse must go before a press is a drag, in pixels. */
const SLACK = 4

interface Press {
  readonly rowId: string
  readonly y: number
  /** Given when it ends. */
  readonly stopped: AbortController
}

/** Listens until the signal is given. `host` holds the grid and gets the line. */
export function listenToRowDrag(sheet: OpenSheet, host: HTMLElement, signal: AbortSignal): void {
  const drag = new RowDrag(sheet, host)
  host.addEventListener('mousedown', (event) => drag.pressed(event), { capture: true, signal })
  host.addEventListener('mouseover', ({ target }) => drag.hovered(target), { signal })
}

class RowDrag {
  private readonly sheet: OpenSheet
  private readonly host: HTMLElement
  private readonly line = document.createElement('div')
  private press: Press | null = null
  private dragging = false
  private pointerY = 0
  private gap: Gap | null = null
  private drop: Drop | null = null

  constructor(sheet: OpenSheet, host: HTMLElement) {
    this.sheet = sheet
    this.host = host
    this.line.className = 'drop-line'
  }

  pressed(event: MouseEvent): void {
    const rowId = this.movableUnder(event.target)
    if (rowId === null || event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.sheet.editor.focus()
    const stopped = new AbortController()
    const { signal } = stopped
    this.press = { rowId, y: event.clientY, stopped }
    window.addEventListener('mousemove', ({ clientY }) => this.moved(clientY), { signal })
    // Under a mouse that holds still the rows go by.
    this.host.addEventListener('scroll', () => this.follow(), { capture: true, signal })
    followDrag(this.host, event, 'rows', {
      over: () => this.follow(),
      ended: (calledOff) => (calledOff ? this.end() : this.released()),
    })
  }

  /** The mouse turns into a hand where pressing and dragging would move rows. */
  hovered(target: EventTarget | null): void {
    if (!this.press) this.host.classList.toggle('rows-can-move', this.movableUnder(target) !== null)
  }

  private moved(y: number): void {
    this.pointerY = y
    if (!this.press || (!this.dragging && Math.abs(y - this.press.y) < SLACK)) return
    if (this.dragging || this.begin()) this.follow()
    else this.end()
  }

  private released(): void {
    const { press, dragging, drop } = this
    this.end()
    if (press && !dragging) pointRow(this.sheet, press.rowId, false)
    // The rows stay selected where they come to lie, because the selection holds on to rows and not to places.
    const gesture = drop?.make(newIdentity)
    if (gesture) this.sheet.props.edit(gesture.label, gesture.commands)
  }

  private end(): void {
    this.press?.stopped.abort()
    this.press = null
    this.dragging = false
    this.gap = null
    this.drop = null
    this.line.remove()
    this.host.classList.remove('dragging-rows')
  }

  /** False, with a sentence, where these rows cannot be moved. */
  private begin(): boolean {
    const { table, arrangement, say } = this.sheet.props
    const refusal = moveRefusal(table, this.selection(), arrangement)
    if (refusal !== null) say(refusal)
    this.dragging = refusal === null
    this.host.classList.toggle('dragging-rows', this.dragging)
    return this.dragging
  }

  /** Finds the gap under the mouse and draws the line in it. */
  private follow(): void {
    if (!this.dragging) return
    const gap = this.gapAt(this.pointerY)
    if (gap?.rowId !== this.gap?.rowId || gap?.side !== this.gap?.side) {
      const { table, arrangement } = this.sheet.props
      this.gap = gap
      this.drop = gap && moveRowsTo(table, this.selection(), arrangement, gap)
    }
    if (this.drop) this.draw(this.drop.gap)
    else this.line.remove()
  }

  /** The gap nearest to this height; of a row that is cut off by an edge, only what can be seen counts. */
  private gapAt(y: number): Gap | null {
    const { grid, rows } = this.sheet
    const body = grid.bodyRectangle()
    const seen = this.rowElements().filter(({ box }) => box.bottom > body.top && box.top < body.bottom)
    const last = seen.at(-1)
    if (last && y >= last.box.bottom) return { rowId: last.rowId, side: 'after' }
    const under = seen.find(({ box }) => y < box.bottom) ?? last
    if (!under || rows.length < 2) return null
    const middle = (Math.max(under.box.top, body.top) + Math.min(under.box.bottom, body.bottom)) / 2
    return { rowId: under.rowId, side: y < middle ? 'before' : 'after' }
  }

  /** At the sheet's edge where the gap is beyond it. */
  private draw({ rowId, side }: Gap): void {
    const { grid, cursor } = this.sheet
    const origin = this.host.getBoundingClientRect()
    const body = grid.bodyRectangle()
    const shown = this.rowElements()
    const box = shown.find((row) => row.rowId === rowId)?.box
    const row = cursor.positionOf({ rowId, column: 'name' })?.row ?? 0
    const firstShown = cursor.positionOf({ rowId: shown[0]?.rowId ?? '', column: 'name' })?.row ?? 0
    const beyond = row < firstShown ? body.top : body.bottom
    const y = box ? (side === 'before' ? box.top : box.bottom) : beyond
    this.line.style.top = `${Math.min(Math.max(y, body.top), body.bottom - 2) - origin.top}px`
    this.line.style.width = `${grid.availableWidth()}px`
    if (!this.line.isConnected) this.host.append(this.line)
  }

  /** The rendered rows but 合计, from top to bottom. */
  private rowElements(): { rowId: string; box: DOMRect }[] {
    const elements = [...this.host.querySelectorAll('.ag-grid-scrolling-rows .ag-row')]
    return elements
      .map((element) => ({ rowId: element.getAttribute('row-id') ?? '', box: element.getBoundingClientRect() }))
      .sort((a, b) => a.box.top - b.box.top)
  }

  /** The row whose number is under the mouse, if it can be taken hold of there. */
  private movableUnder(target: EventTarget | null): string | null {
    const { cursor, editor, props } = this.sheet
    const rowId = rowUnder(target)
    if (rowId === null || placeUnder(target) !== null || editor.open || !cursor.wholeRows) return null
    const { top, bottom } = cursor.rectangle
    const row = cursor.positionOf({ rowId, column: this.sheet.columns[0] ?? 'name' })?.row ?? -1
    const { units, projectCount } = selectedRows(props.table, [rowId])
    return top <= row && row <= bottom && units.length + projectCount > 0 ? rowId : null
  }

  private selection(): RowSelection {
    const { cursor, rows, columns } = this.sheet
    const { top, bottom } = cursor.rectangle
    return { active: cursor.active, rowIds: rows.slice(top, bottom + 1).map((row) => row.id), columns }
  }
}
