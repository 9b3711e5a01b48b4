/**
 * What a file is by its first bytes, never by its name: names are wrong as often as not (.xls files that are HTML, .xlsx
 * files with a password, renamed documents).
 */
export type FileKind = 'empty' | 'zip' | 'ole2' | 'markup' | 'text' | 'other'

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** An archive without entries consists of its end record. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
/** As much as is looked at to tell a text from binary data. */
const SAMPLE = 4_096

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE2)) return 'ole2'
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip'
  const text = decodedSample(bytes)
  if (text === null) return 'other'
  const visible = text.trimStart()
  if (visible === '') return bytes.length <= SAMPLE ? 'empty' : 'other'
  return visible.startsWith('<') ? 'markup' : 'text'
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The beginning as text in one of the encodings that offices use, or null if it is none. */
function decodedSample(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  for (const encoding of sample[0] === 0xff && sample[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      // The sample may end inside a character, which `stream` leaves open.
      const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true })
      return /^[^\p{Cc}]*$/u.test(text.replace(/[\t\r\n\f]/g, '')) ? text : null
    } catch {
      // Not this encoding.
    }
  }
  return null
}
