/**
 * exceljs marks every height it writes as set by hand, and then neither Excel nor LibreOffice fits the row again when its
 * text is edited. The mark is taken off the data rows, the heights stay.
 */
import JSZip from 'jszip'

const SHEET = 'xl/worksheets/sheet1.xml'

/** `bytes` is a workbook of one sheet as exceljs writes it; rows up to `fixedRows` keep their mark. */
export async function letRowsFit(bytes: Uint8Array, fixedRows: number): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = await zip.file(SHEET)?.async('string')
  if (xml === undefined) throw new Error(`exceljs wrote no ${SHEET}`)
  const marked = /(<row r="(\d+)"[^>]*?) customHeight="1"/g
  zip.file(
    SHEET,
    xml.replace(marked, (whole, start: string, row: string) => (Number(row) > fixedRows ? start : whole)),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
