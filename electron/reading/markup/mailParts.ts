/**
 * A web page in one file (MHTML, `.mht`, also saved as `.xls`) is a mail message: this finds its parts and undoes their
 * transfer encodings. Sources: RFC 2045, 2046, 2557.
 */
import { AppError } from '../../../shared/errors.ts'

export interface MailPart {
  /** In lower case: `text/html`. */
  readonly type: string
  readonly charset: string | null
  readonly content: Uint8Array
}

const MOST_PARTS = 2_000
const MOST_DEPTH = 5
const LONGEST_HEADER = 65_536

/** The parts that hold something, in order. Throws `corrupt` where there are none, `too-large` past the limits. */
export function mailParts(bytes: Uint8Array): MailPart[] {
  const parts: MailPart[] = []
  collect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, parts)
  if (parts.length === 0) throw new AppError('corrupt')
  return parts
}

function collect(message: Buffer, depth: number, parts: MailPart[]): void {
  const { headers, body } = headersOf(message)
  const [type = '', ...parameters] = (headers.get('content-type') ?? 'text/plain').split(';')
  const boundary = parameter(parameters, 'boundary')
  if (/^multipart\//i.test(type.trim()) && boundary) {
    if (depth >= MOST_DEPTH) throw new AppError('too-large')
    for (const part of between(body, boundary)) collect(part, depth + 1, parts)
    return
  }
  if (body.length === 0) return
  parts.push({
    type: type.trim().toLowerCase(),
    charset: parameter(parameters, 'charset'),
    content: decoded(body, headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? ''),
  })
  if (parts.length > MOST_PARTS) throw new AppError('too-large')
}

/** The lines up to the first empty one; a line that begins with white space goes on with the one before. */
function headersOf(message: Buffer): { readonly headers: Map<string, string>; readonly body: Buffer } {
  const start = message.subarray(0, LONGEST_HEADER).toString('latin1')
  const gap = /^\s*?\r?\n|\r?\n\r?\n/.exec(start)
  const headers = new Map<string, string>()
  const head = gap ? start.slice(0, gap.index) : ''
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: gap ? message.subarray(gap.index + gap[0].length) : message }
}

function parameter(parameters: readonly string[], name: string): string | null {
  for (const text of parameters) {
    const [key = '', ...value] = text.split('=')
    if (key.trim().toLowerCase() === name)
      return value
        .join('=')
        .trim()
        .replace(/^"(.*)"$/, '$1')
  }
  return null
}

/** What stands between the lines of the boundary; a message that is cut off ends its last part. */
function between(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const found: Buffer[] = []
  let at = body.indexOf(mark)
  while (at >= 0 && found.length <= MOST_PARTS) {
    const lineEnd = body.indexOf(10, at + mark.length)
    const isLast = body.subarray(at + mark.length, at + mark.length + 2).toString('latin1') === '--'
    if (isLast || lineEnd < 0) break
    const next = body.indexOf(mark, lineEnd)
    found.push(body.subarray(lineEnd + 1, next < 0 ? body.length : next))
    at = next
  }
  return found
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? unquoted(body) : body
}

/** Blanks that mail programs leave between a line's `=` and its end. */
const MOST_BLANKS = 20

/** `=E4` is a byte, `=` at a line's end joins it to the next; anything else stands for itself. */
function unquoted(body: Buffer): Uint8Array {
  const bytes = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] as number
    if (byte === 0x3d) {
      const lineEnd = softLineEnd(body, at + 1)
      const code = hexadecimal(body[at + 1]) * 16 + hexadecimal(body[at + 2])
      if (lineEnd !== null) at = lineEnd
      else if (!Number.isNaN(code)) {
        bytes[length++] = code
        at += 2
      } else bytes[length++] = byte
    } else bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}

/** Where the line ends that has nothing more than a few blanks from here on, or null. */
function softLineEnd(body: Buffer, from: number): number | null {
  let at = from
  while (at < from + MOST_BLANKS && (body[at] === 0x20 || body[at] === 0x09)) at++
  if (body[at] === 0x0d) at++
  return body[at] === 0x0a ? at : null
}

function hexadecimal(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : Number.NaN
}
