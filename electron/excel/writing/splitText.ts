/**
 * A text that one row cannot show, in pieces that rows can: cut behind a line break or the end of a sentence where there
 * is one not too far back, and not a character is lost, so that the pieces joined are the text.
 */
import { LINE_FEED, lineCount, widthOfSign } from './measures.ts'

/** What a cell of Excel holds. */
export const LONGEST_CELL = 32_767
/** Signs behind which a text is cut, the best first. */
const GOOD_PLACES = [/[\n。！？；]/, /[，、：,;]/]
/** How far back a good place is looked for, as part of the piece. */
const LOOKED_BACK = 0.5

/**
 * A piece is at most half as high as a row may be, so that a page is filled to its end and the next one begins with a piece.
 * `perLine` in full-width characters. Every piece shows something, because a cell of nothing but blanks is
 * lost in reading.
 */
export function splitText(text: string, perLine: number, mostLines: number): string[] {
  if (text.length <= LONGEST_CELL && lineCount(text, perLine) <= mostLines) return [text]
  const pieces: string[] = []
  let rest = text
  while (rest !== '') {
    const fits = fittingLength(rest, perLine, Math.ceil(mostLines / 2))
    const end = fits === rest.length ? fits : goodPlace(rest, fits)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  const shown = pieces.reduce<string[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last === undefined || (/\S/.test(piece) && /\S/.test(last))) joined.push(piece)
    else joined[joined.length - 1] = last + piece
    return joined
  }, [])
  return shown
}

/** Of the longest beginning that takes no more lines than this; at least one character. */
function fittingLength(text: string, perLine: number, mostLines: number): number {
  let lines = 1
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === LINE_FEED) {
      // A line break goes with the line that it ends.
      if (lines === mostLines && at < LONGEST_CELL) return at + 1
      lines++
      width = 0
    } else {
      width += widthOfSign(sign)
      if (width > perLine) {
        lines++
        width = widthOfSign(sign)
      }
    }
    if (lines > mostLines || at >= LONGEST_CELL) return Math.max(at, 1 + (isLowHalf(text.charCodeAt(1)) ? 1 : 0))
  }
  return text.length
}

function goodPlace(text: string, fits: number): number {
  const least = Math.ceil(fits * (1 - LOOKED_BACK))
  for (const place of GOOD_PLACES) for (let at = fits; at > least; at--) if (place.test(text.charAt(at - 1))) return at
  return isLowHalf(text.charCodeAt(fits)) && fits > 1 ? fits - 1 : fits
}

/** The second unit of a character beyond the basic plane. */
function isLowHalf(sign: number): boolean {
  return sign >= 0xdc00 && sign <= 0xdfff
}
