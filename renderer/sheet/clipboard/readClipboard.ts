/**
 * What was copied elsewhere, as cells. The clipboard carries it twice: as tab-separated text, which has every character
 * but only guesses at cells, and as HTML, which has the cells but not how they were written. Pure: the reader of HTML is
 * given from outside.
 */
import { type Block, parseTabbed, type TabbedText, widthOf } from './tabbedText.ts'

export interface Clipboard {
  readonly text: string
  readonly html: string
}

/** Where a program makes itself known, from the HTML's beginning. */
const MARKS_WITHIN = 20_000

/** Lines of running text are paragraphs as likely as rows: `text` is what one cell would take. */
export type Copied =
  | { readonly kind: 'cells'; readonly block: Block }
  | { readonly kind: 'running-text'; readonly block: Block; readonly text: string }

/** null where the clipboard has no text at all. */
export function readClipboard({ text, html }: Clipboard, htmlCells: (html: string) => Block | null): Copied | null {
  const tabbed = parseTabbed(text)
  const isTable = /<table/i.test(html)
  if (isTable && text !== '' && saysItsCells({ text, html }, tabbed)) return { kind: 'cells', block: tabbed.block }
  const cells = isTable ? htmlCells(html) : null
  if (cells && cells.length > 0)
    return { kind: 'cells', block: text === '' ? cells : reconciled({ text, html }, tabbed, cells) }
  if (text.trim() === '') return null
  const isRunning = tabbed.block.length > 1 && widthOf(tabbed.block) === 1
  return isRunning ? { kind: 'running-text', block: tabbed.block, text } : { kind: 'cells', block: tabbed.block }
}

/**
 * Whether the text of a spreadsheet needs no HTML to be understood, which for a large range takes long to read. LibreOffice
 * writes the line breaks of a cell into its HTML alone.
 */
function saysItsCells({ text, html }: Clipboard, { block }: TabbedText): boolean {
  return quotesLines(html) && text.includes('\t') && isEven(block)
}

/** Excel, WPS, Google and this program, whose plain text has cells of several lines in quotation marks. */
function quotesLines(html: string): boolean {
  return /office:excel|mso-number-format|google-sheets/.test(html.slice(0, MARKS_WITHIN))
}

function isSpreadsheet(html: string): boolean {
  return quotesLines(html) || /LibreOffice|sdnum=/.test(html.slice(0, MARKS_WITHIN))
}

/** Every row has the same number of cells, and more than one: a line break taken for a row's end would show. */
function isEven(block: Block): boolean {
  const width = block[0]?.length ?? 0
  return width > 1 && block.every((line) => line.length === width)
}

/** The cells of both flavours: where they agree on the shape the text has the better words, else one of them is wrong. */
function reconciled({ text, html }: Clipboard, tabbed: TabbedText, cells: Block): Block {
  const { block, quoted } = tabbed
  if (block.length === cells.length && widthOf(block) === widthOf(cells)) {
    return block.map((line, row) => line.map((words, at) => withItsLines(words, cells[row]?.[at])))
  }
  const only = cells.length === 1 && widthOf(cells) === 1 ? cells[0]?.[0] : undefined
  if (only !== undefined && bare(only) === bare(text)) return [[text.replace(/\r?\n$/, '')]]
  return quoted || (isSpreadsheet(html) && !isBrokenByLines(block, cells)) ? block : cells
}

/** Whether the text took each line of a cell for a row. */
function isBrokenByLines(block: Block, cells: Block): boolean {
  const breaks = cells.flat().reduce((count, cell) => count + cell.split('\n').length - 1, 0)
  return breaks > 0 && block.length === cells.length + breaks
}

/** The words as the text has them, unless only the HTML knows that they stand on several lines. */
function withItsLines(words: string, cell: string | undefined): string {
  if (!cell?.includes('\n') || words.includes('\n')) return words
  return bare(cell) === bare(words) ? cell : words
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
