import { expect, it } from 'vitest'
import type { Glyph } from '../../../../electron/reading/pdf/marks.ts'
import { linesOf, runsOf } from '../../../../electron/reading/pdf/textRuns.ts'

/** Ten points a sign. */
function glyphs(text: string, left: number, baseline: number, piece = 0): Glyph[] {
  return [...text].map((sign, at) => ({
    text: sign,
    left: left + at * 10,
    right: left + at * 10 + 10,
    baseline,
    size: 10,
    bold: false,
    piece,
  }))
}

const texts = (all: readonly Glyph[]) => linesOf(runsOf(all)).map(({ text }) => text)

it('sorts lines from top to bottom and runs from left to right, however the file draws them', () => {
  expect(texts([...glyphs('丁', 0, 30), ...glyphs('乙丙', 11, 10), ...glyphs('甲', 0, 11)])).toEqual(['甲乙丙', '丁'])
})

it('keeps texts that overlap apart', () => {
  const runs = runsOf([...glyphs('甲乙丙', 0, 10), ...glyphs('丁戊', 15, 10)])
  expect(runs.map((run) => run.glyphs.map(({ text }) => text).join(''))).toEqual(['甲乙丙', '丁戊'])
})

it('puts a blank where words stand apart and the file has none, and no second one where it has', () => {
  expect(texts([...glyphs('ab', 0, 10), ...glyphs('cd', 24, 10)])).toEqual(['ab cd'])
  expect(texts([...glyphs('甲乙', 0, 10), ...glyphs('丙', 24, 10)])).toEqual(['甲乙丙'])
  expect(texts([...glyphs('甲 ', 0, 10), ...glyphs('丙', 44, 10)])).toEqual(['甲 丙'])
})

it('leaves out lines without a visible sign', () => {
  expect(texts(glyphs('   ', 0, 10))).toEqual([])
})
