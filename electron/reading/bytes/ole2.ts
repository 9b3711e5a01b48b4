/**
 * The streams of an OLE2 compound file, which is what .xls and .et files, password-protected .xlsx files and other old
 * Office files are. Only streams at the root count: a document may hold a whole workbook as an embedded object. Chains
 * of sectors are followed no further than the file is long. Source: [MS-CFB].
 */
import { AppError } from '../../../shared/errors.ts'

export interface Ole2File {
  readonly names: readonly string[]
  /** The stream's bytes; names are compared without regard to case. null where there is none. */
  read(name: string): Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const MINI_SECTOR_BYTES = 64
/** Sector numbers from here on are marks (end of chain, free sector). */
const FIRST_MARK = 0xfffffffa
const STREAM = 2
const ROOT = 5
/** Parts of the allocation table that the header itself lists. */
const LISTED_IN_HEADER = 109

/** Throws `corrupt` where the directory cannot be followed, as does `read` for a stream that is not all there. */
export function openOle2(bytes: Uint8Array): Ole2File {
  return intact(() => {
    const file = new CompoundFile(bytes)
    const streams = file.streamsAtRoot()
    return {
      names: streams.map((entry) => entry.name),
      read(name) {
        const entry = streams.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
        return entry ? intact(() => file.content(entry)) : null
      },
    }
  })
}

/** Reading past the file's end is how broken files show themselves. */
function intact<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new AppError('corrupt', {}, error) : error
  }
}

class CompoundFile {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly sectorBytes: number
  private readonly table: readonly number[]
  private readonly entries: readonly Entry[]
  private mini: { readonly content: Uint8Array; readonly table: DataView } | null = null

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw new AppError('corrupt')
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new AppError('corrupt')
    this.sectorBytes = 1 << shift
    this.table = this.tableSectors()
    this.entries = this.directory()
  }

  /** The streams directly under the root: its children are a binary tree of siblings. */
  streamsAtRoot(): Entry[] {
    const root = this.entries.find((entry) => entry.kind === ROOT)
    const found: Entry[] = []
    const seen = new Set<number>()
    const open = root ? [root.child] : []
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const entry = this.entries[id]
      if (!entry || seen.has(id)) continue
      seen.add(id)
      if (entry.kind === STREAM) found.push(entry)
      open.push(entry.left, entry.right)
    }
    return found
  }

  content({ start, size, kind }: Entry): Uint8Array {
    if (size > this.bytes.length) throw new AppError('corrupt')
    const smallest = this.view.getUint32(56, true)
    if (kind === ROOT || size >= smallest)
      return gather(size, this.sectorBytes, this.chain(start, Math.ceil(size / this.sectorBytes)), (sector) =>
        this.sector(sector),
      )
    const { content, table } = this.miniStream()
    return gather(size, MINI_SECTOR_BYTES, miniChain(table, start, Math.ceil(size / MINI_SECTOR_BYTES)), (sector) =>
      content.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES),
    )
  }

  /** Streams below a size share the root's stream, in small sectors with a table of their own. */
  private miniStream(): { readonly content: Uint8Array; readonly table: DataView } {
    if (this.mini) return this.mini
    const root = this.entries.find((entry) => entry.kind === ROOT)
    if (!root) throw new AppError('corrupt')
    const sectors = this.chain(this.view.getUint32(60, true))
    const table = gather(sectors.length * this.sectorBytes, this.sectorBytes, sectors, (sector) => this.sector(sector))
    this.mini = { content: this.content(root), table: new DataView(table.buffer) }
    return this.mini
  }

  private directory(): Entry[] {
    return this.chain(this.view.getUint32(48, true)).flatMap((sector) => {
      const start = (sector + 1) * this.sectorBytes
      return Array.from({ length: this.sectorBytes / ENTRY_BYTES }, (_, index) =>
        this.entry(start + index * ENTRY_BYTES),
      )
    })
  }

  private entry(at: number): Entry {
    const nameBytes = Math.min(64, Math.max(2, this.view.getUint16(at + 64, true)))
    return {
      name: new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + nameBytes - 2)),
      kind: this.view.getUint8(at + 66),
      left: this.view.getUint32(at + 68, true),
      right: this.view.getUint32(at + 72, true),
      child: this.view.getUint32(at + 76, true),
      start: this.view.getUint32(at + 116, true),
      size: this.view.getUint32(at + 120, true),
    }
  }

  /** The sectors that hold the allocation table: listed in the header, then in a chain of lists. */
  private tableSectors(): number[] {
    const sectors: number[] = []
    const add = (at: number, count: number): void => {
      for (let index = 0; index < count; index++) {
        const sector = this.view.getUint32(at + index * 4, true)
        if (sector < FIRST_MARK) sectors.push(sector)
      }
    }
    add(76, LISTED_IN_HEADER)
    const perList = this.sectorBytes / 4 - 1
    let list = this.view.getUint32(68, true)
    for (let read = 0; list < FIRST_MARK; read++) {
      if (read * this.sectorBytes > this.bytes.length) throw new AppError('corrupt')
      const at = (list + 1) * this.sectorBytes
      add(at, perList)
      list = this.view.getUint32(at + perList * 4, true)
    }
    return sectors
  }

  /** The sectors from `start` to the end of their chain, or the first `atMost` of them. */
  private chain(start: number, atMost = Number.POSITIVE_INFINITY): number[] {
    const sectors: number[] = []
    const inFile = Math.ceil(this.bytes.length / this.sectorBytes)
    for (let sector = start; sector < FIRST_MARK && sectors.length < atMost; ) {
      if (sectors.length > inFile) throw new AppError('corrupt')
      sectors.push(sector)
      const perSector = this.sectorBytes / 4
      const table = this.table[Math.floor(sector / perSector)]
      if (table === undefined) throw new AppError('corrupt')
      sector = this.view.getUint32((table + 1) * this.sectorBytes + (sector % perSector) * 4, true)
    }
    return sectors
  }

  /** The last sector of a file may be shorter than the others. */
  private sector(sector: number): Uint8Array {
    const at = (sector + 1) * this.sectorBytes
    return this.bytes.subarray(at, at + this.sectorBytes)
  }
}

function miniChain(table: DataView, start: number, count: number): number[] {
  const sectors: number[] = []
  for (let sector = start; sector < FIRST_MARK && sectors.length < count; sector = table.getUint32(sector * 4, true))
    sectors.push(sector)
  return sectors
}

/** Throws `corrupt` where the sectors hold less than `size` bytes. */
function gather(
  size: number,
  sectorBytes: number,
  sectors: readonly number[],
  contentOf: (sector: number) => Uint8Array,
): Uint8Array {
  const content = new Uint8Array(size)
  for (let index = 0; index * sectorBytes < size; index++) {
    const sector = sectors[index]
    const needed = Math.min(sectorBytes, size - index * sectorBytes)
    const part = sector === undefined ? new Uint8Array() : contentOf(sector).subarray(0, needed)
    if (part.length < needed) throw new AppError('corrupt')
    content.set(part, index * sectorBytes)
  }
  return content
}
