/**
 * The names of the streams in an OLE2 compound file, which is what .xls files, password-protected .xlsx files and other
 * old Office files are. Only the directory is read. Source: [MS-CFB].
 */
import { AppError } from '../../../shared/errors.ts'

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
/** Sector numbers from here on are marks (end of chain, free sector). */
const FIRST_MARK = 0xfffffffa
/** Longer directories are not found in honest files. */
const MOST_SECTORS = 10_000

/** Throws `corrupt` where the directory cannot be followed. */
export function ole2StreamNames(bytes: Uint8Array): string[] {
  if (bytes.length < HEADER_BYTES) throw new AppError('corrupt')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw new AppError('corrupt')
  const sectorBytes = 1 << shift
  const sectorAt = (sector: number): number => {
    const at = (sector + 1) * sectorBytes
    if (at + sectorBytes > bytes.length) throw new AppError('corrupt')
    return at
  }
  const next = (sector: number): number => {
    const perSector = sectorBytes / 4
    const table = tableSector(view, Math.floor(sector / perSector), sectorAt, perSector)
    return view.getUint32(sectorAt(table) + (sector % perSector) * 4, true)
  }
  const names: string[] = []
  let sector = view.getUint32(48, true)
  for (let read = 0; sector < FIRST_MARK; read++) {
    if (read >= MOST_SECTORS) throw new AppError('corrupt')
    const start = sectorAt(sector)
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) {
      const nameBytes = view.getUint16(at + 64, true)
      if (nameBytes < 4 || nameBytes > 64) continue
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2)))
    }
    sector = next(sector)
  }
  return names
}

/** The sector that holds part `index` of the allocation table: listed in the header, then in a chain of sectors. */
function tableSector(view: DataView, index: number, sectorAt: (sector: number) => number, perSector: number): number {
  const inHeader = 109
  if (index < inHeader) return view.getUint32(76 + index * 4, true)
  let list = view.getUint32(68, true)
  let left = index - inHeader
  const perList = perSector - 1
  for (let read = 0; left >= perList; read++, left -= perList) {
    if (read >= MOST_SECTORS || list >= FIRST_MARK) throw new AppError('corrupt')
    list = view.getUint32(sectorAt(list) + perList * 4, true)
  }
  if (list >= FIRST_MARK) throw new AppError('corrupt')
  return view.getUint32(sectorAt(list) + left * 4, true)
}
