import { describe, expect, it } from 'vitest'
import { openZip } from '../../../../electron/reading/bytes/zip.ts'
import { LIMITS } from '../../../../electron/reading/limits.ts'
import { writeZip } from '../zipFile.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const TEXT = '绩效目标'.repeat(100)
const archive = (name = 'a/文.xml') => writeZip([{ name, content: utf8(TEXT) }])
const failing = (code: string) => expect.objectContaining({ code })
/** The archive with the bytes at a signature's offset replaced. */
function patched(bytes: Uint8Array, signature: number[], offset: number, values: number[]): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from(signature))
  const copy = Uint8Array.from(bytes)
  copy.set(values, at + offset)
  return copy
}
const CENTRAL = [0x50, 0x4b, 1, 2]
const LOCAL = [0x50, 0x4b, 3, 4]
const END = [0x50, 0x4b, 5, 6]

describe('a zip archive', () => {
  it('gives back what was written, whatever the case of the name', () => {
    const zip = openZip(archive())
    expect(zip.names).toEqual(['a/文.xml'])
    expect(new TextDecoder().decode(zip.read('A/文.XML') ?? undefined)).toBe(TEXT)
    expect(zip.read('missing')).toBeNull()
  })
  it('may have a comment behind it', () => {
    const commented = Buffer.concat([archive(), utf8('comment')])
    expect(openZip(new Uint8Array(commented)).names).toHaveLength(1)
  })
  for (const name of ['../a', 'a/../../b', '/a', 'C:/a', 'a\\b'])
    it(`ignores the name ${name}, which points outside`, () => expect(openZip(archive(name)).names).toEqual([]))
  it('is corrupt without its end, with a broken directory, and where a checksum differs', () => {
    expect(() => openZip(archive().subarray(0, -30))).toThrow(failing('corrupt'))
    expect(() => openZip(patched(archive(), CENTRAL, 0, [0]))).toThrow(failing('corrupt'))
    expect(() => openZip(patched(archive(), CENTRAL, 16, [1, 2, 3, 4])).read('a/文.xml')).toThrow(failing('corrupt'))
    expect(() => openZip(patched(archive(), LOCAL, 40, [0xff, 0xff, 0xff])).read('a/文.xml')).toThrow(
      failing('corrupt'),
    )
    expect(() => openZip(patched(archive(), CENTRAL, 42, [0xff, 0xff, 0xff, 0x7f])).read('a/文.xml')).toThrow(
      failing('corrupt'),
    )
  })
  it('is refused with too many entries, whatever it declares of their sizes', () => {
    const many = Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => ({ name: `${at}`, content: utf8('') }))
    expect(() => openZip(writeZip(many))).toThrow(failing('too-large'))
    expect(() => openZip(patched(archive(), END, 10, [0xff, 0xff]))).toThrow(failing('too-large'))
  })
  it('counts what its entries inflate to, in one and in all', () => {
    const zeros = new Uint8Array(LIMITS.partBytes)
    expect(() => openZip(writeZip([{ name: 'a', content: new Uint8Array(LIMITS.partBytes + 1) }])).read('a')).toThrow(
      failing('too-large'),
    )
    const three = openZip(writeZip(['a', 'b', 'c'].map((name) => ({ name, content: zeros }))))
    expect(three.read('a')).toHaveLength(zeros.length)
    expect(three.read('b')).toHaveLength(zeros.length)
    expect(() => three.read('c')).toThrow(failing('too-large'))
  })
  it('is refused where entries are encrypted or packed in an unknown way', () => {
    expect(() => openZip(patched(archive(), CENTRAL, 8, [1])).read('a/文.xml')).toThrow(failing('encrypted'))
    expect(() => openZip(patched(archive(), CENTRAL, 10, [99])).read('a/文.xml')).toThrow(failing('corrupt'))
  })
})
