import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FileKind, fileKind } from '../../../../electron/reading/bytes/fileKind.ts'
import { openOle2 } from '../../../../electron/reading/bytes/ole2.ts'

const SAMPLES = new URL('../../../fixtures/samples/', import.meta.url)
const sample = (name: string) => readFileSync(new URL(name, SAMPLES))
const utf8 = (text: string) => new TextEncoder().encode(text)
/** 项目 in GB18030. */
const GB18030 = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf])

describe('the kind of a file', () => {
  const check = (bytes: Uint8Array, expected: FileKind) => expect(fileKind(bytes)).toBe(expected)
  it('is told by its first bytes', () => {
    check(sample('clean-official.xlsx'), 'zip')
    check(sample('password.xlsx'), 'ole2')
    check(utf8('\ufeff\n<?xml version="1.0"?>'), 'markup')
    check(utf8('项目名称,总计'), 'text')
    check(GB18030, 'text')
    check(Uint8Array.from([0xff, 0xfe, 0x79, 0x98]), 'text')
    check(utf8(''), 'empty')
    check(utf8('%PDF-1.4\0'), 'pdf')
    check(utf8('\r\njunk %PDF-1.7'), 'pdf')
    check(utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'mail')
    check(utf8('From: <x>\r\nSubject: y\r\nMIME-Version: 1.0\r\n'), 'mail')
    check(utf8('Subject: y\r\n\r\nhello'), 'text')
    check(utf8(' \r\n\t'), 'empty')
    check(utf8('{\\rtf1\\ansi}'), 'other')
    check(utf8('SQLite format 3\0\x10\0\x01\x01\0'), 'other')
    check(utf8('<3 万元'), 'text')
    check(utf8(`${' '.repeat(10_000)}<html>`), 'markup')
    check(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'other')
  })
  it('is text also where the sample ends inside a character', () => check(utf8(`a${'项'.repeat(4_000)}`), 'text'))
})

describe('an OLE2 file', () => {
  const password = sample('password.xlsx')
  it('tells the names of its streams', () => {
    expect(openOle2(password).names.toSorted()).toEqual(['EncryptedPackage', 'EncryptionInfo'])
  })
  it('is corrupt where its directory leads nowhere or in a circle', () => {
    const failing = expect.objectContaining({ code: 'corrupt' })
    expect(() => openOle2(password.subarray(0, 400))).toThrow(failing)
    expect(() => openOle2(password.subarray(0, 600))).toThrow(failing)
    const circle = Uint8Array.from(password)
    const view = new DataView(circle.buffer)
    const directory = view.getUint32(48, true)
    const table = view.getUint32(76, true)
    view.setUint32((table + 1) * 512 + directory * 4, directory, true)
    expect(() => openOle2(circle)).toThrow(failing)
  })
})
