import { expect, it } from 'vitest'
import { linesOf } from '../../../../electron/reading/plainText/lines.ts'
import { withoutPageNumbers } from '../../../../electron/reading/plainText/pageNumbers.ts'

const kept = (text: string) => withoutPageNumbers(linesOf(text)).lines.map((line) => line.text)

it('leaves out the lines that only count pages', () => {
  for (const number of ['第 1 页 共 3 页', '第1页/共3页', '- 1 -', '—2—', '1/3', '1 / 3', 'Page 1 of 3', '第 ２ 页'])
    expect(kept(`甲\n${number}\n乙`)).toEqual(['甲', '乙'])
})
it('takes a bare number for one at a page’s edge alone', () => {
  expect(kept('甲\n3\n\f乙')).toEqual(['甲', '乙'])
  expect(kept('解决问题不少于\n4\n个。')).toEqual(['解决问题不少于', '4', '个。'])
})
it('takes a page’s number out of a joined line and says so', () => {
  const { lines, numbers } = withoutPageNumbers(linesOf('甲 第 1 页 共 3 页 乙'))
  expect(lines.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(['甲 乙'])
  expect(numbers).toHaveLength(1)
})
it('leaves figures and dates in a text alone', () => {
  for (const text of ['-1', '2023/2024学年', '第 1 页共计', '1.00']) expect(kept(`${text}\n乙`)).toEqual([text, '乙'])
})
