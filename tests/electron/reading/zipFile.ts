/** Writes a plain zip archive: deflated entries, UTF-8 names, no dates. Source: PKWARE's APPNOTE. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface NewZipEntry {
  readonly name: string
  readonly content: Uint8Array
}

const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
/** 1 January 1980, the first day that a zip archive knows. */
const NO_DATE = 0x0021

/** Archives of less than 4 GB and 65,536 entries. */
export function writeZip(entries: readonly NewZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const { name, content } of entries) {
    const nameBytes = new TextEncoder().encode(name)
    const packed = deflateRawSync(content)
    const sizes = [crc32(content), packed.length, content.length]
    const common = [...u16(VERSION, UTF8_NAMES, DEFLATED, 0, NO_DATE), ...u32(...sizes), ...u16(nameBytes.length, 0)]
    directory.push(
      Uint8Array.from([...u32(0x02014b50), ...u16(VERSION), ...common, ...u16(0, 0, 0), ...u32(0, at)]),
      nameBytes,
    )
    add(Uint8Array.from([...u32(0x04034b50), ...common]))
    add(nameBytes)
    add(packed)
  }
  const directoryAt = at
  for (const bytes of directory) add(bytes)
  const count = entries.length
  add(
    Uint8Array.from([...u32(0x06054b50), ...u16(0, 0, count, count), ...u32(at - directoryAt, directoryAt), ...u16(0)]),
  )
  return new Uint8Array(Buffer.concat(parts))
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value & 0xff, value >>> 8])
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24])
}
