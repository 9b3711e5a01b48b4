/** The cells of an .xlsb worksheet, from its records. Source: [MS-XLSB] 2.4. */
import { AppError } from '../../../shared/errors.ts'
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts'
import { showNumber } from '../numberFormat/showNumber.ts'
import type { Sheet } from '../sheet.ts'
import { type CellCount, type CellValue, SheetBuilder } from '../sheetBuilder.ts'
import { errorText } from '../xls/errorText.ts'
import { decimalOf, decimalOfRk } from '../xls/rk.ts'
import { binaryRecords, textAt } from './records.ts'

export interface SharedParts {
  readonly sharedStrings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

const ROW = 0
/** Cells from 1 to 7, and from 8 on as results of formulas. */
const BLANK = 1
const SMALL_NUMBER = 2
const ERRORS = [3, 11]
const TRUTHS = [4, 10]
const TEXTS = [6, 8]
const SHARED_TEXT = 7
const FORMULAS = 8
const LAST_CELL = 11
/** The first seven again, without their column, which is the next one. */
const SHORT = 11
const LAST_SHORT = 18
const RICH_TEXT = 62
const COLUMN = 60
const MERGE = 176
const END_OF_CELLS = 146

/** Throws `corrupt`, `too-large`, or a RangeError where the part is cut off. */
export function readBinaryWorksheet(
  part: Uint8Array,
  shared: SharedParts,
  identity: Pick<Sheet, 'name' | 'isHidden'>,
  cellCount: CellCount,
): Sheet {
  const builder = new SheetBuilder(cellCount)
  let row = 0
  let column = 0
  let isWhole = false
  for (const { type, data } of binaryRecords(part)) {
    if (type === ROW) {
      row = data.getUint32(0, true) + 1
      const flags = data.getUint8(11)
      builder.describeRow(row, { isHidden: (flags & 0x10) !== 0, outlineLevel: flags & 7 })
      column = 0
    } else if (type <= LAST_SHORT || type === RICH_TEXT) {
      const isShort = type > LAST_CELL && type !== RICH_TEXT
      const styleAt = isShort ? 0 : 4
      column = isShort ? column + 1 : data.getUint32(0, true) + 1
      const style = shared.styles[data.getUint32(styleAt, true) & 0xffffff] ?? PLAIN_STYLE
      builder.add(row, column, cellValue(isShort ? type - SHORT : type, data, styleAt + 4, style, shared), style)
    } else if (type === COLUMN) {
      if (data.getUint8(16) & 1) builder.hideColumns(data.getUint32(0, true) + 1, data.getUint32(4, true) + 1)
    } else if (type === MERGE) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 4, 8, 12].map((at) => data.getUint32(at, true) + 1)
      if (top <= bottom && left <= right) builder.merge({ top, left, bottom, right })
    } else if (type === END_OF_CELLS) isWhole = true
  }
  if (!isWhole) throw new AppError('corrupt')
  return builder.finish(identity)
}

function cellValue(type: number, data: DataView, at: number, style: CellStyle, shared: SharedParts): CellValue {
  const plain: CellValue = { text: '', number: null, isError: false, isFormula: type >= FORMULAS && type <= LAST_CELL }
  if (type === BLANK) return plain
  if (type === RICH_TEXT) return { ...plain, text: textAt(data, at + 1) }
  if (type === SHARED_TEXT) {
    const text = shared.sharedStrings[data.getUint32(at, true)]
    if (text === undefined) throw new AppError('corrupt')
    return { ...plain, text }
  }
  if (TEXTS.includes(type)) {
    const text = textAt(data, at)
    return { ...plain, text, isFormula: plain.isFormula && text !== '' }
  }
  if (ERRORS.includes(type)) return { ...plain, text: errorText(data.getUint8(at)), isError: true }
  if (TRUTHS.includes(type)) return { ...plain, text: data.getUint8(at) === 0 ? 'FALSE' : 'TRUE' }
  const number = type === SMALL_NUMBER ? decimalOfRk(data.getInt32(at, true)) : decimalOf(data.getFloat64(at, true))
  return { ...plain, text: showNumber(number, style.format, shared.from1904), number }
}
