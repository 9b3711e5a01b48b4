/**
 * A record's data read from front to back across the records that continue it. A text that is cut there says anew, at the
 * head of its next piece, whether its characters have one byte or two. Source: [MS-XLS] 2.5.293 (XLUnicodeRichExtendedString).
 */
const WIDE = 0x01
const EXTENDED = 0x04
const RICH = 0x08
const BYTES_PER_RUN = 4

export class ContinuedData {
  private readonly parts: readonly DataView[]
  private part = 0
  private at: number

  constructor(parts: readonly DataView[], at = 0) {
    this.parts = parts
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.settle() === null
  }

  u8(): number {
    const part = this.current()
    return part.getUint8(this.at++)
  }

  u16(): number {
    return this.u8() | (this.u8() << 8)
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000
  }

  /** Texts of BIFF8: characters of two bytes, or of one where all are below 256; formatting and phonetics are skipped. */
  text(characters: number): string {
    const flags = this.u8()
    const runs = flags & RICH ? this.u16() : 0
    const extension = flags & EXTENDED ? this.u32() : 0
    const text = this.characters(characters, (flags & WIDE) !== 0)
    this.skip(runs * BYTES_PER_RUN + extension)
    return text
  }

  /** Texts of older versions, in the codepage of the file. */
  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(count)
    for (let index = 0; index < count; index++) bytes[index] = this.u8()
    return bytes
  }

  private characters(count: number, wideAtFirst: boolean): string {
    let wide = wideAtFirst
    let text = ''
    for (let left = count; left > 0; ) {
      const before = this.part
      const part = this.current()
      if (this.part !== before) wide = (this.u8() & WIDE) !== 0
      const width = wide ? 2 : 1
      const taken = Math.min(left, Math.floor((part.byteLength - this.at) / width))
      if (taken === 0) throw new RangeError('half a character at the end of a record')
      const bytes = Buffer.from(part.buffer, part.byteOffset + this.at, taken * width)
      text += bytes.toString(wide ? 'utf16le' : 'latin1')
      this.at += taken * width
      left -= taken
    }
    return text.replaceAll('\0', '')
  }

  private skip(count: number): void {
    for (let left = count; left > 0; ) {
      const part = this.current()
      const taken = Math.min(left, part.byteLength - this.at)
      this.at += taken
      left -= taken
    }
  }

  private current(): DataView {
    const part = this.settle()
    if (part === null) throw new RangeError('data goes on past its last record')
    return part
  }

  /** Moves to the next piece where this one is used up; null behind the last. */
  private settle(): DataView | null {
    for (let part = this.parts[this.part]; part !== undefined; part = this.parts[this.part]) {
      if (this.at < part.byteLength) return part
      this.part++
      this.at = 0
    }
    return null
  }
}
