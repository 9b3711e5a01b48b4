/**
 * How large a PDF's compressed parts grow, before anything else is done with them: a small file may hold hours of drawing,
 * and pdf.js has no limit of its own. Pictures are not counted, because none is decoded.
 */
import { constants, inflateSync } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'

/** As much before a stream as its description may take. */
const DESCRIPTION = 1_000

/** Throws `too-large`. Streams that are damaged, or compressed in other ways, count nothing. */
export function checkStreamSizes(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let inflated = 0
  let streams = 0
  let end = -1
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    streams++
    if (streams > LIMITS.pdfStreams) throw new AppError('too-large')
    const before = file.toString('latin1', Math.max(0, at - DESCRIPTION), at)
    const description = before.slice(before.lastIndexOf(' obj') + 1)
    if (!/\/(?:FlateDecode|Fl)\b/.test(description) || /\/Subtype\s*\/Image\b/.test(description)) continue
    const start = at + (file[at + 6] === 13 ? 8 : 7)
    if (end < start) {
      const found = file.indexOf('endstream', start)
      end = found < 0 ? file.length : found
    }
    inflated += inflatedSize(file.subarray(start, end))
    if (inflated > LIMITS.inflatedBytes) throw new AppError('too-large')
  }
}

function inflatedSize(stream: Uint8Array): number {
  try {
    return inflateSync(stream, { maxOutputLength: LIMITS.pdfStreamBytes, finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new AppError('too-large', {}, error)
    return 0
  }
}
