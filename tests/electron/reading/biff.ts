/** Streams of BIFF records written by hand, so that tests can hold what no spreadsheet program would write. */
import { CFB } from '@e965/xlsx'

export interface NewRecord {
  readonly type: number
  readonly data: readonly number[]
}

export function record(type: number, ...data: readonly (number | readonly number[])[]): NewRecord {
  return { type, data: data.flat() }
}

export const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [value & 0xff, value >>> 8])
export const u32 = (value: number): number[] => u16(value & 0xffff, value >>> 16)
export const f64 = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)]
/** Characters of two bytes. */
export const wide = (text: string): number[] => [...Buffer.from(text, 'utf16le')]
/** A text of BIFF8 with its length before it. */
export const text8 = (text: string): number[] => [...u16(text.length), 1, ...wide(text)]

export const END = record(0x0a)
const GLOBALS = 0x0005
const WORKSHEET = 0x0010

const begin = (version: number, kind: number) => record(0x809, u16(version, kind, 0, 0))

export function stream(records: readonly NewRecord[]): Uint8Array {
  return Uint8Array.from(records.flatMap(({ type, data }) => [...u16(type, data.length), ...data]))
}

/** A workbook of one sheet, with what all sheets share before it. */
export function biff8(shared: readonly NewRecord[], sheet: readonly NewRecord[], state = 0): Uint8Array {
  const upTo = (at: number) => [
    begin(0x0600, GLOBALS),
    ...shared,
    record(0x85, u32(at), [state, 0, 2, 1], wide('表1')),
    END,
  ]
  return stream([...upTo(stream(upTo(0)).length), begin(0x0600, WORKSHEET), ...sheet, END])
}

/** The sheet alone, as simple report programs write it. */
export function lonelySheet(records: readonly NewRecord[]): Uint8Array {
  return stream([begin(0, WORKSHEET), ...records, END])
}

/** An OLE2 file with these streams. */
export function ole2(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content)
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}
