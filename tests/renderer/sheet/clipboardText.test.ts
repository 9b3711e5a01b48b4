import { expect, test } from 'vitest'
import { parseTabbed, printHtmlTable, printTabbed } from '../../../renderer/sheet/clipboardText.ts'

function check(text: string, block: string[][]) {
  expect(parseTabbed(text), JSON.stringify(text)).toEqual(block)
}

test('tab-separated text from a spreadsheet is read as it was written', () => {
  check('甲\t1\r\n乙\t2\r\n', [
    ['甲', '1'],
    ['乙', '2'],
  ])
  check('', [['']])
  check('甲\t', [['甲', '']])
  check('\t甲', [['', '甲']])
  check('甲\n\n乙', [['甲'], [''], ['乙']])
})

test('quoted fields keep their line breaks, tabs and quotation marks', () => {
  check('"第一行\n第二行"\t2', [['第一行\n第二行', '2']])
  check('"甲""乙"""', [['甲"乙"']])
  check('""\t1', [['', '1']])
})

test('a quotation mark that is only a part of the text stays', () => {
  check('he said "hi"\t1', [['he said "hi"', '1']])
  check('"单轨制"运行\t1', [['"单轨制"运行', '1']])
})

test('what is printed is read back the same', () => {
  const block = [
    ['甲\n"乙"', '1\t2'],
    ['', '"'],
    ['丙', ''],
  ]
  expect(parseTabbed(printTabbed(block))).toEqual(block)
})

test('the HTML holds no markup of the cells and marks text columns as text', () => {
  const html = printHtmlTable([['<b>&</b>\n二', '26.00']], 0)
  expect(html).toContain('&lt;b&gt;&amp;&lt;/b&gt;<br style="mso-data-placement:same-cell">二')
  expect(html).toContain(`mso-number-format:'\\@'`)
  expect(html).not.toContain('<b>')
})
