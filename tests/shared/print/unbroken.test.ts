import { expect, test } from 'vitest'
import { unbrokenHtml } from '../../../shared/print/unbroken.ts'

/** The groups that are kept whole. */
const groups = (text: string, most = 20) =>
  [...unbrokenHtml(text, most).matchAll(/<span>(.*?)<\/span>/g)].map(([, group]) => group)

test('numbers stay with their signs and units', () => {
  const check = (text: string, expected: string[]) => expect(groups(text), text).toEqual(expected)
  check('投入283.00万元。', ['283.00万元'])
  check('服务1,234人次以上', ['1,234人次'])
  check('2023年12月31日前', ['2023年', '12月', '31日'])
  check('共81万套，不少于20余个', ['81万套', '20余个'])
  check('第3季度和第2批', ['第3季度', '第2批'])
  check('2021-2023年', ['2021-2023年'])
  check('每月3次/人', ['3次/人'])
})

test('codes stay with their names, and with the number of the indicator', () => {
  expect(groups('1、1-产出指标；12-质量指标；合格率')).toEqual(['1、1-产出指标', '12-质量指标'])
})

test('what the browser keeps whole anyhow gets no element', () => {
  for (const text of ['≥95%', '共计100', '12.50；', '没有数字', 'A4', '']) expect(groups(text), text).toEqual([])
})

test('a group wider than its column comes apart at its joints, or not at all', () => {
  expect(groups('（2021-2023年）', 6)).toEqual(['2023年'])
  expect(groups('1234567890123万元', 5)).toEqual([])
})

test('no character is added, lost or taken for markup', () => {
  const text = '<b>第3季度&"5万元"</b>，2021-2023年'
  const plain = unbrokenHtml(text, 20).replace(/<\/?span>/g, '')
  expect(plain).toBe('&lt;b&gt;第3季度&amp;&quot;5万元&quot;&lt;/b&gt;，2021-2023年')
})
