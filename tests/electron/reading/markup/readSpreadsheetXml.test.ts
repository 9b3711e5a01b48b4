import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../../../../electron/reading/openWorkbook.ts'
import { gb18030 } from '../gb18030.ts'
import { OFFICIAL_HEADER } from '../packages.ts'
import { cellsOf, refusal, SENTENCE, sheetsOf, TITLE, TOLD, textsOf, told, utf8 } from './pages.ts'

const SPACES =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"'
const workbook = (content: string, declaration = '<?xml version="1.0"?>') =>
  `${declaration}<?mso-application progid="Excel.Sheet"?><Workbook ${SPACES}>${content}</Workbook>`
const sheet = (table: string, options = '') => `<Worksheet ss:Name="表10"><Table>${table}</Table>${options}</Worksheet>`
const text = (content: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="String">${content}</Data></Cell>`
const number = (content: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="Number">${content}</Data></Cell>`
const row = (cells: string, attributes = '') => `<Row ${attributes}>${cells}</Row>`
const STYLES =
  '<Styles><Style ss:ID="Default"><Font ss:FontName="宋体"/></Style><Style ss:ID="deep"><Alignment ss:Indent="2"/></Style><Style ss:ID="bold"><Font ss:Bold="1"/></Style><Style ss:ID="both" ss:Parent="bold"><Alignment ss:Indent="1"/></Style><Style ss:ID="percent"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
const project = (name: string, amount: string) =>
  row(
    text(name, 'ss:StyleID="deep"') +
      number(amount) +
      number(amount) +
      text('做好补助工作。', 'ss:Index="6"') +
      text(SENTENCE),
  )
const FORM = workbook(
  STYLES +
    sheet(
      row(text(TITLE, 'ss:MergeAcross="6"')) +
        row(text('部门名称：某部门', 'ss:MergeAcross="5"') + text('单位：万元')) +
        row(OFFICIAL_HEADER.map((label) => text(label)).join('')) +
        row(text('合计') + number('3.5', 'ss:Formula="=R[1]C"') + number('3.5')) +
        row(text('某单位') + number('3.5') + number('3.5')) +
        project('甲项目', '1.25') +
        project('乙项目', '2.25'),
    ),
)

describe('an XML spreadsheet', () => {
  it('is read with its merges, indents and numbers', async () => expect(await told(utf8(FORM))).toBe(TOLD))
  it('is read in the encoding that it states', async () =>
    expect(await told(gb18030(FORM.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="gb2312"?>')))).toBe(
      TOLD,
    ))
  it('is read with prefixes', async () =>
    expect(
      await told(
        utf8(FORM.replace(/<(\/?)(?=[A-Z])/g, '<$1ss:').replace(SPACES, SPACES.slice(SPACES.indexOf('xmlns:ss')))),
      ),
    ).toBe(TOLD))
  it('counts rows and cells that bear no index, across merges', async () => {
    const rows =
      row(text('a', 'ss:MergeAcross="1" ss:MergeDown="1"') + text('b') + text('c', 'ss:Index="6"') + text('d')) +
      row(text('e'), 'ss:Index="4"') +
      '<Row ss:Span="2"/>' +
      row(text('f'))
    const source = workbook(sheet(rows))
    expect(await textsOf(source)).toEqual({ A1: 'a', C1: 'b', F1: 'c', G1: 'd', A4: 'e', A8: 'f' })
    expect((await sheetsOf(source))[0]?.merges.at(1, 2)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 })
  })
  it('shows numbers and dates as their formats say, and keeps exact values', async () => {
    const cells = await cellsOf(
      workbook(
        STYLES +
          sheet(
            row(
              number('0.955', 'ss:StyleID="percent"') +
                number('12.3456789') +
                '<Cell ss:StyleID="day"><Data ss:Type="DateTime">2023-03-05T00:00:00.000</Data></Cell>' +
                '<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell ss:Formula="=1/0"><Data ss:Type="Error">#DIV/0!</Data></Cell>' +
                '<Cell ss:Formula="=A1"/><Cell ss:Formula="=&quot;&quot;"><Data ss:Type="String"></Data></Cell>',
            ),
          ),
      ),
    )
    expect(cells.A1).toMatchObject({ text: '95.50%', number: '0.955' })
    expect(cells.B1).toMatchObject({ number: '12.3456789' })
    expect(cells.C1).toMatchObject({ text: '2023/3/5', number: null })
    expect(cells.D1?.text).toBe('TRUE')
    expect(cells.E1).toMatchObject({ text: '#DIV/0!', isError: true, isFormula: true })
    expect(cells.F1).toMatchObject({ text: '', isFormula: true })
    expect(cells.G1).toBeUndefined()
  })
  it('keeps styles, rich text and line breaks, and leaves comments out', async () => {
    const cells = await cellsOf(
      workbook(
        STYLES +
          sheet(
            `<Column ss:StyleID="both"/>${row(`${text('甲')}<Cell ss:StyleID="Default"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>乙</B><Font>丙&#10;丁</Font></ss:Data><Comment><ss:Data>戊</ss:Data></Comment></Cell>`)}`,
          ),
      ),
    )
    expect(cells.A1).toMatchObject({ text: '甲', bold: true, indent: 1 })
    expect(cells.B1).toMatchObject({ text: '乙丙\n丁', bold: false, indent: 0 })
  })
  it('tells what is hidden and the key words', async () => {
    const bytes = utf8(
      workbook(
        `<DocumentProperties><Keywords>年度2023</Keywords></DocumentProperties>${sheet(
          `<Column ss:Hidden="1" ss:Span="1"/>${row(text('a'))}${row(text('b'), 'ss:Hidden="1"')}`,
          '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>',
        )}`,
      ),
    )
    const { sheets, keywords } = await openWorkbook(bytes)
    expect(keywords).toBe('年度2023')
    expect(sheets[0]).toMatchObject({ name: '表10', isHidden: true })
    expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([2])
    expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([1, 2])
  })
})

describe('XML is refused', () => {
  const check = async (source: string, expected: string) => expect(await refusal(utf8(source))).toBe(expected)
  it('where it defines entities', async () => {
    await check(FORM.replace('<Workbook', '<!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook'), 'unsafe-xml')
    await check(
      '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "b">]><html><table><tr><td>&a;</td></tr></table></html>',
      'unsafe-xml',
    )
    await check(FORM.replace('<Workbook', '<!DOCTYPE Workbook SYSTEM "file:///etc/passwd"><Workbook'), 'unsafe-xml')
  })
  it('where it is something else', async () => {
    await check('<?xml version="1.0"?><w:wordDocument xmlns:w="x"><w:body/></w:wordDocument>', 'not-spreadsheet')
    await check('<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-spreadsheet')
    await check('<?xml version="1.0"?><Workbook xmlns="urn:x"/>', 'not-spreadsheet')
  })
  it('where it is cut off or broken', async () => {
    await check(FORM.slice(0, -200), 'corrupt')
    await check(FORM.replace('</Row>', '</Wor>'), 'corrupt')
  })
  it('where it claims too much', () =>
    check(workbook(sheet(row(text('a', 'ss:MergeDown="9999999"')).repeat(120_001))), 'too-large'))
})
