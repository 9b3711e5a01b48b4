/**
 * A block of cells as the HTML that other programs take from the clipboard. Excel and WPS prefer it to plain text: text
 * columns are marked as text so that codes keep their zeros, in Microsoft's words and in LibreOffice's, and a line break
 * stays inside its cell. The frame is for Word, where the block becomes a table. All of it is said at the elements
 * themselves, because not every program looks into a style sheet on the clipboard. The unit of money is for this program
 * itself: 26.00 of a table in 万元 must not become 26 元 in another.
 */
import { type ColumnKey, columnOf, isAmountColumn } from '../../../shared/layout.ts'
import { AMOUNT_UNITS, type AmountUnit } from '../../../shared/money.ts'
import type { Block } from './tabbedText.ts'

const TABLE = 'border=1 cellspacing=0 cellpadding=4 style="border-collapse:collapse;white-space:pre-wrap"'
const TEXT_CELL = `<td style="mso-number-format:'\\@'" sdnum="2052;0;@">`
const AMOUNT_CELL = `<td align=right style="mso-number-format:'0\\.00####'">`

/** Pixels for a full-width character and for a cell's padding, so that all seven columns fit on a page across. */
const CHARACTER = 10
const PADDING = 20

/** `columns` are those that the block's cells stand in, `money` is the unit of its amounts. */
export function printHtmlTable(block: Block, columns: readonly ColumnKey[], money: AmountUnit): string {
  const ofColumns = columns.map((column) => ({ width: columnOf(column).width, amount: isAmountColumn(column) }))
  return printColumns(block, ofColumns, `data-money="${money}"`)
}

export interface PrintedColumn {
  /** In full-width characters. */
  readonly width: number
  readonly amount: boolean
}

/** `mark` is an attribute of the table by which this program knows it again. */
export function printColumns(block: Block, columns: readonly PrintedColumn[], mark: string): string {
  const starts = columns.map(({ amount }) => (amount ? AMOUNT_CELL : TEXT_CELL))
  const cell = (text: string, at: number) => `${starts[at] ?? TEXT_CELL}${escaped(text)}</td>`
  const widths = columns.map(({ width }) => `<col width=${width * CHARACTER + PADDING}>`)
  const rows = block.map((line) => `<tr>${line.map(cell).join('')}</tr>\r\n`)
  const table = `<table ${TABLE} ${mark}>`
  return `<meta charset="utf-8">${table}<colgroup>${widths.join('')}</colgroup>\r\n${rows.join('')}</table>`
}

/** The unit of the amounts in a table that `printHtmlTable` has made; null for any other HTML. */
export function moneyOf(html: string): AmountUnit | null {
  const named = /<table\s[^<>]*data-money="([^"]*)"/.exec(html)?.[1]
  return AMOUNT_UNITS.find((unit) => unit === named) ?? null
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}
