/** What the worksheets of an .xlsb package share: its styles and its table of texts. Source: [MS-XLSB] 2.4. */
import { AppError } from '../../../shared/errors.ts'
import type { CellStyle } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat } from '../numberFormat/builtIn.ts'
import { binaryRecords, textAt } from './records.ts'

const SHARED_TEXT = 19
const FONT = 43
const FORMAT = 44
const CELL_FORMAT = 47
const BEGIN_CELL_FORMATS = 617
const END_CELL_FORMATS = 618
const BOLD_WEIGHT = 600

/** Formatting and phonetics behind a text are passed over. */
export function readBinaryStrings(part: Uint8Array): string[] {
  const strings: string[] = []
  for (const { type, data } of binaryRecords(part)) {
    if (type !== SHARED_TEXT) continue
    strings.push(textAt(data, 1))
    if (strings.length > LIMITS.sharedStrings) throw new AppError('too-large')
  }
  return strings
}

export function readBinaryStyles(part: Uint8Array): CellStyle[] {
  const formats = new Map<number, string>()
  const boldFonts: boolean[] = []
  const styles: CellStyle[] = []
  let inCellFormats = false
  for (const { type, data } of binaryRecords(part)) {
    if (type === FORMAT) formats.set(data.getUint16(0, true), textAt(data, 2))
    else if (type === FONT) boldFonts.push(data.getUint16(4, true) >= BOLD_WEIGHT)
    else if (type === BEGIN_CELL_FORMATS) inCellFormats = true
    else if (type === END_CELL_FORMATS) inCellFormats = false
    else if (type === CELL_FORMAT && inCellFormats) {
      const id = data.getUint16(2, true)
      styles.push({
        format: formats.get(id) ?? builtInFormat(id),
        indent: data.getUint8(11),
        bold: boldFonts[data.getUint16(4, true)] ?? false,
      })
    }
    if (Math.max(formats.size, boldFonts.length, styles.length) > LIMITS.styles) throw new AppError('too-large')
  }
  return styles
}
