/**
 * The document's key words in an OLE2 file, where an export of ours that was saved as .xls keeps the budget year. What cannot
 * be followed there counts as none: it is no reason to refuse a sheet. Source: [MS-OLEPS] 2.21.
 */
import type { Ole2File } from '../bytes/ole2.ts'
import { decodeBytes } from './codepage.ts'

const STREAM = '\u0005SummaryInformation'
const KEYWORDS = 5
const CODEPAGE = 1
const BYTE_STRING = 0x1e
const MOST_PROPERTIES = 100
const LONGEST = 1_000

export function readSummaryKeywords(file: Ole2File): string {
  try {
    const stream = file.read(STREAM)
    return stream ? keywordsIn(new DataView(stream.buffer, stream.byteOffset, stream.byteLength)) : ''
  } catch {
    return ''
  }
}

function keywordsIn(view: DataView): string {
  const section = view.getUint32(44, true)
  const count = Math.min(view.getUint32(section + 4, true), MOST_PROPERTIES)
  const valueAt = (id: number): number | null => {
    for (let at = section + 8; at < section + 8 + count * 8; at += 8)
      if (view.getUint32(at, true) === id) return section + view.getUint32(at + 4, true)
    return null
  }
  const keywords = valueAt(KEYWORDS)
  const codepage = valueAt(CODEPAGE)
  if (keywords === null || view.getUint32(keywords, true) !== BYTE_STRING) return ''
  const length = Math.min(view.getUint32(keywords + 4, true), LONGEST)
  const bytes = new Uint8Array(view.buffer, view.byteOffset + keywords + 8, length)
  return decodeBytes(bytes, codepage === null ? null : view.getUint16(codepage + 4, true)).trim()
}
