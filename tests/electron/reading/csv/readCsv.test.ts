import { describe, expect, it } from 'vitest'
import { isDelimited, readCsv } from '../../../../electron/reading/csv/readCsv.ts'
import { readForm } from '../../../../electron/reading/read.ts'
import { printCsv } from '../../../../shared/output/csv.ts'
import { tableOfReading } from '../../../../shared/reading.ts'
import { gb18030 } from '../gb18030.ts'
import { refusal, SENTENCE, TITLE, TOLD, told, utf8 } from '../markup/pages.ts'
import { OFFICIAL_HEADER } from '../packages.ts'

const lines = (delimiter: string, ending = '\r\n') =>
  [
    [TITLE],
    ['部门名称：某部门', '', '', '', '', '', '单位：万元'],
    OFFICIAL_HEADER,
    ['合计', '3.50', '3.50', '', '', '', ''],
    ['某单位', '3.50', '3.50', '', '', '', ''],
    ['    甲项目', '1.25', '1.25', '', '', '做好补助工作。', SENTENCE],
    ['    乙项目', '2.25', '2.25', '', '', '做好补助工作。', SENTENCE],
  ]
    .map((fields) => fields.join(delimiter) + ending)
    .join('')

const cells = (text: string) =>
  [...(readCsv(text).sheets[0]?.rows ?? [])].map(([row, found]) => [
    row,
    ...[...found.values()].map((cell) => `${cell.column}${cell.text}`),
  ])

describe('delimited text with the form', () => {
  const check = async (bytes: Uint8Array) => expect(await told(bytes)).toBe(TOLD)
  it('is read with any delimiter', async () => {
    for (const delimiter of [',', '\t', ';', '|']) await check(utf8(lines(delimiter)))
  })
  it('is read with any line end', async () => {
    for (const ending of ['\n', '\r', '\r\n']) await check(utf8(lines(',', ending)))
    await check(utf8(lines(',').replace('\r\n', '\n')))
  })
  it('is read in the encodings that offices use', async () => {
    await check(gb18030(lines(',')))
    await check(utf8(`\ufeff${lines(',')}`))
    const wide = Buffer.from(lines('\t'), 'utf16le')
    await check(wide)
    await check(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))
    await check(Buffer.from(wide).swap16())
  })
  it('is read where a line names the delimiter', async () => {
    await check(utf8(`sep=;\r\n${lines(';')}`))
    await check(utf8(`"sep=^"\n${lines('^')}`))
  })
  it('is our own export, whose inert signs are taken away again', async () => {
    const text = lines(',').replaceAll('甲项目', '=甲项目').replaceAll('做好', '-做好')
    const { form } = await readForm(utf8(text), 'a.csv')
    let next = 0
    const table = tableOfReading(form, () => `${next++}`)
    const exported = printCsv(table)
    expect(exported).toContain("    '=甲项目")
    expect((await readForm(utf8(exported), 'b.csv')).form).toEqual(form)
  })
})

describe('a field', () => {
  const check = (text: string, expected: unknown) => expect(cells(text)).toEqual(expected)
  it('may hold delimiters, line breaks and quotes inside quotes', () =>
    check('a,"b,c","d\ne","f""g"\n2,3', [
      [1, '1a', '2b,c', '3d\ne', '4f"g'],
      [2, '12', '23'],
    ]))
  it('may hold quotes that nobody doubled', () =>
    check('"十四五"规划,5英寸",“丙”\n1,2,3', [
      [1, '1"十四五"规划', '25英寸"', '3“丙”'],
      [2, '11', '22', '33'],
    ]))
  it('spoils no more than its line where its quotes are left open', () =>
    check('a,b\n"c,d\ne,f\ng,h', [
      [1, '1a', '2b'],
      [2, '1"c', '2d'],
      [3, '1e', '2f'],
      [4, '1g', '2h'],
    ]))
  it('keeps its blanks, and is counted where others are empty', () =>
    check('  a,,b\n\n,,c,\n', [
      [1, '1  a', '3b'],
      [3, '3c'],
    ]))
  it('is freed of what keeps it from becoming a number or a formula', () =>
    check(`="00123",'=1+1,  '-2,'甲'\n"=""7""",x,y,z`, [
      [1, '100123', '2=1+1', '3  -2', "4'甲'"],
      [2, '17', '2x', '3y', '4z'],
    ]))
})

describe('text is delimited', () => {
  it('where a sign makes the form’s header of it, or many regular lines', () => {
    expect(isDelimited(lines(';'))).toBe(true)
    expect(isDelimited('a,b,c,d\n1,2,3,4\n5,6,7,8\n')).toBe(true)
  })
  it('not where it runs, however many commas it has', () => {
    expect(isDelimited('第一，做好；第二，做完。\n第三，写好, 或者不写。\n')).toBe(false)
    expect(isDelimited('Dear sir, thank you, and so on.\nYours, me\n')).toBe(false)
    expect(isDelimited(TITLE)).toBe(false)
  })
})

describe('delimited text is refused', () => {
  it('without the form', async () => expect(await refusal(utf8('a,b,c,d\n1,2,3,4\n'))).toBe('no-form'))
  it('with more rows or longer records than a department has', async () => {
    expect(await refusal(utf8(`${lines(',')}${'甲,1\n'.repeat(120_001)}`))).toBe('too-large')
    expect(await refusal(utf8(`${lines(',')}${'甲'.repeat(100_001)}`))).toBe('too-large')
    expect(await refusal(utf8(`${lines(',')}${','.repeat(1_000_001)}`))).toBe('too-large')
  })
  it('not for many empty lines', async () => expect(await told(utf8(lines(',') + '\n'.repeat(200_000)))).toBe(TOLD))
})
