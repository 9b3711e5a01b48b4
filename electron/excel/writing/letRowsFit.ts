/**
 * exceljs marks every height it writes as set by hand, and then neither Excel nor LibreOffice fits the row again when its
 * text is edited. The mark is taken off the data rows, the heights stay.
 */
import { openZip } from '../bytes/zip.ts'
import { writeZip } from '../bytes/zipWriter.ts'

/** `bytes` is a workbook of one sheet as exceljs writes it; rows up to `fixedRows` keep their mark. */
export function letRowsFit(bytes: Uint8Array, fixedRows: number): Uint8Array {
  const zip = openZip(bytes)
  return writeZip(
    zip.names.map((name) => {
      const content = zip.read(name) ?? new Uint8Array()
      return { name, content: name === 'xl/worksheets/sheet1.xml' ? withoutMarks(content, fixedRows) : content }
    }),
  )
}

function withoutMarks(content: Uint8Array, fixedRows: number): Uint8Array {
  const xml = new TextDecoder().decode(content)
  const marked = /(<row r="(\d+)"[^>]*?) customHeight="1"/g
  return new TextEncoder().encode(
    xml.replace(marked, (whole, start: string, row: string) => (Number(row) > fixedRows ? start : whole)),
  )
}
