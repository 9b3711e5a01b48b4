/**
 * A zip archive, packed part by part as the parts come in. Compressing runs beside the program, on threads of Node's own,
 * so that the program answers between two pieces and can be told to stop. Nothing of the machine goes into the bytes:
 * every entry bears the first date that zip knows, and no random name. Source: PKWARE's APPNOTE.
 */
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'

/** A part's name in the package and its text in pieces of any size. */
export interface Part {
  readonly name: string
  readonly pieces: Iterable<string>
}

const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_RECORD = 0x06054b50
const VERSION = 20
const DEFLATED = 8
/** The first of January 1980. */
const FIRST_DATE = 0x21
/** Characters that are compressed at a time. */
const PIECE = 256 * 1024
/** Half as much time as the usual level, and hardly more bytes: texts of a form are full of repetitions. */
const LEVEL = 3

interface Entry {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly packed: number
  readonly at: number
}

/** Parts are asked for one after another, so that a later one may say what came of an earlier one. Throws `cancelled`. */
export async function packZip(parts: Iterable<Part>, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const entries: Entry[] = []
  let at = 0
  for (const part of parts) {
    const { packed, crc, size } = await deflated(part.pieces, signal)
    const length = packed.reduce((sum, chunk) => sum + chunk.length, 0)
    const entry: Entry = { name: Buffer.from(part.name), crc, size, packed: length, at }
    const header = localHeader(entry)
    entries.push(entry)
    chunks.push(header, ...packed)
    at += header.length + length
  }
  const directory = entries.map(centralHeader)
  return Buffer.concat([...chunks, ...directory, endRecord(entries.length, at, Buffer.concat(directory).length)])
}

async function deflated(
  pieces: Iterable<string>,
  signal: AbortSignal,
): Promise<{ packed: Buffer[]; crc: number; size: number }> {
  // What comes out of one piece fits into one chunk, so that each is handed over to a thread once.
  const packer = createDeflateRaw({ level: LEVEL, chunkSize: PIECE })
  const packed: Buffer[] = []
  packer.on('data', (chunk: Buffer) => packed.push(chunk))
  const end = once(packer, 'end')
  let earlier: Promise<unknown> = setImmediate()
  let crc = 0
  let size = 0
  for (const text of gathered(pieces)) {
    if (signal.aborted) {
      packer.destroy()
      end.catch(() => {})
      throw new AppError('cancelled')
    }
    const bytes = Buffer.from(text)
    crc = crc32(bytes, crc)
    size += bytes.length
    // One piece is made while the one before it is compressed.
    await earlier
    earlier = packer.write(bytes) ? setImmediate() : once(packer, 'drain')
  }
  packer.end()
  await end
  return { packed, crc, size }
}

/** Small pieces as larger ones, each worth a call of the compressor. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}

function localHeader(entry: Entry): Buffer {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(LOCAL_HEADER, 0)
  return Buffer.concat([signature, commonFields(entry), entry.name])
}

function centralHeader(entry: Entry): Buffer {
  const start = Buffer.alloc(6)
  start.writeUInt32LE(CENTRAL_HEADER, 0)
  start.writeUInt16LE(VERSION, 4)
  const end = Buffer.alloc(14)
  end.writeUInt32LE(entry.at, 10)
  return Buffer.concat([start, commonFields(entry), end, entry.name])
}

/** What both headers of an entry say of it; an entry has no extra fields. */
function commonFields({ name, crc, size, packed }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(FIRST_DATE, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function endRecord(entries: number, directoryAt: number, directoryBytes: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(END_RECORD, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(directoryBytes, 12)
  record.writeUInt32LE(directoryAt, 16)
  return record
}
