/**
 * The records of a BIFF stream, one after the other, each with those that continue it. Numbers are little-endian; reading
 * past a record's end throws a RangeError, by which `readXls.ts` knows a broken file. Source: [MS-XLS] 2.1.4.
 */
export interface BiffRecord {
  readonly type: number
  readonly data: DataView
  /** `data` and the data of the continuing records. */
  readonly parts: readonly DataView[]
}

const HEADER_BYTES = 4
const CONTINUE = 0x3c

export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  const next = (): DataView => {
    const length = view.getUint16(at + 2, true)
    const data = new DataView(stream.buffer, stream.byteOffset + at + HEADER_BYTES, length)
    if (at + HEADER_BYTES + length > stream.length) throw new RangeError('a record reaches past the stream')
    at += HEADER_BYTES + length
    return data
  }
  while (at < stream.length) {
    const type = view.getUint16(at, true)
    const data = next()
    const parts = [data]
    while (at + HEADER_BYTES <= stream.length && view.getUint16(at, true) === CONTINUE) parts.push(next())
    yield { type, data, parts }
  }
}
