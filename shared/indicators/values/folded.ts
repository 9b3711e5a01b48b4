/**
 * A value's text with its full-width letters, digits and signs folded to half width and the ends of lines to blanks (a
 * printed page wraps anywhere), for reading alone. Every character stays in its place, so that what was read can be found
 * again in the user's own text.
 */
const FOLDED: Readonly<Record<string, string>> = {
  '　': ' ',
  '\t': ' ',
  '\r': ' ',
  '\n': ' ',
  '\u00a0': ' ',
  '—': '-',
  '–': '-',
  '−': '-',
  '―': '-',
  '‐': '-',
  '〜': '~',
  '∼': '~',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹪': '%',
  '﹣': '-',
  '∶': ':',
}
const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\t\r\n—–−―‐〜∼≧⩾≦⩽﹪﹣∶]/g

export function folded(text: string): string {
  return text.replace(FOLDABLE, (character) => {
    return FOLDED[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
  })
}
