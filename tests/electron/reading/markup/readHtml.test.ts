import { describe, expect, it } from 'vitest'
import { gb18030 } from '../gb18030.ts'
import {
  cellsOf,
  HEADER,
  page,
  project,
  ROWS,
  refusal,
  row,
  sheetsOf,
  TITLE,
  TOLD,
  TOTAL,
  textsOf,
  told,
  UNIT,
  utf8,
  WHOLE,
} from './pages.ts'

describe('a web page with the form', () => {
  const check = async (body: string) => expect(await told(utf8(page(body)))).toBe(TOLD)
  it('is read with its title and its unit of money from the paragraphs above the table', () => check(WHOLE))
  it('is read with both from the caption or from rows of the table', async () => {
    await check(`<table><caption>${TITLE}<br>部门名称：某部门　单位：万元</caption>${ROWS}</table>`)
    await check(
      `<table><tr><th colspan=7>${TITLE}</th></tr><tr><td colspan=6>部门名称：某部门</td><td>单位：万元</td></tr>${ROWS}</table>`,
    )
  })
  it('is read with both from a table of their own', () =>
    check(
      `<table><tr><td colspan=2>${TITLE}</td></tr>${row(['部门名称：某部门', '单位：万元'])}</table><table>${ROWS}</table>`,
    ))
  it('is read out of tables that lay out the page', () =>
    check(
      `<table><tr><td>${TITLE}</td></tr><tr><td>部门名称：某部门 单位：万元</td></tr><tr><td><table><tr><td><table>${ROWS}</table></td></tr></table></td></tr></table>`,
    ))
  it('is read where header and body are tables of their own', () => {
    const body = TOTAL + UNIT + project('&nbsp; 甲项目', '1.25') + project('&nbsp; 乙项目', '2.25')
    return check(
      `<h2>${TITLE}</h2>部门名称：某部门 单位：万元<div><table>${HEADER}</table></div><table>${body}</table>`,
    )
  })
  it('is read from pages that each begin with title and header', () => {
    const above = `<h2>${TITLE}</h2><p>部门名称：某部门 单位：万元</p>`
    const first = HEADER + TOTAL + UNIT + project('　甲项目', '1.25')
    const second = HEADER + project('　乙项目', '2.25')
    return check(`${above}<table>${first}</table><p>第1页 共2页</p>${above}<table>${second}</table><p>第2页 共2页</p>`)
  })
  it('is read without end tags, in capitals and in the encoding of old systems', async () => {
    const shout = ROWS.replace(/<\/t[dr]>/g, '').replace(/<t[dr]>/g, (tag) => tag.toUpperCase())
    const body = `<P>${TITLE}<P>部门名称：某部门　单位：万元<TABLE BORDER=1>${shout.replaceAll('<TD>', '<TD><FONT SIZE=2>')}`
    await check(body)
    const head = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">'
    expect(await told(gb18030(page(body, head)))).toBe(TOLD)
  })
  it('is read as UTF-8 where it is UTF-8, whatever it says of itself', async () =>
    expect(await told(utf8(page(WHOLE, '<meta charset="gb2312">')))).toBe(TOLD))
  it('is read as UTF-16 with and without a mark', async () => {
    const wide = Buffer.from(page(WHOLE), 'utf16le')
    expect(await told(wide)).toBe(TOLD)
    expect(await told(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).toBe(TOLD)
    expect(await told(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]))).toBe(TOLD)
  })
  it('is read as XHTML with a document type', async () => {
    const doctype =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
    expect(await told(utf8(`<?xml version="1.0" encoding="UTF-8"?>${doctype}${page(WHOLE)}`))).toBe(TOLD)
  })
  it('gives remarks below the table to the same sheet', async () => {
    const [sheet, ...others] = await sheetsOf(page(`${WHOLE}<p>填报人：某某</p>`))
    expect(others).toEqual([])
    expect(sheet?.rows.get(8)?.get(1)?.text).toBe('填报人：某某')
  })
})

describe('tables of a page', () => {
  it('are sheets of their own where they are of different shape, with what stands above each', async () => {
    const other = row(['1', '2', '3', '4', '5']).repeat(4)
    const sheets = await sheetsOf(page(`<h1>甲</h1><table>${ROWS}</table><h1>乙</h1><table>${other}</table>`))
    expect(sheets.map((sheet) => sheet.rows.get(1)?.get(1)?.text)).toEqual(['甲', '乙'])
  })
  it('are sheets of their own where another title stands between them', async () => {
    const other = row(['1', '2', '3', '4', '5', '6', '7']).repeat(4)
    expect(await sheetsOf(page(`<table>${ROWS}</table><h1>另一张表</h1><table>${other}</table>`))).toHaveLength(2)
  })
  it('bear the names that Excel tells', async () => {
    const names =
      '<!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>表10&amp;11</x:Name></x:ExcelWorksheet></xml><![endif]-->'
    expect((await sheetsOf(page(WHOLE, names)))[0]?.name).toBe('表10&11')
  })
  it('are hidden sheets where the page hides them', async () => {
    const [sheet] = await sheetsOf(page(`<div style="display:none"><table>${ROWS}</table></div>`))
    expect(sheet?.isHidden).toBe(true)
    expect(sheet?.hiddenRows.size).toBe(0)
  })
  it('become lines of the cell they stand in where they are small', async () => {
    const inner = `<table>${row(['甲', '乙'])}${row(['丙', '丁'])}</table>`
    expect(
      await textsOf(page(`<table>${row(['1', '2', '3', '4'])}${row([inner, '5', '6', '7'])}</table>`)),
    ).toMatchObject({
      A2: '甲  乙\n丙  丁',
      B2: '5',
    })
  })
})

describe('a cell of a page', () => {
  const check = async (cell: string, expected: string) =>
    expect(await textsOf(page(`<table>${row([cell, 'x', 'x', 'x'])}</table>`))).toMatchObject({ A1: expected, B1: 'x' })
  it('breaks its lines where the page does, not where the source does', async () => {
    await check('第一，做好；<br>第二<BR/>第三', '第一，做好；\n第二\n第三')
    await check('<p>一</p>\n<p>二</p>', '一\n二')
    await check('<div>一<div>二</div></div>三', '一\n二\n三')
    await check('做好慰问\n      工作', '做好慰问工作')
    await check('one\n two', 'one two')
    await check('<pre>一\n  二</pre>', '一\n  二')
  })
  it('keeps the blanks that are meant', async () => {
    await check('&nbsp;&nbsp;甲', '  甲')
    await check('　　甲', '　　甲')
    await check("<span style='mso-spacerun:yes'>    </span>甲", '    甲')
  })
  it('holds no scripts, styles, comments or hidden texts', () =>
    check('甲<script>alert("<td>")</script><!-- 乙 --><span style="display:none">丙</span><style>td{}</style>', '甲'))
  it('shows what its form fields hold', async () => {
    await check('<input type=text value="12.50"><input type=hidden value=7>', '12.50')
    await check('<textarea>一\n二</textarea>', '一\n二')
    await check('<select><option>甲<option selected>乙<option>丙</select>', '乙')
  })
  it('resolves entities', () => check('&ge;95% &#8220;甲&#x201d; &amp;&lt;', '≥95% “甲” &<'))
  it('has the exact number, the formula and the error that Excel or LibreOffice write beside the text', async () => {
    const cells = await cellsOf(
      page(
        '<table><tr><td x:num="12.3456" x:fmla="=SUM(A1)">12.35</td><td sdval="7" sdnum="2052;0;0.00">7.00</td><td x:num>3</td><td x:err="#REF!">#REF!</td></tr></table>',
      ),
    )
    expect(cells.A1).toMatchObject({ text: '12.35', number: '12.3456', isFormula: true })
    expect(cells.B1).toMatchObject({ text: '7.00', number: '7', isFormula: false })
    expect(cells.C1).toMatchObject({ text: '3', number: null })
    expect(cells.D1?.isError).toBe(true)
  })
  it('is bold and indented as styles and tags say', async () => {
    const styles = `<style><!--td {padding-left:1px} .xl65 {font-weight:700;} .xl66 {padding-left:9px;mso-char-indent-count:2;}--></style>`
    const cells = await cellsOf(
      page(
        '<table><tr><td class=xl65>一</td><th>二</th><td><b>三</b></td><td>四</td></tr><tr><td class=xl66>五</td><td>六<b>七</b></td></tr><tr><td>    八</td></tr><tr><td>九</td></tr></table>',
        styles,
      ),
    )
    const told = Object.fromEntries(Object.entries(cells).map(([at, { bold, indent }]) => [at, [bold, indent]]))
    expect(told).toMatchObject({ A1: [true, 0], B1: [true, 0], C1: [true, 0], D1: [false, 0] })
    expect(told).toMatchObject({ A2: [false, 2], B2: [false, 0], A3: [false, 2], A4: [false, 0] })
  })
})

describe('a style sheet', () => {
  it('is read without its comments, and without the rest behind one that does not end', async () => {
    const styles =
      '<style>/* .a {font-weight:bold} */ .b {font-weight:bold} /* a /* b */ .c {font-weight:bold} /* .d {font-weight:bold}</style>'
    const cells = await cellsOf(page(`<table><tr>${'abcd'.replace(/./g, '<td class=$&>$&')}</table>`, styles))
    expect(Object.values(cells).map(({ text, bold }) => [text, bold])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', false],
    ])
  })
  it('sets nothing off by a unit of length that there is not', async () => {
    const cells = await cellsOf(page('<table><tr><td>a<td style="padding-left:9constructor">b<td>c<td>d</table>'))
    expect(Object.values(cells).map(({ indent }) => indent)).toEqual([0, 0, 0, 0])
  })
})

describe('padding that every cell of a column has', () => {
  it('is no indent', async () => {
    const styles = '<style>td {padding-left:12px} .deeper {padding-left:36px}</style>'
    const body = `${row(['甲', '乙', '戊'])}<tr><td>丙</td></tr><tr><td class=deeper>丁</td></tr>`
    const cells = await cellsOf(page(`<table><tr><th>项目</th><th>总计</th><th>其他</th></tr>${body}</table>`, styles))
    expect(Object.values(cells).map(({ text, indent }) => text + indent)).toEqual([
      '项目0',
      '总计0',
      '其他0',
      '甲0',
      '乙0',
      '戊0',
      '丙0',
      '丁2',
    ])
  })
})

describe('the grid of a page', () => {
  it('counts spans, also of cells above, and keeps them as merges', async () => {
    const text = page(
      '<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td rowspan=0>f<tr><td>g<td>h<td>i</table>',
    )
    expect(await textsOf(text)).toEqual({
      A1: 'a',
      B1: 'b',
      D1: 'c',
      B2: 'd',
      C2: 'e',
      D2: 'f',
      A3: 'g',
      B3: 'h',
      C3: 'i',
    })
    const merges = (await sheetsOf(text))[0]?.merges
    expect(merges?.at(2, 1)).toEqual({ top: 1, left: 1, bottom: 2, right: 1 })
    expect(merges?.at(3, 4)).toEqual({ top: 2, left: 4, bottom: 3, right: 4 })
  })
  it('ends hostile spans with the table', async () => {
    const text = page('<table><tr><td rowspan=999999999 colspan=999999999>a<td>b<tr><td>c</table>')
    const [sheet] = await sheetsOf(text)
    expect(sheet?.merges.at(1, 1)).toEqual({ top: 1, left: 1, bottom: 2, right: 60 })
    expect(sheet?.beyond?.count).toBe(2)
  })
  it('knows hidden rows and columns, and passes over hidden cells', async () => {
    const text = page(
      '<table><col><col span=2 style="display:none"><tr><td>a<td style="display:none">x<td>b<tr style="display:none"><td>c</table>',
    )
    const [sheet] = await sheetsOf(text)
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2])
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3])
    expect(await textsOf(text)).toEqual({ A1: 'a', B1: 'b', A2: 'c' })
  })
})

describe('a page is refused', () => {
  const check = async (text: string, expected: string) => expect(await refusal(utf8(text))).toBe(expected)
  it('without any table', async () => {
    await check(page('<h1>500 - Internal server error</h1><p>There is a problem.</p>'), 'not-spreadsheet')
    await check(page('<form>用户名<input name=u>密码<input type=password></form>'), 'not-spreadsheet')
  })
  it('without the form in any of its tables', () =>
    check(
      page(`<table>${row(['用户名', '<input name=u>'])}${row(['密码', '<input type=password>'])}</table>`),
      'no-form',
    ))
  it('with more tables, cells or rows than a department has', async () => {
    await check(`<table>${'<table><tr><td>'.repeat(40)}`, 'too-large')
    await check(`<table>${'<tr><td>1'.repeat(120_001)}</table>`, 'too-large')
    await check(`<table><tr><td>${'字'.repeat(100_001)}</table>`, 'too-large')
  })
  it('but not for elements that are never closed', async () =>
    expect(await told(utf8(page(`${'<font>'.repeat(20_000)}${WHOLE}`)))).toBe(TOLD))
})
