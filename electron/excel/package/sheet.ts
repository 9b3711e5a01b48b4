/**
 * A sheet as it is to be written, and the XML of it, row by row: nothing is held of a sheet but its merged ranges, so that
 * a hundred thousand rows take no more memory than their texts. Source: ECMA-376, part 1, 18.3.
 */
import { columnName, type Range } from '../../../shared/cellAddress.ts'
import type { LookNumber } from './look.ts'
import { attributeText, DECLARATION, elementText } from './xml.ts'

/** `result` is what the formula comes to, so that a program that does not calculate shows it too. */
export interface Formula {
  /** Without the equals sign. */
  readonly formula: string
  readonly result: number
}

export interface WrittenCell {
  /** 1-based, as are all rows and columns here. */
  readonly column: number
  readonly look: LookNumber
  readonly value: string | number | Formula | null
}

export interface WrittenRow {
  readonly row: number
  /** Points. */
  readonly height: number
  /** Whether the height stays as it is when a text of the row changes. */
  readonly isFixed: boolean
  /** In rising order of columns. */
  readonly cells: readonly WrittenCell[]
  /** Ranges that begin in this row. */
  readonly merges: readonly Range[]
}

export interface SheetPage {
  readonly paper: 'A4' | 'A3'
  readonly orientation: 'landscape' | 'portrait'
  /** Inches. */
  readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>
  /** Rows that every page repeats; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null
  /** In Excel's code for headers and footers; '' for none. */
  readonly header: string
  readonly footer: string
}

export interface WrittenSheet {
  readonly name: string
  readonly page: SheetPage
  /** Rows that stay where they are while the others are scrolled. */
  readonly frozenRows: number
  /** In Excel's unit, the width of a digit of the normal font. */
  readonly widths: readonly number[]
  /** No cell can be changed before the protection is taken off, which needs no password. */
  readonly isLocked: boolean
  readonly rows: Iterable<WrittenRow>
  readonly lastRow: number
}

const PAPER_SIZES = { A4: 9, A3: 8 } as const

/** `sharedNumber` gives a text's place among the workbook's texts. */
export function* sheetPieces(
  sheet: WrittenSheet,
  isFirst: boolean,
  sharedNumber: (text: string) => number,
): Generator<string> {
  const { frozenRows, widths } = sheet
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  yield [
    DECLARATION,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${frozenRows + 1}" sqref="A${frozenRows + 1}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('')
  const merges: string[] = []
  const names = widths.map((_, at) => columnName(at + 1))
  for (const row of sheet.rows) {
    for (const { top, left, bottom, right } of row.merges)
      merges.push(`<mergeCell ref="${columnName(left)}${top}:${columnName(right)}${bottom}"/>`)
    yield rowXml(row, names, sharedNumber)
  }
  yield '</sheetData>'
  if (sheet.isLocked) yield '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
  if (merges.length > 0) {
    yield `<mergeCells count="${merges.length}">`
    yield* merges
    yield '</mergeCells>'
  }
  yield `${pageXml(sheet.page)}</worksheet>`
}

function rowXml(
  { row, height, isFixed, cells }: WrittenRow,
  names: readonly string[],
  sharedNumber: (text: string) => number,
): string {
  let xml = `<row r="${row}" ht="${height}"${isFixed ? ' customHeight="1"' : ''}>`
  for (const { column, look, value } of cells) {
    const start = `<c r="${names[column - 1]}${row}" s="${look}"`
    if (value === null) xml += `${start}/>`
    else if (typeof value === 'string') xml += `${start} t="s"><v>${sharedNumber(value)}</v></c>`
    else if (typeof value === 'number') xml += `${start}><v>${value}</v></c>`
    else xml += `${start}><f>${elementText(value.formula)}</f><v>${value.result}</v></c>`
  }
  return `${xml}</row>`
}

function pageXml({ paper, orientation, margins, header, footer }: SheetPage): string {
  const sides = Object.entries(margins).map(([side, inches]) => ` ${side}="${inches}"`)
  const texts = [
    header === '' ? '' : `<oddHeader>${elementText(header)}</oddHeader>`,
    footer === '' ? '' : `<oddFooter>${elementText(footer)}</oddFooter>`,
  ].join('')
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins${sides.join('')}/>`,
    `<pageSetup paperSize="${PAPER_SIZES[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    texts === '' ? '' : `<headerFooter>${texts}</headerFooter>`,
  ].join('')
}

/** What a page consists of, and its first rows, as the workbook names them. */
export function definedNames({ name, page, widths, lastRow }: WrittenSheet, at: number): string {
  const sheet = `'${name.replace(/'/g, "''")}'`
  const area = `${sheet}!$A$1:$${columnName(widths.length)}$${lastRow}`
  const { titleRows } = page
  const titles =
    titleRows &&
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${attributeText(`${sheet}!$${titleRows.first}:$${titleRows.last}`)}</definedName>`
  return `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${attributeText(area)}</definedName>${titles ?? ''}`
}
