/**
 * The remarks on one table or on many files as a workbook to send back with them: what stands in it is worked out in
 * `shared/remarks`, here is how it looks. Texts are written as texts, whatever they begin with.
 */
import { tableName } from '../../shared/form.ts'
import { DEFAULT_PAGE_SETUP } from '../../shared/print/pageSetup.ts'
import { type Line, type Lined, linesOfSheet, linesOfSummary } from '../../shared/remarks/lines.ts'
import { needsSummary, type RemarkReport } from '../../shared/remarks/report.ts'
import { type Look, Looks } from './package/look.ts'
import type { WrittenCell, WrittenRow } from './package/sheet.ts'
import { packWorkbook } from './package/workbook.ts'
import { BODY_SIZE, REMARK_LOOKS } from './writing/looks.ts'
import { columnWidth, textHeight } from './writing/measures.ts'
import { sheetPage } from './writing/page.ts'
import { cellText, sheetNames } from './writing/safeText.ts'

const HEIGHTS = { title: 30, line: 18, header: 22, signature: 36 }
/** Columns that the right end of a heading's line takes. */
const RIGHT_COLUMNS = 2
/** A file of this name gets another, as its sheet comes later. */
const SUMMARY_NAME = '汇总'

const SHEET_NAME = '审核意见单'

/**
 * The bytes of an .xlsx file: a sheet for each table, and before them a summary where there is not just one. Throws
 * `text-too-long` where a text does not fit into a cell.
 */
export function writeRemarks(report: RemarkReport): Promise<Uint8Array> {
  const pages = pagesOf(report)
  const names = sheetNames(pages.map(({ name }) => name))
  const looks = new Looks()
  const sheets = pages.map(({ lined }, at) => {
    const headerRow = headerRowOf(lined)
    const widths = lined.columns.map(({ width }) => columnWidth(width, BODY_SIZE))
    const rows = [...new RemarkRows(lined, widths, looks).all()]
    return {
      name: names[at] ?? '',
      page: { ...sheetPage(DEFAULT_PAGE_SETUP, headerRow), titleRows: { first: headerRow, last: headerRow } },
      frozenRows: headerRow,
      widths,
      isLocked: false,
      rows,
      lastRow: rows.length,
    }
  })
  const properties = { title: SHEET_NAME, subject: '', keywords: () => '', company: '' }
  return packWorkbook(sheets, looks, properties, () => {}, new AbortController().signal)
}

function pagesOf(report: RemarkReport): { readonly name: string; readonly lined: Lined }[] {
  const sheets = report.files.flatMap(({ fileName, sheets: tables }) =>
    tables.map((sheet) => ({
      name: tables.length === 1 ? withoutEnding(fileName) : tableName(sheet),
      lined: linesOfSheet(sheet),
    })),
  )
  if (!needsSummary(report)) return sheets.map(({ lined }) => ({ name: SHEET_NAME, lined }))
  return [{ name: SUMMARY_NAME, lined: linesOfSummary(report) }, ...sheets]
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}

function headerRowOf({ heading }: Lined): number {
  return 1 + heading.length + 1
}

/** The rows of one sheet, each asked for once. */
class RemarkRows {
  private readonly lined: Lined
  private readonly widths: readonly number[]
  private readonly whole: readonly number[]
  private readonly looks: Looks
  private next = 1

  constructor(lined: Lined, widths: readonly number[], looks: Looks) {
    this.lined = lined
    this.widths = widths
    this.whole = [widths.reduce((sum, width) => sum + width, 0)]
    this.looks = looks
  }

  *all(): Generator<WrittenRow> {
    const { title, heading, columns, lines, signature } = this.lined
    const last = columns.length
    yield this.across([[last, title, REMARK_LOOKS.title]], HEIGHTS.title, true)
    for (const { left, right } of heading) {
      const { lineStart, lineEnd } = REMARK_LOOKS
      if (right === '') yield this.across([[last, left, lineStart]], HEIGHTS.line, true)
      else
        yield this.across(
          [
            [last - RIGHT_COLUMNS, left, lineStart],
            [last, right, lineEnd],
          ],
          HEIGHTS.line,
          true,
        )
    }
    yield this.row(
      columns.map(({ header }) => [header, REMARK_LOOKS.header]),
      HEIGHTS.header,
      true,
    )
    for (const line of lines) yield this.line(line)
    if (signature !== null) yield this.across([[last, signature, REMARK_LOOKS.lineStart]], HEIGHTS.signature, false)
  }

  private line(line: Line): WrittenRow {
    const { columns } = this.lined
    if (line.kind !== 'row') {
      const look = line.kind === 'band' ? REMARK_LOOKS.band : REMARK_LOOKS.center.plain
      return this.across([[columns.length, line.text, look]], textHeight([line.text], this.whole, BODY_SIZE), false)
    }
    const place = line.opens ? 'opening' : 'plain'
    return this.row(
      columns.map(({ align }, at) => {
        const text = line.cells[at] ?? ''
        return [isCount(text) && align === 'center' ? Number(text) : text, REMARK_LOOKS[align][place]]
      }),
      textHeight(line.cells, this.widths, BODY_SIZE),
      false,
    )
  }

  private row(
    values: readonly (readonly [value: string | number, look: Look])[],
    height: number,
    isFixed: boolean,
  ): WrittenRow {
    const cells = values.map(([value, look], at) => this.cell(at + 1, value, look))
    return { row: this.next++, height, isFixed, cells, merges: [] }
  }

  /** Texts that each reach to a column, over cells of one look. */
  private across(
    texts: readonly (readonly [lastColumn: number, text: string, look: Look])[],
    height: number,
    isFixed: boolean,
  ): WrittenRow {
    const row = this.next++
    const cells: WrittenCell[] = []
    const merges: WrittenRow['merges'][number][] = []
    for (const [last, text, look] of texts) {
      const left = cells.length + 1
      merges.push({ top: row, left, bottom: row, right: last })
      for (let column = left; column <= last; column++) cells.push(this.cell(column, column === left ? text : '', look))
    }
    return { row, height, isFixed, cells, merges }
  }

  private cell(column: number, value: string | number, look: Look): WrittenCell {
    const written = typeof value === 'number' ? value : cellText(value) || null
    return { column, look: this.looks.numberOf(look), value: written }
  }
}

/** Numbers of remarks are written as numbers, so that they can be added up. */
function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text)
}
