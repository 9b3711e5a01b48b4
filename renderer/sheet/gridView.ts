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
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  themeBalham,
} from 'ag-grid-community'
import { COLUMN_KEYS, COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { FONT_FAMILY, FONT_SIZE, ROW_NUMBER_WIDTH } from './cellBox.ts'
import { NARROWEST_COLUMN } from './columnWidths.ts'
import type { SheetRow } from './rows.ts'
import type { CellPlace } from './sheetProps.ts'
import type { ColumnWidths } from './textHeight.ts'
import { TEXTS } from './texts.ts'
import { WrappedText, type WrappedTextParams } from './wrappedText.ts'

const ROW_NUMBER_COLUMN = 'row-number'

/** The classes that a cell can wear; each is asked for by name whenever the cell is painted. */
export const CELL_CLASSES = ['active', 'selected', 'read-only', 'error', 'warning', 'hint'] as const
export type CellClass = (typeof CELL_CLASSES)[number]

export interface GridQuestions {
  readonly wears: (row: SheetRow, column: ColumnKey, name: CellClass) => boolean
  readonly rowSelected: (row: SheetRow) => boolean
  /** In pixels. */
  readonly heightOf: (row: SheetRow) => number
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
        },
        suppressCellFocus: true,
        suppressHeaderFocus: true,
        suppressMovableColumns: true,
        suppressOverlays: ['noRows'],
        suppressRowHoverHighlight: true,
        suppressColumnVirtualisation: true,
        suppressScrollOnNewData: true,
        alwaysShowVerticalScroll: true,
        animateRows: false,
        onBodyScroll: events.moved,
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
    if (before[0] !== rows[0]) this.api.setGridOption('pinnedTopRowData', rows.slice(0, 1))
    const sameRows = before.length === rows.length && before.every((row, at) => row.id === rows[at]?.id)
    if (!sameRows) {
      this.api.setGridOption('rowData', rows.slice(1))
      this.refreshHeights()
    } else {
      const changed = rows.slice(1).filter((row, at) => row !== before[at + 1])
      if (changed.length > 0) {
        this.api.applyTransaction({ update: changed })
        this.setHeights(changed)
      }
    }
  }

  /** Asks for every row's height again. */
  refreshHeights(): void {
    this.api.setGridOption('pinnedTopRowData', this.rows.slice(0, 1))
    this.setHeights(this.rows.slice(1))
  }

  /** Paints every cell on the screen again: texts and classes. */
  repaint(selectedColumns: ReadonlySet<ColumnKey>): void {
    this.api.refreshCells({ force: true, suppressFlash: true })
    for (const header of this.root.querySelectorAll('.ag-header-cell')) {
      const key = COLUMN_KEYS.find((candidate) => candidate === header.getAttribute('col-id'))
      header.classList.toggle('selected', key !== undefined && selectedColumns.has(key))
    }
  }

  setWidths(widths: ColumnWidths, headerHeight: number): void {
    this.api.setGridOption('headerHeight', headerHeight)
    this.api.setColumnWidths(COLUMN_KEYS.map((key) => ({ key, newWidth: widths[key] })))
    this.api.refreshCells({ force: true, suppressFlash: true })
  }

  /** The cell's element, or null while its row is not rendered. */
  cellElement({ rowId, column }: CellPlace): HTMLElement | null {
    return this.root.querySelector(`.ag-row[row-id="${CSS.escape(rowId)}"] .ag-cell[col-id="${column}"]`)
  }

  /** Scrolls as little as needed to show the cell; of a row higher than the screen, its top unless it is in sight. */
  reveal({ rowId, column }: CellPlace): void {
    this.api.ensureColumnVisible(column)
    const node = this.api.getRowNode(rowId)
    if (!node || node.rowIndex === null || node.rowTop === null) return
    const range = this.api.getVerticalPixelRange()
    const height = node.rowHeight ?? 0
    const inSight = node.rowTop < range.bottom && node.rowTop + height > range.top
    if (height < this.bodyHeight()) this.api.ensureIndexVisible(node.rowIndex)
    else if (!inSight) this.api.ensureIndexVisible(node.rowIndex, 'top')
  }

  scrollToTop(): void {
    if (this.rows.length > 1) this.api.ensureIndexVisible(0, 'top')
  }

  /** Where body rows show, in viewport coordinates: under the header and the 合计 row. */
  bodyRectangle(): { top: number; bottom: number; left: number; right: number } {
    const outer = this.root.getBoundingClientRect()
    const pinned = this.root.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect()
    return { top: pinned?.bottom ?? outer.top, bottom: outer.bottom, left: outer.left, right: outer.right }
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
    for (const row of rows) this.api.getRowNode(row.id)?.setRowHeight(this.questions.heightOf(row))
    this.api.onRowHeightChanged()
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
  fontSize: FONT_SIZE,
  headerFontFamily: FONT_FAMILY,
  headerFontSize: FONT_SIZE,
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
    headerName: '',
    width: ROW_NUMBER_WIDTH,
    minWidth: ROW_NUMBER_WIDTH,
    pinned: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    cellClass: 'row-number',
    cellClassRules: { selected: ({ data }) => data !== undefined && questions.rowSelected(data) },
    valueGetter: ({ node }) => (node?.rowPinned ? '' : String((node?.rowIndex ?? 0) + 1)),
  }
  const columns = COLUMNS.map(({ key, header, align }): ColDef<SheetRow> => {
    const rule = (name: CellClass) => (params: CellClassParams<SheetRow>) =>
      params.data !== undefined && questions.wears(params.data, key, name)
    const differing = (data: SheetRow | undefined) => (data && isAmountColumn(key) ? data.differences[key] : undefined)
    return {
      colId: key,
      headerName: header,
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
