/**
 * exceljs marks every height it writes as set by hand, and then neither Excel nor LibreOffice fits the row again when its
 * text is edited. The mark is taken off the data rows, the heights stay.
 */
import JSZip from 'jszip'

/**
 * `bytes` is a workbook as exceljs writes it. In each of its sheets, in their order, the rows up to `fixedRows` keep their
 * mark.
 */
export async function letRowsFit(bytes: Uint8Array, fixedRows: readonly number[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  for (const [at, fixed] of fixedRows.entries()) {
    const name = `xl/worksheets/sheet${at + 1}.xml`
    const xml = await zip.file(name)?.async('string')
    if (xml === undefined) throw new Error(`exceljs wrote no ${name}`)
    const marked = /(<row r="(\d+)"[^>]*?) customHeight="1"/g
    zip.file(
      name,
      xml.replace(marked, (whole, start: string, row: string) => (Number(row) > fixed ? start : whole)),
    )
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
