/**
 * AG Grid as a renderer: virtual rows, header, pinned 合计 row, column resizing. Only this file calls it; gridTarget.ts and
 * sheet.css know the elements that it makes.
 * It shows the rows and heights it is given and asks outside how a cell is to be painted; it neither edits, selects nor
 * focuses anything, because the grid's own editing loses the first letter of a composition and its auto heights drift.
 */
import {
  type CellClassParams,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  createGrid,
  type GridApi,
  type ICellRendererParams,
  type IRowNode,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeBalham,
} from 'ag-grid-community'
import { COLUMN_KEYS, COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { COLUMN_WIDTHS, ZOOM_LEVELS } from '../../shared/sheetView.ts'
import { type CellBox, FONT_FAMILY, scaled } from './cellBox.ts'
import { hintAtHidden } from './columnHints.ts'
import type { ColumnWidths } from './columnWidths.ts'
import { type SheetRow, sameOrder } from './rows.ts'
import type { CellPlace } from './sheetProps.ts'
import { TEXTS } from './texts.ts'
import { WrappedText, type WrappedTextParams } from './wrappedText.ts'

const ROW_NUMBER_COLUMN = 'row-number'
/** From this height on, in pixels, the short texts of a row are kept in sight while it is scrolled through. */
const TALL_ROW = 240
/** Less than any zoom level's narrowest, which whoever keeps the widths sees to. */
const NARROWEST_COLUMN = scaled(COLUMN_WIDTHS.narrowest, ZOOM_LEVELS[0])

/** The classes that a cell can wear; each is asked for by name whenever the cell is painted. */
export const CELL_CLASSES = [
  'active',
  'selected',
  'frame-top',
  'frame-bottom',
  'frame-left',
  'frame-right',
  'fill-corner',
  'read-only',
  'error',
  'warning',
  'hint',
] as const
export type CellClass = (typeof CELL_CLASSES)[number]

export interface GridQuestions {
  readonly wears: (row: SheetRow, column: ColumnKey, name: CellClass) => boolean
  readonly rowSelected: (row: SheetRow) => boolean
  /** In pixels. */
  readonly heightOf: (row: SheetRow) => number
  /** The row's number in the table, counted from 1 under the 合计 row; '' for that row itself. */
  readonly numberOf: (row: SheetRow) => string
  /** Where a cell's text goes on to the next line, as offsets. */
  readonly breaksOf: (row: SheetRow, column: ColumnKey) => readonly number[]
}

export interface GridEvents {
  /** What is on the screen has moved: scrolled, or newly rendered. */
  readonly moved: () => void
  /** The user has dragged a column to this width. */
  readonly columnDragged: (column: ColumnKey, width: number) => void
}

export class GridView {
  private readonly root: HTMLElement
  private readonly api: GridApi<SheetRow>
  private readonly questions: GridQuestions
  private rows: readonly SheetRow[] = []

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

  /** Shows these rows, the 合计 row first; keeps the scroll position whatever was inserted, deleted or moved. */
  showRows(rows: readonly SheetRow[]): void {
    const before = this.rows
    this.rows = rows
    if (sameOrder(before, rows)) {
      const changed = rows.filter((row, at) => row !== before[at])
      for (const row of changed) this.nodeOf(row)?.updateData(row)
      this.setHeights(changed)
    } else {
      this.api.updateGridOptions({ pinnedTopRowData: rows.slice(0, 1), rowData: rows.slice(1) })
      this.setHeights(rows)
    }
  }

  /** Asks for every row's height again. */
  refreshHeights(): void {
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
    this.api.refreshCells({ force: true, suppressFlash: true })
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
    const { top } = this.api.getVerticalPixelRange()
    const row = this.rows.slice(1).find(({ id }) => {
      const node = this.api.getRowNode(id)
      return node?.rowTop != null && node.rowTop + (node.rowHeight ?? 0) > top
    })
    return row?.id ?? null
  }

  scrollToRow(rowId: string): void {
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

function columnDefinitions(questions: GridQuestions): ColDef<SheetRow>[] {
  const rowNumbers: ColDef<SheetRow> = {
    colId: ROW_NUMBER_COLUMN,
    headerName: TEXTS.rowNumbers,
    headerClass: 'corner',
    minWidth: 0,
    pinned: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    cellClass: 'row-number',
    cellClassRules: { selected: ({ data }) => data !== undefined && questions.rowSelected(data) },
    valueGetter: ({ data }) => (data ? questions.numberOf(data) : ''),
    cellRendererSelector: ({ data }) =>
      data && isTall(questions.heightOf(data)) ? { component: WrappedText, params: ONE_LINE } : undefined,
  }
  const columns = COLUMNS.map(({ key, header, align }): ColDef<SheetRow> => {
    const rule = (name: CellClass) => (params: CellClassParams<SheetRow>) =>
      params.data !== undefined && questions.wears(params.data, key, name)
    const differing = (data: SheetRow | undefined) => (data && isAmountColumn(key) ? data.differences[key] : undefined)
    return {
      colId: key,
      headerName: header,
      ...(key === 'name' ? { cellAriaRole: 'rowheader' } : {}),
      minWidth: NARROWEST_COLUMN,
      resizable: true,
      sortable: false,
      suppressAutoSize: true,
      wrapHeaderText: true,
      cellClass: align,
      cellClassRules: Object.fromEntries(CELL_CLASSES.map((name) => [name, rule(name)])),
      valueGetter: ({ data }) => data?.texts[key] ?? '',
      cellRendererSelector: ({ data }) =>
        differing(data) === undefined
          ? { component: WrappedText, params: { breaksOf: (row) => questions.breaksOf(row, key) } as WrappedTextParams }
          : {
              component: (params: ICellRendererParams<SheetRow>) =>
                amountWithDifference(String(params.value), differing(params.data) ?? ''),
            },
    }
  })
  return [rowNumbers, ...columns]
}

const ONE_LINE: WrappedTextParams = { breaksOf: () => [] }

function isTall(height: number): boolean {
  return height > TALL_ROW
}

function amountWithDifference(amount: string, difference: string): HTMLElement {
  const cell = document.createElement('div')
  const stated = document.createElement('div')
  stated.className = 'stated'
  stated.textContent = amount
  const missing = document.createElement('div')
  missing.className = 'difference'
  missing.textContent = `${TEXTS.difference} ${difference}`
  cell.append(stated, missing)
  return cell
}
