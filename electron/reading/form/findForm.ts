/**
 * Where in a workbook the form is: the header is the first block of rows that names the project column, an amount, and a
 * goal or indicators, wherever it stands and in whatever order. Of several such sheets the one is read that a clerk would
 * mean; the others are named. A header that is repeated further down may have its columns in another order.
 */
import { AppError } from '../../../shared/errors.ts'
import type { Field } from '../../../shared/reading.ts'
import type { Cell, Sheet, Workbook } from '../sheet.ts'
import { type Columns, fieldsByColumn } from './columnRoles.ts'
import { columnsOf } from './columns.ts'
import { type HeaderBlock, headerBlock } from './header.ts'
import { squeeze } from './labels.ts'
import { mostLikely } from './sheetChoice.ts'

export interface FormPlace {
  readonly sheet: Sheet
  /** The header's first and last row. */
  readonly top: number
  readonly bottom: number
  /** The column of each field in the rows right under the header. */
  readonly columns: ReadonlyMap<Field, number>
  /** All that is known of the columns; its `fields` are `columns`. */
  readonly roles: Columns
  /** Headers further down whose columns stand elsewhere; each holds from its last row on. */
  readonly sections: readonly { readonly bottom: number; readonly roles: Columns }[]
}

/** Rows that are searched for a header in one sheet. */
const SEARCHED_ROWS = 300

/**
 * In the chosen sheet, by its place among all, or else in the one that most likely holds the form. Throws `no-form`, or
 * `empty` where no sheet holds anything.
 */
export function findForm(workbook: Workbook, chosen: number | null): FormPlace {
  const sheets = workbook.sheets.filter((_, at) => chosen === null || at === chosen)
  const best = mostLikely(sheets.flatMap((sheet) => findHeader(sheet) ?? []))
  if (!best) throw new AppError(workbook.sheets.every((sheet) => sheet.rows.size === 0) ? 'empty' : 'no-form')
  return { ...best, sections: sectionsOf(best) }
}

/** The first header of the form in this sheet. */
export function findHeader(sheet: Sheet): FormPlace | null {
  const rows = [...sheet.rows.keys()].slice(0, SEARCHED_ROWS)
  for (const at of rows.keys()) {
    const found = headerAt(sheet, rows, at)
    if (found) return { sheet, ...found.block, columns: found.roles.fields, roles: found.roles, sections: [] }
  }
  return null
}

/** Where each field stands in this row: under the last header above it, and in the first filled of several columns. */
export function columnsOfRow(
  place: FormPlace,
  row: number,
  cells: ReadonlyMap<number, Cell>,
): ReadonlyMap<Field, number> {
  const { fields, spans } = rolesOfRow(place, row)
  if (spans.size === 0) return fields
  return new Map(
    [...fields].map(([field, column]) => {
      const filled = [column, ...(spans.get(field) ?? [])].find((one) => cells.has(one))
      return [field, filled ?? column]
    }),
  )
}

export function rolesOfRow(place: FormPlace, row: number): Columns {
  const { sections } = place
  // The sections stand in rising order, and there may be as many as pages.
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle] as { bottom: number }).bottom < row) low = middle + 1
    else high = middle
  }
  return sections[low - 1]?.roles ?? place.roles
}

/** Every column that goes into the form somewhere. */
export function usedColumns(place: FormPlace): Set<number> {
  return new Set(
    [place.roles, ...place.sections.map(({ roles }) => roles)].flatMap((roles) => [...fieldsByColumn(roles).keys()]),
  )
}

function headerAt(sheet: Sheet, rows: readonly number[], at: number): { block: HeaderBlock; roles: Columns } | null {
  // Where the rows below spoil it, the first row alone may still be the header.
  for (const mostRows of [undefined, 1]) {
    const block = headerBlock(sheet, rows, at, mostRows)
    if (!block) return null
    const roles = columnsOf(sheet, block)
    if (isFormHeader(roles)) return { block, roles }
  }
  return null
}

function isFormHeader({ fields, kinds }: Columns): boolean {
  const has = (...wanted: Field[]) => wanted.some((field) => fields.has(field))
  const indicators = kinds.length > 0 || has('indicators', 'level1', 'level2', 'indicatorName')
  const amounts = has('total', 'fiscal', 'special', 'other')
  return has('name') && (amounts ? has('goal') || indicators : has('goal') && indicators)
}

/** Headers of different words that are looked at; a table of ten thousand pages repeats one. */
const MOST_HEADERS = 500

interface KnownHeader {
  readonly words: string
  readonly height: number
  readonly roles: Columns
}

function wordsOf(sheet: Sheet, rows: readonly number[]): string {
  return rows
    .map((row) => [...(sheet.rows.get(row)?.values() ?? [])].map(({ column, text }) => `${column}:${text}`).join('\n'))
    .join('\n\n')
}

/** Headers below the first that place a field elsewhere. They repeat at least two of its titles word by word. */
function sectionsOf(place: FormPlace): FormPlace['sections'] {
  const { sheet } = place
  const titles = new Set<string>()
  for (const [row, cells] of sheet.rows)
    if (row >= place.top && row <= place.bottom) for (const cell of cells.values()) titles.add(squeeze(cell.text))
  const longest = [...titles].reduce((length, title) => Math.max(length, title.length), 0) * 2
  const repeats = (cells: ReadonlyMap<number, Cell>) => {
    let found = 0
    for (const { text } of cells.values()) if (text.length <= longest && titles.has(squeeze(text))) found++
    return found > 2
  }
  const rows = [...sheet.rows.keys()]
  const sections: { bottom: number; roles: Columns }[] = []
  const known = new Map<string, KnownHeader>()
  let looked = 0
  let { bottom, roles } = place
  for (const [at, row] of rows.entries()) {
    if (row <= bottom || !repeats(sheet.rows.get(row) as ReadonlyMap<number, Cell>)) continue
    const same = known.get(wordsOf(sheet, [row]))
    if (same && same.words === wordsOf(sheet, rows.slice(at, at + same.height))) {
      bottom = row + same.height - 1
      if (!samePlaces(same.roles, roles)) sections.push({ bottom, roles: same.roles })
      roles = same.roles
      continue
    }
    if (looked++ === MOST_HEADERS) break
    const found = headerAt(sheet, rows, at)
    if (!found) continue
    bottom = found.block.bottom
    const height = bottom - row + 1
    const words = wordsOf(sheet, rows.slice(at, at + height))
    known.set(wordsOf(sheet, [row]), { words, height, roles: found.roles })
    if (samePlaces(found.roles, roles)) continue
    roles = found.roles
    sections.push({ bottom, roles })
  }
  return sections
}

function samePlaces(a: Columns, b: Columns): boolean {
  return a.fields.size === b.fields.size && [...a.fields].every(([field, column]) => b.fields.get(field) === column)
}
