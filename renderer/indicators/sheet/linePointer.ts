/**
 * The mouse on the sheet of indicators: cells are pressed and dragged over, a line's number selects the line and drags it to
 * another place. Nothing in the sheet may take the focus from the text area.
 */
import { offsetAt } from '../../sheet/clickedOffset.ts'
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../indicatorColumns.ts'
import { beginInPlace } from './lineEditing.ts'
import { moveStep } from './lineGestures.ts'
import type { LinePlace, OpenIndicators } from './openIndicators.ts'

/** How far the mouse must go before a press on a number is a drag, in pixels. */
const SLACK = 4

/** Listens until the signal is given. `table` is what holds the lines and scrolls. */
export function listenToLinePointer(sheet: OpenIndicators, table: HTMLElement, signal: AbortSignal): void {
  table.addEventListener('mousedown', (event) => pressed(sheet, table, event), { signal })
  table.addEventListener(
    'dblclick',
    ({ target, clientX, clientY }) => {
      const place = placeUnder(target)
      const cell = place && sheet.cellElement(place)
      if (cell) beginInPlace(sheet, offsetAt(cell, clientX, clientY))
    },
    { signal },
  )
  table.addEventListener(
    'contextmenu',
    (event) => {
      event.preventDefault()
      openMenuUnder(sheet, event)
    },
    { signal },
  )
}

function pressed(sheet: OpenIndicators, table: HTMLElement, event: MouseEvent): void {
  const { target, button, shiftKey } = event
  if (isOnScrollBar(table, event)) return
  event.preventDefault()
  sheet.editor.focus()
  if (button !== 0 || !sheet.commit()) return
  // What ended with the press may have brought a line.
  sheet.afterShown(() => {
    const place = placeUnder(target)
    const number = numberUnder(target)
    const column = headerUnder(target)
    if (place) {
      point(sheet, place, shiftKey)
      followDrag((under) => {
        const over = placeUnder(under)
        if (over) point(sheet, over, true)
      })
    } else if (number !== null) pressNumber(sheet, table, number, event)
    else if (column) selectColumn(sheet, column)
    else if (target instanceof Element && target.closest('th')) selectEverything(sheet)
  })
}

function point(sheet: OpenIndicators, place: LinePlace, extend: boolean): void {
  const position = sheet.cursor.positionOf(place)
  if (!position) return
  if (extend) sheet.cursor.extendTo(position)
  else sheet.cursor.goTo(position)
  sheet.changed()
}

function selectColumn({ cursor, changed }: OpenIndicators, column: IndicatorColumn): void {
  cursor.goToColumn({ row: 0, column: INDICATOR_COLUMNS.indexOf(column) }, false)
  changed()
}

function selectEverything({ cursor, changed }: OpenIndicators): void {
  cursor.selectAll()
  changed()
}

/** Selects the line unless it is one of several selected ones; dragged, all of them go. */
function pressNumber(sheet: OpenIndicators, table: HTMLElement, id: string, press: MouseEvent): void {
  const { cursor } = sheet
  const at = cursor.positionOf({ rowId: id, column: 'level1' })
  if (!at) return
  const { top, bottom } = cursor.rectangle
  const isSelected = cursor.wholeRows && top <= at.row && at.row <= bottom
  if (!isSelected || press.shiftKey) cursor.goToRow(at, press.shiftKey)
  sheet.changed()
  const dragged = (y: number) => {
    const gap = gapAt(table, y)
    const { rectangle } = cursor
    const isMove = gap !== null && moveStep(sheet.ground, rectangle, gap) !== null
    sheet.dropBefore = isMove ? gap : null
    sheet.changed()
  }
  let isDrag = false
  const ended = (calledOff: boolean) => {
    const before = sheet.dropBefore
    sheet.dropBefore = null
    const step = before === null || calledOff ? null : moveStep(sheet.ground, cursor.rectangle, before)
    if (step) sheet.carryOut(step)
    else if (!isDrag && isSelected && !press.shiftKey) cursor.goToRow(at, false)
    sheet.changed()
  }
  followDrag((_, { clientY }) => {
    isDrag ||= Math.abs(clientY - press.clientY) >= SLACK
    if (isDrag) dragged(clientY)
  }, ended)
}

/** Scrolling ends no edit. */
function isOnScrollBar(table: HTMLElement, { target, offsetX, offsetY }: MouseEvent): boolean {
  return target === table && (offsetX >= table.clientWidth || offsetY >= table.clientHeight)
}

/** The place in front of which a drop at this height would go; null where there are no lines. */
function gapAt(table: HTMLElement, y: number): number | null {
  const rows = [...table.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect())
  if (rows.length === 0) return null
  const at = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2)
  // Behind the empty line is the end too.
  return Math.min(at < 0 ? rows.length : at, rows.length - 1)
}

/** Follows a drag until the button is let go, or Esc or another window calls it off. */
function followDrag(
  over: (under: Element | null, event: MouseEvent) => void,
  ended: (calledOff: boolean) => void = () => undefined,
): void {
  const stopped = new AbortController()
  const { signal } = stopped
  const end = (calledOff: boolean) => {
    stopped.abort()
    ended(calledOff)
  }
  window.addEventListener(
    'mousemove',
    (event) => {
      // The button may have been let go where no event tells of it.
      if ((event.buttons & 1) === 0) end(true)
      else over(document.elementFromPoint(event.clientX, event.clientY), event)
    },
    { signal },
  )
  window.addEventListener('mouseup', () => end(false), { signal })
  window.addEventListener('blur', () => end(true), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      end(true)
    },
    { capture: true, signal },
  )
}

/** What was right-clicked becomes the selection unless it is part of that. */
function openMenuUnder(sheet: OpenIndicators, { target, clientX, clientY }: MouseEvent): void {
  const { cursor } = sheet
  const place = placeUnder(target)
  const number = numberUnder(target)
  const at = cursor.positionOf(place ?? { rowId: number ?? '', column: 'level1' })
  if (!at || !sheet.commit()) return
  const { top, bottom, left, right } = cursor.rectangle
  const inRows = top <= at.row && at.row <= bottom
  if (place && !(inRows && left <= at.column && at.column <= right)) cursor.goTo(at)
  if (number !== null && !(inRows && cursor.wholeRows)) cursor.goToRow(at, false)
  sheet.menu = { about: 'indicators', x: clientX, y: clientY }
  sheet.changed()
}

function placeUnder(target: EventTarget | null): LinePlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  const rowId = cell?.closest('tr')?.getAttribute('data-line') ?? null
  const column = INDICATOR_COLUMNS.find((key) => key === cell?.dataset.column)
  return rowId !== null && column ? { rowId, column } : null
}

function numberUnder(target: EventTarget | null): string | null {
  const number = target instanceof Element ? target.closest('tbody th') : null
  return number?.closest('tr')?.getAttribute('data-line') ?? null
}

function headerUnder(target: EventTarget | null): IndicatorColumn | null {
  const header = target instanceof Element ? target.closest<HTMLElement>('thead th') : null
  return INDICATOR_COLUMNS.find((key) => key === header?.dataset.column) ?? null
}
