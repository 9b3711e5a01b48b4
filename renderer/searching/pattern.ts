/**
 * What a searched text matches: capital and small letters alike, and the full-width forms of letters, digits, punctuation
 * and the space like their half-width ones, because in these tables people type either. One pattern serves finding,
 * marking, replacing and filtering, so that they never disagree. Pure.
 */

/** A pattern for all occurrences, or null for an empty text. */
export function searchPattern(text: string): RegExp | null {
  if (text === '') return null
  return new RegExp(text.replace(/[\s\S]/g, eitherWidth), 'gi')
}

/** Full-width forms stand this far behind the ASCII characters `!` to `~`. */
const WIDTH_OFFSET = 0xfee0

function eitherWidth(character: string): string {
  const code = character.charCodeAt(0)
  if (code === 0x20 || code === 0x3000) return '[ \u3000]'
  if (code > 0x20 && code < 0x7f) return `[${literal(code)}${literal(code + WIDTH_OFFSET)}]`
  if (code > 0x20 + WIDTH_OFFSET && code < 0x7f + WIDTH_OFFSET)
    return `[${literal(code - WIDTH_OFFSET)}${literal(code)}]`
  return literal(code)
}

function literal(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
