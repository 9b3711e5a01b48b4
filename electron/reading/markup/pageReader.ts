/**
 * A page's tags and texts become its blocks: tables with their cells, and the texts around them. It decides as browsers do
 * where a cell, a row or a table ends whose end tag is missing, so that unclosed and misplaced tags do not shift cells.
 */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import { parseDecimal } from '../numberFormat/decimal.ts'
import { shownText } from '../shownText.ts'
import { FlowText } from './flowText.ts'
import type { Attributes, TokenHandler } from './htmlTokens.ts'
import { INDENT_PIXELS, type Look, type StyleSheet } from './look.ts'
import { type Block, PageTable } from './pageTable.ts'

const BLOCKS = new Set(
  'address article aside blockquote caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section ul'.split(
    ' ',
  ),
)
const EMPTY = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
)
/** Nothing of these is shown, or it is no part of the text. */
const SKIPPED = new Set(
  'button datalist iframe math noframes noscript object rp rt script svg template title xml'.split(' '),
)
const BOLD = new Set('b strong th h1 h2 h3 h4 h5 h6'.split(' '))
const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])
/** Inputs whose value is text that the page shows. */
const SHOWN_INPUT = /^(?:|text|number|tel|date|month|search|email|url)$/i
/** Elements inside one another in one cell; of more, the outermost are as if their tags were not there. */
const MOST_ELEMENTS = 100
/** Tags and tables of one page. */
const MOST_TAGS = 3_000_000
const MOST_TABLES = 5_000

interface Surroundings {
  readonly bold: boolean
  readonly hidden: boolean
  readonly preserved: boolean
}
const PLAIN: Surroundings = { bold: false, hidden: false, preserved: false }
interface Element extends Surroundings {
  readonly name: string
}
interface OpenCell {
  text: FlowText
  readonly attributes: Attributes
  /** null for a hidden cell. */
  readonly place: ReturnType<PageTable['place']> | null
  readonly look: Surroundings
  /** How many elements are open around it. */
  readonly base: number
  readonly blocks: Block[]
  indent: number
  bold: boolean | null
}
interface OpenTable {
  readonly table: PageTable
  /** Text of the table that stands in none of its cells: it is shown above. */
  readonly before: FlowText
  readonly base: number
  readonly around: Surroundings
  section: Surroundings
  row: Surroundings | null
  cell: OpenCell | null
}

export class PageReader implements TokenHandler {
  private readonly styles: StyleSheet
  private readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private elements: Element[] = []
  private loose = new FlowText()
  private inStyle = false
  private tags = 0
  private tableCount = 0

  constructor(styles: StyleSheet) {
    this.styles = styles
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'style') {
      this.inStyle = true
      return
    }
    this.tags++
    if (this.tags > MOST_TAGS) throw new AppError('too-large')
    const look = this.styles.lookOf(name, attributes)
    if (name === 'table') this.openTable(look)
    else if (name === 'tr') this.openRow(look)
    else if (name === 'td' || name === 'th') this.openCell(name, attributes, look)
    else if (SECTIONS.has(name)) this.openSection(look)
    else if (name === 'colgroup') return
    else if (EMPTY.has(name)) this.openEmpty(name, attributes, look)
    else this.openElement(name, attributes, look)
  }

  close(name: string): void {
    if (name === 'style') this.inStyle = false
    else if (name === 'table') this.closeTable()
    else if (name === 'tr') this.closeRow()
    else if (name === 'td' || name === 'th') this.closeCell()
    else if (SECTIONS.has(name)) this.closeRow()
    else if (name === 'br') this.flow().breakLine()
    else this.closeElement(name)
  }

  text(text: string): void {
    if (this.inStyle) {
      this.styles.add(text)
      return
    }
    const { hidden, bold, preserved } = this.surroundings()
    if (hidden) return
    const flow = this.flow()
    flow.add(text, preserved)
    const cell = this.tables.at(-1)?.cell
    if (cell && cell.bold === null && !flow.isEmpty) cell.bold = bold
  }

  /** What is open at the end of the page ends there. */
  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable()
    this.flushLoose()
    return this.blocks
  }

  private flow(): FlowText {
    const open = this.tables.at(-1)
    return open ? (open.cell?.text ?? open.before) : this.loose
  }

  private surroundings(): Surroundings {
    const open = this.tables.at(-1)
    const element = this.elements.length > this.base() ? this.elements.at(-1) : undefined
    return element ?? open?.cell?.look ?? open?.row ?? open?.section ?? PLAIN
  }

  /** How many of the open elements are outside the innermost cell or table. */
  private base(): number {
    const open = this.tables.at(-1)
    return open?.cell?.base ?? open?.base ?? 0
  }

  private openElement(name: string, attributes: Attributes, look: Look): void {
    if (name === 'option') this.closeElement('option')
    if (name === 'p') this.closeElement('p')
    if (BLOCKS.has(name)) this.flow().breakBlock()
    const around = this.surroundings()
    const cell = this.tables.at(-1)?.cell
    if (cell?.text.isEmpty) cell.indent += look.indent ?? 0
    const base = this.base()
    if (this.elements.length - base >= MOST_ELEMENTS) this.elements.splice(base, 1)
    const skipped = SKIPPED.has(name) || (name === 'option' && !attributes.has('selected'))
    const shown = within(around, look, name)
    this.elements.push({
      ...shown,
      name,
      hidden: shown.hidden || skipped,
      preserved: shown.preserved || name === 'pre' || name === 'textarea',
    })
  }

  private closeElement(name: string): void {
    const base = this.base()
    for (let at = this.elements.length - 1; at >= base; at--) {
      if (this.elements[at]?.name !== name) continue
      this.elements.length = at
      break
    }
    if (BLOCKS.has(name)) this.flow().breakBlock()
  }

  private openEmpty(name: string, attributes: Attributes, look: Look): void {
    if (name === 'br') this.flow().breakLine()
    else if (name === 'hr') this.flow().breakBlock()
    else if (name === 'col') {
      const columns = spanOf(attributes.get('span'))
      this.tables.at(-1)?.table.styleColumns(columns, look.hidden ?? false)
    } else if (name === 'input' && SHOWN_INPUT.test(attributes.get('type') ?? '')) {
      if (!look.hidden) this.text(attributes.get('value') ?? '')
    }
  }

  private openTable(look: Look): void {
    this.tableCount++
    if (this.tableCount > MOST_TABLES) throw new AppError('too-large')
    const outer = this.tables.at(-1)
    if (outer && !outer.cell) this.closeTable()
    const around = within(this.surroundings(), look, 'table')
    const parent = this.tables.at(-1)
    if (parent?.cell) {
      pushText(parent.cell.blocks, parent.cell.text.value())
      parent.cell.text = new FlowText()
    } else this.flushLoose()
    this.tables.push({
      table: new PageTable(around.hidden, this.tables.length),
      before: new FlowText(),
      base: this.elements.length,
      around,
      section: around,
      row: null,
      cell: null,
    })
  }

  private openSection(look: Look): void {
    const open = this.tables.at(-1) ?? this.impliedTable()
    this.closeRow()
    open.section = within(open.around, look, 'tbody')
  }

  private openRow(look: Look): OpenTable {
    const open = this.tables.at(-1) ?? this.impliedTable()
    this.closeRow()
    open.row = within(open.section, look, 'tr')
    open.table.startRow(open.row.hidden && !open.table.isHidden)
    return open
  }

  private openCell(name: string, attributes: Attributes, look: Look): void {
    this.closeCell()
    const current = this.tables.at(-1)
    const open = current?.row ? current : this.openRow({})
    // A hidden row is read, and said to be hidden; a hidden cell is as if it were not there, as in a browser.
    const shown = within({ ...(open.row ?? PLAIN), hidden: false }, look, name)
    const columns = spanOf(attributes.get('colspan'))
    open.cell = {
      text: new FlowText(),
      attributes,
      place: shown.hidden ? null : open.table.place(columns, spanOf(attributes.get('rowspan'), 0)),
      look: shown,
      base: this.elements.length,
      blocks: [],
      indent: look.indent ?? 0,
      bold: null,
    }
  }

  private closeCell(): void {
    const open = this.tables.at(-1)
    const cell = open?.cell
    if (!open || !cell) return
    this.elements.length = Math.min(this.elements.length, cell.base)
    open.cell = null
    const { attributes, place, blocks } = cell
    if (!place) return
    const indent = cell.indent + (cell.text.leadingBlanks * INDENT_PIXELS) / 2
    if (blocks.length > 0) pushText(blocks, cell.text.value())
    const text = blocks.length > 0 ? '' : cell.text.value()
    const number = decimalOf(attributes.get('x:num') ?? attributes.get('sdval'))
    const isFormula = attributes.has('x:fmla')
    if (text.trim() === '' && number === null && blocks.length === 0) return
    const value = { ...shownText(text), number, isFormula }
    open.table.cells.push({
      ...place,
      value: attributes.has('x:err') ? { ...value, isError: true } : value,
      bold: cell.bold ?? false,
      indent,
      blocks,
    })
    if (open.table.cells.length > LIMITS.cells) throw new AppError('too-large')
  }

  private closeRow(): void {
    this.closeCell()
    const open = this.tables.at(-1)
    if (!open) return
    open.row = null
    this.elements.length = Math.min(this.elements.length, open.base)
  }

  private closeTable(): void {
    this.closeRow()
    const open = this.tables.pop()
    if (!open) return
    const target = this.tables.at(-1)?.cell?.blocks ?? this.blocks
    pushText(target, open.before.value())
    target.push({ kind: 'table', table: open.table })
    if (target.length > LIMITS.cells) throw new AppError('too-large')
  }

  /** Rows without a table around them. */
  private impliedTable(): OpenTable {
    this.openTable({})
    return this.tables.at(-1) as OpenTable
  }

  private flushLoose(): void {
    pushText(this.blocks, this.loose.value())
    this.loose = new FlowText()
  }
}

function within(around: Surroundings, look: Look, name: string): Surroundings {
  return {
    bold: look.bold ?? (around.bold || BOLD.has(name)),
    hidden: around.hidden || (look.hidden ?? false),
    preserved: look.preserved ?? around.preserved,
  }
}

/** A span as it is written; 1 for what is none. */
function spanOf(text: string | undefined, least = 1): number {
  const span = Number.parseInt(text ?? '1', 10)
  return span >= least ? span : 1
}

/** The exact value that Excel or LibreOffice write beside the shown text, or null. */
function decimalOf(text: string | undefined): string | null {
  return text !== undefined && parseDecimal(text) ? text.trim() : null
}

function pushText(blocks: Block[], text: string): void {
  for (const line of text.split('\n')) if (line.trim() !== '') blocks.push({ kind: 'text', cells: [line] })
}
