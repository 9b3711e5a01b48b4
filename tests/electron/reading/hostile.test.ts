/** Files made to do harm, each built here: what becomes of them, and that they are refused before they cost anything. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../electron/reading/limits.ts'
import { readForm } from '../../../electron/reading/read.ts'
import { AppError } from '../../../shared/errors.ts'
import { biff8, ole2, record, u16, u32 } from './biff.ts'
import { formOf, OFFICIAL_HEADER, packageOf, rowXml, sheetXml } from './packages.ts'
import { pdfOf } from './pdf/pdfFiles.ts'
import { writeZip } from './zipFile.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const binary = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const repeated = (rows: number, row: (at: number) => string) =>
  Array.from({ length: rows }, (_, at) => row(at)).join('')

/** The code of the refusal, or how many projects were read. */
async function outcome(bytes: Uint8Array): Promise<string | number> {
  try {
    const { form } = await readForm(bytes, 'a')
    return form.units.reduce((sum, { projects }) => sum + projects.length, 0)
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
const check = async (bytes: Uint8Array, expected: string | number) => expect(await outcome(bytes)).toBe(expected)

function opened(rows: string, behind = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf([{ name: '表', xml: sheetXml(rowXml(OFFICIAL_HEADER) + rows, behind) }], parts)
}

function odsOf(content: string): Uint8Array {
  return writeZip([
    { name: 'mimetype', content: utf8('application/vnd.oasis.opendocument.spreadsheet') },
    { name: 'content.xml', content: utf8(content) },
  ])
}

describe('a package', () => {
  const entry = (content: Uint8Array) => ({ name: 'a.zip', content })
  it('of packages in packages is not unpacked', async () => {
    let bytes = writeZip([entry(new Uint8Array(10_000_000))])
    for (let depth = 0; depth < 5; depth++) bytes = writeZip([entry(bytes), { ...entry(bytes), name: 'b.zip' }])
    await check(bytes, 'not-spreadsheet')
  })
  it('of more parts than any workbook has is refused', () =>
    check(
      writeZip(
        Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => ({ name: `xl/${at}`, content: new Uint8Array() })),
      ),
      'too-large',
    ))
  it('whose sizes lie is refused', async () => {
    const bytes = Buffer.from(formOf([['项目', 1]]))
    const header = bytes.indexOf('PK\u0001\u0002')
    bytes.writeUInt32LE(0x7fffffff, header + 20)
    await check(bytes, 'corrupt')
  })
  it('that names one full sheet two hundred times is refused for all its cells together', async () => {
    const sheets = repeated(200, (at) => `<sheet name="${at}" sheetId="${at + 1}" r:id="r1"/>`)
    const rows = rowXml(Array.from({ length: 50 }, () => 1)).repeat(LIMITS.cells / 200 / 50 + 1)
    await check(
      packageOf([{ name: 'a', xml: sheetXml(rows) }], {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
      }),
      'too-large',
    )
  })
})

describe('a DOCTYPE', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]>'
  it('is refused in every part that is XML', async () => {
    const row = rowXml(['项目', 1])
    for (const part of ['docProps/core.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels'])
      await check(opened(row, '', { [part]: `${doctype}<a>&d;</a>` }), 'unsafe-xml')
    await check(odsOf(`${doctype}<a>&d;</a>`), 'unsafe-xml')
  })
  it('is refused in files of tags, as is one that asks for another file', async () => {
    const declaration = '<?xml version="1.0"?>'
    for (const root of ['Workbook', 'office:document', 'html'])
      await check(utf8(`${declaration}${doctype}<${root}>&d;</${root}>`), 'unsafe-xml')
    await check(utf8(`${declaration}<!DOCTYPE Workbook SYSTEM "file:///etc/passwd"><Workbook/>`), 'unsafe-xml')
  })
})

describe('a sheet', () => {
  it('of merges and validations over all of it is read', async () => {
    const merges = '<mergeCell ref="A5:XFD1048576"/>'.repeat(20_000)
    const validations = '<dataValidation sqref="A1:XFD1048576"/>'.repeat(20_000)
    const behind = `<mergeCells>${merges}</mergeCells><dataValidations>${validations}</dataValidations>`
    await check(opened(rowXml(['甲单位']) + rowXml(['项目', 1, 1, null, null, '目标']), behind), 1)
  })
  it('of elements in elements, of one endless attribute or a formula without end is bounded', async () => {
    await check(packageOf([{ name: 'a', xml: '<a>'.repeat(1_000_000) }]), 'too-large')
    await check(packageOf([{ name: 'a', xml: `<worksheet a="${'x'.repeat(3 * LIMITS.xmlGap)}"/>` }]), 'too-large')
    const attributes = repeated(150_000, (at) => ` a${at}=""`)
    await check(packageOf([{ name: 'a', xml: `<worksheet${attributes}/>` }]), 'empty')
    await check(packageOf([{ name: 'a', xml: `<worksheet><row a"= ' " r='1'/></worksheet>` }]), 'corrupt')
    const formula = `<row><c><f>${'A1+'.repeat(300_000)}</f><v>1</v></c></row>`
    await check(opened(formula + rowXml(['项目', 1, 1, null, null, '目标'])), 1)
  })
  it('of amounts that cannot be added up is refused', async () => {
    const rows = repeated(80, () => rowXml(['项目', 99_999_999, 99_999_999, null, null, '目标']))
    const { form } = await readForm(opened(rows), 'a')
    expect(form.units).toHaveLength(1)
    const endless = repeated(1_000, () => rowXml(['项目', 100_000_000, 100_000_000, null, null, '目标']))
    await expect(readForm(opened(endless), 'a')).rejects.toMatchObject({
      code: 'too-large',
      details: { what: 'amounts', file: 'a' },
    })
  })
  it('of one unit over and over, of headers over and over, of one project without end is read', async () => {
    await check(opened(repeated(20_000, (at) => rowXml(['某局', at + 1]))), 0)
    const page = rowXml(OFFICIAL_HEADER) + rowXml(['项目', 1, 1, null, null, '目标'])
    await check(opened(page.repeat(10_000)), 10_000)
    const moved = rowXml(OFFICIAL_HEADER.toReversed()) + rowXml(['见附件', '目标', null, null, 2, 2, '另一项目'])
    await check(opened((moved + page).repeat(5_000)), 10_000)
    const more = rowXml([null, null, null, null, null, '长'.repeat(90)]).repeat(20_000)
    await check(opened(rowXml(['项目', 1, 1, null, null, '目标', '见附件']) + more), 1)
  })
  it('whose rows are repeated a million times is refused', () =>
    check(
      odsOf(
        `<a xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:spreadsheet><table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>项目</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></a>`,
      ),
      'too-large',
    ))
})

describe('an old workbook', () => {
  const SAMPLE = readFileSync(new URL('../../fixtures/samples/xls-biff8.xls', import.meta.url))
  it('whose sectors lead in circles is refused', async () => {
    const circle = Buffer.from(SAMPLE)
    const table = (circle.readUInt32LE(76) + 1) * 512
    for (let sector = 0; sector < 128; sector++)
      if (circle.readUInt32LE(table + sector * 4) < 0xfffffff0) circle.writeUInt32LE(sector, table + sector * 4)
    await check(circle, 'corrupt')
    const lists = Buffer.alloc(5_000_000)
    SAMPLE.copy(lists)
    lists.writeUInt32LE(0, 68)
    lists.writeUInt32LE(0, 512 + 508)
    await check(lists, 'corrupt')
  })
  it('whose records claim more than is there is refused', async () => {
    const texts = record(0xfc, u32(1), u32(0x7fffffff), u16(0xffff), 1)
    await check(ole2({ Workbook: biff8([texts], [record(0xfd, u16(0, 0, 0), u32(0x7fffffff))]) }), 'corrupt')
  })
})

describe('a text', () => {
  const header = '项目名称,总计,绩效目标\n'
  it('of one line, of nothing but line ends, commas or open quotes is refused', async () => {
    await check(utf8(header + 'x'.repeat(5_000_000)), 'too-large')
    await check(utf8(header + '\n'.repeat(3 * LIMITS.rows)), 'too-large')
    await check(utf8(header + ','.repeat(5_000_000)), 'too-large')
    await check(utf8(header + '"a,b\n'.repeat(500_000)), 'too-large')
  })
  it('copied from nowhere is refused', async () => {
    const words = '项目名称 总计 财政拨款 绩效目标 绩效指标\n'
    await check(utf8(`${words}${' '.repeat(200_000)}a`), 'no-form')
    await check(utf8(words + '1'.repeat(200_000)), 'no-form')
    await check(utf8(words + '某项目 1.00 '.repeat(200_000)), 'too-large')
  })
})

describe('a page', () => {
  it('of tags that nobody closes is bounded', async () => {
    await check(utf8(`<table><tr><td>项目${'<b>'.repeat(3_100_000)}`), 'too-large')
    await check(utf8('<table><tr><td>'.repeat(100_000)), 'too-large')
  })
  it('of marks without an end is passed through once', async () => {
    await check(utf8(`${'<! <'.repeat(500_000)}<table>`), 'not-spreadsheet')
    await check(utf8(`<html>${'<!--'.repeat(500_000)}`), 'not-spreadsheet')
    await check(utf8(`<table ${repeated(300_000, (at) => `a${at} `)}><tr><td>a</table>`), 'no-form')
  })
  it('in a message of endless parts is refused', () =>
    check(
      utf8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\n\r\na\r\n'.repeat(200_000)}`,
      ),
      'too-large',
    ))
})

describe('a PDF', () => {
  it('of pages without end is refused', async () => {
    await check(pdfOf(Array.from({ length: LIMITS.pdfPages + 1 }, () => [])), 'too-large')
    const loop = Buffer.from(pdfOf([[]])).toString('latin1')
    await check(binary(loop.replace(/\/Kids\[[^\]]*\]/, '/Kids[2 0 R]')), 'corrupt')
  })
  it('that would run a script does not', async () => {
    const script = Buffer.from(pdfOf([[{ text: '项目', x: 50, y: 50 }]])).toString('latin1')
    await check(
      binary(script.replace('<</Type/Catalog', '<</Type/Catalog/OpenAction<</S/JavaScript/JS(while\\(1\\);)>>')),
      'no-form',
    )
  })
  it('of streams that never end is looked through once', async () => {
    await check(binary(`%PDF-1.4\n${'/FlateDecode stream '.repeat(10_000)}`), 'corrupt')
    await check(binary(`%PDF-1.4\n${'/FlateDecode stream '.repeat(LIMITS.pdfStreams + 1)}`), 'too-large')
  })
})

describe('another file under a workbook’s name', () => {
  it('is refused as what it is', async () => {
    const document = (part: string) =>
      writeZip([
        { name: '[Content_Types].xml', content: utf8('<Types/>') },
        {
          name: '_rels/.rels',
          content: utf8(
            `<Relationships><Relationship Id="a" Type="b/officeDocument" Target="${part}"/></Relationships>`,
          ),
        },
        { name: part, content: utf8('<document/>') },
      ])
    const filling = '\u0001\u00fe\u0000\u0093'.repeat(1_000)
    for (const bytes of [
      document('word/document.xml'),
      document('ppt/presentation.xml'),
      ...[
        '\u00ff\u00d8\u00ff\u00e0',
        'MZ\u0090\u0000',
        'SQLite format 3\u0000',
        'Rar!\u001a\u0007',
        '7z\u00bc\u00af',
      ].map((start) => binary(start + filling)),
    ])
      await check(bytes, 'not-spreadsheet')
  })
})
