/**
 * A zip archive, read with care: entries come from the central directory, are inflated one by one on demand, and are
 * counted while they inflate. Names that point outside (.., absolute, backslash) are as if they were not there. Source:
 * PKWARE's APPNOTE.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'

export interface ZipArchive {
  /** In the order of the central directory. */
  readonly names: readonly string[]
  /** The inflated entry; names are compared without regard to case, as Office does. null where there is none. */
  read(name: string): Uint8Array | null
}

interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly headerAt: number
}

const END_RECORD = 0x06054b50
const CENTRAL_HEADER = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_RECORD_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ZIP64 = 0xffffffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1

/** Throws `corrupt` where the directory is missing or broken, `too-large` past the limits. */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readDirectory(bytes)
  let inflated = 0
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return null
      const content = inflate(bytes, entry, Math.min(LIMITS.partBytes, LIMITS.inflatedBytes - inflated))
      inflated += content.length
      return content
    },
  }
}

function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries) throw new AppError('too-large')
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw new AppError('corrupt')
    const nameBytes = view.getUint16(at + 28, true)
    const extraBytes = view.getUint16(at + 30, true)
    const commentBytes = view.getUint16(at + 32, true)
    const next = at + 46 + nameBytes + extraBytes + commentBytes
    if (next > end) throw new AppError('corrupt')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
    const sizes = zip64Sizes(view, at, at + 46 + nameBytes, extraBytes)
    if (isSafeName(name))
      entries.set(name.toLowerCase(), {
        name,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        ...sizes,
      })
    at = next
  }
  return entries
}

/** Where the end record stands; only an archive's comment may follow it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - LONGEST_COMMENT)
  for (let at = view.byteLength - END_RECORD_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END_RECORD) return at
  throw new AppError('corrupt')
}

/** Sizes stand in the header, or in its zip64 field where some writers put them always. */
function zip64Sizes(
  view: DataView,
  header: number,
  extra: number,
  extraBytes: number,
): Pick<ZipEntry, 'packedBytes' | 'headerAt'> {
  let packedBytes = view.getUint32(header + 20, true)
  let headerAt = view.getUint32(header + 42, true)
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const fieldEnd = Math.min(at + 4 + view.getUint16(at + 2, true), extra + extraBytes)
    let value = at + 4
    const large = (stated: number): number => {
      if (stated !== ZIP64) return stated
      if (value + 8 > fieldEnd) throw new AppError('corrupt')
      value += 8
      return Number(view.getBigUint64(value - 8, true))
    }
    large(view.getUint32(header + 24, true))
    packedBytes = large(packedBytes)
    headerAt = large(headerAt)
  }
  return { packedBytes, headerAt }
}

function isSafeName(name: string): boolean {
  return !(name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..'))
}

function inflate(bytes: Uint8Array, entry: ZipEntry, atMost: number): Uint8Array {
  if (entry.flags & ENCRYPTED_FLAG) throw new AppError('encrypted')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.headerAt
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw new AppError('corrupt')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  if (start + entry.packedBytes > bytes.length) throw new AppError('corrupt')
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const content = unpack(packed, entry.method, atMost)
  if (crc32(content) !== entry.crc) throw new AppError('corrupt')
  return content
}

function unpack(packed: Uint8Array, method: number, atMost: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > atMost) throw new AppError('too-large')
    return packed
  }
  if (method !== DEFLATED) throw new AppError('corrupt')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, atMost) })
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new AppError(tooLarge ? 'too-large' : 'corrupt', {}, error)
  }
}
