/**
 * One table of a page: its cells are put on a grid as a browser lays them out, spans counted. Spans may claim anything, so
 * they end with the table and with the columns that are read.
 */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import type { CellValue } from '../sheetBuilder.ts'

/** What stands in a page one below the other; the cells of a text stand side by side. */
export type Block =
  | { readonly kind: 'text'; readonly cells: readonly string[] }
  | { readonly kind: 'table'; readonly table: PageTable }

export interface PageCell {
  /** From 0, inside the table. */
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly value: CellValue
  readonly bold: boolean
  /** Distance from the left in CSS pixels. */
  readonly indent: number
  /** What the cell holds where it holds tables; [] elsewhere. */
  readonly blocks: readonly Block[]
}

/** Tables inside one another. */
const MOST_DEPTH = 30
const MOST_SPAN = 65_534

export class PageTable {
  readonly isHidden: boolean
  readonly depth: number
  /** Cells with content, in the order of the page. */
  readonly cells: PageCell[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  rowCount = 0
  /** Columns up to the last that has a cell, empty or not. */
  columnCount = 0
  private column = 0
  private styledColumns = 0
  /** By column: the first row that no cell above reaches into. */
  private readonly free: number[] = []

  /** Throws `too-large` for tables that are nested too deep. */
  constructor(isHidden: boolean, depth: number) {
    if (depth > MOST_DEPTH) throw new AppError('too-large')
    this.isHidden = isHidden
    this.depth = depth
  }

  startRow(isHidden: boolean): void {
    if (isHidden) this.hiddenRows.add(this.rowCount)
    this.rowCount++
    this.column = 0
  }

  /** A `<col>`; `columns` are those that it speaks of. */
  styleColumns(columns: number, isHidden: boolean): void {
    const to = Math.min(this.styledColumns + columns, LIMITS.columns)
    if (isHidden) for (let column = this.styledColumns; column < to; column++) this.hiddenColumns.add(column)
    this.styledColumns = to
  }

  /** Finds the place of the row's next cell. A span of 0 rows reaches down to the table's end. */
  place(columns: number, rows: number): Pick<PageCell, 'row' | 'column' | 'rows' | 'columns'> {
    const row = this.rowCount - 1
    while (this.column < LIMITS.columns && (this.free[this.column] ?? 0) > row) this.column++
    const column = this.column
    const reaches = rows === 0 ? MOST_SPAN : Math.min(rows, MOST_SPAN)
    const end = Math.min(column + columns, LIMITS.columns)
    for (let covered = column; covered < end; covered++) this.free[covered] = row + reaches
    this.column = Math.max(end, column)
    this.columnCount = Math.max(this.columnCount, this.column)
    return { row, column, rows: reaches, columns: Math.max(1, end - column) }
  }

  /** How many cells with content its fullest row has. */
  get width(): number {
    const byRow = new Map<number, number>()
    for (const { row, value } of this.cells) if (value.text !== '') byRow.set(row, (byRow.get(row) ?? 0) + 1)
    return [...byRow.values()].reduce((most, count) => Math.max(most, count), 0)
  }
}
