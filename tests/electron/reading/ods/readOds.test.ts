import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../electron/reading/openWorkbook.ts'
import type { Sheet } from '../../../../electron/reading/sheet.ts'
import { writeZip } from '../zipFile.ts'

const NAMESPACES = ['office', 'table', 'text', 'style', 'fo', 'calcext', 'manifest', 'draw', 'meta', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ')
const utf8 = (text: string) => new TextEncoder().encode(text)

function contentXml(tables: string, styles = '', body = 'spreadsheet'): string {
  return `<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${body}>${tables}</office:${body}></office:body></office:document-content>`
}

function packageOf(content: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, ...parts }
  return writeZip(Object.entries(all).map(([name, text]) => ({ name, content: utf8(text) })))
}

async function sheetOf(rows: string, styles = ''): Promise<Sheet> {
  const workbook = await openWorkbook(
    packageOf(contentXml(`<table:table table:name="表">${rows}</table:table>`, styles)),
  )
  return workbook.sheets[0] as Sheet
}
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (content: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${content}</table:table-cell>`
const cellsOf = (sheet: Sheet) => [...sheet.rows.values()].flatMap((cells) => [...cells.values()])
const textsOf = async (rows: string) => cellsOf(await sheetOf(rows)).map(({ text }) => text)

describe('the text of a cell', () => {
  const check = async (content: string, expected: string) =>
    expect(await textsOf(row(cell(content)))).toEqual([expected])

  it('has the lines, spaces and tabs that it shows', async () => {
    await check('<text:p>一</text:p><text:p/><text:p>二<text:line-break/>三</text:p>', '一\n\n二\n三')
    await check('<text:p><text:s text:c="4"/>项目<text:s/><text:tab/>甲</text:p>', '    项目 \t甲')
    await check('<text:p>    直接写的空格</text:p>', '    直接写的空格')
    await check('<text:p>断\n      行</text:p>', '断 行')
    await check('<text:p><text:span>分</text:span><text:a>段</text:a></text:p>', '分段')
  })
  it('has no comments, phonetic guides or drawings in it', async () => {
    await check(
      '<office:annotation><dc:date>2024</dc:date><text:p>批注</text:p></office:annotation><text:p>正文</text:p>',
      '正文',
    )
    await check(
      '<text:p><text:ruby><text:ruby-base>项</text:ruby-base><text:ruby-text>xiàng</text:ruby-text></text:ruby>目</text:p>',
      '项目',
    )
    await check('<text:p>甲</text:p><draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame>', '甲')
  })
})

describe('an OpenDocument sheet', () => {
  it('keeps exact decimals beside what is shown, and shows those that lack it', async () => {
    const value = (type: string, number: string, shown: string) =>
      `<table:table-cell office:value-type="${type}" office:value="${number}">${shown}</table:table-cell>`
    const sheet = await sheetOf(
      row(
        value('float', '283.00000000000006', '<text:p>283.00</text:p>') +
          value('percentage', '0.95', '<text:p>95%</text:p>') +
          value('percentage', '1', '') +
          value('float', '12.50', ''),
      ),
    )
    expect(cellsOf(sheet).map(({ text, number }) => [text, number])).toEqual([
      ['283.00', '283.00000000000006'],
      ['95%', '0.95'],
      ['100%', '1'],
      ['12.5', '12.50'],
    ])
  })
  it('knows formulas, their errors, and results that were not stored', async () => {
    const sheet = await sheetOf(
      row(
        '<table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"><text:p>1.00</text:p></table:table-cell>' +
          cell('<text:p>#DIV/0!</text:p>', 'table:formula="of:=1/0" calcext:value-type="error"') +
          cell('<text:p/>', 'table:formula="of:=&quot;&quot;" office:string-value=""') +
          '<table:table-cell table:formula="of:=SUM(A1)"/>',
      ),
    )
    expect(cellsOf(sheet).map(({ column, text, isError }) => [column, text, isError])).toEqual([
      [1, '1.00', false],
      [2, '#DIV/0!', true],
      [4, '', false],
    ])
    expect(cellsOf(sheet).every(({ isFormula }) => isFormula)).toBe(true)
  })
  it('takes indent and weight from the styles of cell, row and column, and from their parents', async () => {
    const style = (name: string, content: string, parent = '') =>
      `<style:style style:name="${name}" style:family="table-cell" ${parent}>${content}</style:style>`
    const sheet = await sheetOf(
      '<table:table-column table:default-cell-style-name="col" table:number-columns-repeated="2"/>' +
        row(cell('<text:p>甲</text:p>') + cell('<text:p>乙</text:p>', 'table:style-name="child"')) +
        row(cell('<text:p>丙</text:p>'), 'table:default-cell-style-name="bold"'),
      style('col', '<style:paragraph-properties fo:margin-left="0.353cm"/>') +
        style('bold', '<style:text-properties fo:font-weight="bold"/>') +
        style('child', '<style:paragraph-properties fo:margin-left="20pt"/>', 'style:parent-style-name="bold"'),
    )
    expect(cellsOf(sheet).map(({ indent, bold }) => [indent, bold])).toEqual([
      [1, false],
      [2, true],
      [0, true],
    ])
  })
  it('tells merges, hidden rows, columns and sheets, and outline levels', async () => {
    const styles =
      '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const table =
      '<table:table table:name="藏" table:style-name="off"><table:table-column/><table:table-column table:visibility="collapse"/>' +
      row(
        `${cell('<text:p>甲</text:p>', 'table:number-columns-spanned="3" table:number-rows-spanned="2"')}<table:covered-table-cell table:number-columns-repeated="2"/>${cell('<text:p>尾</text:p>')}`,
      ) +
      `<table:table-row-group>${row(cell('<text:p>乙</text:p>'), 'table:visibility="filter"')}</table:table-row-group></table:table>`
    const { sheets } = await openWorkbook(packageOf(contentXml(table, styles)))
    const sheet = sheets[0] as Sheet
    expect([sheet.name, sheet.isHidden, [...sheet.hiddenColumns], [...sheet.hiddenRows]]).toEqual([
      '藏',
      true,
      [2],
      [2],
    ])
    expect([...sheet.outlineLevels]).toEqual([[2, 1]])
    expect(sheet.merges.at(2, 3)).toEqual({ top: 1, left: 1, bottom: 2, right: 3 })
    expect(sheet.rows.get(1)?.get(4)?.text).toBe('尾')
  })
  it('repeats rows and cells with content, and skips empty ones at no cost', async () => {
    const sheet = await sheetOf(
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000000"') +
        row(cell('<text:p>甲</text:p>', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
        row('<table:table-cell/>', 'table:number-rows-repeated="48574"'),
    )
    expect(cellsOf(sheet).map(({ row: at, column }) => [at, column])).toEqual([
      [1_000_001, 1],
      [1_000_001, 2],
      [1_000_002, 1],
      [1_000_002, 2],
    ])
  })
  it('is too large where repeated content goes past the limits', async () => {
    const full = cell('<text:p>甲</text:p>', 'table:number-columns-repeated="99999999"')
    const blank = cell('<text:p> </text:p>', 'table:number-columns-repeated="99999999"')
    for (const rows of [
      row(full),
      row(cell('<text:p>甲</text:p>') + blank, 'table:number-rows-repeated="1048576"'),
      row(cell('<text:p><text:s text:c="99999999"/></text:p>')),
    ])
      await expect(sheetOf(rows)).rejects.toMatchObject({ code: 'too-large' })
  })
  it('has no sheets from deleted rows', async () => {
    const deleted = `<table:tracked-changes><table:deletion><table:table>${row(cell('<text:p>删</text:p>'))}</table:table></table:deletion></table:tracked-changes>`
    const { sheets } = await openWorkbook(
      packageOf(contentXml(`${deleted}<table:table table:name="一">${row(cell('<text:p>甲</text:p>'))}</table:table>`)),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['一'])
  })
  it('gives its key words', async () => {
    const meta = `<office:document-meta ${NAMESPACES}><meta:keyword>预算年度:2024</meta:keyword></office:document-meta>`
    expect((await openWorkbook(packageOf(contentXml(''), { 'meta.xml': meta }))).keywords).toBe('预算年度:2024')
  })
})

describe('an OpenDocument package', () => {
  const refused = (bytes: Uint8Array, code: string) => expect(openWorkbook(bytes)).rejects.toMatchObject({ code })

  it('is refused with its reason', async () => {
    const manifest = `<manifest:manifest ${NAMESPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    await refused(packageOf('scrambled', { 'META-INF/manifest.xml': manifest }), 'encrypted')
    await refused(packageOf('', { 'encrypted-package': 'scrambled' }), 'encrypted')
    await refused(packageOf(contentXml('', '', 'text')), 'not-spreadsheet')
    await refused(packageOf(contentXml('').slice(0, -30)), 'corrupt')
    await refused(packageOf(`<!DOCTYPE a [<!ENTITY b "c">]>${contentXml('')}`), 'unsafe-xml')
  })
})
