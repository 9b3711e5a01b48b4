import { expect, test } from 'vitest'
import { moneyOf, printHtmlTable } from '../../../../renderer/sheet/clipboard/htmlTable.ts'

test('the HTML holds no markup of the cells, and keeps a line break inside its cell', () => {
  const html = printHtmlTable([['<b>&</b>\n二']], ['goal'], '万元')
  expect(html).toContain('&lt;b&gt;&amp;&lt;/b&gt;<br style="mso-data-placement:same-cell">二')
  expect(html).not.toContain('<b>')
})

test('text columns are text for every spreadsheet, so that codes keep their zeros', () => {
  const html = printHtmlTable([['001']], ['name'], '万元')
  expect(html).toContain(`style="mso-number-format:'\\@'"`)
  expect(html).toContain('sdnum="2052;0;@"')
})

test('amounts are numbers with all their decimals', () => {
  const html = printHtmlTable([['26.123456']], ['fiscal'], '万元')
  expect(html).toContain(`<td align=right style="mso-number-format:'0\\.00####'">26.123456</td>`)
})

test('it says in which encoding it is, and draws the lines that a table in a letter needs', () => {
  const html = printHtmlTable([['甲']], ['name'], '万元')
  expect(html).toMatch(/^<meta charset="utf-8">/)
  expect(html).toContain('<table border=1')
})

test('it says in which unit of money its amounts are, which no other table does', () => {
  for (const unit of ['万元', '元'] as const) expect(moneyOf(printHtmlTable([['1']], ['fiscal'], unit))).toBe(unit)
  expect(moneyOf('<table border=1><td>1</td></table>')).toBeNull()
  expect(moneyOf('<table data-money="美元"><td>1</td></table>')).toBeNull()
  expect(moneyOf(printHtmlTable([['<table data-money="元">']], ['name'], '万元'))).toBe('万元')
})
