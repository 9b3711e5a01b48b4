/** Reading HTML needs a browser's parser, so this runs in one, on a page that holds nothing else. */
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { readClipboard } from '../../../../renderer/sheet/clipboard/readClipboard.ts'
import { launchBrowser } from '../../../browser.ts'
import { FORM_CELLS, flavoursOf } from './flavours.ts'

interface Reader {
  readonly htmlCells: (html: string) => string[][] | null
  readonly readClipboard: typeof readClipboard
}
declare const reader: Reader

let browser: Browser
let page: Page

beforeAll(async () => {
  const entry = fileURLToPath(new URL('reader.ts', import.meta.url))
  const lib = { entry, formats: ['iife' as const], name: 'reader' }
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib } })
  const [bundle] = Array.isArray(built) ? built : []
  const [script] = bundle && 'output' in bundle ? bundle.output : []
  if (script?.type !== 'chunk') throw new Error('vite gave no script')
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: script.code })
})
afterAll(() => browser.close())

const cells = (html: string) => page.evaluate((source) => reader.htmlCells(source), html)

async function check(html: string, block: string[][] | null): Promise<void> {
  expect(await cells(html), html).toEqual(block)
}

test('merged cells keep the place of their parts', async () => {
  await check('<table><tr><td colspan=2>甲<td>乙<tr><td rowspan=2>丙<td>1<td>2<tr><td colspan=2>3</table>', [
    ['甲', '', '乙'],
    ['丙', '1', '2'],
    ['', '3', ''],
  ])
  await check('<table><tr><td>甲<td rowspan=9>乙<tr><td>丙</table>', [
    ['甲', '乙'],
    ['丙', ''],
  ])
})

test('lines come from elements, never from how the source is broken', async () => {
  await check('<table><tr><td>第一行<br>\r\n    第二行</table>', [['第一行\n第二行']])
  await check('<table><tr><td><p>第一段<p>第二段</table>', [['第一段\n第二段']])
  await check('<table><tr><td><p>第一段</p>\n <p>&nbsp;</p>\n<p>第三段</p></table>', [['第一段\n\n第三段']])
  await check('<table><tr><td><div>甲<br></div><div>乙</div></table>', [['甲\n乙']])
  await check('<table><tr><td>长句子在这里\n  断开，also in\n  English，5\n  个</table>', [
    ['长句子在这里断开，also in English，5 个'],
  ])
})

test('blanks of all kinds around a text go, the hard ones inside it become plain', async () => {
  await check("<table><tr><td><span style='mso-spacerun:yes'>&nbsp;</span>1,234.50<span>&nbsp; </span></table>", [
    ['1,234.50'],
  ])
  await check('<table><tr><td>甲&nbsp;&nbsp;乙 &lt;b&gt; &amp;amp;</table>', [['甲 乙 <b> &amp;']])
})

test('what is hidden is left out, and so are notes and scripts', async () => {
  await check(
    "<table><tr><td>甲<td style='display:none'>藏<td>乙<tr style='height:0;display:none'><td>藏<tr hidden><td>藏</table>",
    [['甲', '乙']],
  )
  await check(
    "<table><tr><td>甲<span style='mso-hide:all'>藏</span><script>x()</script><comment>批注</comment></table>",
    [['甲']],
  )
})

test('a table inside a cell is that cell’s text; a table that is all there is in a layout table is the one meant', async () => {
  await check('<table><tr><td>甲<table><tr><td>1<td>2<tr><td>3<td>4</table><td>乙</table>', [['甲\n1 2\n3 4', '乙']])
  await check('<table><tr><td> <table><tr><td>1<td>2</table> </table>', [['1', '2']])
})

test('texts around a table are rows of their own', async () => {
  await check('<p>标题</p><div><table><tr><td>1<td>2</table>说明<br>二</div>', [['标题'], ['1', '2'], ['说明'], ['二']])
  await check('<p>没有表</p>', null)
})

test('a merged cell that claims to be endless is not believed', async () => {
  const [line] = (await cells('<table><tr><td colspan=1000>甲<td>乙<tr><td>丙</table>')) ?? []
  expect(line?.length).toBeLessThan(100)
})

test('nothing in it is run or loaded', async () => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await check(
    '<table><tr><td>甲<img src="http://localhost/a.png" onerror="window.hit=1"><td onclick="x()">乙<style>@import "http://localhost/b.css"</style><iframe src="http://localhost/c.html"></iframe></table>',
    [['甲', '乙']],
  )
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
  expect(requests).toEqual([])
})

test.each(['excel', 'wps', 'calc'] as const)('the cells of %s are read from either flavour', async (program) => {
  const clipboard = flavoursOf(program)
  const read = await page.evaluate((both) => reader.readClipboard(both, reader.htmlCells), clipboard)
  expect(read?.block.map((line) => line.map((text) => text.trim()))).toEqual(FORM_CELLS)
  expect(await cells(clipboard.html)).toEqual(FORM_CELLS)
})

test('a table of Word is read with its merged cells and the paragraphs inside them', async () => {
  const read = await page.evaluate((both) => reader.readClipboard(both, reader.htmlCells), flavoursOf('word'))
  expect(read?.block).toEqual([
    ['一级指标', '二级指标', '指标名称', '实施周期指标值', '年度指标值'],
    ['1-产出指标', '11-数量指标', '走访社区矫正对象', '≥300人次', '≥100\n人次'],
    ['', '12-质量指标', '走访记录完整率', '100%', '100%'],
    ['2-效益指标', '22-社会效益指标', '群众安全感', '提升', '提升'],
  ])
})
