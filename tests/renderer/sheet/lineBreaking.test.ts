import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLines, softBreaks } from '../../../renderer/sheet/lineBreaking.ts'

/** Full-width characters are 14 pixels wide, others 7. */
const widthOf = (codePoint: number) => (codePoint > 0x2000 || codePoint === 0xb7 ? 14 : 7)

/** The lines in a column of so many full-width characters. */
function linesOf(text: string, characters: number): string[] {
  const places = [0, ...softBreaks(text, characters * 14, widthOf), text.length]
  return places.slice(1).flatMap((end, at) => text.slice(places[at], end).split('\n'))
}

function check(text: string, characters: number, lines: string[]) {
  expect(linesOf(text, characters)).toEqual(lines)
  expect(countLines(text, characters * 14, widthOf)).toBe(lines.length)
}

test('lines are filled as far as they go', () => {
  check('', 10, [''])
  check('一二三四五六七八九十', 10, ['一二三四五六七八九十'])
  check('一二三四五六七八九十一', 10, ['一二三四五六七八九十', '一'])
})

test('the text’s own line breaks hold, empty lines too', () => {
  check('一\n二', 10, ['一', '二'])
  check('一\n\n二', 10, ['一', '', '二'])
  check('一二三\n四', 2, ['一二', '三', '四'])
})

test('no line begins with a closing mark, and none ends with an opening one', () => {
  check('一二三四五。六', 5, ['一二三四', '五。六'])
  check('一二三四（五）六', 5, ['一二三四', '（五）六'])
  check('一二三四五；。六', 5, ['一二三四', '五；。六'])
})

test('numbers, words and codes stay whole', () => {
  check('年度指标值:100%。', 6, ['年度指标', '值:100%。'])
  check('服务工时46116小时', 5, ['服务工时', '46116小时'])
  check('一二三12-质量', 4, ['一二三', '12-质量'])
  check('一二ABC三', 3, ['一二', 'ABC三'])
})

test('what has no place to break is broken where it must be', () => {
  check('0123456789', 2, ['0123', '4567', '89'])
  check('。。。。。', 2, ['。。', '。。', '。'])
  check('一二三', 0.5, ['一', '二', '三'])
})

test('nothing is lost, and no line is wider than the column unless it is one character', () => {
  const character = fc.constantFrom(...'一二三四。，、；（）《》0123abc -:%\n𠮷“”')
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (characters, columns) => {
      const text = characters.join('')
      const lines = linesOf(text, columns)
      expect(lines.join('')).toBe(text.replaceAll('\n', ''))
      for (const line of lines) {
        const width = [...line].reduce((sum, one) => sum + widthOf(one.codePointAt(0) as number), 0)
        expect(width <= columns * 14 || [...line].length === 1).toBe(true)
      }
    }),
  )
})
