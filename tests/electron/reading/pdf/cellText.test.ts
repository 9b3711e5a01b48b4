import { describe, expect, it, test } from 'vitest'
import { cellText, isCentred } from '../../../../electron/reading/pdf/cellText.ts'
import type { Line } from '../../../../electron/reading/pdf/textRuns.ts'

const SIZE = 10
const ROOM = { left: 0, right: 100, centred: false }

/** Full-width signs are 10 points wide, others 5. */
function line(text: string, left = 0): Line {
  const width = [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? SIZE / 2 : SIZE), 0)
  return { text, left, right: left + width, baseline: 0, size: SIZE, bold: false }
}

function check(lines: readonly string[], expected: string): void {
  expect(
    cellText(
      lines.map((text) => line(text)),
      ROOM,
    ),
  ).toBe(expected)
}

describe('lines of a cell', () => {
  test('go on without a break where the line was full', () => {
    check(['一二三四五六七八九十', '继续'], '一二三四五六七八九十继续')
    check(['一二三四五六七八九', '100%。'], '一二三四五六七八九100%。')
  })

  test('end where there was room for more', () => {
    check(['一、办好。', '二、办成。'], '一、办好。\n二、办成。')
  })

  test('go on where a word, a number or a sign with its closing sign had no room', () => {
    check(['一二三四五六七', '12345.67元'], '一二三四五六七12345.67元')
    check(['一二三四五六七八', '“九”，十'], '一二三四五六七八“九”，十')
    check(['实施周期指标一', '值:100%；年度'], '实施周期指标一值:100%；年度')
  })

  test('keep a blank between English words', () => {
    check(['the Microsoft Office', 'Word'], 'the Microsoft Office Word')
  })
})

it('takes lines with as much room on both sides for centred', () => {
  expect(isCentred(line('合计', 40), ROOM)).toBe(true)
  expect(isCentred(line('合计', 20), ROOM)).toBe(false)
  expect(isCentred(line('一二三四五六七八九十'), ROOM)).toBeNull()
})
