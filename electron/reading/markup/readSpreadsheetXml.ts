/**
 * XML Spreadsheet 2003, which Excel and WPS write on request and report systems because it is easy to write. Rows and cells
 * are counted where they bear no index. Source: Microsoft's XML Spreadsheet Reference.
 */
import { AppError } from '../../../shared/errors.ts'
import type { CellStyle } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import { showNumber } from '../numberFormat/showNumber.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { CellCount, SheetBuilder } from '../sheetBuilder.ts'
import { isTrue, parseXmlText, type XmlHandler } from '../xml.ts'
import { SpreadsheetStyles } from './spreadsheetStyles.ts'

type Find = (name: string) => string | undefined

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const DAY = 86_400_000
/** Day 0 of the calendar that Excel counts by. */
const EPOCH = Date.UTC(1899, 11, 30)

/** Throws the refusals of `parseXmlText`, `not-spreadsheet` where there is no sheet, `too-large` past the limits. */
export function readSpreadsheetXml(text: string): Workbook {
  const reader = new SpreadsheetReader()
  parseXmlText(text, reader)
  return reader.finish()
}

class SpreadsheetReader implements XmlHandler {
  private readonly sheets: Sheet[] = []
  private readonly styles = new SpreadsheetStyles()
  private keywords = ''
  private sheetName = ''
  private sheetHidden = false
  private readonly cellCount = new CellCount()
  private builder = new SheetBuilder(this.cellCount)
  private columnStyles = new Map<number, string>()
  private inStyles = false
  private inSheet = false
  private inComment = false
  /** The element whose text is being read. */
  private reading: 'Data' | 'Visible' | 'Keywords' | null = null
  private row = 0
  private rowStyle: string | undefined
  private column = 0
  private columns = 1
  private styled = 0
  private style: CellStyle = this.styles.find()
  private type = ''
  private value = ''
  private isFormula = false
  private hasData = false

  open(name: string, attribute: Find): void {
    if (this.inStyles) this.styles.open(name, attribute)
    switch (name) {
      case 'Styles':
        this.inStyles = true
        break
      case 'Worksheet':
        this.startSheet(attribute)
        break
      case 'Column':
        this.openColumn(attribute)
        break
      case 'Row':
        this.openRow(attribute)
        break
      case 'Cell':
        this.openCell(attribute)
        break
      case 'Comment':
        this.inComment = true
        break
      case 'Data':
        if (this.inComment) break
        this.reading = 'Data'
        this.hasData = true
        this.type = attribute('Type') ?? 'String'
        break
      case 'Visible':
      case 'Keywords':
        this.reading = name
        break
    }
  }

  text(text: string): void {
    if (this.reading === 'Data') {
      this.value += text
      if (this.value.length > LIMITS.cellCharacters) throw new AppError('too-large')
    } else if (this.reading === 'Visible') this.sheetHidden ||= /hidden/i.test(text)
    else if (this.reading === 'Keywords') this.keywords = (this.keywords + text).slice(0, LIMITS.cellCharacters)
  }

  close(name: string): void {
    if (name === 'Styles') this.inStyles = false
    else if (name === 'Comment') this.inComment = false
    else if (name === this.reading) this.reading = null
    else if (name === 'Cell') this.closeCell()
    else if (name === 'Worksheet') this.closeSheet()
  }

  finish(): Workbook {
    if (this.sheets.length === 0) throw new AppError('not-spreadsheet')
    return { sheets: this.sheets, keywords: this.keywords.trim() }
  }

  private startSheet(attribute: Find): void {
    this.inSheet = true
    this.sheetName = attribute('Name') ?? ''
    this.sheetHidden = false
    this.builder = new SheetBuilder(this.cellCount)
    this.columnStyles = new Map()
    this.row = 0
    this.styled = 0
  }

  private closeSheet(): void {
    if (!this.inSheet) return
    this.inSheet = false
    this.sheets.push(this.builder.finish({ name: this.sheetName, isHidden: this.sheetHidden }))
    if (this.sheets.length > LIMITS.worksheets) throw new AppError('too-large')
  }

  private openColumn(attribute: Find): void {
    this.styled = indexOf(attribute('Index'), MOST_COLUMNS) ?? this.styled + 1
    const last = this.styled + countOf(attribute('Span'), MOST_COLUMNS)
    const style = attribute('StyleID')
    const isHidden = isTrue(attribute('Hidden'))
    if (isHidden) this.builder.hideColumns(this.styled, last)
    for (let column = this.styled; column <= Math.min(last, LIMITS.columns); column++)
      if (style !== undefined) this.columnStyles.set(column, style)
    this.styled = last
  }

  private openRow(attribute: Find): void {
    this.row = indexOf(attribute('Index'), MOST_ROWS) ?? this.row + 1
    this.rowStyle = attribute('StyleID')
    this.column = 0
    this.columns = 1
    // A row that spans stands for several empty ones, all looking the same.
    const last = this.row + countOf(attribute('Span'), MOST_ROWS)
    this.builder.describeRow(this.row, { isHidden: isTrue(attribute('Hidden')), outlineLevel: 0 })
    this.row = Math.min(last, MOST_ROWS)
  }

  private openCell(attribute: Find): void {
    this.column = indexOf(attribute('Index'), MOST_COLUMNS) ?? this.column + this.columns
    const across = countOf(attribute('MergeAcross'), MOST_COLUMNS)
    const down = countOf(attribute('MergeDown'), MOST_ROWS)
    this.columns = across + 1
    const { row, column } = this
    this.builder.merge({ top: row, left: column, bottom: row + down, right: column + across })
    this.style = this.styles.find(attribute('StyleID'), this.rowStyle, this.columnStyles.get(this.column))
    this.isFormula = attribute('Formula') !== undefined
    this.type = 'String'
    this.value = ''
    this.hasData = false
  }

  private closeCell(): void {
    const isError = this.type === 'Error'
    // A formula with an empty text as its result has been stored, and shows nothing.
    const isFormula = this.isFormula && !(this.hasData && this.type === 'String' && this.value === '')
    this.builder.add(this.row, this.column, { ...this.shown(), isError, isFormula }, this.style)
  }

  private shown(): { text: string; number: string | null } {
    const value = this.value.trim()
    switch (this.type) {
      case 'Number':
        return value === ''
          ? { text: '', number: null }
          : { text: showNumber(value, this.style.format, false), number: Number.isFinite(Number(value)) ? value : null }
      case 'DateTime':
        return { text: this.shownDate(value), number: null }
      case 'Boolean':
        return { text: value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE', number: null }
      default:
        return { text: this.value, number: null }
    }
  }

  /** `2023-01-05T00:00:00.000`; what is no such date stays as it is written. */
  private shownDate(value: string): string {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/.test(value) ? Date.parse(`${value}Z`) : Number.NaN
    if (Number.isNaN(time)) return value
    const format = this.style.format === 'General' ? 'yyyy/m/d' : this.style.format
    return showNumber(String((time - EPOCH) / DAY), format, false)
  }
}

/** A place counted from 1, or null where none is given. */
function indexOf(text: string | undefined, most: number): number | null {
  const index = Number(text ?? Number.NaN)
  return Number.isInteger(index) && index >= 1 ? Math.min(index, most) : null
}

function countOf(text: string | undefined, most: number): number {
  const count = Number(text ?? 0)
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 0
}
