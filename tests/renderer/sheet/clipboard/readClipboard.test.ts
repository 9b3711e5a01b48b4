/** Which of the clipboard's two flavours is believed. The cells that the HTML would give are given here as they are. */
import { expect, test } from 'vitest'
import { type Clipboard, readClipboard } from '../../../../renderer/sheet/clipboard/readClipboard.ts'
import type { Block } from '../../../../renderer/sheet/clipboard/tabbedText.ts'

const EXCEL = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'
const CALC = '<meta name="generator" content="LibreOffice 24.2"><table><td sdnum="1033;">'
const WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><table>'

function read(clipboard: Clipboard, cells: Block | null = null) {
  return readClipboard(clipboard, () => cells)
}
const unread = () => {
  throw new Error('the HTML was read')
}

test('cells from a spreadsheet are read from its text, without reading the HTML of a whole table', () => {
  const copied = readClipboard({ text: '甲\t"一\n二"\r\n乙\t3\r\n', html: EXCEL }, unread)
  expect(copied).toEqual({
    kind: 'cells',
    block: [
      ['甲', '一\n二'],
      ['乙', '3'],
    ],
  })
})

test('where both flavours have the same cells the text has the better words', () => {
  const copied = read({ text: '甲  乙\t"引号"\n', html: WORD }, [['甲 乙', '“引号”']])
  expect(copied?.block).toEqual([['甲  乙', '"引号"']])
})

test('line breaks that only the HTML knows are kept', () => {
  const copied = read({ text: '甲\t第一行 第二行\n', html: CALC }, [['甲', '第一行\n第二行']])
  expect(copied?.block).toEqual([['甲', '第一行\n第二行']])
})

test('a table from a letter has its shape from the HTML, because its text does not say where a cell ends', () => {
  const cells = [
    ['一级指标', '要求'],
    ['产出指标', '第一段\n第二段'],
  ]
  expect(read({ text: '一级指标\t要求\n产出指标\t第一段\n第二段\n', html: WORD }, cells)?.block).toEqual(cells)
})

test('a spreadsheet that does not quote its lines is understood by its HTML, one that hides rows by its text', () => {
  expect(read({ text: '一\n二\n三\n', html: EXCEL }, [['一\n二'], ['三']])?.block).toEqual([['一\n二'], ['三']])
  expect(read({ text: '一\n二\n三\n', html: EXCEL }, [['一'], ['三']])?.block).toEqual([['一'], ['二'], ['三']])
})

test('one cell that was copied as plain text keeps its lines together', () => {
  expect(read({ text: '第一行\n第二行', html: '<table>' }, [['第一行\n第二行']])?.block).toEqual([['第一行\n第二行']])
})

test('lines without tabs and without a table are running text', () => {
  expect(read({ text: '第一段。\n第二段。', html: '<p>第一段。</p>' })).toEqual({
    kind: 'running-text',
    text: '第一段。\n第二段。',
    block: [['第一段。'], ['第二段。']],
  })
  expect(read({ text: '只有一行', html: '' })?.kind).toBe('cells')
  expect(read({ text: '甲\t乙\n丙\t丁', html: '' })?.kind).toBe('cells')
  expect(read({ text: '甲\n乙\n', html: EXCEL }, [['甲'], ['乙']])?.kind).toBe('cells')
})

test('a clipboard without text gives nothing', () => {
  expect(read({ text: '', html: '' })).toBe(null)
  expect(read({ text: ' \n', html: '<img src="x.png">' })).toBe(null)
})

test('a clipboard that has a table in its HTML alone is read from there', () => {
  expect(read({ text: '', html: '<table>' }, [['甲']])).toEqual({ kind: 'cells', block: [['甲']] })
})
