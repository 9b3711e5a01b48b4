/**
 * A worksheet as the rest of the pipeline sees it, whatever file format it came from: the cells that hold something, the
 * merges, and what is hidden, indented or grouped. Every format's reader fills this and nothing behind it knows formats.
 */
export interface Cell {
  /** 1-based, as are all rows and columns here. */
  readonly row: number
  readonly column: number
  /** What the sheet shows, with the white space and line breaks it has; '' for a formula without a stored result. */
  readonly text: string
  /** A numeric cell's value as decimal text (`12.5`, `1E-3`), exact and unformatted; null for all others. */
  readonly number: string | null
  /** The cell shows an error such as #REF!, which is then its text. */
  readonly isError: boolean
  readonly isFormula: boolean
  /** Levels of indent that the cell's alignment asks for. */
  readonly indent: number
  readonly bold: boolean
}

/** Rows and columns from and to, both included. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** By row, then by column, in rising order; only cells with text other than white space, and formulas without result. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  readonly merges: MergeIndex
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Outline level by row, where it is not 0. */
  readonly outlineLevels: ReadonlyMap<number, number>
  /** Cells right of the last column that is read; null where there are none. */
  readonly beyond: { readonly count: number; readonly first: string } | null
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** The document's key words, where an export of ours keeps what the form does not print. */
  readonly keywords: string
}

/** `C7` for row 7, column 3. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + row
}

export function columnName(column: number): string {
  let name = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

/** The row and column of `C7` or `$C$7`, or null. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address)
  if (!match) return null
  const column = [...(match[1] as string).toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  const row = Number(match[2])
  return row > 0 ? { row, column } : null
}

/** `A1:G1`, also a single cell; null for anything else. */
export function parseRange(text: string): Range | null {
  const [from, to] = text.split(':')
  const start = parseAddress(from ?? '')
  const end = to === undefined ? start : parseAddress(to)
  if (!start || !end) return null
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  }
}

/** Answers which merged range covers a cell, for the rows it was made for. */
export class MergeIndex {
  private readonly byRow = new Map<number, Range[]>()

  /**
   * `rows` are the rows that will be asked about, rising. Ranges do not overlap in a sound file, so there are at most
   * `columns` of them in a row; what a broken file has above that is passed over.
   */
  constructor(ranges: readonly Range[], rows: readonly number[], columns: number) {
    let places = rows.length * columns
    for (const range of ranges) {
      for (let at = firstAtLeast(rows, range.top); at < rows.length && places > 0; at++, places--) {
        const row = rows[at] as number
        if (row > range.bottom) break
        const known = this.byRow.get(row)
        if (known) known.push(range)
        else this.byRow.set(row, [range])
      }
    }
  }

  at(row: number, column: number): Range | null {
    return this.byRow.get(row)?.find((range) => column >= range.left && column <= range.right) ?? null
  }
}

/** The cell itself, or the one whose merged range covers this place. */
export function coveringCell(sheet: Sheet, row: number, column: number): Cell | null {
  const own = sheet.rows.get(row)?.get(column)
  if (own) return own
  const merge = sheet.merges.at(row, column)
  return merge ? (sheet.rows.get(merge.top)?.get(merge.left) ?? null) : null
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
