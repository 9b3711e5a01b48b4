/**
 * Rows of pages to a sheet: columns by the edges that all pages have in common, texts from lines, and the names' indents
 * from where they begin. Lines of text below the first table's beginning go beside the table's columns, where they are
 * taken for no part of it.
 */
import type { Sheet } from '../sheet.ts'
import { SheetBuilder } from '../sheetBuilder.ts'
import { cellText, isCentred, type Room } from './cellText.ts'
import type { PageCell, PageRow } from './pageRows.ts'

/** Edges that lie so near, in points, are one. */
const SAME_EDGE = 4
/** The most, in points, that a cell keeps free beside its text. */
const MOST_PADDING = 12

export function sheetOfRows(name: string, rows: readonly PageRow[]): Sheet {
  const builder = new SheetBuilder()
  const edges = edgesOf(rows)
  const columns = columnsOf(rows)
  const beside = Math.max(1, edges.length)
  let inTable = false
  for (const [at, row] of rows.entries()) {
    inTable ||= row.kind === 'table'
    let free = 1
    for (const cell of row.cells) {
      const column =
        row.kind === 'line' && inTable ? Math.max(beside, free) : Math.max(columnAt(edges, cell.left), free)
      const last = row.kind === 'line' ? column : Math.max(column, columnAt(edges, cell.right) - 1)
      free = column + 1
      const room = roomOf(cell, columns)
      const value = { text: textOf(cell, row, room), number: null, isError: false, isFormula: false }
      const bold = cell.lines.length > 0 && cell.lines.every((line) => line.bold)
      builder.add(at + 1, column, value, { indent: row.kind === 'table' ? indentOf(cell, room) : 0, bold })
      builder.merge({ top: at + 1, left: column, bottom: at + cell.rows, right: last })
    }
  }
  return builder.finish({ name, isHidden: false })
}

function textOf(cell: PageCell, row: PageRow, room: Room): string {
  if (row.kind === 'line') return cell.lines.map((line) => line.text.trim()).join('\n')
  return cellText(cell.lines, room).trimStart()
}

/** Half-width blanks are a quarter of the font's size or more; an indent's level is as wide as two. */
function indentOf({ lines }: PageCell, room: Room): number {
  const first = lines[0]
  if (!first || room.centred) return 0
  return Math.max(0, Math.round((first.left - room.left) / first.size))
}

/** Left edges of all cells in tables, and the last one's right edge. */
function edgesOf(rows: readonly PageRow[]): number[] {
  const cells = rows.filter((row) => row.kind === 'table').flatMap((row) => row.cells)
  const edges: number[] = []
  for (const place of cells.flatMap(({ left, right }) => [left, right]).sort((a, b) => a - b))
    if (edges.length === 0 || place - (edges.at(-1) as number) > SAME_EDGE) edges.push(place)
  return edges
}

/** From 1; 1 for places left of all edges. */
function columnAt(edges: readonly number[], place: number): number {
  const next = edges.findIndex((edge) => edge > place + SAME_EDGE)
  return Math.max(1, next < 0 ? edges.length : next)
}

interface Column {
  /** The least room beside its texts. */
  left: number
  right: number
  readonly cells: PageCell[]
  centred: boolean
}

/** The tables' columns by the edges of their cells. */
function columnsOf(rows: readonly PageRow[]): Map<string, Column> {
  const columns = new Map<string, Column>()
  for (const cell of rows.filter(({ kind }) => kind === 'table').flatMap((row) => row.cells)) {
    const column = columns.get(columnKey(cell)) ?? {
      left: MOST_PADDING,
      right: MOST_PADDING,
      cells: [],
      centred: false,
    }
    columns.set(columnKey(cell), column)
    column.cells.push(cell)
    for (const line of cell.lines) {
      column.left = Math.max(0, Math.min(column.left, line.left - cell.left))
      column.right = Math.max(0, Math.min(column.right, cell.right - line.right))
    }
  }
  for (const column of columns.values()) column.centred = standsCentred(column)
  return columns
}

/** Most of the lines that are short enough to tell. */
function standsCentred(column: Column): boolean {
  const lines = column.cells.flatMap((cell) =>
    cell.lines.flatMap(
      (line) => isCentred(line, { left: cell.left + column.left, right: cell.right - column.right }) ?? [],
    ),
  )
  return lines.filter(Boolean).length > lines.length * 0.75
}

function roomOf(cell: PageCell, columns: ReadonlyMap<string, Column>): Room {
  const column = columns.get(columnKey(cell)) ?? { left: 0, right: 0, centred: false }
  return { left: cell.left + column.left, right: cell.right - column.right, centred: column.centred }
}

function columnKey({ left, right }: PageCell): string {
  return `${Math.round(left / SAME_EDGE)} ${Math.round(right / SAME_EDGE)}`
}
