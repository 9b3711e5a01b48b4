import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../electron/reading/limits.ts'
import type { Sheet, Workbook } from '../../../../electron/reading/sheet.ts'
import { readBiff, readXls } from '../../../../electron/reading/xls/readXls.ts'
import { AppError, type ErrorCode } from '../../../../shared/errors.ts'
import { biff8, END, f64, lonelySheet, type NewRecord, ole2, record, text8, u16, u32, wide } from '../biff.ts'
import { gb18030 } from '../gb18030.ts'

const only = (workbook: Workbook): Sheet => workbook.sheets[0] as Sheet
const cellsOf = (sheet: Sheet) => [...sheet.rows.values()].flatMap((row) => [...row.values()])
const textsOf = (sheet: Sheet) => cellsOf(sheet).map((cell) => cell.text)
const sheetOf = (cells: readonly NewRecord[], shared: readonly NewRecord[] = []) =>
  only(readXls(ole2({ Workbook: biff8(shared, cells) })))
const label = (row: number, column: number, text: string, format = 0) =>
  record(0x204, u16(row, column, format), text8(text))
const number = (row: number, column: number, value: number, format = 0) =>
  record(0x203, u16(row, column, format), f64(value))
const formula = (row: number, result: readonly number[], tokens: readonly number[] = []) =>
  record(0x06, u16(row, 0, 0), result, u16(0), u32(0), u16(tokens.length), tokens)

/** A font with its weight, and cell formats of font, number format and indent. */
const font = (weight: number) => record(0x31, u16(200, 0, 8, weight, 0), [0, 0, 0, 0, 0, 0])
const cellFormat = (fontIndex: number, format: number, indent = 0) =>
  record(0xe0, u16(fontIndex, format, 0), [0, 0, indent], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

function refused(read: () => unknown, code: ErrorCode): void {
  expect(read).toThrow(expect.objectContaining({ code }))
}

describe('an .xls workbook', () => {
  it('shows numbers as their formats do, and keeps their exact decimals', () => {
    const shared = [record(0x41e, u16(164), text8('0.0"万"')), cellFormat(0, 164), cellFormat(0, 9)]
    const sheet = sheetOf(
      [
        number(0, 0, 12.25),
        number(0, 1, 1, 1),
        record(0xbd, u16(1, 0, 1), u32((7 << 2) | 3), u16(0), u32(0x3ff00000), u16(1)),
      ],
      shared,
    )
    expect(cellsOf(sheet).map(({ text, number: exact }) => [text, exact])).toEqual([
      ['12.3万', '12.25'],
      ['100%', '1'],
      ['7%', '0.07'],
      ['1.0万', '1'],
    ])
  })
  it('tells indent and bold, although no font has the number 4', () => {
    const shared = [
      font(400),
      font(700),
      font(400),
      font(400),
      font(700),
      cellFormat(0, 0, 3),
      cellFormat(5, 0),
      cellFormat(2, 0),
    ]
    const sheet = sheetOf([label(0, 0, '缩进', 0), label(1, 0, '粗', 1), label(2, 0, '细', 2)], shared)
    expect(cellsOf(sheet).map(({ indent, bold }) => [indent, bold])).toEqual([
      [3, false],
      [0, true],
      [0, false],
    ])
  })
  it('joins a shared text that is cut between records, in one-byte and two-byte characters', () => {
    const shared = [
      record(0xfc, u32(2), u32(2), u16(5), [1], wide('项目')),
      record(0x3c, [0], [...Buffer.from('A1')]),
      record(0x3c, [1], wide('终'), u16(2), [0x0d], u16(1), u32(4), wide('富本'), u16(0, 0)),
      record(0x3c, [9, 9, 9, 9]),
    ]
    const sheet = sheetOf([record(0xfd, u16(0, 0, 0), u32(0)), record(0xfd, u16(1, 0, 0), u32(1))], shared)
    expect(textsOf(sheet)).toEqual(['项目A1终', '富本'])
  })
  it('reads results of formulas of every kind, and knows where one was not stored', () => {
    const special = (kind: number, value = 0) => [kind, 0, value, 0, 0, 0, 0xff, 0xff]
    const sheet = sheetOf([
      formula(0, f64(2.5)),
      formula(1, special(0)),
      record(0x207, text8('文本')),
      formula(2, special(1, 1)),
      formula(3, special(2, 7)),
      formula(4, special(0)),
      formula(5, special(3), [0x25, 0, 0, 1, 0, 0, 0, 0, 0, 0x22, 1, 4, 0]),
      formula(6, special(3), [0x17, 0, 0]),
    ])
    expect(cellsOf(sheet).map(({ row, text, number: exact, isError }) => [row, text, exact, isError])).toEqual([
      [1, '2.5', '2.5', false],
      [2, '文本', null, false],
      [3, 'TRUE', null, false],
      [4, '#DIV/0!', null, true],
      [5, '', null, false],
      [6, '', null, false],
    ])
    expect(cellsOf(sheet).every((cell) => cell.isFormula)).toBe(true)
  })
  it('tells merges, hidden rows, columns and sheets, and outline levels', () => {
    const workbook = readXls(
      ole2({
        Workbook: biff8(
          [],
          [
            record(0x7d, u16(2, 3, 0, 0, 1, 0)),
            record(0x208, u16(1, 0, 9, 0, 0, 0), [0x22, 1, 0, 0]),
            label(0, 0, 'a'),
            label(1, 0, 'b'),
            record(0xe5, u16(1), u16(0, 1, 0, 6)),
          ],
          1,
        ),
      }),
    )
    const sheet = only(workbook)
    expect([sheet.name, sheet.isHidden]).toEqual(['表1', true])
    expect([...sheet.hiddenColumns]).toEqual([3, 4])
    expect([...sheet.hiddenRows]).toEqual([2])
    expect([...sheet.outlineLevels]).toEqual([[2, 2]])
    expect(sheet.merges.at(2, 5)).toEqual({ top: 1, bottom: 2, left: 1, right: 7 })
  })
  it('passes over a chart inside the sheet', () => {
    const chart = [record(0x809, u16(0x0600, 0x20, 0, 0)), label(5, 5, '图表'), END]
    expect(textsOf(sheetOf([label(0, 0, 'a'), ...chart, label(1, 0, 'b')]))).toEqual(['a', 'b'])
  })
  it('counts dates from 1904 where it says so', () => {
    expect(textsOf(sheetOf([number(0, 0, 1)], [record(0x22, u16(1)), cellFormat(0, 14)]))).toEqual(['1904/1/2'])
  })
  it('counts cells right of the last column without reading them', () => {
    expect(sheetOf([label(0, 0, 'a'), label(0, 100, 'b'), label(1, 200, 'c')]).beyond).toEqual({
      count: 2,
      first: 'CW1',
    })
  })
  it('is read by the stream at the root, never by one that is embedded in a document', () => {
    const embedded = biff8([], [label(0, 0, 'a')])
    refused(() => readXls(ole2({ WordDocument: new Uint8Array(600), 'Pool/Workbook': embedded })), 'not-spreadsheet')
  })
  it('is refused with its reason', () => {
    const whole = biff8([], [label(0, 0, 'a'.repeat(3_000))])
    refused(() => readXls(ole2({ Workbook: biff8([record(0x2f, u16(1))], []) })), 'encrypted')
    refused(() => readXls(ole2({ 'PowerPoint Document': new Uint8Array(600) })), 'not-spreadsheet')
    for (const length of [0, 3, 20, 60, whole.length - 4]) refused(() => readBiff(whole.subarray(0, length)), 'corrupt')
    for (const length of [100, 600, 1_500])
      refused(() => readXls(ole2({ Workbook: whole }).subarray(0, length)), 'corrupt')
  })
  it('is corrupt where a cell refers to a text that is not there, rather than empty', () => {
    refused(() => sheetOf([record(0xfd, u16(0, 0, 0), u32(0))]), 'corrupt')
    refused(() => sheetOf([record(0xfd, u16(0, 0, 0), u32(3))], [record(0xfc, u32(9), u32(0xffffffff))]), 'corrupt')
  })
  it('is too large with more cells than are read', () => {
    const columns = 255
    const numbers = Array.from({ length: columns }, () => [...u16(0), ...u32(6)]).flat()
    const rows = Array.from({ length: Math.ceil(LIMITS.cells / columns) + 1 }, (_, row) =>
      record(0xbd, u16(row, 0), numbers, u16(columns - 1)),
    )
    refused(() => sheetOf(rows), 'too-large')
  })
})

describe('a sheet of records without a container', () => {
  const bytes = (text: string) => [...gb18030(text)]
  const byteLabel = (row: number, text: string) => record(0x204, u16(row, 0, 0, bytes(text).length), bytes(text))

  it('is read in the Chinese encoding, whatever codepage it states', () => {
    for (const codepage of [[], [record(0x42, u16(936))], [record(0x42, u16(1252))]])
      expect(textsOf(only(readBiff(lonelySheet([...codepage, byteLabel(0, '项目名称'), number(1, 0, 1.5)]))))).toEqual([
        '项目名称',
        '1.5',
      ])
  })
  it('is corrupt where it ends early', () => {
    expect(() => readBiff(lonelySheet([byteLabel(0, '项目')]).subarray(0, 20))).toThrow(AppError)
  })
})
