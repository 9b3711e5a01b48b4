/**
 * The tables of an OpenDocument spreadsheet, streamed into sheets. Rows and cells may stand for many like them: those without
 * content cost nothing, the others are repeated up to the limits. Source: ODF 1.3, part 3, 9.
 */

import type { Range } from '../../../shared/cellAddress.ts'
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import { generalNumber } from '../numberFormat/decimal.ts'
import { showNumber } from '../numberFormat/showNumber.ts'
import type { Sheet } from '../sheet.ts'
import { CellCount, type CellValue, hasContent, SheetBuilder } from '../sheetBuilder.ts'
import type { XmlHandler } from '../xml.ts'
import { CellText } from './cellText.ts'
import type { CellLook, Styles } from './styles.ts'

type Attribute = (name: string) => string | undefined

interface RowCell {
  readonly column: number
  readonly repeated: number
  readonly value: CellValue
  readonly look: CellLook
}

interface OpenCell {
  readonly attribute: Attribute
  readonly repeated: number
}

/** What holds tables that are no sheets: deleted rows, other programs' data, objects in drawings. */
const NO_SHEETS = new Set(['tracked-changes', 'dde-links', 'shapes', 'frame', 'forms'])
const NUMERIC = ['float', 'percentage', 'currency']
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const ERROR = /^(?:#[A-Z/0]+[!?]?|#N\/A|Err:\d+)$/

export class Tables implements XmlHandler {
  readonly sheets: Sheet[] = []
  /** The document is a spreadsheet. */
  isSpreadsheet = false
  private readonly styles: Styles
  private readonly content = new CellText()
  private readonly cellCount = new CellCount()
  private passing = 0
  private builder: SheetBuilder | null = null
  private identity = { name: '', isHidden: false }
  private columnStyles: (string | undefined)[] = []
  private column = 0
  private row = 0
  private rowsRepeated = 1
  private rowStyle: string | undefined
  private rowHidden = false
  private outlineLevel = 0
  private cells: RowCell[] = []
  private merges: Range[] = []
  private cell: OpenCell | null = null

  constructor(styles: Styles) {
    this.styles = styles
  }

  open(name: string, attribute: Attribute): void {
    if (this.cell) this.content.open(name, attribute)
    else if (this.passing > 0 || NO_SHEETS.has(name)) this.passing++
    else if (name === 'spreadsheet') this.isSpreadsheet = true
    else if (name === 'table') this.openTable(attribute)
    else if (!this.builder) this.styles.open(name, attribute)
    else if (name === 'table-row-group') this.outlineLevel++
    else if (name === 'table-column') this.addColumns(this.builder, attribute)
    else if (name === 'table-row') this.openRow(attribute)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.openCell(attribute)
  }

  text(text: string): void {
    if (this.cell) this.content.text(text)
  }

  close(name: string): void {
    if (this.cell) {
      if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell(this.cell)
      else this.content.close(name)
    } else if (this.passing > 0) this.passing--
    else if (!this.builder) this.styles.close(name)
    else if (name === 'table-row-group') this.outlineLevel--
    else if (name === 'table-row') this.closeRow(this.builder)
    else if (name === 'table') {
      this.sheets.push(this.builder.finish(this.identity))
      this.builder = null
    }
  }

  private openTable(attribute: Attribute): void {
    if (this.sheets.length >= LIMITS.worksheets) throw new AppError('too-large')
    this.identity = {
      name: attribute('table:name') ?? attribute('name') ?? '',
      isHidden: this.styles.isHiddenTable(attribute('table:style-name') ?? attribute('style-name')),
    }
    this.builder = new SheetBuilder(this.cellCount)
    this.columnStyles = []
    this.column = 0
    this.row = 0
    this.outlineLevel = 0
  }

  private addColumns(builder: SheetBuilder, attribute: Attribute): void {
    const first = this.column + 1
    this.column += count(attribute('number-columns-repeated'))
    if (isHidden(attribute)) builder.hideColumns(first, this.column)
    for (let column = first; column <= Math.min(this.column, LIMITS.columns); column++)
      this.columnStyles[column] = attribute('default-cell-style-name')
  }

  private openRow(attribute: Attribute): void {
    this.row++
    this.column = 0
    this.rowsRepeated = count(attribute('number-rows-repeated'))
    this.rowStyle = attribute('default-cell-style-name')
    this.rowHidden = isHidden(attribute)
    this.cells = []
    this.merges = []
  }

  private closeRow(builder: SheetBuilder): void {
    const last = this.row + this.rowsRepeated - 1
    for (const merge of this.merges) builder.merge(merge)
    for (let row = this.row; this.cells.length > 0 && row <= last; row++) {
      builder.describeRow(row, { isHidden: this.rowHidden, outlineLevel: this.outlineLevel })
      for (const { column, repeated, value, look } of this.cells)
        for (let copy = 0; copy < repeated; copy++) builder.add(row, column + copy, value, look)
    }
    this.row = last
  }

  private openCell(attribute: Attribute): void {
    this.cell = { attribute, repeated: count(attribute('number-columns-repeated')) }
    this.content.start()
  }

  private closeCell({ attribute, repeated }: OpenCell): void {
    this.cell = null
    const column = this.column + 1
    this.column += repeated
    const right = column + count(attribute('number-columns-spanned')) - 1
    const bottom = this.row + count(attribute('number-rows-spanned')) - 1
    if (right > column || bottom > this.row) this.merges.push({ top: this.row, left: column, bottom, right })
    const value = cellValue(attribute, this.content.value())
    if (!hasContent(value)) return
    const style = attribute('table:style-name') ?? attribute('style-name') ?? this.rowStyle ?? this.columnStyles[column]
    this.cells.push({ column, repeated, value, look: this.styles.look(style) })
  }
}

function cellValue(attribute: Attribute, shown: string): CellValue {
  const type = attribute('office:value-type') ?? attribute('value-type')
  const isFormula = attribute('formula') !== undefined
  const isError = attribute('calcext:value-type') === 'error' || (isFormula && ERROR.test(shown))
  const stated = attribute('office:value') ?? attribute('value') ?? ''
  const number = !isError && type !== undefined && NUMERIC.includes(type) && DECIMAL.test(stated) ? stated : null
  const text = shown !== '' ? shown : number !== null ? showStored(number, type) : (attribute('string-value') ?? '')
  // A formula that results in an empty text has a type.
  return { text, number, isError, isFormula: isFormula && (text !== '' || number !== null || type === undefined) }
}

/** Of a number that a program wrote without what its cell shows. */
function showStored(number: string, type: string | undefined): string {
  return type === 'percentage' ? showNumber(number, '0.##%', false) : generalNumber(number)
}

function isHidden(attribute: Attribute): boolean {
  const visibility = attribute('visibility') ?? 'visible'
  return visibility === 'collapse' || visibility === 'filter'
}

/** A number of repetitions or of spanned rows or columns; 1 where none is stated. */
function count(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,7}$/.test(text) ? Number(text) : 1
}
