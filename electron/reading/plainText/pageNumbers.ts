/** Lines that only count pages. Viewers copy them along with the text, in the middle of a cell as often as not. */
import type { Line } from './lines.ts'

const COUNTED =
  /^(?:第\d+页[,，、/]?(?:[共总]\d+页)?|[共总]\d+页[,，、/]?第\d+页|[-—–―－]\d+[-—–―－]|[-—–―－]第?\d+页?[-—–―－]|\d{1,4}\/\d{1,4}|page\d+(?:of\d+)?)$/i
const BARE = /^\d{1,4}$/
/** In a text whose lines were joined a page number stands between words. */
const INSIDE = /(?<!\S)第\s?\d{1,4}\s?页\s?[，,/、]?\s?共\s?\d{1,4}\s?页(?!\S)/g

export interface Numbered {
  /** Without page numbers, and without the lines that held nothing else. */
  readonly lines: readonly Line[]
  readonly numbers: readonly { readonly line: number; readonly text: string }[]
}

/** A bare number is a page's number only at a page's edge, where the text shows its pages. */
export function withoutPageNumbers(lines: readonly Line[]): Numbered {
  const kept: Line[] = []
  const numbers: { line: number; text: string }[] = []
  lines.forEach((line, at) => {
    const words = line.text.length > 40 ? '' : line.text.replace(/\s/g, '').normalize('NFKC')
    const isNumber = COUNTED.test(words) || (BARE.test(words) && isAtEdge(lines, at))
    const inside = isNumber ? [line.text] : (line.text.match(INSIDE) ?? [])
    for (const text of inside) numbers.push({ line: line.number, text })
    const text = inside.length === 0 ? line.text : line.text.replace(INSIDE, '').trim()
    if (!isNumber && text !== '') kept.push(text === line.text ? line : { ...line, text })
  })
  return { lines: kept, numbers }
}

/** The last line of a page that another one follows, a page's first line, or the text's last. */
function isAtEdge(lines: readonly Line[], at: number): boolean {
  return lines[at]?.opensPage === true || lines[at + 1]?.opensPage === true || at === lines.length - 1
}
