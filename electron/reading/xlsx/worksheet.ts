/**
 * One worksheet's XML, streamed into a `Sheet`. Only what holds content is kept, so a sheet of a million formatted rows or
 * a validation over the whole sheet costs time to skip and no memory. Cells and rows without `r=` are counted.
 */

import { parseAddress, parseRange } from '../../../shared/cellAddress.ts'
import { AppError } from '../../../shared/errors.ts'
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import { showNumber } from '../numberFormat/showNumber.ts'
import type { Sheet } from '../sheet.ts'
import { CellCount, SheetBuilder } from '../sheetBuilder.ts'
import { isTrue, parseXml } from '../xml.ts'
import { decodeEscapes } from './escapes.ts'
import { RichText } from './sharedStrings.ts'

/** What cells refer to. */
export interface WorkbookContext {
  readonly sharedStrings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

const NO_ATTRIBUTE = (): undefined => undefined

export function readWorksheet(
  bytes: Uint8Array,
  context: WorkbookContext,
  identity: Pick<Sheet, 'name' | 'isHidden'>,
  cellCount = new CellCount(),
): Sheet {
  const reader = new WorksheetReader(context, cellCount)
  parseXml(bytes, reader)
  return reader.finish(identity)
}

class WorksheetReader {
  private readonly context: WorkbookContext
  private readonly builder: SheetBuilder
  private readonly rich = new RichText()
  private row = 0
  private column = 0
  private type = 'n'
  private style = PLAIN_STYLE
  private value = ''
  private inValue = false
  private inFormula = false
  private isFormula = false
  private emptyRows = 0
  private skipTried = false

  constructor(context: WorkbookContext, cellCount: CellCount) {
    this.context = context
    this.builder = new SheetBuilder(cellCount)
  }

  open(name: string, attribute: (name: string) => string | undefined = NO_ATTRIBUTE): void {
    switch (name) {
      case 'row':
        this.row = rowNumber(attribute('r')) ?? this.row + 1
        this.column = 0
        this.builder.describeRow(this.row, {
          isHidden: isTrue(attribute('hidden')),
          outlineLevel: Number(attribute('outlineLevel') ?? 0) || 0,
        })
        this.emptyRows++
        break
      case 'c':
        this.openCell(attribute)
        break
      case 'v':
        this.inValue = true
        break
      case 'f':
        this.inFormula = true
        this.isFormula = true
        break
      case 'col':
        if (isTrue(attribute('hidden'))) this.builder.hideColumns(Number(attribute('min')), Number(attribute('max')))
        break
      case 'mergeCell':
        this.merge(attribute('ref') ?? '')
        break
      default:
        this.rich.open(name)
    }
  }

  text(text: string): void {
    if (this.inValue) {
      this.value += text
      if (this.value.length > LIMITS.cellCharacters) throw new AppError('too-large')
    } else if (!this.inFormula) this.rich.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false
    else if (name === 'f') this.inFormula = false
    else if (name === 'c') this.closeCell()
    else this.rich.close(name)
  }

  /** A sheet may be formatted down to its last row; the merges behind such rows are found without reading them. */
  mayStop(rest: Uint8Array): boolean {
    if (this.emptyRows < LIMITS.emptyRows || this.skipTried) return false
    this.skipTried = true
    const bytes = Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength)
    const end = bytes.indexOf('sheetData>')
    if (end < 0 || ['v>', 'f>', 'is>'].some((content) => bytes.indexOf(content) >= 0)) return false
    const tail = bytes.toString('utf8', end)
    for (const match of tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/g)) this.merge(match[1] ?? '')
    return true
  }

  finish(identity: Pick<Sheet, 'name' | 'isHidden'>): Sheet {
    return this.builder.finish(identity)
  }

  private openCell(attribute: (name: string) => string | undefined): void {
    const address = parseAddress(attribute('r') ?? '')
    this.column = address?.column ?? this.column + 1
    if (address) this.row = address.row
    this.type = attribute('t') ?? 'n'
    this.style = this.context.styles[Number(attribute('s') ?? 0)] ?? PLAIN_STYLE
    this.value = ''
    this.isFormula = false
    this.rich.start()
  }

  private closeCell(): void {
    // A formula that results in an empty text is of the type `str`.
    const isFormula = this.isFormula && !(this.type === 'str' && this.value === '')
    const number = this.number()
    const text = number === null ? this.shown() : showNumber(number, this.style.format, this.context.from1904)
    const value = { text, number, isError: this.type === 'e', isFormula }
    if (this.builder.add(this.row, this.column, value, this.style)) this.emptyRows = 0
  }

  private merge(reference: string): void {
    const range = parseRange(reference)
    if (range) this.builder.merge(range)
  }

  private number(): string | null {
    switch (this.type) {
      case 's':
      case 'inlineStr':
      case 'str':
      case 'b':
      case 'e':
      case 'd':
        return null
      default:
        return this.value.trim() || null
    }
  }

  /** Of a cell that is no number. */
  private shown(): string {
    switch (this.type) {
      case 's':
        return this.value === '' ? '' : this.sharedString()
      case 'inlineStr':
        return this.rich.value()
      case 'str':
        return decodeEscapes(this.value)
      case 'b':
        return this.value === '' ? '' : isTrue(this.value) ? 'TRUE' : 'FALSE'
      case 'e':
      case 'd':
        return this.value
      default:
        return ''
    }
  }

  private sharedString(): string {
    const text = this.context.sharedStrings[Number(this.value)]
    if (text === undefined) throw new AppError('corrupt')
    return text
  }
}

function rowNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}
