/** The rows under the header, each with what stands in the form's columns and how its name is set off from the left. */
import { AMOUNT_KEYS, type AmountKey } from '../../../shared/form.ts'
import { type Cell, coveringCell, type Sheet } from '../sheet.ts'
import type { FormPlace } from './findForm.ts'
import { type Field, INDICATOR_PARTS, oneLine } from './labels.ts'

export interface DataRow {
  readonly row: number
  /** Its cells in rising order of columns, those outside the form's columns too. */
  readonly cells: readonly Cell[]
  /** The name column's cell, or a cell of this row merged into it; null where there is none. */
  readonly nameCell: Cell | null
  /** One line, trimmed; '' where the cell shows an error. */
  readonly name: string
  /** The name's cell reaches down into this row from above. */
  readonly nameFromAbove: boolean
  /** How far the name is indented, in half-width spaces; an indent of the alignment counts as two. */
  readonly depth: number
  readonly outlineLevel: number
  /** It has a goal or an indicator. */
  readonly hasTexts: boolean
  readonly hasAmounts: boolean
  /** This row's own cell in a column of the form. */
  own(field: Field): Cell | null
  /** The own cell, or the one above that reaches down into this row. */
  covering(field: Field): Cell | null
}

export function dataRows(place: FormPlace): DataRow[] {
  return [...place.sheet.rows].filter(([row]) => row > place.bottom).map(([row, cells]) => dataRow(place, row, cells))
}

function dataRow(place: FormPlace, row: number, cells: ReadonlyMap<number, Cell>): DataRow {
  const { sheet, columns } = place
  const own = (field: Field): Cell | null => {
    const column = columns.get(field)
    return column === undefined ? null : (cells.get(column) ?? null)
  }
  const covering = (field: Field): Cell | null => {
    const column = columns.get(field)
    return column === undefined ? null : coveringCell(sheet, row, column)
  }
  const nameColumn = columns.get('name') as number
  const merge = sheet.merges.at(row, nameColumn)
  const nameCell = own('name') ?? (merge?.top === row ? covering('name') : null)
  return {
    row,
    cells: [...cells.values()],
    nameCell,
    name: nameCell && !nameCell.isError ? oneLine(nameCell.text) : '',
    nameFromAbove: nameCell === null && merge !== null && merge.top < row && merge.top > place.bottom,
    depth: nameCell ? depthOf(nameCell) : 0,
    outlineLevel: sheet.outlineLevels.get(row) ?? 0,
    hasTexts: own('goal') !== null || own('indicators') !== null || INDICATOR_PARTS.some((part) => own(part) !== null),
    hasAmounts: AMOUNT_KEYS.some((key: AmountKey) => own(key) !== null),
    own,
    covering,
  }
}

function depthOf(cell: Cell): number {
  const lead = /^[^\S\n\r]*/.exec(cell.text)?.[0] ?? ''
  return [...lead].reduce((depth, sign) => depth + (sign === '　' ? 2 : 1), 0) + cell.indent * 2
}

/** Whether a range of the sheet covers the name and reaches over the amounts: a line of text across the table. */
export function spansTable(sheet: Sheet, place: FormPlace, row: number): boolean {
  const name = place.columns.get('name') as number
  const merge = sheet.merges.at(row, name)
  const amounts = AMOUNT_KEYS.flatMap((key) => place.columns.get(key) ?? [])
  return (
    merge !== null && amounts.length > 0 && amounts.every((column) => column >= merge.left && column <= merge.right)
  )
}
