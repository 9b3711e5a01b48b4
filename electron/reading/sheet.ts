/**
 * A worksheet as the rest of the pipeline sees it, whatever file format it came from: the cells that hold something, the
 * merges, and what is hidden, indented or grouped. Every format's reader fills this and nothing behind it knows formats.
 */
import type { Range } from '../../shared/cellAddress.ts'
import type { ReadingNote } from '../../shared/reading.ts'
import { firstAtLeast } from './firstAtLeast.ts'

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
  /** What had to be said before there were any cells: of a text that was no sheet. */
  readonly notes?: readonly ReadingNote[]
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
