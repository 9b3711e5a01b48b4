/**
 * One table's rows as HTML: a table with a header that the browser repeats, the name of each unit a heading, by which a PDF
 * gets its bookmarks. What a row says is worked out in `printedRows.ts`, how it looks in `pageStyle.ts`.
 */
import { COLUMNS, type ColumnKey, isAmountColumn } from '../layout.ts'
import { charactersOf, type PrintedColumns, projectIndent } from './columnWidths.ts'
import { escaped } from './escaped.ts'
import type { PageSetup } from './pageSetup.ts'
import { linesOfPage } from './pageStyle.ts'
import type { PrintedRow } from './printedRows.ts'
import { LINK_OF_HEADER, linkOfEnd, linkOfRow } from './rowLinks.ts'
import { unbrokenHtml } from './unbroken.ts'

/**
 * The browser lays out one long table in a time that grows with the square of its rows, since each page begins anew with the
 * first: five thousand projects take three times as long as in pieces. From this many rows on, the rows are therefore set as
 * small tables in the one cell of an outer table, whose header is the one that is repeated. The pages come out the same.
 */
export const MOST_ROWS_IN_ONE_TABLE = 400
const ROWS_OF_PIECE = 10

/** What stands above a row at the least, on a page that it does not share with others, in lines of the body. */
const LINES_OF_HEADER = 2
/** With the unit's row. */
const LINES_ABOVE_IN_UNIT = 6
/** With the title, 合计 and the unit's row as well. */
const LINES_ABOVE_FIRST = 12

/** A line of the header ends between these words, and only where one has a line of its own, between its parts. */
const HEADER_WORDS = /(?<=^财政|^其他|专户)(?=.)|(?=（)/u
const WORD_PARTS = /(?<=（资金)|(?=单位）)/u

export interface RowSetting {
  readonly setup: PageSetup
  readonly columns: PrintedColumns
  readonly rowLinks: boolean
  /** So many rows alone are set, in the way that all of them would be. */
  readonly firstRows: number | undefined
}

/** `name` is the class by which the style knows the widths of its columns. */
export function tableHtml(
  name: string,
  rows: readonly PrintedRow[],
  setting: RowSetting,
  mostInOne = MOST_ROWS_IN_ONE_TABLE,
): string {
  const { columns } = setting.columns
  const group = `<colgroup>${columns.map(({ key }) => `<col class="${key}">`).join('')}</colgroup>`
  const link = setting.rowLinks ? `<a href="${LINK_OF_HEADER}"></a>` : ''
  const header = (inFirst: string) =>
    `<tr>${columns.map(({ key }, at) => `<th scope="col">${at === 0 ? inFirst : ''}${headerHtml(key)}</th>`).join('')}</tr>`
  const isInPieces = rows.length > mostInOne
  const body = bodyHtml(rows.slice(0, setting.firstRows), rowSetter(setting, rows), group, columns.length, isInPieces)
  if (setting.setup.repeatHeader)
    return `<table class="${name}">\n${group}\n<thead>${header(link)}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`
  const rule = `<tr class="rule"><td colspan="${columns.length}">${link}</td></tr>`
  return `<table class="${name} ruled">\n${group}\n<thead aria-hidden="true">${rule}</thead>\n<tbody>\n${header('')}\n${body}\n</tbody>\n</table>`
}

function bodyHtml(
  rows: readonly PrintedRow[],
  setRow: (row: PrintedRow) => string,
  group: string,
  columnCount: number,
  isInPieces: boolean,
): string {
  if (!isInPieces) return rows.map(setRow).join('\n')
  const pieces = inPieces(rows).map(
    (piece) => `<table>${group}<tbody>\n${piece.map(setRow).join('\n')}\n</tbody></table>`,
  )
  return `<tr class="pieces"><td colspan="${columnCount}">${pieces.join('')}</td></tr>`
}

/** No piece ends with a row that has to stay with the next one. */
function inPieces(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const pieces: PrintedRow[][] = []
  let piece: PrintedRow[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_OF_PIECE || row.kind !== 'project') continue
    pieces.push(piece)
    piece = []
  }
  return piece.length === 0 ? pieces : [...pieces, piece]
}

function headerHtml(key: ColumnKey): string {
  const header = COLUMNS.find((column) => column.key === key)?.header ?? ''
  const words = header.split(HEADER_WORDS).map((word) => word.split(WORD_PARTS).map(escaped).join('<wbr>'))
  return words.length === 1 ? words.join('') : words.map((word) => `<span>${word}</span>`).join('')
}

function rowSetter(
  { setup, columns: printed, rowLinks }: RowSetting,
  rows: readonly PrintedRow[],
): (row: PrintedRow) => string {
  const page = linesOfPage(setup)
  const above = linesAbove(rows)
  const indent = projectIndent(printed, setup)
  const rooms = printed.columns.map((column) => ({
    key: column.key,
    room: charactersOf(column, setup) - (column.key === 'name' ? indent : 0),
  }))
  return (row) => {
    const lines = Math.max(...rooms.map(({ key, room }) => linesOf(row[key], room)))
    const link = rowLinks ? `<a href="${linkOfRow(row.id)}"></a>` : ''
    const end = rowLinks && (setup.breakRows || lines > page / 2) ? `<a href="${linkOfEnd(row.id)}"></a>` : ''
    const cells = rooms.map(({ key, room }, at) => cellHtml(row, key, room, at === 0 ? link + end : ''))
    const isLong = lines > page - (above.get(row) ?? LINES_OF_HEADER)
    return `<tr class="${row.kind}${isLong ? ' long' : ''}">${cells.join('')}</tr>`
  }
}

/** Of the rows that stay with the one above, how many lines of the page are taken by what is kept together above them. */
function linesAbove(rows: readonly PrintedRow[]): ReadonlyMap<PrintedRow, number> {
  const first = rows.findIndex(({ kind }) => kind === 'project')
  return new Map(
    rows.flatMap((row, at) => {
      if (row.kind !== 'project' || rows[at - 1]?.kind !== 'unit') return []
      return [[row, at === first ? LINES_ABOVE_FIRST : LINES_ABOVE_IN_UNIT] as const]
    }),
  )
}

function cellHtml(row: PrintedRow, key: ColumnKey, room: number, link: string): string {
  const text = row[key]
  if (isAmountColumn(key)) return `<td class="${key}">${escaped(text)}</td>`
  const html = unbrokenHtml(text, room)
  return `<td class="${key}">${link}${row.kind === 'unit' && key === 'name' && text !== '' ? `<h2>${html}</h2>` : html}</td>`
}

/** How many lines a text surely needs in a column; it may need more, where lines end early and half-width characters are wider. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(fullWidths(line) / room)), 0)
}

function fullWidths(text: string): number {
  const narrow = text.match(/[\x20-\u024f]/g)?.length ?? 0
  return text.length - narrow / 2
}
