/** Packages and pages as report systems, converters and mail programs make them, and files that are none. */
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { AppError } from '../../../shared/errors.ts'
import { gb18030 } from './gb18030.ts'
import { outline } from './outline.ts'
import { OFFICIAL_HEADER, packageOf, rowXml, sheetXml } from './packages.ts'
import { writeZip } from './zipFile.ts'

const TITLE = '项目支出绩效目标表（含转移支付项目）'
const ONE = '1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:2次。'
const ROWS = [
  [TITLE],
  ['部门名称：甲局', null, null, null, null, null, '单位：万元'],
  OFFICIAL_HEADER,
  ['合计', 10, 10],
  ['甲局本级', 10, 10],
  ['    项目一', 10, 10, null, null, '目标，一处。', ONE],
]
const EXPECTED = ['甲局本级', '- 项目一 | 10.00 10.00 . . | 目标，一处。 | 次数 1次/2次']
const utf8 = (text: string) => new TextEncoder().encode(text)
const SHEET = sheetXml(ROWS.map((row) => rowXml(row)).join(''))

async function check(bytes: Uint8Array): Promise<void> {
  const { form, warnings } = await readForm(bytes, 'a.xls')
  expect([form.title, form.department, form.unit]).toEqual([TITLE, '甲局', '万元'])
  expect(outline(form)).toEqual(EXPECTED)
  expect(warnings).toEqual([])
}
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readForm(bytes, 'a.xlsx')
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'read'
}

describe('a workbook', () => {
  it('may have its parts anywhere, prefixes everywhere, and strict namespaces', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=\w)/g, '<$1ss:').replace('xmlns=', 'xmlns:ss=')
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const book = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`
    for (const change of [strict, prefixed, (xml: string) => prefixed(strict(xml))])
      await check(
        writeZip(
          Object.entries({
            '_rels/.rels': `<Relationships><Relationship Id="b" Type="${office}/officeDocument" Target="/report/Book.xml"/></Relationships>`,
            'report/Book.xml': change(book),
            'report/_rels/Book.xml.rels': `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="../data/Blatt.xml"/></Relationships>`,
            'data/Blatt.xml': change(SHEET),
          }).map(([name, text]) => ({ name, content: utf8(text) })),
        ),
      )
  })
  it('is refused where its sheet is missing or breaks off, never read as an empty one', async () => {
    const whole = { name: '表', xml: SHEET }
    expect(await refusal(packageOf([{ ...whole, xml: SHEET.slice(0, 900) }]))).toBe('corrupt')
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const missing = `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/none.xml"/></Relationships>`
    expect(await refusal(packageOf([whole], { 'xl/_rels/workbook.xml.rels': missing }))).toBe('corrupt')
  })
  it('that holds no form says so: blank, of other tables, a document, an archive', async () => {
    expect(await refusal(packageOf([{ name: '表', xml: sheetXml('') }]))).toBe('empty')
    expect(await refusal(packageOf([{ name: '表', xml: sheetXml(rowXml(['姓名', '电话', '工资'])) }]))).toBe('no-form')
    for (const name of ['word/document.xml', 'ppt/presentation.xml', '年报.xlsx'])
      expect(await refusal(writeZip([{ name, content: utf8('<a/>') }]))).toBe('not-spreadsheet')
  })
})

describe('text and pages', () => {
  const separated = (mark: string) => `${ROWS.map((row) => row.map((cell) => cell ?? '').join(mark)).join('\r\n')}\r\n`
  it('separated by commas, tabs or semicolons are read in every encoding, whatever the name says', async () => {
    for (const mark of [',', '\t', ';']) {
      const text = separated(mark)
      await check(utf8(text))
      await check(utf8(`\ufeff${text}`))
      await check(gb18030(text))
      await check(Buffer.from(`\ufeff${text}`, 'utf16le'))
      await check(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
    }
    await check(utf8(`\ufeffsep=,\r\n${separated(',').replaceAll(/(?<=,)(10)(?=,)/g, '="$1"')}`))
  })
  it('of a web report are read with their encoding, unclosed tags, and a menu and heading beside the table', async () => {
    const cells = (row: readonly (string | number | null)[]) =>
      Array.from(
        { length: 7 },
        (_, at) => `<td x:num>${String(row[at] ?? '').replaceAll(' ', '&nbsp;') || '&nbsp;'}`,
      ).join('')
    const [, , ...table] = ROWS
    const page = `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body>
      <table><tr><td>首页<td>预算公开</table><h2>${TITLE}</h2><p>部门名称：甲局　　单位：万元</p>
      <table border=1>${table.map((row) => `<tr>${cells(row)}`).join('\n')}</table><p>打印日期：2024-03-01</body></html>`
    await check(gb18030(page))
    await check(
      gb18030(page.replace('<html>', '<!DOCTYPE html><html xmlns:x="urn:schemas-microsoft-com:office:excel">')),
    )
    expect(await refusal(utf8('<!DOCTYPE html><html><form>用户名<input></form></html>'))).toBe('not-spreadsheet')
  })
})
