/** AG Grid's columns: the row numbers and the form's, what stands in their cells and which classes those wear. */
import type { CellClassParams, ColDef, ICellRendererParams } from 'ag-grid-community'
import { COLUMNS, type ColumnKey, isAmountColumn } from '../../shared/layout.ts'
import { COLUMN_WIDTHS, ZOOM_LEVELS } from '../../shared/sheetView.ts'
import { scaled } from './cellBox.ts'
import type { SheetRow } from './rows.ts'
import { TEXTS } from './texts.ts'
import { WrappedText, type WrappedTextParams } from './wrappedText.ts'

export const ROW_NUMBER_COLUMN = 'row-number'
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

export function columnDefinitions(questions: GridQuestions): ColDef<SheetRow>[] {
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

/** Whether the short texts of a row of this height, in pixels, are kept in sight. */
export function isTall(height: number): boolean {
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
