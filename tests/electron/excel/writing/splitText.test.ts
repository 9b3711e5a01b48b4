import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineCount } from '../../../../electron/excel/writing/measures.ts'
import { splitText } from '../../../../electron/excel/writing/splitText.ts'
import { arbitraryText } from '../../../shared/arbitraries.ts'

describe('lines of a text', () => {
  it('count Chinese as one and Latin as about half a character, and explicit lines', () => {
    expect(lineCount('长'.repeat(20), 12)).toBe(2)
    expect(lineCount('a'.repeat(18), 12)).toBe(1)
    expect(lineCount('一\n二\n', 20)).toBe(3)
    expect(lineCount('𠮷'.repeat(12), 12)).toBe(1)
  })
})

describe('a split text', () => {
  it('is whole where a row can show it', () => {
    expect(splitText('长'.repeat(40), 10, 4)).toEqual(['长'.repeat(40)])
  })
  it('is cut behind the last sentence or line that fits, else behind a comma, else anywhere', () => {
    expect(splitText(`${'甲'.repeat(16)}。${'乙'.repeat(40)}`, 10, 4)[0]).toBe(`${'甲'.repeat(16)}。`)
    expect(splitText(`${'甲'.repeat(14)}\n${'乙'.repeat(40)}`, 9, 4)[0]).toBe(`${'甲'.repeat(14)}\n`)
    expect(splitText(`${'甲'.repeat(14)}，${'乙'.repeat(40)}`, 10, 4)[0]).toBe(`${'甲'.repeat(14)}，`)
    expect(splitText('甲'.repeat(50), 10, 4)[0]).toBe('甲'.repeat(20))
  })
  it('does not cut a character in two, and has no piece of nothing but white space', () => {
    for (const piece of splitText('𠮷'.repeat(99), 10, 4)) expect(piece.isWellFormed()).toBe(true)
    for (const piece of splitText(`甲${'\n'.repeat(50)}乙`, 10, 4)) expect(piece).toMatch(/\S/)
  })
  it('loses nothing, and each piece with text alone fits', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { maxLength: 8 }), fc.integer({ min: 1, max: 30 }), (texts, perLine) => {
        const text = texts.join('')
        const pieces = splitText(text, perLine, 6)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces)
          if (!/\n\s*\n/.test(piece) && pieces.length > 1)
            expect(lineCount(piece.trim(), perLine)).toBeLessThanOrEqual(6)
      }),
    )
  })
})
