/** The rows under the header, each with what stands in the form's columns and how its name is set off from the left. */
import type { Range } from '../../../shared/cellAddress.ts'
import { AMOUNT_KEYS, type AmountKey, FUND_KEYS } from '../../../shared/form.ts'
import { type Fen, parseAmount, sumFen } from '../../../shared/money.ts'
import { type Field, INDICATOR_PARTS } from '../../../shared/reading.ts'
import { type Cell, coveringCell, type Sheet } from '../sheet.ts'
import type { Columns } from './columnRoles.ts'
import { columnsOfRow, type FormPlace, rolesOfRow } from './findForm.ts'
import { oneLine, squeeze } from './labels.ts'

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
  readonly bold: boolean
  /** It has a goal or an indicator, be it one that it shares with the rows above; a dash is none. */
  readonly hasTexts: boolean
  /** It has a figure; a dash is none. */
  readonly hasAmounts: boolean
  /** What its total shows, else the sum of its funds, in one unit for the whole sheet; null where it has no figure. */
  readonly shown: Fen | null
  /** What a column of serial numbers or codes left of the name says; '' where there is none. */
  readonly serial: string
  /** What the column of spending units says of this row, also where its cell is merged down; '' where it says nothing. */
  readonly unitName: string
  /** This row's own cell in a column of the form. */
  own(field: Field): Cell | null
  /** Cells whose amounts are added to the own one, where a fund is split over several columns. */
  addends(key: AmountKey): readonly Cell[]
  /** Cells that hold the indicators of one kind each; a level that the header does not name is ''. */
  readonly kinds: readonly { readonly cell: Cell; readonly level1: string; readonly level2: string }[]
  /** ≥ before and 人 behind the indicator's value, where they have columns of their own. */
  readonly operator: Cell | null
  readonly measure: Cell | null
  /** The own cell, or the one above that reaches down into this row. */
  covering(field: Field): Cell | null
  /** The cell above that reaches down into this row, but none from above the data. */
  fromAbove(field: Field): Cell | null
  /** Whether the field's place is merged with the one above, be it blank. */
  goesOn(field: Field): boolean
  /** Whether what stands in a field's place is merged across all places up to another's. */
  reaches(field: Field, last: Field): boolean
}

export function dataRows(place: FormPlace): DataRow[] {
  return [...place.sheet.rows]
    .filter(([row]) => row > place.bottom)
    .map(([row, cells]) => new PlacedRow(place, row, cells))
}

/** Most of what is asked of a row is worked out only when it is: tables come with a hundred thousand of them. */
class PlacedRow implements DataRow {
  readonly row: number
  readonly nameCell: Cell | null
  readonly name: string
  readonly depth: number
  readonly kinds: DataRow['kinds']
  readonly hasTexts: boolean
  readonly hasAmounts: boolean
  private readonly place: FormPlace
  private readonly ownCells: ReadonlyMap<number, Cell>
  private readonly columns: ReadonlyMap<Field, number>
  private figure: Fen | null | undefined

  constructor(place: FormPlace, row: number, cells: ReadonlyMap<number, Cell>) {
    this.place = place
    this.row = row
    this.ownCells = cells
    this.columns = columnsOfRow(place, row, cells)
    const nameColumn = this.columns.get('name') as number
    this.nameCell =
      this.own('name') ?? (place.sheet.merges.at(row, nameColumn)?.top === row ? this.covering('name') : null)
    this.name = this.nameCell && !this.nameCell.isError ? oneLine(this.nameCell.text) : ''
    this.depth = this.nameCell ? depthOf(this.nameCell) + (nameColumn === this.roles.fields.get('name') ? 0 : 2) : 0
    this.kinds = this.roles.kinds.flatMap(({ column, level1, level2 }) => {
      const cell = cells.get(column)
      return cell ? [{ cell, level1, level2 }] : []
    })
    this.hasTexts =
      this.kinds.length > 0 ||
      TEXTS.some((field) => isText(this.own(field)) || (this.nameCell !== null && isText(this.fromAbove(field)))) ||
      INDICATOR_PARTS.some((part) => isText(this.own(part)))
    this.hasAmounts = AMOUNT_KEYS.some((key) => isFigure(this.own(key)) || this.addends(key).some(isFigure))
  }

  get cells(): readonly Cell[] {
    return [...this.ownCells.values()]
  }

  get nameFromAbove(): boolean {
    return this.nameCell === null && this.fromAbove('name') !== null
  }

  get outlineLevel(): number {
    return this.place.sheet.outlineLevels.get(this.row) ?? 0
  }

  get bold(): boolean {
    return this.nameCell?.bold ?? false
  }

  get shown(): Fen | null {
    if (this.figure === undefined) {
      const figures = AMOUNT_KEYS.map((key) => sumFen([this.own(key), ...this.addends(key)].map(figureOf)))
      this.figure = figures[0] ?? sumFen(figures.slice(1, FUND_KEYS.length + 1))
    }
    return this.figure
  }

  get unitName(): string {
    const cell = this.columns.has('spendingUnit') ? this.covering('spendingUnit') : null
    return cell && !cell.isError && cell.row > this.place.bottom ? oneLine(cell.text) : ''
  }

  get serial(): string {
    const nameColumn = this.columns.get('name') as number
    for (const { column, text } of this.cells) {
      if (column >= nameColumn) break
      if (text.length <= LONGEST_SERIAL && SERIAL.test(text) && ![...this.columns.values()].includes(column))
        return squeeze(text)
    }
    return ''
  }

  get operator(): Cell | null {
    return this.at(this.roles.operator)
  }

  get measure(): Cell | null {
    return this.at(this.roles.measure)
  }

  own(field: Field): Cell | null {
    return this.at(this.columns.get(field) ?? null)
  }

  addends(key: AmountKey): readonly Cell[] {
    const columns = key === 'total' ? undefined : this.roles.addends.get(key)
    return columns ? columns.flatMap((column) => this.at(column) ?? []) : NONE
  }

  covering(field: Field): Cell | null {
    const column = this.columns.get(field)
    return column === undefined ? null : coveringCell(this.place.sheet, this.row, column)
  }

  fromAbove(field: Field): Cell | null {
    const cell = this.own(field) ? null : this.covering(field)
    return cell && cell.row < this.row && cell.row > this.place.bottom ? cell : null
  }

  goesOn(field: Field): boolean {
    const range = this.rangeAt(field)
    return range !== null && range.top < this.row
  }

  reaches(field: Field, last: Field): boolean {
    const range = this.rangeAt(field)
    const end = this.columns.get(last)
    return range !== null && end !== undefined && range.top === this.row && range.right >= end
  }

  private rangeAt(field: Field): Range | null {
    const column = this.columns.get(field)
    return column === undefined ? null : this.place.sheet.merges.at(this.row, column)
  }

  private get roles(): Columns {
    return rolesOfRow(this.place, this.row)
  }

  private at(column: number | null): Cell | null {
    return column === null ? null : (this.ownCells.get(column) ?? null)
  }
}

const NONE: readonly Cell[] = []
const LONGEST_SERIAL = 40
/** 1, 1.1, （一）, 一、, a project's code. */
const SERIAL = /^\s*[（(]?(?:[\dA-Za-z.-]+|[一二三四五六七八九十]+)[）)]?[、.．]?\s*$/
const TEXTS = ['goal', 'indicators'] as const

/** Sums are given a dash where they have no goal. */
function isText(cell: Cell | null): boolean {
  return cell !== null && !(cell.text.length < 10 && /^[-–—―－/／\s]+$/.test(cell.text))
}

function isFigure(cell: Cell | null): boolean {
  if (cell === null) return false
  // A format may show zero as a dash.
  if (cell.number !== null && Number(cell.number) !== 0) return true
  return cell.text === '' || parseAmount(cell.text, '万元').kind !== 'blank'
}

function figureOf(cell: Cell | null): Fen | null {
  if (!cell || cell.isError) return null
  const reading = parseAmount(cell.number ?? cell.text, '万元')
  return reading.kind === 'amount' ? reading.fen : null
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
