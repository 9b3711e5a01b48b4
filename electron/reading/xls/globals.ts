/**
 * What all sheets of a BIFF workbook share: fonts, number formats and cell formats, the table of texts, the list of sheets,
 * the calendar. Fed record by record, because files of one sheet mix these records with the cells. Source: [MS-XLS] 2.4.
 */
import { AppError } from '../../../shared/errors.ts'
import { type CellStyle, PLAIN_STYLE } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat } from '../numberFormat/builtIn.ts'
import { decodeBytes } from './codepage.ts'
import { ContinuedData } from './continuedData.ts'
import type { BiffRecord } from './records.ts'

/** 8 is Excel 97 and later, 5 Excel 5.0 and 95; 2 to 4 hold one sheet and are written by simple report programs. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8

export interface SheetEntry {
  readonly name: string
  readonly isHidden: boolean
  /** Where its records begin in the stream. */
  readonly at: number
}

interface CellFormat {
  readonly font: number
  readonly format: number
  readonly indent: number
}

const BOLD_WEIGHT = 600
const FIRST_FONT_AFTER_GAP = 5
const WORKSHEET = 0

export class Globals {
  readonly version: BiffVersion
  readonly sheets: SheetEntry[] = []
  readonly sharedStrings: string[] = []
  from1904 = false
  private codepage: number | null = null
  private readonly boldFonts: boolean[] = []
  private readonly formats = new Map<number, string>()
  private readonly cellFormats: CellFormat[] = []

  constructor(version: BiffVersion) {
    this.version = version
  }

  /** Throws `encrypted` where a password protects the file, `too-large` past the limits. */
  take({ type, data, parts }: BiffRecord): void {
    switch (type) {
      case 0x2f:
        throw new AppError('encrypted')
      case 0x42:
        this.codepage = data.getUint16(0, true)
        break
      case 0x22:
        this.from1904 = data.getUint16(0, true) === 1
        break
      case 0x31:
      case 0x231:
        this.boldFonts.push(this.isBold(data))
        break
      case 0x1e:
      case 0x41e:
        this.takeFormat(data, parts)
        break
      case 0xe0:
        this.cellFormats.push({
          font: data.getUint16(0, true),
          format: data.getUint16(2, true),
          indent: this.version === 8 ? data.getUint8(8) & 0x0f : 0,
        })
        break
      case 0x243:
      case 0x443:
        this.cellFormats.push({ font: data.getUint8(0), format: data.getUint8(1), indent: 0 })
        break
      case 0x85:
        this.takeSheet(data, parts)
        break
      case 0xfc:
        this.takeSharedStrings(parts)
        break
    }
    if (Math.max(this.boldFonts.length, this.formats.size, this.cellFormats.length) > LIMITS.styles)
      throw new AppError('too-large')
  }

  /** A text whose length stands at `at` in one or two bytes, as `lengthBytes` says, with its characters behind it. */
  textAt(parts: readonly DataView[], at: number, lengthBytes: 1 | 2): string {
    const reader = new ContinuedData(parts, at)
    const length = lengthBytes === 1 ? reader.u8() : reader.u16()
    if (length === 0) return ''
    return this.version === 8 ? reader.text(length) : decodeBytes(reader.bytes(length), this.codepage)
  }

  /** By the number that a cell gives. */
  style(index: number): CellStyle {
    const cell = this.cellFormats[index]
    if (!cell) return PLAIN_STYLE
    return { format: this.format(cell.format), indent: cell.indent, bold: this.isBoldFont(cell.font) }
  }

  /** Version 2 has a cell name its number format itself. */
  format(id: number): string {
    return this.formats.get(id) ?? builtInFormat(id)
  }

  /** There is no font number 4. */
  private isBoldFont(index: number): boolean {
    return this.boldFonts[index < FIRST_FONT_AFTER_GAP ? index : index - 1] ?? false
  }

  private isBold(data: DataView): boolean {
    return this.version >= 5 ? data.getUint16(6, true) >= BOLD_WEIGHT : (data.getUint16(2, true) & 1) !== 0
  }

  /** Before version 5 formats are numbered in the order of their records. */
  private takeFormat(data: DataView, parts: readonly DataView[]): void {
    if (this.version >= 5) this.formats.set(data.getUint16(0, true), this.textAt(parts, 2, this.version === 8 ? 2 : 1))
    else this.formats.set(this.formats.size, this.textAt(parts, this.version === 4 ? 2 : 0, 1))
  }

  private takeSheet(data: DataView, parts: readonly DataView[]): void {
    if (data.getUint8(5) !== WORKSHEET) return
    this.sheets.push({
      name: this.textAt(parts, 6, 1),
      isHidden: (data.getUint8(4) & 3) !== 0,
      at: data.getUint32(0, true),
    })
    if (this.sheets.length > LIMITS.worksheets) throw new AppError('too-large')
  }

  /** The number of texts that the record declares is not asked: it may lie. */
  private takeSharedStrings(parts: readonly DataView[]): void {
    const reader = new ContinuedData(parts, 8)
    while (!reader.isAtEnd) {
      this.sharedStrings.push(reader.text(reader.u16()))
      if (this.sharedStrings.length > LIMITS.sharedStrings) throw new AppError('too-large')
    }
  }
}
