import { expect, test } from 'vitest'
import { parseTabbed, printTabbed } from '../../../../renderer/sheet/clipboard/tabbedText.ts'

function check(text: string, block: string[][]) {
  expect(parseTabbed(text).block, JSON.stringify(text)).toEqual(block)
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
  check('"甲\t乙"\r\n"丙\r\n丁"\r\n', [['甲\t乙'], ['丙\n丁']])
})

test('a quotation mark that is only a part of the text stays', () => {
  check('he said "hi"\t1', [['he said "hi"', '1']])
  check('"单轨制"运行\t1', [['"单轨制"运行', '1']])
  check('"单轨制"\t1', [['"单轨制"', '1']])
  check('"没有下文\t1\n乙\t2', [
    ['"没有下文', '1'],
    ['乙', '2'],
  ])
})

test('only quotation marks that hold cells together count as such', () => {
  expect(parseTabbed('"第一行\n第二行"\t2').quoted).toBe(true)
  expect(parseTabbed('"单轨制"\t"甲"').quoted).toBe(false)
})

test('what is printed is read back the same', () => {
  const block = [
    ['甲\n"乙"', '1\t2'],
    ['', '"'],
    ['丙', ''],
  ]
  expect(printTabbed(block)).toContain('\r\n')
  expect(parseTabbed(printTabbed(block)).block).toEqual(block)
})
