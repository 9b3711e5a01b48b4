/**
 * The texts of each printed row, measured in full-width characters, and how many lines they come to in columns of a given
 * width. An estimate: fonts differ, and where lines may not end is not looked at. Pure.
 */
import { AMOUNT_KEYS, type AmountKey, type TargetTable } from '../../form.ts'
import type { ColumnKey } from '../../layout.ts'
import { withoutUnits } from '../../output/partOfTable.ts'
import { charactersOf, printedColumns, projectIndent } from '../columnWidths.ts'
import type { PageSetup } from '../pageSetup.ts'
import { figuresOf, type PrintedRow, printedRows } from '../printedRows.ts'
import { widthOf } from '../unbroken.ts'

export const WORD_COLUMNS = ['name', 'goal', 'indicators'] as const
export type WordColumn = (typeof WORD_COLUMNS)[number]

export interface RowTexts {
  readonly kind: PrintedRow['kind']
  /** The width of each paragraph of each text, in full-width characters. */
  readonly paragraphs: Readonly<Record<WordColumn, readonly number[]>>
}

export interface TableTexts {
  readonly rows: ReadonlyMap<string, RowTexts>
  /** The amounts as they are printed, by column. */
  readonly figures: ReadonlyMap<ColumnKey, readonly string[]>
  /** Of each column of amounts the row with the longest figure. */
  readonly longestIn: ReadonlyMap<AmountKey, string>
}

/** Of what the setup lets be printed of the table. */
export function textsOf(table: TargetTable, { omittedUnits, content }: PageSetup): TableTexts {
  const rows = printedRows(withoutUnits(table, omittedUnits), content)
  const isFull = content === 'full'
  const textOf = ({ kind, name, goal, indicators }: PrintedRow): RowTexts => ({
    kind,
    paragraphs: {
      name: widthsOf(name),
      goal: isFull ? widthsOf(goal) : [],
      indicators: isFull ? widthsOf(indicators) : [],
    },
  })
  const longest = (key: AmountKey) => rows.reduce((one, other) => (other[key].length > one[key].length ? other : one))
  return {
    rows: new Map(rows.map((row) => [row.id, textOf(row)])),
    figures: figuresOf(rows),
    longestIn: rows.length === 0 ? new Map() : new Map(AMOUNT_KEYS.map((key) => [key, longest(key).id])),
  }
}

/** Full-width characters on a line of each column of words that is printed. */
export interface LineWidths {
  readonly columns: ReadonlyMap<WordColumn, number>
  /** What a project's name has less. */
  readonly indent: number
}

export function lineWidths({ figures }: TableTexts, setup: PageSetup): LineWidths {
  const printed = printedColumns(setup, figures)
  const ofWords = WORD_COLUMNS.flatMap((key) => {
    const column = printed.columns.find((one) => one.key === key)
    return column ? [[key, charactersOf(column, setup)] as const] : []
  })
  return { columns: new Map(ofWords), indent: projectIndent(printed, setup) }
}

/** The lines that a row's text takes in a column; a blank text takes one. */
export function linesIn({ kind, paragraphs }: RowTexts, key: WordColumn, { columns, indent }: LineWidths): number {
  const room = (columns.get(key) ?? 0) - (key === 'name' && kind === 'project' ? indent : 0)
  const whole = Math.max(1, Math.floor(room))
  const lines = paragraphs[key].reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph / whole)), 0)
  return Math.max(1, lines)
}

/** The lines of the longest text of a row. */
export function linesOf(row: RowTexts, widths: LineWidths): number {
  return Math.max(1, ...[...widths.columns.keys()].map((key) => linesIn(row, key, widths)))
}

function widthsOf(text: string): readonly number[] {
  return text === '' ? [] : text.split('\n').map(widthOf)
}
