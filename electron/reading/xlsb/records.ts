/** The records of a part of an .xlsb package. Types and lengths are written in groups of seven bits. Source: [MS-XLSB] 2.1.4. */
export interface BinaryRecord {
  readonly type: number
  readonly data: DataView
}

const MORE = 0x80

/** Throws a RangeError where the part ends inside a record. */
export function* binaryRecords(part: Uint8Array): Generator<BinaryRecord> {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
  let at = 0
  const sevenBits = (mostBytes: number): number => {
    let value = 0
    for (let index = 0; index < mostBytes; index++) {
      const byte = view.getUint8(at++)
      value |= (byte & ~MORE) << (7 * index)
      if ((byte & MORE) === 0) break
    }
    return value
  }
  while (at < part.length) {
    const type = sevenBits(2)
    const length = sevenBits(4)
    if (at + length > part.length) throw new RangeError('a record reaches past the part')
    yield { type, data: new DataView(part.buffer, part.byteOffset + at, length) }
    at += length
  }
}

/** A text with its length before it, both read at `at`; '' for one that is not there. */
export function textAt(data: DataView, at: number): string {
  const length = data.getUint32(at, true)
  if (length === 0xffffffff) return ''
  if (at + 4 + length * 2 > data.byteLength) throw new RangeError('a text reaches past its record')
  return Buffer.from(data.buffer, data.byteOffset + at + 4, length * 2)
    .toString('utf16le')
    .replaceAll('\0', '')
}
