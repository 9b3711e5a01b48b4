/**
 * A block of cells as the texts that other spreadsheets put on and take from the clipboard: tab-separated text with
 * quoted multi-line fields, and an HTML table. Pure.
 */
import { COLUMN_KEYS, isAmountColumn } from '../../shared/layout.ts'

export type Block = readonly (readonly string[])[]

/** Fields are quoted only when they must be, as Excel does. */
export function printTabbed(block: Block): string {
  const field = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return block.map((line) => `${line.map(field).join('\t')}\r\n`).join('')
}

/**
 * Reads tab-separated text. A field counts as quoted only if its closing quote is followed by a tab, a line end or the
 * end, so that a text which merely begins with a quotation mark survives. The last line's end makes no further line.
 */
export function parseTabbed(text: string): Block {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const block: string[][] = [[]]
  let at = 0
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
    quoted.lastIndex = at
    const match = quoted.exec(source)
    const plain = match ? null : source.slice(at).split(/[\t\n]/, 1)[0]
    block.at(-1)?.push(match ? (match[1] ?? '').replaceAll('""', '"') : (plain ?? ''))
    at = match ? quoted.lastIndex : at + (plain?.length ?? 0)
    if (at >= source.length) return block
    if (source[at] === '\n') block.push([])
    at += 1
  }
}

/** The same block for programs that take tables; text columns are marked as text, so that codes keep their zeros. */
export function printHtmlTable(block: Block, leftColumn: number): string {
  const cell = (text: string, at: number) => {
    const key = COLUMN_KEYS[leftColumn + at]
    const format = key !== undefined && isAmountColumn(key) ? '0.00####' : '\\@'
    return `<td style="mso-number-format:'${format}';white-space:pre-wrap">${escaped(text)}</td>`
  }
  const rows = block.map((line) => `<tr>${line.map(cell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}
