/**
 * Where in a workbook the form is, and which of its columns is which: the header is the first rows that name the project
 * column, an amount, and a goal or indicators, wherever they stand and in whatever order. A header may have a second
 * row under it, which then says more precisely what the columns are.
 */
import { AppError } from '../../../shared/errors.ts'
import { type Cell, coveringCell, type Sheet, type Workbook } from '../sheet.ts'
import { type Field, fieldOfHeader } from './labels.ts'

export interface FormPlace {
  readonly sheet: Sheet
  /** The header's first and last row. */
  readonly top: number
  readonly bottom: number
  readonly columns: ReadonlyMap<Field, number>
}

/** Rows that are searched for a header in one sheet. */
const SEARCHED_ROWS = 200
const MOST_HEADER_ROWS = 3

/** The sheet with the most complete header, visible ones first. Throws `no-form`. */
export function findForm(workbook: Workbook): FormPlace {
  const places = workbook.sheets.flatMap((sheet) => findHeader(sheet) ?? [])
  const best = places.toSorted(
    (a, b) => Number(a.sheet.isHidden) - Number(b.sheet.isHidden) || b.columns.size - a.columns.size,
  )[0]
  if (!best) throw new AppError(workbook.sheets.every((sheet) => sheet.rows.size === 0) ? 'empty' : 'no-form')
  return best
}

export function findHeader(sheet: Sheet): FormPlace | null {
  const rows = [...sheet.rows.keys()].slice(0, SEARCHED_ROWS)
  for (const [at, top] of rows.entries()) {
    let labels = labelsOf(sheet, top)
    if (labels.size === 0) continue
    let bottom = top
    for (const next of rows.slice(at + 1, at + MOST_HEADER_ROWS)) {
      const lower = ownFields(sheet, next)
      if (next !== bottom + 1 || lower === null || renamesProjects(labels, lower)) break
      labels = new Map([...labels, ...lower])
      bottom = next
    }
    const columns = columnsOf(labels)
    if (isFormHeader(columns)) return { sheet, top, bottom, columns }
  }
  return null
}

/** 合计 under 项目名称 begins the data; it does not make the column one of amounts. */
function renamesProjects(upper: ReadonlyMap<number, Field>, lower: ReadonlyMap<number, Field>): boolean {
  return [...upper].some(([column, field]) => field === 'name' && (lower.get(column) ?? field) !== field)
}

/** The fields that a row's cells name, also cells that reach down into it from above. */
function labelsOf(sheet: Sheet, row: number): Map<number, Field> {
  const labels = new Map<number, Field>()
  for (const [column, cell] of cellsIn(sheet, row)) {
    const field = fieldOfHeader(cell.text)
    if (field) labels.set(column, field)
  }
  return labels
}

/** The fields that a row's own cells name, or null if it has another cell too: then it is no header row. */
function ownFields(sheet: Sheet, row: number): Map<number, Field> | null {
  const fields = new Map<number, Field>()
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    const field = fieldOfHeader(cell.text)
    if (!field || cell.number !== null) return null
    fields.set(column, field)
  }
  return fields
}

function* cellsIn(sheet: Sheet, row: number): Iterable<[number, Cell]> {
  const own = sheet.rows.get(row)
  if (own) yield* own
  const last = Math.max(0, ...(own?.keys() ?? [])) + 10
  for (let column = 1; column <= last; column++) {
    if (own?.has(column)) continue
    const merge = sheet.merges.at(row, column)
    const cell = merge && merge.top < row && merge.left === column ? coveringCell(sheet, row, column) : null
    if (cell) yield [column, cell]
  }
}

/** Of two columns with one meaning the first counts. */
function columnsOf(labels: ReadonlyMap<number, Field>): Map<Field, number> {
  const columns = new Map<Field, number>()
  for (const [column, field] of [...labels].sort(([a], [b]) => a - b))
    if (!columns.has(field)) columns.set(field, column)
  return columns
}

function isFormHeader(columns: ReadonlyMap<Field, number>): boolean {
  const has = (...fields: Field[]) => fields.some((field) => columns.has(field))
  return (
    has('name') && has('total', 'fiscal', 'special', 'other') && has('goal', 'indicators', 'level1', 'indicatorName')
  )
}
