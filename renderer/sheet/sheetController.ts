/**
 * The sheet at work: holds the cursor, the editor and the grid together, turns what the user means into edits of the
 * document, and shows whatever table it is given. It lives outside React, because the text area must outlive every
 * rendering and an input method's composition must never meet one.
 */
import { COLUMN_KEYS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { newIdentity } from '../newIdentity.ts'
import { type BlockTarget, clearCells, copyCells, pasteText } from './blockActions.ts'
import { CellEditor, type CellLook } from './cellEditor.ts'
import { editorText, readCell, readOnlyReason, setCells } from './cellEdits.ts'
import { Cursor } from './cursor.ts'
import { type CellClass, GridView } from './gridView.ts'
import type { EditingAction, ReadyAction } from './keys.ts'
import { Marks } from './marks.ts'
import { RowHeights } from './rowHeights.ts'
import { type SheetRow, sheetRows } from './rows.ts'
import { cellCount, type Ground, holds, rowOnePageAway } from './selection.ts'
import { listenToSheet } from './sheetInput.ts'
import { type CellPlace, GRAND_TOTAL_ROW, type SheetProps } from './sheetProps.ts'
import { cellDescription, LABELS } from './texts.ts'

export class SheetController {
  private props: SheetProps
  private readonly host: HTMLElement
  private rows: readonly SheetRow[] = []
  private marks = new Marks([])
  private readonly rowMemory = new WeakMap()
  private readonly cursor = new Cursor()
  private readonly heights: RowHeights
  private readonly grid: GridView
  private readonly editor: CellEditor
  private readonly announcement: HTMLElement
  private readonly stopped = new AbortController()
  private readonly resized: ResizeObserver
  private reported: CellPlace | null = null

  /** Takes over an empty element of the page. `styleNonce` lets the grid's own styles past the content security policy. */
  constructor(host: HTMLElement, props: SheetProps, styleNonce: string) {
    this.host = host
    this.props = props
    this.heights = new RowHeights()
    const root = document.createElement('div')
    root.className = 'sheet-grid'
    host.append(root)
    this.grid = new GridView(
      root,
      styleNonce,
      {
        wears: (row, column, name) => this.wears(row, column, name),
        rowSelected: (row) => this.isRowSelected(row),
        heightOf: (row) => this.heights.of(row),
        breaksOf: (row, column) => this.heights.breaks(row, column),
      },
      { moved: () => this.layEditor(), columnDragged: (column, width) => this.columnDragged(column, width) },
    )
    this.editor = new CellEditor(host)
    this.announcement = document.createElement('div')
    this.announcement.className = 'announcement'
    this.announcement.setAttribute('aria-live', 'polite')
    host.append(this.announcement)
    this.listen(root)
    this.showTable(props)
    this.cursor.goToStart()
    this.heights.setAvailable(this.grid.availableWidth())
    // In a narrow window the widths are those assumed before the grid was there, but the grid has yet to hear of them.
    this.applyColumns()
    this.resized = new ResizeObserver(() => this.layOut())
    this.resized.observe(host)
    if (document.activeElement === document.body) this.editor.focus()
    if (props.goTo) this.goTo(props.goTo)
    else this.cursorMoved()
  }

  /** Shows new props; what has not changed is not touched. */
  update(props: SheetProps): void {
    const before = this.props
    this.props = props
    const tableChanged = props.table !== before.table || props.totals !== before.totals
    if (tableChanged) this.showTable(props)
    if (props.findings !== before.findings) this.marks = new Marks(props.findings)
    if (props.table.id !== before.table.id) {
      this.editor.close()
      this.cursor.goToStart()
      this.cursorMoved()
    } else if (tableChanged || props.findings !== before.findings) {
      const edited = this.editor.open?.place
      if (edited && !this.cursor.positionOf(edited)) this.editor.close()
      this.paint()
      this.report()
    }
    if (props.goTo && props.goTo !== before.goTo) this.goTo(props.goTo)
  }

  destroy(): void {
    this.stopped.abort()
    this.resized.disconnect()
    this.editor.destroy()
    this.grid.destroy()
    this.host.replaceChildren()
  }

  private listen(root: HTMLElement): void {
    listenToSheet(
      root,
      this.editor,
      {
        ready: (action) => this.ready(action),
        editing: (action) => this.editing(action),
        aboutToType: () => this.reveal(this.cursor.active),
        typingBegan: () => this.beginTyping(),
        typed: () => this.layEditor(),
        pointed: (place, extend) => this.point(place, extend),
        draggedTo: (place) => this.extendTo(place),
        rowPointed: (rowId, extend) => this.pointRow(rowId, extend),
        hovered: (place, cell) => {
          cell.title = this.marks.at(place.rowId, place.column)?.messages.join('\n') ?? ''
        },
        left: () => this.commit(),
        focusChanged: () => this.host.classList.toggle('focused', this.editor.focused),
        copied: (clipboard) => copyCells(this.blockTarget(), clipboard),
        cut: (clipboard) => {
          copyCells(this.blockTarget(), clipboard)
          clearCells(this.blockTarget(), LABELS.cutCells)
        },
        pasted: (text) => {
          const pasted = pasteText(this.blockTarget(), text)
          if (!pasted) return
          this.cursor.select(pasted)
          this.paint()
          this.report()
        },
      },
      this.stopped.signal,
    )
  }

  private showTable(props: SheetProps): void {
    this.rows = sheetRows(props.table, props.totals, this.rowMemory)
    this.cursor.setRows(this.rows)
    const columnsChanged = this.heights.fitAmounts(this.rows)
    this.grid.showRows(this.rows)
    if (columnsChanged) this.applyColumns()
  }

  /** Shares the width out again and, if a column has changed, measures every text again. */
  private layOut(): void {
    if (this.heights.setAvailable(this.grid.availableWidth())) this.applyColumns()
    this.layEditor()
  }

  private applyColumns(): void {
    this.grid.setWidths(this.heights.columnWidths, this.heights.header)
    this.grid.refreshHeights()
  }

  private columnDragged(column: ColumnKey, width: number): void {
    this.heights.drag(column, width)
    this.applyColumns()
    this.layEditor()
  }

  private ready(action: ReadyAction): boolean {
    switch (action.kind) {
      case 'move':
        this.cursor.move(action.move, action.extend, this.ground())
        // The 合计 row is always in sight; going there by key means the table's beginning.
        if (this.cursor.head.rowId === GRAND_TOTAL_ROW) this.grid.scrollToTop()
        this.cursorMoved()
        return true
      case 'advance': {
        const went = this.cursor.advance(action.advance)
        if (went) this.cursorMoved()
        // At the table's end Tab is the browser's: nobody gets trapped in the sheet.
        return went || action.advance.by === 'enter'
      }
      case 'edit':
        this.editInPlace()
        return true
      case 'clear':
        clearCells(this.blockTarget(), LABELS.clearCells)
        return true
      case 'undo':
        this.props.undo()
        return true
      case 'redo':
        this.props.redo()
        return true
      case 'select-all':
        this.cursor.selectAll()
        this.paint()
        return true
    }
  }

  private editing(action: EditingAction): void {
    switch (action.kind) {
      case 'cancel':
        this.editor.close()
        this.layEditor()
        return
      case 'new-line': {
        const column = this.editor.open?.place.column
        if (column === 'goal' || column === 'indicators') this.editor.newLine()
        return
      }
      case 'commit':
        if (!this.commit()) return
        if ('by' in action.next) this.cursor.advance(action.next)
        else this.cursor.move(action.next, false, this.ground())
        this.cursorMoved()
        return
    }
  }

  private beginTyping(): void {
    const row = this.activeRow()
    if (!row) return
    const { active } = this.cursor
    const reason = readOnlyReason(row, active.column)
    if (reason !== null) {
      this.props.say(reason)
      return
    }
    this.cursor.collapse()
    this.editor.openTyped(active, lookOf(row, active.column))
    this.paint()
  }

  private editInPlace(): void {
    const row = this.activeRow()
    if (!row || this.editor.open) return
    const { active } = this.cursor
    const reason = readOnlyReason(row, active.column)
    if (reason !== null) {
      this.props.say(reason)
      return
    }
    this.reveal(active)
    this.editor.openInPlace(active, lookOf(row, active.column), editorText(row, active.column))
    this.editor.focus()
    this.layEditor()
  }

  /** Ends an open edit. False when it was refused; the editor then stays open with the text as it was typed. */
  private commit(): boolean {
    const open = this.editor.open
    const row = open ? this.cursor.rowOf(open.place) : undefined
    if (!open || !row) {
      this.editor.close()
      return true
    }
    const { column } = open.place
    const reading = readCell(row, column, this.editor.text, newIdentity)
    if (reading.kind === 'refused') {
      this.props.say(reading.message)
      return false
    }
    if (reading.kind === 'change') {
      const commands = setCells(this.props.table.id, [reading.change])
      if (!this.props.edit(LABELS.change(row, column), commands)) return false
      if (reading.note !== null) this.props.say(reading.note)
    }
    this.editor.close()
    this.layEditor()
    return true
  }

  private point(place: CellPlace, extend: boolean): void {
    if (this.commit()) {
      const position = this.cursor.positionOf(place)
      if (position && extend) this.cursor.extendTo(position)
      else if (position) this.cursor.goTo(position)
      this.cursorMoved()
    }
    this.editor.focus()
  }

  private pointRow(rowId: string, extend: boolean): void {
    if (this.commit()) {
      this.cursor.selectRow(rowId, extend)
      this.paint()
      this.report()
    }
    this.editor.focus()
  }

  private extendTo(place: CellPlace): void {
    const position = this.cursor.positionOf(place)
    if (!position) return
    this.cursor.extendTo(position)
    this.paint()
  }

  private goTo(place: CellPlace): void {
    // An undo can come back while the next word is being typed, which must not be cut short.
    if (this.editor.open && this.editor.focused) return
    const position = this.cursor.positionOf(place)
    if (position && this.commit()) {
      this.cursor.goTo(position)
      this.cursorMoved()
    }
    this.editor.focus()
  }

  private cursorMoved(): void {
    this.reveal(this.cursor.head)
    this.paint()
    this.report()
  }

  private reveal(place: CellPlace): void {
    this.grid.reveal(place)
    this.layEditor()
  }

  private paint(): void {
    const { left, right } = this.cursor.rectangle
    this.grid.repaint(new Set(COLUMN_KEYS.slice(left, right + 1)))
    this.layEditor()
  }

  private layEditor(): void {
    const cell = this.grid.cellElement(this.editor.open?.place ?? this.cursor.active)
    if (cell) this.editor.lieOver(cell.getBoundingClientRect(), this.grid.bodyRectangle())
  }

  /** Tells the program and the screen reader where the cursor is and what stands there. */
  private report(): void {
    const { active } = this.cursor
    const row = this.activeRow()
    if (row) {
      const number = row.kind === 'grand-total' ? null : this.cursor.activePosition.row
      const messages = this.marks.at(active.rowId, active.column)?.messages ?? []
      const description = cellDescription(row, number, active.column, messages)
      this.editor.describe(description)
      if (this.announcement.textContent !== description) this.announcement.textContent = description
    }
    if (this.reported?.rowId === active.rowId && this.reported.column === active.column) return
    this.reported = active
    this.props.onActiveCell(active)
  }

  private blockTarget(): BlockTarget {
    return { props: this.props, rows: this.rows, rectangle: this.cursor.rectangle }
  }

  private activeRow(): SheetRow | undefined {
    return this.cursor.rowOf(this.cursor.active)
  }

  private wears(row: SheetRow, column: ColumnKey, name: CellClass): boolean {
    switch (name) {
      case 'active':
        return this.cursor.active.rowId === row.id && this.cursor.active.column === column
      case 'selected': {
        const position = this.cursor.positionOf({ rowId: row.id, column })
        return position !== null && cellCount(this.cursor.rectangle) > 1 && holds(this.cursor.rectangle, position)
      }
      case 'read-only':
        return readOnlyReason(row, column) !== null
      default:
        return this.marks.at(row.id, column)?.severity === name
    }
  }

  private isRowSelected(row: SheetRow): boolean {
    const position = this.cursor.positionOf({ rowId: row.id, column: 'name' })
    const { top, bottom } = this.cursor.rectangle
    return position !== null && top <= position.row && position.row <= bottom
  }

  private ground(): Ground {
    return {
      rowCount: this.rows.length,
      filled: ({ row, column }) => this.rows[row]?.texts[COLUMN_KEYS[column] as ColumnKey] !== '',
      pageFrom: (row, direction) =>
        rowOnePageAway(
          this.rows.map((one) => this.heights.of(one)),
          row,
          direction,
          this.grid.bodyHeight(),
        ),
    }
  }
}

function lookOf(row: SheetRow, column: ColumnKey): CellLook {
  if (isAmountColumn(column)) return 'amount'
  return column === 'name' && row.kind === 'project' ? 'indented' : 'plain'
}
