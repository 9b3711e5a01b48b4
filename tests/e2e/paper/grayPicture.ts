/**
 * Pages as one picture: gray pages, two beside each other, on a darker ground, as a PNG of sixteen grays, which for black
 * type on white paper is as good as more and a quarter as large. Source: the PNG specification (ISO/IEC 15948), and
 * Netpbm's for PGM.
 */
import { crc32, deflateSync } from 'node:zlib'

export interface GrayPicture {
  readonly width: number
  readonly height: number
  /** Row by row, 0 is black and 255 is white. */
  readonly grays: Uint8Array
}

const COLUMNS = 2
const GAP = 24
const GROUND = 0xcc

/** Of a PGM file of 255 grays, which `pdftoppm -gray` writes. */
export function readPgm(file: Uint8Array): GrayPicture {
  const [header, width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString('latin1')) ?? []
  if (header === undefined) throw new Error('not a PGM file of 255 grays')
  return { width: Number(width), height: Number(height), grays: file.subarray(header.length) }
}

/** Pages of one size, in rows of two. */
export function sideBySide(pages: readonly GrayPicture[]): GrayPicture {
  const { width = 0, height = 0 } = pages[0] ?? {}
  const columns = Math.min(COLUMNS, pages.length)
  const rows = Math.ceil(pages.length / columns)
  const whole = { width: columns * (width + GAP) + GAP, height: rows * (height + GAP) + GAP }
  const grays = new Uint8Array(whole.width * whole.height).fill(GROUND)
  for (const [at, page] of pages.entries()) {
    if (page.width !== width || page.height !== height) throw new Error('pages of two sizes')
    const left = GAP + (at % columns) * (width + GAP)
    const top = GAP + Math.floor(at / columns) * (height + GAP)
    for (let row = 0; row < height; row++)
      grays.set(page.grays.subarray(row * width, (row + 1) * width), (top + row) * whole.width + left)
  }
  return { ...whole, grays }
}

/** Two pixels a byte. */
export function png({ width, height, grays }: GrayPicture): Uint8Array {
  const bytesOfRow = Math.ceil(width / 2)
  const rows = new Uint8Array(height * (1 + bytesOfRow))
  const grayAt = (row: number, column: number) =>
    column < width ? Math.round((grays[row * width + column] ?? 0) / 17) : 0
  for (let row = 0; row < height; row++)
    for (let at = 0; at < bytesOfRow; at++)
      rows[row * (1 + bytesOfRow) + 1 + at] = (grayAt(row, at * 2) << 4) | grayAt(row, at * 2 + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 0, 0, 0, 0], 8)
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
