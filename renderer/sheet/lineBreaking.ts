/**
 * Where a cell's text goes on to the next line. The sheet breaks its lines itself and shows exactly these, so that the
 * heights that are measured ahead cannot be wrong, and it breaks them as Chinese typesetting does: no line begins with
 * 。，、；） or ends with （, and no number, word or code like `12-质量` is split. Pure: character widths come from outside.
 */

/** The advance width of one character in CSS pixels. */
export type CharacterWidth = (character: string) => number

/** What a character is to a line, as bits; most are none of these. */
const NEVER_FIRST = 1
const NEVER_LAST = 2
/** Two of these side by side belong together: words, numbers, dates. */
const OF_A_WORD = 4
const START_OF_LINE = NEVER_LAST

/** By UTF-16 unit, because a sheet of thousands of rows asks millions of times. */
const KINDS = new Uint8Array(0x10000)
for (const [kind, characters] of [
  [NEVER_FIRST, '。，、．：；？！）》〉」』】〕〗’”…—～％‰℃·.,:;?!%)]}'],
  [NEVER_LAST, '（《〈「『【〔〖‘“￥¥([{-'],
  [OF_A_WORD, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:%/+~-'],
] as const) {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kindOf(character) | kind
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
  let at = 0
  for (const character of text) {
    if (character === '\n') {
      used = 0
      place = -1
      before = START_OF_LINE
    } else {
      const kind = kindOf(character)
      const advance = widthOf(character)
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
    at += character.length
  }
  return breaks
}

/** The lines that `text` takes in `width` pixels; an empty text takes one. */
export function countLines(text: string, width: number, widthOf: CharacterWidth): number {
  return softBreaks(text, width, widthOf).length + text.split('\n').length
}

function mayBreak(before: number, after: number): boolean {
  return !((after & NEVER_FIRST) | (before & NEVER_LAST) | (before & after & OF_A_WORD))
}

function kindOf(character: string): number {
  return KINDS[character.charCodeAt(0)] ?? 0
}
