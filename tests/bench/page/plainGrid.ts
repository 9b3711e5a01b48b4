/**
 * What the sheet is compared with: AG Grid Community showing the same texts in the same columns, wrapped, each row as high
 * as its texts, and nothing else; no selection, no editing, no undo. It knows nothing of the sheet, so that it stays the
 * same while the sheet changes; its heights are worked out ahead in the cheapest way that gives right ones.
 */
import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridApi,
  PinnedRowModule,
  RowApiModule,
  themeBalham,
} from 'ag-grid-community'
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../../shared/layout.ts'
import { benchTable } from '../benchTable.ts'
import type { PlainRow } from './plainRows.ts'
import { plainRows } from './plainRows.ts'

const FONT_SIZE = 14
const FONT_FAMILY = '"SimSun", "宋体", "Noto Serif CJK SC", "WenQuanYi Zen Hei", sans-serif'
const LINE_HEIGHT = 19
const LINE_FEED = 0x0a
/** Padding and border of a cell. */
const AROUND_TEXT = { width: 11, height: 9 }

/** In pixels, as the sheet has them on the same screen. */
export interface PlainBox {
  readonly width: number
  readonly height: number
  readonly columns: Readonly<Record<ColumnKey, number>>
}

export interface PlainPage {
  /** Makes the rows, which takes no part in any measurement. */
  prepare(projects: number, seed: number): void
  /** Shows them; the time from here until the first rows are painted, in milliseconds. */
  show(box: PlainBox): Promise<number>
  /** Replaces all rows by those of another seed; the time until they are painted. */
  replace(projects: number, seed: number): Promise<number>
}

declare global {
  interface Window {
    plain: PlainPage
  }
}

let rows: readonly PlainRow[] = []
let grid: GridApi<PlainRow> | null = null
let box: PlainBox | null = null

window.plain = {
  prepare: (projects, seed) => {
    rows = plainRows(benchTable(projects, seed))
  },
  show: (given) => {
    const start = performance.now()
    box = given
    grid = show(given)
    return until(() => Boolean(firstName()), start)
  },
  replace: (projects, seed) => {
    const next = plainRows(benchTable(projects, seed))
    const before = firstName()
    const start = performance.now()
    rows = next
    fill()
    return until(() => firstName() !== before, start)
  },
}

/** What stands in the first project's row, as soon as it is there. */
function firstName(): string | undefined | null {
  return document.querySelector('.ag-row[row-index="1"] [col-id="name"]')?.textContent
}

async function until(ready: () => boolean, start: number): Promise<number> {
  return (await window.stopwatch.painted(ready)) - start
}

function show({ width, height, columns }: PlainBox): GridApi<PlainRow> {
  const root = document.getElementById('root') as HTMLElement
  root.style.width = `${width}px`
  root.style.height = `${height}px`
  const heights = heightsOf(rows, columns)
  const api = createGrid<PlainRow>(
    root,
    {
      theme: themeBalham.withParams({ fontFamily: FONT_FAMILY, fontSize: FONT_SIZE }),
      columnDefs: COLUMNS.map(
        ({ key, header }): ColDef<PlainRow> => ({
          colId: key,
          headerName: header,
          width: columns[key],
          wrapText: true,
          wrapHeaderText: true,
          valueGetter: ({ data }) => data?.[key],
        }),
      ),
      rowData: rows.slice(1),
      pinnedTopRowData: rows.slice(0, 1),
      getRowId: ({ data }) => data.id,
      getRowHeight: ({ data }) => (data && heights.get(data)) ?? null,
      suppressCellFocus: true,
      suppressColumnVirtualisation: true,
      alwaysShowVerticalScroll: true,
      animateRows: false,
    },
    { modules: [ClientSideRowModelModule, ClientSideRowModelApiModule, RowApiModule, PinnedRowModule] },
  )
  setHeights(api, heights)
  return api
}

function fill(): void {
  if (!grid || !box) return
  const heights = heightsOf(rows, box.columns)
  grid.updateGridOptions({ rowData: rows.slice(1), pinnedTopRowData: rows.slice(0, 1) })
  setHeights(grid, heights)
}

function setHeights(api: GridApi<PlainRow>, heights: ReadonlyMap<PlainRow, number>): void {
  api.forEachNode((node) => node.setRowHeight(node.data && heights.get(node.data)))
  api.onRowHeightChanged()
}

function heightsOf(
  measured: readonly PlainRow[],
  columns: Readonly<Record<ColumnKey, number>>,
): ReadonlyMap<PlainRow, number> {
  const widthOf = characterWidths()
  const height = (row: PlainRow) =>
    Math.max(...COLUMN_KEYS.map((key) => countLines(row[key], columns[key] - AROUND_TEXT.width, widthOf))) *
      LINE_HEIGHT +
    AROUND_TEXT.height
  return new Map(measured.map((row) => [row, height(row)]))
}

/** As `line-break: anywhere` does it: a character that does not fit begins the next line. */
function countLines(text: string, width: number, widthOf: (codeUnit: number) => number): number {
  let lines = 1
  let used = 0
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at)
    const advance = codeUnit === LINE_FEED ? 0 : widthOf(codeUnit)
    if (codeUnit === LINE_FEED || used + advance > width) {
      lines += 1
      used = 0
    }
    used += advance
  }
  return lines
}

/** Every character of these rows is a single code unit. */
function characterWidths(): (codeUnit: number) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  context.font = `${FONT_SIZE}px ${FONT_FAMILY}`
  const known = new Float64Array(0x10000)
  return (codeUnit) => {
    const width = known[codeUnit] || context.measureText(String.fromCharCode(codeUnit)).width
    known[codeUnit] = width
    return width
  }
}

let edited = 0

// Enter changes the next row's total and the sum, as an edit of one cell does.
window.addEventListener('keydown', ({ key }) => {
  if (key !== 'Enter' || !grid) return
  edited += 1
  const at = 1 + (edited % (rows.length - 1))
  const row = { ...(rows[at] as PlainRow), total: `${edited}.01` }
  rows = rows.with(at, row)
  const total = rows.slice(1).reduce((sum, one) => sum + Number(one.total), 0)
  const sum = { ...(rows[0] as PlainRow), total: total.toFixed(2) }
  rows = rows.with(0, sum)
  grid.applyTransaction({ update: [row] })
  grid.setGridOption('pinnedTopRowData', [sum])
})
