/**
 * Reading a workbook: bytes -> kind by the first bytes -> sheets of cells -> where the form is -> which column is which ->
 * which row is what -> form. Each step is pure and stands in a file of its own; each says what it assumed, changed or
 * left out, and every cell with content ends up in the form or in the report. Untrusted files should be read through
 * `readInWorker.ts`, which bounds time and memory too.
 */
import { AppError } from '../../shared/errors.ts'
import { FUND_KEYS } from '../../shared/form.ts'
import { COLUMNS, columnOf } from '../../shared/layout.ts'
import type { FormReading } from '../../shared/reading.ts'
import { fileKind } from './bytes/fileKind.ts'
import { ole2StreamNames } from './bytes/ole2.ts'
import { assembleForm } from './form/assemble.ts'
import { type FormPlace, findForm, findHeader } from './form/findForm.ts'
import { readHeading } from './form/heading.ts'
import { INDICATOR_PARTS } from './form/labels.ts'
import { Report } from './form/report.ts'
import { rowKinds } from './form/rowKinds.ts'
import { dataRows } from './form/rows.ts'
import { warnOfSums } from './form/sums.ts'
import { texts } from './form/texts.ts'
import { LIMITS } from './limits.ts'
import { addressOf, columnName, type Sheet, type Workbook } from './sheet.ts'
import { yearOfKeywords } from './sheetWords.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

/** Throws `AppError` with a `RefusalCode` where the file cannot be read; `file` in its details is the name given. */
export function readForm(bytes: Uint8Array, fileName: string): FormReading {
  try {
    const workbook = readWorkbook(bytes)
    return { fileName, ...formOfWorkbook(workbook) }
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, file: fileName }, error)
    throw error
  }
}

/** Sheets of whatever format the bytes are in. */
function readWorkbook(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new AppError('empty')
  if (bytes.length > LIMITS.fileBytes) throw new AppError('too-large')
  const kind = fileKind(bytes)
  switch (kind) {
    case 'zip':
      return readXlsx(bytes)
    case 'ole2':
      throw new AppError(ole2Refusal(ole2StreamNames(bytes)))
    case 'markup':
    case 'text':
      throw new AppError('unsupported-format')
    case 'empty':
      throw new AppError('empty')
    case 'other':
      throw new AppError('not-spreadsheet')
  }
}

function ole2Refusal(streams: readonly string[]): 'encrypted' | 'unsupported-format' | 'not-spreadsheet' {
  if (streams.includes('EncryptedPackage')) return 'encrypted'
  return streams.some((name) => /^(workbook|book)$/i.test(name)) ? 'unsupported-format' : 'not-spreadsheet'
}

function formOfWorkbook(workbook: Workbook): Omit<FormReading, 'fileName'> {
  const place = findForm(workbook)
  const { sheet } = place
  const report = new Report()
  for (const [row, cells] of sheet.rows)
    if (row >= place.top && row <= place.bottom)
      for (const cell of cells.values()) if (isFormColumn(place, cell.column)) report.take(cell)
  const heading = readHeading(place, report)
  const rows = dataRows(place)
  const placed = assembleForm(rows, rowKinds(rows, place), heading.unit, report)
  const fundColumns = FUND_KEYS.some((key) => place.columns.has(key))
  warnOfSums(placed, heading.unit, fundColumns, report)
  reportPlace(place, workbook, report)
  report.leftOver(sheet, new Set(place.columns.values()), place)
  const year = heading.year ?? yearOfKeywords(workbook.keywords)
  if (heading.year === null && year !== null) report.note('assumed', texts.yearFromFile(year), null)
  return {
    sheetName: sheet.name,
    form: {
      title: heading.title,
      department: heading.department,
      year,
      unit: heading.unit,
      stated: placed.stated,
      units: placed.units.map(({ unit, projects }) => ({ ...unit, projects: projects.map(({ project }) => project) })),
    },
    notes: report.notes,
    warnings: report.warnings,
  }
}

function isFormColumn(place: FormPlace, column: number): boolean {
  return [...place.columns.values()].includes(column)
}

/** What is to be said of the sheet as a whole and of those beside it. */
function reportPlace(place: FormPlace, workbook: Workbook, report: Report): void {
  const { sheet, columns } = place
  if (sheet.isHidden) report.note('assumed', texts.hiddenSheet(sheet.name), null)
  const hidden = [...sheet.hiddenRows].filter((row) => row > place.bottom).sort((a, b) => a - b)
  if (hidden.length > 0) report.warn('hidden-rows', texts.hiddenRows(hidden), addressOf(hidden[0] as number, 1))
  const hiddenColumns = [...sheet.hiddenColumns].filter((column) => isFormColumn(place, column))
  if (hiddenColumns.length > 0) report.note('assumed', texts.hiddenColumns(hiddenColumns.map(columnName)), null)
  const splitIndicators = INDICATOR_PARTS.some((part) => columns.has(part))
  for (const { key } of COLUMNS)
    if (!columns.has(key) && !(key === 'indicators' && splitIndicators))
      report.note('assumed', texts.missingColumn(columnOf(key).header), null)
  for (const other of workbook.sheets) {
    if (other === sheet || other.rows.size === 0) continue
    report.note('left-out', findHeader(other) ? texts.secondForm(other.name) : otherSheet(other), null)
  }
}

function otherSheet(sheet: Sheet): string {
  const columns = [...sheet.rows.values()].flatMap((cells) => [...cells.keys()])
  const rows = [...sheet.rows.keys()]
  const from = addressOf(
    rows[0] ?? 1,
    columns.reduce((a, b) => Math.min(a, b), LIMITS.columns),
  )
  const to = addressOf(
    rows.at(-1) ?? 1,
    columns.reduce((a, b) => Math.max(a, b), 1),
  )
  return texts.otherSheet(sheet.name, columns.length, `${from}:${to}`)
}
