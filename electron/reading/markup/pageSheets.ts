/**
 * A page's blocks become sheets. Tables that only lay out the page are taken apart; the texts and the small tables above a
 * table stand in the rows above it, because that is where a form's title and unit of money are; and a table that goes on
 * with the one before, as reports do that are cut into pages, stands below it in the same sheet.
 */
import { AppError } from '../../../shared/errors.ts'
import { PLAIN_STYLE } from '../cellStyle.ts'
import { LIMITS } from '../limits.ts'
import type { Sheet } from '../sheet.ts'
import { type RowLook, SheetBuilder } from '../sheetBuilder.ts'
import { shownText } from '../shownText.ts'
import { INDENT_PIXELS } from './look.ts'
import type { Block, PageCell, PageTable } from './pageTable.ts'

/** Filled cells in its fullest row that make a table more than layout or a line of labels. */
const WIDE = 4
/** Rows of a table that may be only what stands above another, if it is not wide, and if it is narrow. */
const MOST_LABEL_ROWS = 3
const MOST_NARROW_ROWS = 10
/** Rows at a table's beginning that are compared with those of the table before. */
const COMPARED_ROWS = 10
const HIDDEN_ROW: RowLook = { isHidden: true, outlineLevel: 0 }
/** What is between two pages of one table and says nothing: page numbers, dates, 续表. */
const BETWEEN_PAGES = /^[\d\s\p{P}第页共续表接上转下打印时间日期年月:]*$/u

/** [] for a page without tables. `names` are those that the file gives its sheets, as far as it does. */
export function sheetsOfPage(blocks: readonly Block[], names: readonly string[]): Sheet[] {
  const sheets: { readonly builder: SheetBuilder; readonly isHidden: boolean }[] = []
  let stack: Stack | null = null
  let above: Block[] = []
  for (const block of blocks.flatMap(withoutLayout)) {
    if (block.kind === 'text' || isLabels(block.table)) {
      above.push(block)
      continue
    }
    const { table } = block
    if (!stack?.continuesWith(above, table)) {
      stack = new Stack(table)
      sheets.push({ builder: stack.builder, isHidden: table.isHidden })
      if (sheets.length > LIMITS.worksheets) throw new AppError('too-large')
    }
    stack.append(above)
    stack.append([block])
    above = []
  }
  const holdsTable = above.some((block) => block.kind === 'table')
  if (!stack && holdsTable) {
    stack = new Stack(null)
    sheets.push({ builder: stack.builder, isHidden: false })
  }
  stack?.append(above)
  return sheets.map(({ builder, isHidden }, at) => {
    const name = names.length === sheets.length ? names[at] : undefined
    return builder.finish({ name: name ?? `表格${at + 1}`, isHidden })
  })
}

/** The rows of one sheet as they pile up. */
class Stack {
  readonly builder = new SheetBuilder()
  private readonly table: PageTable | null
  private readonly texts = new Set<string>()
  private readonly firstRows: ReadonlySet<string>
  private readonly outermost: ReadonlyMap<number, number>
  private nextRow = 1

  constructor(table: PageTable | null) {
    this.table = table
    this.outermost = table ? outermostIndents(table) : new Map()
    this.firstRows = new Set(table ? comparedRows(table) : [])
  }

  /** Whether `table`, with what stands above it, is another page of this sheet's table. */
  continuesWith(above: readonly Block[], table: PageTable): boolean {
    if (!this.table || table.isHidden !== this.table.isHidden || table.columnCount !== this.table.columnCount)
      return false
    if (comparedRows(table).some((row) => this.firstRows.has(row))) return true
    return above
      .flatMap((block) => (block.kind === 'text' ? block.cells : block.table.cells.map((cell) => cell.value.text)))
      .every((text) => this.texts.has(text.trim()) || BETWEEN_PAGES.test(text))
  }

  append(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.appendTable(block.table)
      else {
        for (const [at, text] of block.cells.entries()) {
          this.builder.add(this.nextRow, at + 1, shownText(text), PLAIN_STYLE)
          this.texts.add(text.trim())
        }
        this.nextRow++
      }
    }
  }

  private appendTable(table: PageTable): void {
    const offset = this.nextRow
    for (const cell of table.cells) {
      const row = offset + cell.row
      const column = cell.column + 1
      const set = cell.columns === 1 ? cell.indent - (this.outermost.get(cell.column) ?? 0) : 0
      const style = { indent: levelsOf(set), bold: cell.bold }
      this.builder.add(row, column, { ...cell.value, text: textOf(cell) }, style)
      this.texts.add(cell.value.text.trim())
      const bottom = offset + Math.min(table.rowCount, cell.row + cell.rows) - 1
      const right = column + cell.columns - 1
      this.builder.merge({ top: row, left: column, bottom, right })
    }
    for (const row of table.hiddenRows) this.builder.describeRow(offset + row, HIDDEN_ROW)
    for (const column of table.hiddenColumns) this.builder.hideColumns(column + 1, column + 1)
    this.nextRow += table.rowCount
  }
}

/** By column, how far all cells below the header are set off: padding that every cell has says nothing. */
function outermostIndents(table: PageTable): Map<number, number> {
  const { width } = table
  const filled = new Map<number, number>()
  for (const { row } of table.cells) filled.set(row, (filled.get(row) ?? 0) + 1)
  const header = [...filled].find(([, count]) => count >= width)?.[0] ?? 0
  const outermost = new Map<number, number>()
  const ofBody = new Map<number, number>()
  for (const { row, column, columns, indent } of table.cells) {
    if (columns > 1) continue
    const least = row > header ? ofBody : outermost
    least.set(column, Math.min(indent, least.get(column) ?? indent))
  }
  return new Map([...outermost, ...ofBody])
}

/** Half a character is no indent. */
function levelsOf(pixels: number): number {
  return Math.max(0, Math.round(pixels / INDENT_PIXELS - 0.1))
}

/** The table itself, or the blocks in its cells where it only arranges them. */
function withoutLayout(block: Block): Block[] {
  if (block.kind === 'text' || !isLayout(block.table)) return [block]
  const blocks: Block[] = []
  let row = -1
  for (const cell of block.table.cells) {
    if (cell.blocks.length > 0) {
      blocks.push(...cell.blocks.flatMap(withoutLayout))
      row = -1
      continue
    }
    const last = blocks.at(-1)
    if (cell.row === row && last?.kind === 'text')
      blocks[blocks.length - 1] = { ...last, cells: [...last.cells, textOf(cell)] }
    else blocks.push({ kind: 'text', cells: [textOf(cell)] })
    row = cell.row
  }
  return blocks
}

/** It holds a table of many columns and is none itself. */
function isLayout(table: PageTable): boolean {
  return table.width < WIDE && table.cells.some((cell) => cell.blocks.some(holdsWide))
}

function holdsWide(block: Block): boolean {
  return (
    block.kind === 'table' &&
    (block.table.width >= WIDE || block.table.cells.some((cell) => cell.blocks.some(holdsWide)))
  )
}

/** Small enough to be what stands above or below another: a title, the line with the department, signatures. */
function isLabels(table: PageTable): boolean {
  const { width, rowCount } = table
  return (width <= WIDE && rowCount <= MOST_LABEL_ROWS) || (width < WIDE - 1 && rowCount <= MOST_NARROW_ROWS)
}

/** The first rows with several cells, as texts. */
function comparedRows(table: PageTable): string[] {
  const compared = table.cells.filter(({ row, value }) => row < COMPARED_ROWS && value.text !== '')
  return [...Map.groupBy(compared, ({ row }) => row).values()]
    .filter((cells) => cells.length > 2)
    .map((cells) => cells.map(({ value }) => value.text.replace(/\s/g, '')).join('\t'))
}

/** The cell's text; a small table in it becomes lines. */
function textOf(cell: PageCell): string {
  return cell.blocks.length === 0 ? cell.value.text : cell.blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): string[] {
  if (block.kind === 'text') return [block.cells.join('  ')]
  const rows = Map.groupBy(block.table.cells, ({ row }) => row)
  return [...rows.values()].map((cells) => cells.map(textOf).join('  '))
}
