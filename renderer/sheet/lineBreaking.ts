/**
 * Where a cell's text goes on to the next line. The sheet breaks its lines itself and shows exactly these, so that the
 * heights that are measured ahead cannot be wrong, and it breaks them as Chinese typesetting does: no line begins with
 * 。，、；） or ends with （, and no number, word or code like `12-质量` is split. Pure: character widths come from outside.
 */

/**
 * The advance width of one character, given by its code point, in CSS pixels. A number, because a string for each character
 * of a large sheet would take longer to make than the line to break.
 */
export type CharacterWidth = (codePoint: number) => number

/** What a character is to a line, as bits; most are none of these. */
const NEVER_FIRST = 1
const NEVER_LAST = 2
/** Two of these side by side belong together: words, numbers, dates. */
const OF_A_WORD = 4
const START_OF_LINE = NEVER_LAST
const LINE_FEED = 0x0a

/** By UTF-16 unit, because a sheet of thousands of rows asks millions of times. */
const KINDS = new Uint8Array(0x10000)
for (const [kind, characters] of [
  [NEVER_FIRST, '。，、．：；？！）》〉」』】〕〗’”…—～％‰℃·.,:;?!%)]}'],
  [NEVER_LAST, '（《〈「『【〔〖‘“￥¥([{-'],
  [OF_A_WORD, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:%/+~-'],
] as const) {
  for (const character of characters) {
    const at = character.charCodeAt(0)
    KINDS[at] = (KINDS[at] ?? 0) | kind
  }
}

/** Chromium lays text out in 64ths of a pixel; a line that is over by less still fits. */
const LAYOUT_UNIT = 1 / 64

/**
 * The offsets in `text` at which a new line begins that `width` pixels force; the text's own line breaks are not among
 * them. What is longer than a line without any place to break is broken where it must be.
 */
export function softBreaks(text: string, width: number, widthOf: CharacterWidth): number[] {
  const breaks: number[] = []
  let used = 0
  /** The last place in this line where it may be broken, and what the line had used there; none yet: -1. */
  let place = -1
  let usedAtPlace = 0
  let before = START_OF_LINE
  for (let at = 0, next = 0; at < text.length; at = next) {
    const codePoint = text.codePointAt(at) as number
    next = at + (codePoint > 0xffff ? 2 : 1)
    if (codePoint === LINE_FEED) {
      used = 0
      place = -1
      before = START_OF_LINE
    } else {
      const kind = KINDS[codePoint] ?? 0
      const advance = widthOf(codePoint)
      if (mayBreak(before, kind)) {
        place = at
        usedAtPlace = used
      }
      if (used + advance > width + LAYOUT_UNIT && place >= 0) {
        breaks.push(place)
        used -= usedAtPlace
        place = -1
      }
      if (used > 0 && used + advance > width + LAYOUT_UNIT) {
        breaks.push(at)
        used = 0
      }
      used += advance
      before = kind
    }
  }
  return breaks
}

/** The lines that `text` takes in `width` pixels; an empty text takes one. */
export function countLines(text: string, width: number, widthOf: CharacterWidth): number {
  let lines = 1 + softBreaks(text, width, widthOf).length
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function mayBreak(before: number, after: number): boolean {
  return !((after & NEVER_FIRST) | (before & NEVER_LAST) | (before & after & OF_A_WORD))
}
