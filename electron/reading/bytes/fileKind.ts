/**
 * What a file is by its first bytes, never by its name: names are wrong as often as not (.xls files that are HTML, .xlsx
 * files with a password, renamed documents).
 */
import { decodeText } from './decodeText.ts'

/** `biff` is the records of an old workbook without a container, `mail` is a web page in one file, as a mail message: what Excel and browsers call MHTML. */
export type FileKind = 'empty' | 'zip' | 'ole2' | 'biff' | 'pdf' | 'mail' | 'markup' | 'text' | 'other'

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** An archive without entries consists of its end record. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** The record that begins a sheet: its type by version, and its length. Source: OpenOffice's documentation of the format. */
const BIFF_TYPES = [0x0009, 0x0209, 0x0409, 0x0809]
const BIFF_LENGTHS = [4, 6, 8, 16]
/** As much as is looked at to tell a text from binary data. */
const SAMPLE = 4_096
/** Readers of PDF accept its first line within so many bytes. */
const PDF_SEARCHED = 1_024

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE2)) return 'ole2'
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip'
  if (isBiff(bytes)) return 'biff'
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_SEARCHED)).includes('%PDF-')) return 'pdf'
  const text = decodedStart(bytes)
  if (text === null) return 'other'
  const visible = text.trimStart()
  if (visible === '') return 'empty'
  if (/^\{\\rtf/i.test(visible)) return 'other'
  if (/^[\w-]+:\s/.test(visible) && /^mime-version\s*:/im.test(visible)) return 'mail'
  return /^<[a-z!?/]/i.test(visible) ? 'markup' : 'text'
}

function isBiff([typeLow = 0, typeHigh = 0, lengthLow = 0, lengthHigh = 0]: Uint8Array): boolean {
  return BIFF_TYPES.includes(typeLow | (typeHigh << 8)) && BIFF_LENGTHS.includes(lengthLow | (lengthHigh << 8))
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The beginning as text, or null if it is none; of a file that begins with white space, what follows it. */
function decodedStart(bytes: Uint8Array): string | null {
  const whole = firstVisible(bytes)
  const start = whole - (whole % 2) < SAMPLE / 2 ? 0 : whole - (whole % 2)
  const end = start + SAMPLE
  // The sample may end inside a character, of four bytes at most.
  for (const cut of end < bytes.length ? [0, 1, 2, 3] : [0]) {
    const text = decodeText(bytes.subarray(start, end - cut))
    if (text !== null && !text.endsWith('\ufffd')) return text
  }
  return decodeText(bytes.subarray(start, end))
}

function firstVisible(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte !== 0x20 && (byte < 9 || byte > 13))
  return Math.max(0, at)
}
