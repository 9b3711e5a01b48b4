/**
 * The last touch to a written workbook, which exceljs has no option for: data rows keep their computed height but not the
 * mark that it was set by hand, so that Excel and LibreOffice still fit a row after somebody edits it.
 */
import JSZip from 'jszip'
import { HEADER_ROW } from './sheetFormat.ts'

const SHEET_PART = 'xl/worksheets/sheet1.xml'

/** `bytes` is a workbook with one sheet. */
export async function zipAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const sheet = await zip.file(SHEET_PART)?.async('string')
  if (sheet === undefined) throw new Error(`no ${SHEET_PART} in the workbook`)
  const fitted = sheet.replaceAll(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (mark, before, row) =>
    Number(row) > HEADER_ROW ? before : mark,
  )
  zip.file(SHEET_PART, fitted)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
