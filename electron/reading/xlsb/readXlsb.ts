/** An .xlsb package to sheets: an .xlsx whose parts are written as records instead of XML. Source: [MS-XLSB]. */
import { AppError } from '../../../shared/errors.ts'
import type { ZipArchive } from '../bytes/zip.ts'
import { LIMITS } from '../limits.ts'
import type { Workbook } from '../sheet.ts'
import { CellCount } from '../sheetBuilder.ts'
import { readKeywords } from '../xlsx/properties.ts'
import { readRelationships } from '../xlsx/relationships.ts'
import { binaryRecords, textAt } from './records.ts'
import { readBinaryStrings, readBinaryStyles } from './sharedParts.ts'
import { readBinaryWorksheet, type SharedParts } from './worksheet.ts'

const WORKBOOK = 'xl/workbook.bin'
const SETTINGS = 153
const SHEET = 156

/** Throws `corrupt`, `too-large`, `encrypted` or `unsafe-xml`. */
export function readXlsb(zip: ZipArchive): Workbook {
  try {
    const content = zip.read(WORKBOOK)
    if (!content) throw new AppError('corrupt')
    const relationships = readRelationships(zip.read, WORKBOOK)
    const optional = (type: string): Uint8Array => {
      const relationship = relationships.find((candidate) => candidate.type === type)
      return (relationship ? zip.read(relationship.part) : null) ?? new Uint8Array()
    }
    const outline = readOutline(content)
    const shared: SharedParts = {
      sharedStrings: readBinaryStrings(optional('sharedStrings')),
      styles: readBinaryStyles(optional('styles')),
      from1904: outline.from1904,
    }
    const cellCount = new CellCount()
    const sheets = outline.sheets.flatMap(({ name, isHidden, relationshipId }) => {
      const relationship = relationships.find(({ id, type }) => id === relationshipId && type === 'worksheet')
      if (!relationship) return []
      const worksheet = zip.read(relationship.part)
      if (!worksheet) throw new AppError('corrupt')
      return [readBinaryWorksheet(worksheet, shared, { name, isHidden }, cellCount)]
    })
    if (sheets.length === 0) throw new AppError('corrupt')
    return { sheets, keywords: readKeywords(zip) }
  } catch (error) {
    throw error instanceof RangeError ? new AppError('corrupt', {}, error) : error
  }
}

function readOutline(part: Uint8Array) {
  const sheets: { name: string; isHidden: boolean; relationshipId: string }[] = []
  let from1904 = false
  for (const { type, data } of binaryRecords(part)) {
    if (type === SETTINGS) from1904 = (data.getUint8(0) & 1) !== 0
    if (type !== SHEET) continue
    const relationshipId = textAt(data, 8)
    const nameAt = 12 + data.getUint32(8, true) * 2
    sheets.push({ name: textAt(data, nameAt), isHidden: data.getUint32(0, true) !== 0, relationshipId })
    if (sheets.length > LIMITS.worksheets) throw new AppError('too-large')
  }
  return { sheets, from1904 }
}
