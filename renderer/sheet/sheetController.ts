/**
 * The sheet at work: holds the cursor, the editor and the grid together and shows whatever table it is given. What the
 * user means is told to the parts (editing, filling, clipboard), which make edits of the document of it. It lives outside
 * React, because the text area must outlive every rendering and an input method's composition must never meet one.
 */
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { shownColumns } from '../../shared/sheetView.ts'
import type { ProgramActionId, SheetActionId } from '../actions/actionTable.ts'
import { Announcer } from './announcer.ts'
import { arranged } from './arrangement.ts'
import { setCellBox } from './cellBox.ts'
import { wearsClass } from './cellClasses.ts'
import { CellEditor } from './cellEditor.ts'
import { copyCells, cutCells } from './clipboard/copying.ts'
import { pasteCells } from './clipboard/pasting.ts'
import { dragColumn, fitColumn } from './columnSizing.ts'
import { Cursor } from './cursor.ts'
import { beginTyping, commitEdit, forgetRefusal } from './editing.ts'
import { FillHandle } from './fillHandle.ts'
import { selectPlaces } from './goingTo.ts'
import { GridView } from './gridView.ts'
import { keepingPlace } from './keepingPlace.ts'
import { listenToKeyboard } from './keyboard.ts'
import { markOf } from './marks.ts'
import { MatchMarks } from './matchMarks.ts'
import type { OpenSheet } from './openSheet.ts'
import { canPerform, performSheetAction } from './performing.ts'
import { onPixelRatioChange } from './pixelRatio.ts'
import { listenToPointer } from './pointer.ts'
import {
  editWhereClicked,
  openMenuAtCursor,
  openMenuUnder,
  pointCell,
  pointColumn,
  pointCorner,
  pointRow,
} from './pointing.ts'
import { markArrangement, rearrange } from './rearranging.ts'
import { listenToRowDrag } from './rowDrag.ts'
import { RowHeights } from './rowHeights.ts'
import { type SheetRow, sameOrder } from './rows.ts'
import type { Rectangle } from './selection.ts'
import type { CellPlace, GoTo, SheetProps } from './sheetProps.ts'
import { describeSelection } from './sheetSelection.ts'
import { tableRows } from './tableRows.ts'
import { atTurnsEnd } from './turnsEnd.ts'
import { listenToZoomWheel } from './zoomWheel.ts'

export class SheetController implements OpenSheet {
  props: SheetProps
  rows: readonly SheetRow[] = []
  columns: readonly ColumnKey[] = COLUMN_KEYS
  readonly cursor = new Cursor<SheetRow, ColumnKey>(COLUMN_KEYS)
  readonly heights: RowHeights
  readonly grid: GridView
  readonly editor: CellEditor<CellPlace>
  private readonly host: HTMLElement
  /** Also those that a filter hides, in the order of the paper. */
  private all: readonly SheetRow[] = []
  /** Each row's number on paper. */
  private numbers = new Map<string, number>()
  private readonly matchMarks: MatchMarks
  private readonly fillHandle = new FillHandle(this)
  private readonly announcer: Announcer
  private readonly stopped = new AbortController()
  readonly selectionChanged = atTurnsEnd(() => {
    if (this.stopped.signal.aborted) return
    this.paint()
    this.report()
  })
  private readonly resized: ResizeObserver

  /** Takes over an empty element of the page. `styleNonce` lets the grid's own styles past the content security policy. */
  constructor(host: HTMLElement, props: SheetProps, styleNonce: string) {
    this.host = host
    this.props = props
    this.heights = new RowHeights(props.view)
    setCellBox(host, this.heights.box)
    const root = document.createElement('div')
    root.className = 'sheet-grid'
    host.append(root)
    this.grid = new GridView(
      root,
      styleNonce,
      {
        wears: (row, column, name) => wearsClass(this, row, column, name),
        rowSelected: (row) => this.isRowSelected(row),
        heightOf: (row) => this.heights.of(row),
        numberOf: (row) => String(this.numbers.get(row.id) ?? ''),
        breaksOf: (row, column) => this.heights.breaks(row, column),
      },
      { moved: () => this.layEditor(), columnDragged: (column, width) => this.columnDragged(column, width) },
    )
    this.matchMarks = new MatchMarks(root, this.grid)
    this.editor = new CellEditor(host)
    this.announcer = new Announcer(host, this.editor)
    this.listen(root)
    this.showColumns()
    // First, so that the texts are measured once, in the widths that they will have.
    this.heights.setAvailable(this.grid.availableWidth())
    // In a narrow window the widths are those assumed before the grid was there, but the grid has yet to hear of them.
    this.setWidths()
    this.showTable()
    this.goToStart()
    this.resized = new ResizeObserver(() => this.layOut())
    this.resized.observe(host)
    if (document.activeElement === document.body) this.editor.focus()
    if (props.goTo) this.goTo(props.goTo)
    else this.cursorMoved()
    props.onHandle({
      perform: (id) => void this.perform(id),
      can: (id) => canPerform(this, id),
      show: (place) => void selectPlaces(this, [place]),
      focus: () => this.editor.focus(),
    })
  }

  /** Shows new props; what has not changed is not touched. */
  update(props: SheetProps): void {
    const before = this.props
    // Another table may come unasked, by an undo in it: what is being typed belongs to the one before.
    if (props.table.id !== before.table.id) this.commit()
    this.props = props
    if (props.view !== before.view) keepingPlace(this, () => this.showView())
    const rowsChanged =
      props.table !== before.table || props.totals !== before.totals || props.arrangement !== before.arrangement
    if (props.arrangement !== before.arrangement) rearrange(this.cursor, () => this.showTable())
    else if (rowsChanged) this.showTable()
    if (props.table.id !== before.table.id) {
      this.editor.close()
      this.goToStart()
      this.cursorMoved()
    } else if (rowsChanged || props.view !== before.view || props.checked !== before.checked) {
      const edited = this.editor.open?.place
      if (edited && !this.cursor.positionOf(edited)) this.editor.close()
      this.selectionChanged()
    }
    if (props.goTo && props.goTo !== before.goTo) this.goTo(props.goTo)
    this.matchMarks.show(props.found)
  }

  destroy(): void {
    this.props.onHandle(null)
    this.stopped.abort()
    this.resized.disconnect()
    this.matchMarks.destroy()
    this.announcer.destroy()
    this.editor.destroy()
    this.grid.destroy()
    this.host.replaceChildren()
  }

  get frame(): Rectangle {
    return this.fillHandle.reach ?? this.cursor.rectangle
  }

  commit(): boolean {
    return commitEdit(this)
  }

  cursorMoved(): void {
    this.grid.reveal(this.cursor.head)
    this.selectionChanged()
  }

  reveal(): void {
    this.grid.reveal(this.cursor.active)
  }

  layEditor(): void {
    const place = this.editor.open?.place ?? this.cursor.active
    const cell = this.grid.cellElement(place)
    if (cell) this.editor.lieOver(cell.getBoundingClientRect(), this.grid.bodyRectangle(place.column))
  }

  private listen(root: HTMLElement): void {
    const { signal } = this.stopped
    listenToRowDrag(this, this.host, signal)
    this.fillHandle.listen(this.host, root, signal)
    listenToPointer(
      root,
      {
        cell: (place, extend) => pointCell(this, place, extend),
        row: (rowId, extend) => pointRow(this, rowId, extend),
        column: (column, extend) => pointColumn(this, column, extend),
        corner: () => pointCorner(this),
        columnEdge: (column) => fitColumn(this, column),
        doubleClicked: (event) => editWhereClicked(this, event),
        menu: (about, event) => openMenuUnder(this, about, event),
        hovered: (place, cell) => {
          cell.title = markOf(this.props.checked, place)?.messages.join('\n') ?? ''
        },
      },
      signal,
    )
    listenToZoomWheel(this.host, (step) => this.props.perform(step === 1 ? 'zoom-in' : 'zoom-out'), signal)
    onPixelRatioChange(() => keepingPlace(this, () => this.showView()), signal)
    listenToKeyboard(
      this.editor,
      {
        perform: (id) => this.perform(id),
        performProgram: (id) => this.performProgram(id),
        aboutToType: () => {
          this.reveal()
          this.layEditor()
        },
        typingBegan: () => beginTyping(this),
        typed: () => {
          forgetRefusal(this)
          this.layEditor()
        },
        left: () => void this.commit(),
        focusChanged: () => {
          this.host.classList.toggle('focused', this.editor.focused)
          if (this.editor.focused) this.announcer.comeBack()
        },
        copied: (clipboard) => copyCells(this, clipboard),
        cut: (clipboard) => cutCells(this, clipboard),
        pasted: (clipboard) => {
          const [text, html] = [clipboard.getData('text/plain'), clipboard.getData('text/html')]
          void pasteCells(this, { text, html })
        },
      },
      signal,
    )
  }

  private showTable(): void {
    const { table, totals, arrangement } = this.props
    const all = tableRows(table, totals)
    if (!sameOrder(this.all, all)) this.numbers = new Map(all.slice(1).map((row, at) => [row.id, at + 1]))
    this.all = all
    this.rows = arranged(all, arrangement)
    this.cursor.setGround(this.rows, this.columns)
    // Widths first: setting them is cheap while no rows are there, and the rows' heights depend on them.
    const columnsChanged = this.heights.fitAmounts(all)
    if (columnsChanged) this.setWidths()
    this.grid.showRows(this.rows, columnsChanged)
  }

  private showColumns(): void {
    this.columns = shownColumns(this.props.view)
    this.grid.showColumns(this.columns, this.props.view.frozen)
    this.cursor.setGround(this.rows, this.columns)
  }

  /** Shows the columns and the zoom that are wanted now, all texts measured anew. */
  private showView(): void {
    this.heights.setView(this.props.view)
    setCellBox(this.host, this.heights.box)
    this.showColumns()
    this.applyColumns()
  }

  /** Shares the width out again and, if a column has changed, measures every text again. */
  private layOut(): void {
    if (this.heights.setAvailable(this.grid.availableWidth())) this.applyColumns()
    this.layEditor()
  }

  private applyColumns(): void {
    this.setWidths()
    this.grid.refreshHeights()
  }

  private setWidths(): void {
    this.grid.setWidths(this.heights.columnWidths, this.heights.box, this.heights.header)
  }

  private columnDragged(column: ColumnKey, width: number): void {
    dragColumn(this, column, width)
    // Where it comes to a width that is kept already, or can be no narrower, the grid has yet to hear of that.
    this.applyColumns()
    this.layEditor()
  }

  private perform(id: SheetActionId): boolean {
    return performSheetAction(this, id)
  }

  private performProgram(id: ProgramActionId): void {
    if (id === 'menu') openMenuAtCursor(this)
    else this.props.perform(id)
  }

  private goTo({ places }: GoTo): void {
    // An undo can come back while the next word is being typed, which must not be cut short, or while a menu or a question
    // about other cells is open, which must go on being about them.
    const isTyping = this.editor.open && this.editor.focused
    if (isTyping || document.activeElement?.closest('[role="menu"], dialog')) return
    // Whoever is at a project's indicators follows with the eyes alone.
    const atIndicators = document.activeElement?.closest('.indicator-sheet') != null
    if (selectPlaces(this, places) && !atIndicators) this.editor.focus()
  }

  private paint(): void {
    const { left, right } = this.cursor.rectangle
    this.grid.repaint(new Set(this.columns.slice(left, right + 1)))
    markArrangement(this.host, this.props.arrangement)
    this.layEditor()
  }

  /** Tells the program and the screen reader what is selected and what stands there. */
  private report(): void {
    const { active, rectangle } = this.cursor
    this.announcer.tell(this, (rowId) => this.numbers.get(rowId) ?? null)
    const editing = this.editor.open !== null
    this.props.onSelection(describeSelection(this.rows, this.columns, rectangle, active, editing))
  }

  /** The first cell that a newcomer would type into: the first project's name. */
  private goToStart(): void {
    this.cursor.goToFirst(({ kind }) => kind === 'project')
  }

  private isRowSelected(row: SheetRow): boolean {
    const position = this.cursor.positionOf({ rowId: row.id, column: 'name' })
    const { top, bottom } = this.cursor.rectangle
    return position !== null && top <= position.row && position.row <= bottom
  }
}
