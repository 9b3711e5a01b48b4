/**
 * The cells of a BIFF sheet, from its records. A formula's text result stands in a record of its own behind it.
 * Source: [MS-XLS] 2.4; for versions 2 to 4 OpenOffice's documentation of the Excel file format.
 */
import { AppError } from '../../../shared/errors.ts'
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts'
import { showNumber } from '../numberFormat/showNumber.ts'
import type { Sheet } from '../sheet.ts'
import { type CellCount, type CellValue, SheetBuilder } from '../sheetBuilder.ts'
import { errorText } from './errorText.ts'
import { resultsInNumber } from './formula.ts'
import type { Globals } from './globals.ts'
import type { BiffRecord } from './records.ts'
import { decimalOf, decimalOfRk } from './rk.ts'

interface Place {
  /** From 0, as in the records. */
  readonly row: number
  readonly column: number
  readonly style: CellStyle
  /** Where the cell's value begins. */
  readonly valueAt: number
}

const WITHOUT_RESULT: CellValue = { text: '', number: null, isError: false, isFormula: true }

export class SheetCells {
  private readonly globals: Globals
  private readonly builder: SheetBuilder
  /** A formula that waits for its text. */
  private open: Place | null = null

  constructor(globals: Globals, cellCount: CellCount) {
    this.globals = globals
    this.builder = new SheetBuilder(cellCount)
  }

  take(record: BiffRecord): void {
    const { type, data, parts } = record
    switch (type) {
      case 0x02:
        this.addNumber(this.place(data, true), (at) => String(data.getUint16(at, true)))
        break
      case 0x03:
      case 0x203:
        this.addNumber(this.place(data, type === 0x03), (at) => decimalOf(data.getFloat64(at, true)))
        break
      case 0x27e:
        this.addNumber(this.place(data), (at) => decimalOfRk(data.getInt32(at, true)))
        break
      case 0xbd:
        this.addNumbers(data)
        break
      case 0x04:
      case 0x204:
      case 0xd6: {
        const place = this.place(data, type === 0x04)
        this.add(place, plain(this.globals.textAt(parts, place.valueAt, type === 0x04 ? 1 : 2)))
        break
      }
      case 0xfd: {
        const place = this.place(data)
        const text = this.globals.sharedStrings[data.getUint32(place.valueAt, true)]
        if (text === undefined) throw new AppError('corrupt')
        this.add(place, plain(text))
        break
      }
      case 0x05:
      case 0x205: {
        const place = this.place(data, type === 0x05)
        this.add(place, flag(data.getUint8(place.valueAt), data.getUint8(place.valueAt + 1) === 1, false))
        break
      }
      case 0x06:
      case 0x206:
      case 0x406:
        this.addFormula(data)
        break
      case 0x07:
      case 0x207:
        this.endFormula(parts, type === 0x07 ? 1 : 2)
        break
      case 0x08:
      case 0x208:
        this.describeRow(data)
        break
      case 0x7d:
        if (data.getUint16(8, true) & 1)
          this.builder.hideColumns(data.getUint16(0, true) + 1, data.getUint16(2, true) + 1)
        break
      case 0xe5:
        this.merge(data)
        break
    }
  }

  finish(identity: Pick<Sheet, 'name' | 'isHidden'>): Sheet {
    this.leaveFormula()
    return this.builder.finish(identity)
  }

  /** `isOld` for records as version 2 has them, which later versions allow too. */
  private place(data: DataView, isOld = false): Place {
    this.leaveFormula()
    const row = data.getUint16(0, true)
    const column = data.getUint16(2, true)
    if (!isOld) return { row, column, style: this.globals.style(data.getUint16(4, true)), valueAt: 6 }
    return { row, column, style: { ...PLAIN_STYLE, format: this.globals.format(data.getUint8(5) & 0x3f) }, valueAt: 7 }
  }

  private add({ row, column, style }: Place, value: CellValue): void {
    this.builder.add(row + 1, column + 1, value, style)
  }

  private addNumber(place: Place, numberAt: (at: number) => string, isFormula = false): void {
    const number = numberAt(place.valueAt)
    const text = showNumber(number, place.style.format, this.globals.from1904)
    this.add(place, { text, number, isError: false, isFormula })
  }

  private addNumbers(data: DataView): void {
    this.leaveFormula()
    const row = data.getUint16(0, true)
    let column = data.getUint16(2, true)
    for (let at = 4; at + 6 <= data.byteLength - 2; at += 6, column++) {
      const style = this.globals.style(data.getUint16(at, true))
      this.addNumber({ row, column, style, valueAt: at + 2 }, (valueAt) => decimalOfRk(data.getInt32(valueAt, true)))
    }
  }

  /** The result is a number, or marked by its last two bytes as a text that follows, a truth value, an error or nothing. */
  private addFormula(data: DataView): void {
    const place = this.place(data, this.globals.version === 2)
    const at = place.valueAt
    if (data.getUint16(at + 6, true) !== 0xffff) {
      this.addNumber(place, () => decimalOf(data.getFloat64(at, true)), true)
      return
    }
    switch (data.getUint8(at)) {
      case 0:
        this.open = place
        break
      case 1:
        this.add(place, flag(data.getUint8(at + 2), false, true))
        break
      case 2:
        this.add(place, flag(data.getUint8(at + 2), true, true))
        break
      default:
        // An empty text; programs that do not calculate write it for every formula.
        if (resultsInNumber(data)) this.add(place, WITHOUT_RESULT)
    }
  }

  private endFormula(parts: readonly DataView[], lengthBytes: 1 | 2): void {
    const place = this.open
    this.open = null
    if (!place) return
    const text = this.globals.textAt(parts, 0, lengthBytes)
    if (text !== '') this.add(place, { text, number: null, isError: false, isFormula: true })
  }

  private leaveFormula(): void {
    if (this.open) this.add(this.open, WITHOUT_RESULT)
    this.open = null
  }

  private describeRow(data: DataView): void {
    if (data.byteLength < 16) return
    const flags = data.getUint8(12)
    this.builder.describeRow(data.getUint16(0, true) + 1, { isHidden: (flags & 0x20) !== 0, outlineLevel: flags & 7 })
  }

  private merge(data: DataView): void {
    const count = data.getUint16(0, true)
    for (let at = 2; at < 2 + count * 8; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((part) => data.getUint16(at + part, true) + 1)
      if (top <= bottom && left <= right) this.builder.merge({ top, left, bottom, right })
    }
  }
}

function plain(text: string): CellValue {
  return { text, number: null, isError: false, isFormula: false }
}

function flag(value: number, isError: boolean, isFormula: boolean): CellValue {
  return { text: isError ? errorText(value) : value === 0 ? 'FALSE' : 'TRUE', number: null, isError, isFormula }
}
