import { expect, it } from 'vitest'
import { linesOf, widthOf } from '../../../../electron/reading/plainText/lines.ts'

it('numbers the lines as an editor does and knows how far they are indented', () => {
  expect(linesOf('甲\r\n\r\n    乙\n　　丙').map(({ number, text, indent }) => [number, text, indent])).toEqual([
    [1, '甲', 0],
    [3, '乙', 4],
    [4, '丙', 4],
  ])
})
it('knows the line behind a form feed, which takes no number of its own at a line’s start', () => {
  expect(linesOf('甲\n\f乙\n丙').map(({ number, opensPage }) => [number, opensPage])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
})
it('drops characters of no width', () => expect(linesOf('\ufeff甲\u200b乙').map(({ text }) => text)).toEqual(['甲乙']))
it('measures in half-width columns', () => expect([widthOf('甲a1'), widthOf('\t')]).toEqual([4, 4]))
