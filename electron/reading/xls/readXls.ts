/**
 * An .xls or .et workbook to sheets: the stream of an OLE2 file (BIFF8, BIFF5) or, from simple report programs, a stream
 * that stands alone. Read by our own hand, because what tells units from projects, the indent, is what libraries drop, and
 * because they take a damaged sheet for an empty one.
 */
import { AppError } from '../../../shared/errors.ts'
import { openOle2 } from '../bytes/ole2.ts'
import type { Sheet, Workbook } from '../sheet.ts'
import { CellCount } from '../sheetBuilder.ts'
import { SheetCells } from './cells.ts'
import { type BiffVersion, Globals, type SheetEntry } from './globals.ts'
import { type BiffRecord, biffRecords } from './records.ts'
import { readSummaryKeywords } from './summary.ts'

const BEGIN_TYPES: Readonly<Record<number, BiffVersion>> = { 9: 2, 521: 3, 1033: 4, 2057: 5 }
const END = 0x0a
const VERSION_8 = 0x0600
const WHOLE_WORKBOOK = 0x0005

/** Excel 97 may write a stream for Excel 95 beside its own, which then comes second here. */
const STREAMS = ['workbook', 'book']

/** Throws `encrypted`, `corrupt`, `too-large`, or `not-spreadsheet` for other OLE2 files such as .doc. */
export function readXls(bytes: Uint8Array): Workbook {
  const file = openOle2(bytes)
  const has = (name: string) => file.names.some((candidate) => candidate.toLowerCase() === name)
  if (has('encryptedpackage')) throw new AppError('encrypted')
  const name = STREAMS.find(has)
  const stream = name === undefined ? null : file.read(name)
  if (!stream) throw new AppError('not-spreadsheet')
  return { ...readBiff(stream), keywords: readSummaryKeywords(file) }
}

/** A stream of records that stands alone. Throws as `readXls` does. */
export function readBiff(stream: Uint8Array): Workbook {
  try {
    const globals = new Globals(versionAt(stream))
    return { sheets: readSheets(stream, globals), keywords: '' }
  } catch (error) {
    throw error instanceof RangeError ? new AppError('corrupt', {}, error) : error
  }
}

function readSheets(stream: Uint8Array, globals: Globals): Sheet[] {
  if (!isWholeWorkbook(stream)) {
    const cells = new SheetCells(globals, new CellCount())
    readSubstream(stream, 0, (record) => {
      globals.take(record)
      cells.take(record)
    })
    return [cells.finish({ name: '', isHidden: false })]
  }
  readSubstream(stream, 0, (record) => globals.take(record))
  if (globals.sheets.length === 0) throw new AppError('corrupt')
  const cellCount = new CellCount()
  return globals.sheets.map((sheet) => readSheet(stream, sheet, globals, cellCount))
}

function readSheet(
  stream: Uint8Array,
  { name, isHidden, at }: SheetEntry,
  globals: Globals,
  cellCount: CellCount,
): Sheet {
  const cells = new SheetCells(globals, cellCount)
  readSubstream(stream, at, (record) => cells.take(record))
  return cells.finish({ name, isHidden })
}

/** The records from one that begins a substream to the one that ends it, without those of charts and others inside it. */
function readSubstream(stream: Uint8Array, from: number, take: (record: BiffRecord) => void): void {
  let depth = 0
  for (const record of biffRecords(stream, from)) {
    if (record.type in BEGIN_TYPES) depth++
    else if (depth === 0) break
    else if (record.type === END && --depth === 0) return
    else if (depth === 1) take(record)
  }
  throw new AppError('corrupt')
}

function versionAt(stream: Uint8Array): BiffVersion {
  const [first] = biffRecords(stream, 0)
  const version = first && BEGIN_TYPES[first.type]
  if (!version) throw new AppError('corrupt')
  return version === 5 && first.data.getUint16(0, true) === VERSION_8 ? 8 : version
}

function isWholeWorkbook(stream: Uint8Array): boolean {
  const [first] = biffRecords(stream, 0)
  return first?.type === 0x809 && first.data.getUint16(2, true) === WHOLE_WORKBOOK
}
