/**
 * Collects a sheet's cells as a format's reader meets them, in any order, and keeps what has content. All limits on a
 * sheet are counted here, so that no reader can forget one; sizes that a file declares are never asked for.
 */
import { addressOf, type Range } from '../../shared/cellAddress.ts'
import { AppError } from '../../shared/errors.ts'
import type { CellStyle } from './cellStyle.ts'
import { LIMITS } from './limits.ts'
import { type Cell, MergeIndex, type Sheet } from './sheet.ts'

export type CellValue = Pick<Cell, 'text' | 'number' | 'isError' | 'isFormula'>

export interface RowLook {
  readonly isHidden: boolean
  readonly outlineLevel: number
}

/** Cells that the sheets of one workbook hold together. */
export class CellCount {
  private cells = 0

  /** Throws `too-large` past the limit. */
  add(): void {
    this.cells++
    if (this.cells > LIMITS.cells) throw new AppError('too-large')
  }
}

export class SheetBuilder {
  private readonly cellCount: CellCount
  private readonly rows = new Map<number, Map<number, Cell>>()
  private readonly looks = new Map<number, RowLook>()
  private readonly merges: Range[] = []
  private readonly hiddenColumns = new Set<number>()
  private beyond: { count: number; first: string } | null = null

  /** Sheets of one workbook share their count. */
  constructor(cellCount = new CellCount()) {
    this.cellCount = cellCount
  }

  /**
   * A formula with text '' is one whose result was not stored; a formula that results in an empty text is not to be
   * added. Says whether the cell has content. Throws `too-large` past the limits.
   */
  add(row: number, column: number, value: CellValue, { indent, bold }: Omit<CellStyle, 'format'>): boolean {
    if (!hasContent(value)) return false
    this.cellCount.add()
    if (value.text.length > LIMITS.cellCharacters) throw new AppError('too-large')
    if (column > LIMITS.columns) {
      this.beyond = { count: (this.beyond?.count ?? 0) + 1, first: this.beyond?.first ?? addressOf(row, column) }
      return true
    }
    let cells = this.rows.get(row)
    if (!cells) {
      cells = new Map()
      this.rows.set(row, cells)
      if (this.rows.size > LIMITS.rows) throw new AppError('too-large')
    }
    const { text, number, isError, isFormula } = value
    cells.set(column, { row, column, text, number, isError, isFormula, indent, bold })
    return true
  }

  /** May come before or after the row's cells. */
  describeRow(row: number, look: RowLook): void {
    if (look.isHidden || look.outlineLevel > 0) this.looks.set(row, look)
  }

  hideColumns(from: number, to: number): void {
    for (let column = Math.max(1, from); column <= Math.min(to, LIMITS.columns); column++)
      this.hiddenColumns.add(column)
  }

  merge(range: Range): void {
    if (range.top === range.bottom && range.left === range.right) return
    this.merges.push(range)
    if (this.merges.length > LIMITS.mergedRanges) throw new AppError('too-large')
  }

  finish(identity: Pick<Sheet, 'name' | 'isHidden'>): Sheet {
    const numbers = [...this.rows.keys()].sort((a, b) => a - b)
    const looks = numbers.flatMap((row) => {
      const look = this.looks.get(row)
      return look ? [{ row, ...look }] : []
    })
    return {
      ...identity,
      rows: new Map(numbers.map((row) => [row, inOrder(this.rows.get(row))])),
      merges: new MergeIndex(this.merges, numbers, LIMITS.columns),
      hiddenRows: new Set(looks.filter(({ isHidden }) => isHidden).map(({ row }) => row)),
      hiddenColumns: this.hiddenColumns,
      outlineLevels: new Map(
        looks.filter(({ outlineLevel }) => outlineLevel > 0).map(({ row, outlineLevel }) => [row, outlineLevel]),
      ),
      beyond: this.beyond,
    }
  }
}

/** What a sheet keeps: text other than white space, numbers, and formulas without a result. */
export function hasContent({ text, number, isFormula }: CellValue): boolean {
  return number !== null || /\S/.test(text) || (isFormula && text === '')
}

/** Most files have their cells in order, and then nothing is copied. */
function inOrder(cells: ReadonlyMap<number, Cell> = new Map()): ReadonlyMap<number, Cell> {
  let last = 0
  for (const column of cells.keys()) {
    if (column < last) return new Map([...cells].sort(([a], [b]) => a - b))
    last = column
  }
  return cells
}
