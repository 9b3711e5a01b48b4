import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../electron/reading/limits.ts'
import { coveringCell, type Sheet } from '../../../../electron/reading/sheet.ts'
import { decodeEscapes, encodeEscapes } from '../../../../electron/reading/xlsx/escapes.ts'
import { readSharedStrings } from '../../../../electron/reading/xlsx/sharedStrings.ts'
import { readStyles } from '../../../../electron/reading/xlsx/styles.ts'
import { readWorksheet } from '../../../../electron/reading/xlsx/worksheet.ts'
import { parseRange } from '../../../../shared/cellAddress.ts'
import { AppError } from '../../../../shared/errors.ts'
import { rowXml, sheetXml } from '../packages.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const STYLES = readStyles(
  utf8(
    '<x:styleSheet xmlns:x="a"><x:numFmts><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts><x:fonts><x:font/><x:font><x:b/></x:font></x:fonts><x:cellXfs><x:xf/><x:xf numFmtId="164" fontId="1"><x:alignment horizontal="left" indent="2"/></x:xf></x:cellXfs></x:styleSheet>',
  ),
)
function sheetOf(rows: string, behind = ''): Sheet {
  const context = { sharedStrings: ['共享'], styles: STYLES, from1904: false }
  return readWorksheet(utf8(sheetXml(rows, behind)), context, { name: 'a', isHidden: false })
}
const texts = (sheet: Sheet) =>
  [...sheet.rows].map(([row, cells]) => [row, [...cells].map(([column, { text }]) => [column, text])])

describe('a worksheet', () => {
  it('places cells by their addresses, and counts where they have none', () => {
    const rows = '<row r="3"><c r="B3" t="s"><v>0</v></c><c><v>1</v></c></row><row><c><v>2</v></c></row>'
    expect(texts(sheetOf(rows))).toEqual([
      [
        3,
        [
          [2, '共享'],
          [3, '1'],
        ],
      ],
      [4, [[1, '2']]],
    ])
  })
  it('keeps each kind of value, formatted as it shows', () => {
    const rows = rowXml([
      '<c t="str"><f>A2</f><v>文_x000D_字</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c s="1"><v>1.25</v></c>',
      '<c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh><t>fu</t></rPh></is></c>',
    ])
    const cells = [...(sheetOf(rows).rows.get(1)?.values() ?? [])]
    expect(cells.map(({ text }) => text)).toEqual(['文\r字', 'TRUE', '#DIV/0!', '1.3', '富文本'])
    expect(cells[0]).toMatchObject({ isFormula: true, number: null })
    expect(cells[2]).toMatchObject({ isError: true })
    expect(cells[3]).toMatchObject({ number: '1.25', indent: 2, bold: true })
  })
  it('keeps no empty cells, but formulas that lack their result', () => {
    expect(texts(sheetOf(rowXml([' ', '<c s="1"/>', '<c><f>A1</f></c>', '<c t="str"><f>A1</f><v></v></c>'])))).toEqual([
      [1, [[3, '']]],
    ])
  })
  it('is corrupt where a cell refers to a shared text that is not there', () => {
    for (const index of ['1', '-1', 'x'])
      expect(() => sheetOf(`<row><c t="s"><v>${index}</v></c></row>`)).toThrow(new AppError('corrupt'))
  })
  it('knows which merged cell covers a place', () => {
    const sheet = sheetOf(rowXml(['甲']) + rowXml([null, '乙']), '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>')
    expect(coveringCell(sheet, 2, 1)?.text).toBe('甲')
    expect(coveringCell(sheet, 2, 2)?.text).toBe('乙')
    expect(coveringCell(sheet, 1, 2)).toBeNull()
  })
  it('passes over a million formatted rows and still finds the merges behind them', () => {
    const empty = '<row s="1" customFormat="1"><c s="1"/></row>'.repeat(500_000)
    const sheet = sheetOf(rowXml(['甲']) + empty, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    expect(texts(sheet)).toEqual([[1, [[1, '甲']]]])
    expect(sheet.merges.at(1, 2)).toEqual(parseRange('A1:B1'))
  })
  it('does not miss content far below', () => {
    const empty = '<row><c s="1"/></row>'.repeat(50_000)
    expect(texts(sheetOf(rowXml(['甲']) + empty + rowXml(['乙'])))).toEqual([
      [1, [[1, '甲']]],
      [50_002, [[1, '乙']]],
    ])
  })
  it('counts what stands right of the last column, and bounds what it keeps', () => {
    const wide = Array.from({ length: LIMITS.columns + 2 }, (_, at) => at + 1)
    expect(sheetOf(rowXml(wide)).beyond).toEqual({ count: 2, first: 'BI1' })
    const cells = rowXml(Array.from({ length: 1_000 }, () => 1)).repeat(LIMITS.cells / 1_000 + 1)
    expect(() => sheetOf(cells)).toThrow(expect.objectContaining({ code: 'too-large' }))
    const merges = '<mergeCell ref="A1:XFD1048576"/>'
    expect(sheetOf(rowXml(['甲']).repeat(1_000), merges.repeat(10_000)).merges.at(1_000, 60)).not.toBeNull()
    expect(() => sheetOf('', merges.repeat(LIMITS.mergedRanges + 1))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
  })
})

describe('texts', () => {
  it('of shared strings join their runs and leave out phonetic guides', () => {
    expect(
      readSharedStrings(
        utf8('<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t> 丙</t></r><rPh><t>bing</t></rPh></si><si/></sst>'),
      ),
    ).toEqual(['甲', '乙 丙', ''])
  })
  it('survive escaping, also those that look escaped', () => {
    for (const text of ['_x000D_', 'a\rb', '_x005F_x000D_', '\u0001', '_x_', '普通', '\ufffe'])
      expect(decodeEscapes(encodeEscapes(text))).toBe(text)
    expect(encodeEscapes('_x000D_')).toBe('_x005F_x000D_')
    expect(encodeEscapes('a\tb\nc')).toBe('a\tb\nc')
    expect(encodeEscapes('\ud800')).toBe('\ufffd')
  })
})
