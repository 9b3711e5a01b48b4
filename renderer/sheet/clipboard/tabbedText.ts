/**
 * A block of cells as the tab-separated text that every spreadsheet puts on and takes from the clipboard, multi-line
 * fields in quotation marks. Pure, and in one pass, because whole tables come this way.
 */

/** Rows of cell texts. Rows may differ in length: what a row does not have is no cell, an empty text is a blank one. */
export type Block = readonly (readonly string[])[]

/** Fields are quoted only when they must be, as Excel does. */
export function printTabbed(block: Block): string {
  const field = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return block.map((line) => `${line.map(field).join('\t')}\r\n`).join('')
}

export interface TabbedText {
  readonly block: Block
  /** Whether quotation marks held a tab or a line break together: then the text itself says where its cells end. */
  readonly quoted: boolean
}

/**
 * Reads tab-separated text. A field counts as quoted only if its closing quotation mark is followed by a tab, a line end
 * or the end, and if it holds something for which a spreadsheet quotes, so that a text which begins with a quotation mark
 * or stands between two survives. The last line's end makes no further line.
 */
export function parseTabbed(text: string): TabbedText {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const block: string[][] = []
  let line: string[] = []
  let quoted = false
  let at = 0
  for (;;) {
    const closing = source[at] === '"' ? closingQuote(source, at) : -1
    const inside = closing < 0 ? null : source.slice(at + 1, closing)
    const end = closing < 0 ? fieldEnd(source, at) : closing + 1
    if (inside === null || /^[^\t\n"]+$/.test(inside)) line.push(source.slice(at, end))
    else {
      line.push(inside.replaceAll('""', '"'))
      quoted ||= /[\t\n]/.test(inside)
    }
    if (end >= source.length || source[end] === '\n') {
      block.push(line)
      line = []
    }
    if (end >= source.length) return { block, quoted }
    at = end + 1
  }
}

function fieldEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '\t' && source[at] !== '\n') at++
  return at
}

/** Where the quotation that opens at `from` closes, or -1 where the mark there is a part of the text. */
function closingQuote(source: string, from: number): number {
  let at = source.indexOf('"', from + 1)
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2)
  const behind = source[at + 1]
  return at >= 0 && (behind === undefined || behind === '\t' || behind === '\n') ? at : -1
}

/** How many cells the block's longest row has. */
export function widthOf(block: Block): number {
  return block.reduce((widest, line) => Math.max(widest, line.length), 0)
}
