import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../electron/reading/bytes/decodeText.ts'
import { gb18030 } from '../gb18030.ts'

const TEXT = '项目名称,总计\r\n甲项目,1.25\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a text', () => {
  const check = (bytes: Uint8Array, expected: string | null, declared: string | null = null) =>
    expect(decodeText(bytes, declared)).toBe(expected)
  it('is decoded by its mark', () => {
    check(utf8(`\ufeff${TEXT}`), TEXT)
    check(Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT)
    check(Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT)
  })
  it('is decoded by its bytes where it has no mark', () => {
    check(utf8(TEXT), TEXT)
    check(gb18030(TEXT), TEXT)
    check(Buffer.from(TEXT, 'utf16le'), TEXT)
    check(Buffer.from(TEXT, 'utf16le').swap16(), TEXT)
    check(Buffer.from([0x95, 0x32, 0x82, 0x36]), '𠀀')
  })
  it('is decoded as it says only where its bytes do not contradict', () => {
    check(utf8(TEXT), TEXT, 'gb2312')
    check(gb18030(TEXT), TEXT, 'utf-8')
    check(gb18030(TEXT), TEXT, 'iso-8859-1')
    check(gb18030(TEXT), TEXT, 'no-such-encoding')
    check(Buffer.from([0xb6, 0xb5, 0xa5, 0xd8]), '項目', 'big5')
  })
  it('survives a character that was cut in two', () => {
    const long = '项'.repeat(200)
    check(utf8(long).subarray(0, -1), `${'项'.repeat(199)}\ufffd`)
    const cut = Buffer.concat([gb18030(long), Buffer.from([0xcf])])
    check(cut, `${long}\ufffd`)
  })
  it('survives the bytes that old systems fill fields with', () => check(utf8(`${TEXT}\0\x1a`), `${TEXT}\x1a`))
  it('is none where the bytes are not', () => {
    check(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]), null)
    check(
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256),
      null,
    )
    check(
      Uint8Array.from({ length: 5_000 }, (_, at) => at % 20),
      null,
    )
  })
})
