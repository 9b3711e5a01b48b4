/**
 * A block of cells as the HTML that other programs take from the clipboard. Excel and WPS prefer it to plain text: text
 * columns are marked as text so that codes keep their zeros, in Microsoft's words and in LibreOffice's, and a line break
 * stays inside its cell. The frame is for Word, where the block becomes a table. All of it is said at the elements
 * themselves, because not every program looks into a style sheet on the clipboard.
 */
import { type ColumnKey, columnOf, isAmountColumn } from '../../../shared/layout.ts'
import type { Block } from './tabbedText.ts'

const TABLE = `<table border=1 cellspacing=0 cellpadding=4 style="border-collapse:collapse;white-space:pre-wrap">`
const TEXT_CELL = `<td style="mso-number-format:'\\@'" sdnum="2052;0;@">`
const AMOUNT_CELL = `<td align=right style="mso-number-format:'0\\.00####'">`

/** Pixels for a full-width character and for a cell's padding, so that all seven columns fit on a page across. */
const CHARACTER = 10
const PADDING = 20

/** `columns` are those that the block's cells stand in. */
export function printHtmlTable(block: Block, columns: readonly ColumnKey[]): string {
  const starts = columns.map((column) => (isAmountColumn(column) ? AMOUNT_CELL : TEXT_CELL))
  const cell = (text: string, at: number) => `${starts[at] ?? TEXT_CELL}${escaped(text)}</td>`
  const widths = columns.map((column) => `<col width=${columnOf(column).width * CHARACTER + PADDING}>`)
  const rows = block.map((line) => `<tr>${line.map(cell).join('')}</tr>\r\n`)
  return `<meta charset="utf-8">${TABLE}<colgroup>${widths.join('')}</colgroup>\r\n${rows.join('')}</table>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}
