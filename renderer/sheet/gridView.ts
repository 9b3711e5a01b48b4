/**
 * AG Grid as a renderer: virtual rows, header, pinned 合计 row, column resizing. Only this file calls it (its columns stand
 * in gridColumns.ts); whoever marks cells or follows the mouse reads the elements that it makes, by their `.ag-` classes.
 * It shows the rows and heights it is given and asks outside how a cell is to be painted; it neither edits, selects nor
 * focuses anything, because the grid's own editing loses the first letter of a composition and its auto heights drift.
 */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  type GridApi,
  type IRowNode,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeBalham,
} from 'ag-grid-community'
import { COLUMN_KEYS, type ColumnKey } from '../../shared/layout.ts'
import { afterPainting } from '../afterPainting.ts'
import { type CellBox, FONT_FAMILY } from './cellBox.ts'
import { hintAtHidden } from './columnHints.ts'
import type { ColumnWidths } from './columnWidths.ts'
import { columnDefinitions, type GridQuestions, isTall, ROW_NUMBER_COLUMN } from './gridColumns.ts'
import { type SheetRow, sameOrder } from './rows.ts'
import type { CellPlace } from './sheetProps.ts'
import { TEXTS } from './texts.ts'

export interface GridEvents {
  /** What is on the screen has moved: scrolled, or newly rendered. */
  readonly moved: () => void
  /** The user has dragged a column to this width. */
  readonly columnDragged: (column: ColumnKey, width: number) => void
}

/** More rows than this take long enough to measure that their painting need not wait for it. */
const MEASURED_AT_ONCE = 500

export class GridView {
  private readonly root: HTMLElement
  private readonly api: GridApi<SheetRow>
  private readonly questions: GridQuestions
  private rows: readonly SheetRow[] = []
  /** A new grid shows all columns, none of them frozen. */
  private shownColumns = [...COLUMN_KEYS, false].join()
  /** The grid knows the heights of the rows on the screen only. */
  private isUnmeasured = false

  constructor(root: HTMLElement, styleNonce: string, questions: GridQuestions, events: GridEvents) {
    this.root = root
    this.questions = questions
    this.api = createGrid<SheetRow>(
      root,
      {
        theme: PAPER,
        styleNonce,
        columnDefs: columnDefinitions(questions),
        rowData: [],
        getRowId: ({ data }) => data.id,
        getRowHeight: ({ data }) => (data ? questions.heightOf(data) : null),
        rowClassRules: {
          'grand-total-row': ({ data }) => data?.kind === 'grand-total',
          'unit-row': ({ data }) => data?.kind === 'unit',
          'project-row': ({ data }) => data?.kind === 'project',
          'tall-row': ({ data }) => data !== undefined && isTall(questions.heightOf(data)),
        },
        // Texts stick to the edges of what can be seen of a tall row, and nothing sticks inside what is moved by a transform.
        suppressRowTransform: true,
        suppressCellFocus: true,
        suppressHeaderFocus: true,
        suppressMovableColumns: true,
        suppressColumnMoveAnimation: true,
        suppressOverlays: ['noRows'],
        suppressRowHoverHighlight: true,
        suppressColumnVirtualisation: true,
        suppressScrollOnNewData: true,
        alwaysShowVerticalScroll: true,
        animateRows: false,
        onBodyScroll: ({ left }) => {
          root.classList.toggle('scrolled-sideways', left > 0)
          events.moved()
        },
        onViewportChanged: events.moved,
        onColumnResized: ({ source, finished, column }) => {
          const key = COLUMN_KEYS.find((candidate) => candidate === column?.getColId())
          if (source === 'uiColumnResized' && column && key && finished) {
            events.columnDragged(key, column.getActualWidth())
          }
        },
      },
      { modules: MODULES },
    )
    this.api.setGridAriaProperty('label', TEXTS.sheet)
  }

  /**
   * Shows these rows, the 合计 row first; keeps the scroll position whatever was inserted, deleted or moved. `remeasured`
   * says that the heights of rows which have not changed have.
   */
  showRows(rows: readonly SheetRow[], remeasured: boolean): void {
    const before = this.rows
    this.rows = rows
    if (sameOrder(before, rows)) {
      const changed = rows.filter((row, at) => row !== before[at])
      for (const row of changed) this.nodeOf(row)?.updateData(row)
      this.setHeightsSoon(remeasured ? rows : changed)
    } else {
      this.api.updateGridOptions({ pinnedTopRowData: rows.slice(0, 1), rowData: rows.slice(1) })
      if (before.length === 0) this.setHeightsAfterPainting()
      else this.refreshHeights()
    }
  }

  /** Asks for every row's height again. */
  refreshHeights(): void {
    this.isUnmeasured = false
    this.setHeights(this.rows)
  }

  /** Paints every cell on the screen again: texts and classes. */
  repaint(selectedColumns: ReadonlySet<ColumnKey>): void {
    this.api.refreshCells({ force: true, suppressFlash: true })
    for (const header of this.root.querySelectorAll('.ag-header-cell')) {
      const key = COLUMN_KEYS.find((candidate) => candidate === header.getAttribute('col-id'))
      header.classList.toggle('selected', key !== undefined && selectedColumns.has(key))
    }
  }

  /** Shows these columns and no others. */
  showColumns(columns: readonly ColumnKey[], frozen: boolean): void {
    const wanted = [...columns, frozen].join()
    if (wanted === this.shownColumns) return
    this.shownColumns = wanted
    this.api.applyColumnState({
      state: COLUMN_KEYS.map((colId) => ({
        colId,
        hide: !columns.includes(colId),
        pinned: frozen && colId === 'name' ? 'left' : null,
      })),
    })
    hintAtHidden(this.root, columns)
  }

  setWidths(widths: ColumnWidths, { rowNumberWidth }: CellBox, headerHeight: number): void {
    this.api.setGridOption('headerHeight', headerHeight)
    this.api.setColumnWidths([
      { key: ROW_NUMBER_COLUMN, newWidth: rowNumberWidth },
      ...COLUMN_KEYS.map((key) => ({ key, newWidth: widths[key] })),
    ])
    if (this.rows.length > 0) this.api.refreshCells({ force: true, suppressFlash: true })
  }

  /** The cell's element, or null while its row is not rendered. */
  cellElement({ rowId, column }: CellPlace): HTMLElement | null {
    return this.root.querySelector(`.ag-row[row-id="${CSS.escape(rowId)}"] .ag-cell[col-id="${column}"]`)
  }

  /** Scrolls as little as needed to show the cell; of a row higher than the screen, its top unless much is in sight. */
  reveal({ rowId, column }: CellPlace): void {
    this.api.ensureColumnVisible(column)
    const node = this.api.getRowNode(rowId)
    if (!node || node.rowIndex === null || node.rowTop === null) return
    if (node.rowTop + (node.rowHeight ?? 0) > this.bodyHeight()) this.measureRest()
    const range = this.api.getVerticalPixelRange()
    const height = node.rowHeight ?? 0
    const inSight = Math.min(node.rowTop + height, range.bottom) - Math.max(node.rowTop, range.top)
    if (height < this.bodyHeight()) this.api.ensureIndexVisible(node.rowIndex)
    else if (inSight < this.bodyHeight() / 2) this.api.ensureIndexVisible(node.rowIndex, 'top')
  }

  /** Whether any of the cell can be seen. */
  isInSight({ rowId, column }: CellPlace): boolean {
    const cell = this.cellElement({ rowId, column })?.getBoundingClientRect()
    const body = this.bodyRectangle(column)
    return Boolean(
      cell && cell.bottom > body.top && cell.top < body.bottom && cell.right > body.left && cell.left < body.right,
    )
  }

  /** The row that is cut off by the upper edge or begins there; null in a table without any. */
  rowAtTop(): string | null {
    this.measureRest()
    const { top } = this.api.getVerticalPixelRange()
    const row = this.rows.slice(1).find(({ id }) => {
      const node = this.api.getRowNode(id)
      return node?.rowTop != null && node.rowTop + (node.rowHeight ?? 0) > top
    })
    return row?.id ?? null
  }

  scrollToRow(rowId: string): void {
    this.measureRest()
    const index = this.api.getRowNode(rowId)?.rowIndex
    if (index != null) this.api.ensureIndexVisible(index, 'top')
  }

  scrollToLeft(): void {
    this.root.querySelector('.ag-grid-viewport')?.scrollTo({ left: 0 })
  }

  /** Scrolls down by so many pixels, or up where they are negative. */
  scrollBy(pixels: number): void {
    this.root.querySelector('.ag-grid-viewport')?.scrollBy(0, pixels)
  }

  scrollToTop(): void {
    if (this.rows.length > 1) this.api.ensureIndexVisible(0, 'top')
  }

  /**
   * Where body rows show, in viewport coordinates: under the header and the 合计 row; for a column that scrolls sideways
   * only what is right of those that do not.
   */
  bodyRectangle(column: ColumnKey = 'name'): { top: number; bottom: number; left: number; right: number } {
    const outer = this.root.getBoundingClientRect()
    const above = this.root.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect()
    const beside = this.api.getColumn(column)?.isPinned()
      ? undefined
      : this.root.querySelector('.ag-grid-pinned-left-cells')?.getBoundingClientRect()
    const below = this.root.querySelector('.ag-body-horizontal-scroll')?.getBoundingClientRect()
    const { left, right } = outer
    const bottom = outer.bottom - (below?.height ?? 0)
    return { top: above?.bottom ?? outer.top, bottom, left: beside?.right ?? left, right }
  }

  /** What is left for columns, in pixels: all but the scroll bar. */
  availableWidth(): number {
    const scrollBar = this.root.querySelector<HTMLElement>('.ag-body-vertical-scroll')
    return this.root.clientWidth - (scrollBar?.offsetWidth ?? 0)
  }

  bodyHeight(): number {
    const { top, bottom } = this.bodyRectangle()
    return Math.max(0, bottom - top)
  }

  destroy(): void {
    this.api.destroy()
  }

  /** Of many rows at once, as from a large paste, those on the screen come first. */
  private setHeightsSoon(rows: readonly SheetRow[]): void {
    if (rows.length > MEASURED_AT_ONCE) {
      this.setHeights([...this.rows.slice(0, 1), ...this.api.getRenderedNodes().flatMap(({ data }) => data ?? [])])
      this.setHeightsAfterPainting()
    } else this.setHeights(rows)
  }

  /** The rows that nobody sees yet are measured before anybody can get to them. */
  private setHeightsAfterPainting(): void {
    this.isUnmeasured = true
    void afterPainting().then(() => this.measureRest())
  }

  /** For everything that counts on where rows lie. */
  private measureRest(): void {
    if (this.isUnmeasured && !this.api.isDestroyed()) this.refreshHeights()
  }

  private setHeights(rows: readonly SheetRow[]): void {
    let changed = false
    for (const row of rows) {
      const node = this.nodeOf(row)
      const height = this.questions.heightOf(row)
      if (!node || node.rowHeight === height) continue
      // Of a pinned row the grid asks the height only where the row is given to it.
      if (node.rowPinned) this.api.setGridOption('pinnedTopRowData', [row])
      else node.setRowHeight(height)
      changed ||= !node.rowPinned
    }
    if (changed) this.api.onRowHeightChanged()
  }

  private nodeOf(row: SheetRow): IRowNode<SheetRow> | undefined {
    return row.kind === 'grand-total' ? this.api.getPinnedTopRow(0) : this.api.getRowNode(row.id)
  }
}

const MODULES = [
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  RowApiModule,
  ScrollApiModule,
  RenderApiModule,
  CellStyleModule,
  RowStyleModule,
  PinnedRowModule,
]

const PAPER = themeBalham.withParams({
  fontFamily: FONT_FAMILY,
  headerFontFamily: FONT_FAMILY,
  headerFontWeight: 'normal',
  backgroundColor: '#ffffff',
  dataBackgroundColor: '#ffffff',
  oddRowBackgroundColor: '#ffffff',
  foregroundColor: '#000000',
  headerTextColor: '#000000',
  headerBackgroundColor: '#eef1ec',
  borderRadius: 0,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  rowBorder: false,
  columnBorder: false,
  pinnedColumnBorder: false,
  pinnedRowBorder: false,
  headerRowBorder: false,
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
})
