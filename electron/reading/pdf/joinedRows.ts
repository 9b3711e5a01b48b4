/**
 * Rows of consecutive pages as one list, in which a row that a page end has cut in two is one again: because the table
 * was left open there, or because the next page's first row has no name and no amounts and goes on with texts only.
 */
import { AMOUNT_KEYS } from '../../../shared/form.ts'
import { type Field, INDICATOR_PARTS } from '../../../shared/reading.ts'
import { fieldOfHeader } from '../form/headerWords.ts'
import { squeeze } from '../form/labels.ts'
import type { PageCell, PageRow } from './pageRows.ts'

/** Edges that differ by less are the same column's. */
const SAME_EDGE = 4
/** So many columns that a row names make it a header. */
const HEADER_FIELDS = 3

export function joinedRows(rows: readonly PageRow[]): PageRow[] {
  const joined: PageRow[] = []
  const header = rows.find(isHeader)
  const fields = header ? fieldsOf(header) : []
  const known = new Set(rows.slice(0, header ? rows.indexOf(header) + 1 : 0).flatMap(textsOf))
  /** Place in `joined` of the last row of the table that is no header. */
  let lastAt: number | null = null
  for (const row of rows) {
    const isHeading = textsOf(row).every((text) => known.has(text))
    const last = lastAt === null ? undefined : joined[lastAt]
    if (row.kind === 'table' && !isHeading && lastAt !== null && last && goesOn(last, row, fields)) {
      joined[lastAt] = withRow(last, row)
      continue
    }
    joined.push(row)
    if (row.kind === 'table' && (!isHeading || row === header)) lastAt = joined.length - 1
  }
  return joined
}

interface FieldEdge {
  readonly field: Field
  readonly left: number
}

function isHeader(row: PageRow): boolean {
  return row.kind === 'table' && fieldsOf(row).length >= HEADER_FIELDS
}

function fieldsOf(row: PageRow): FieldEdge[] {
  return row.cells.flatMap((cell) => {
    const field = fieldOfHeader(textOf(cell))
    return field ? [{ field, left: cell.left }] : []
  })
}

function goesOn(last: PageRow, row: PageRow, fields: readonly FieldEdge[]): boolean {
  if (row.page !== last.page + 1 || isHeader(last)) return false
  const text = (of: PageRow, wanted: readonly Field[]) =>
    fields
      .filter(({ field }) => wanted.includes(field))
      .map(({ left }) => textOf(cellFrom(of, left)))
      .join('')
  if (last.openBottom || row.openTop) {
    const isNamed = text(row, ['name']) !== ''
    if (sharesColumn(last, row) && !statesTwice(last, row) && (!isNamed || (last.openBottom && row.openTop)))
      return true
  }
  if (fields.some(({ field }) => INDICATOR_PARTS.some((part) => part === field))) return false
  const texts = text(row, ['goal', 'indicators'])
  if (texts === '' || text(last, ['goal', 'indicators']) === '' || text(row, AMOUNT_KEYS) !== '') return false
  if (text(row, ['name']) === '') return true
  const begins = /^[1１①](?:[、.．]|$)|^①/
  const indicators = text(row, ['indicators'])
  return indicators !== '' && !begins.test(indicators) && begins.test(text(last, ['indicators']))
}

function sharesColumn(last: PageRow, row: PageRow): boolean {
  return row.cells.some((cell) => cellFrom(last, cell.left) !== undefined)
}

/** Two amounts in one column are those of two rows. */
function statesTwice(last: PageRow, row: PageRow): boolean {
  return row.cells.some((cell) => isFigure(textOf(cell)) && isFigure(textOf(cellFrom(last, cell.left))))
}

function isFigure(text: string): boolean {
  return /^-?[\d,]+(?:\.\d+)?$/.test(text)
}

function cellFrom(row: PageRow, left: number): PageCell | undefined {
  return row.cells.find((cell) => Math.abs(cell.left - left) < SAME_EDGE)
}

function withRow(last: PageRow, row: PageRow): PageRow {
  const cells = last.cells.map((cell) => {
    const more = cellFrom(row, cell.left)
    return more ? { ...cell, lines: [...cell.lines, ...more.lines] } : cell
  })
  const added = row.cells.filter((cell) => cell.lines.length > 0 && cellFrom(last, cell.left) === undefined)
  return {
    ...last,
    page: row.page,
    cells: [...cells, ...added].sort((a, b) => a.left - b.left),
    openBottom: row.openBottom,
  }
}

function textsOf(row: PageRow): string[] {
  return row.cells.map(textOf).filter((text) => text !== '')
}

function textOf(cell: PageCell | undefined): string {
  return squeeze((cell?.lines ?? []).map((line) => line.text).join(''))
}
