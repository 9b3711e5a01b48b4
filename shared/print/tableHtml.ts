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
import { LINK_OF_FOOT, linkOfRow } from './rowLinks.ts'
import { unbrokenHtml } from './unbroken.ts'

/**
 * The browser lays out one long table in a time that grows with the square of its rows, since each page begins anew with the
 * first: five thousand projects take three times as long as in pieces. From this many rows on, the rows are therefore set as
 * small tables in the one cell of an outer table, whose header is the one that is repeated. The pages come out the same.
 */
const MOST_ROWS_IN_ONE_TABLE = 400
const ROWS_OF_PIECE = 10

/** What stands above a row at the least, on a page that it does not share with others, in lines of the body. */
const LINES_OF_HEADER = 2
/** With a unit's row of one line. */
const LINES_ABOVE_IN_UNIT = 6
/** With the title, 合计 and such a row as well. */
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
  const header = `<tr>${columns.map(({ key }) => `<th scope="col">${headerHtml(key)}</th>`).join('')}</tr>`
  const isInPieces = rows.length > mostInOne
  const acrossAll = `colspan="${columns.length}"`
  const line = setting.rowLinks ? `<a href="${LINK_OF_FOOT}"></a>` : '<i></i>'
  const foot = `\n<tfoot aria-hidden="true"><tr><td ${acrossAll}>${line}</td></tr></tfoot>`
  const setRow = rowSetter(setting, rows)
  const setRows = (some: readonly PrintedRow[]) => some.map(setRow).join('\n')
  const shown = rows.slice(0, setting.firstRows)
  const body = isInPieces
    ? `<tr class="pieces"><td ${acrossAll}>${piecesHtml(shown, setRows, group, foot)}</td></tr>`
    : setRows(shown)
  const end = `\n</tbody>${isInPieces ? '' : foot}\n</table>`
  if (setting.setup.repeatHeader)
    return `<table class="${name}">\n${group}\n<thead>${header}</thead>\n<tbody>\n${body}${end}`
  const rule = `<thead aria-hidden="true"><tr class="rule"><td ${acrossAll}></td></tr></thead>`
  return `<table class="${name} ruled">\n${group}\n${rule}\n<tbody>\n${header}\n${body}${end}`
}

function piecesHtml(
  rows: readonly PrintedRow[],
  setRows: (rows: readonly PrintedRow[]) => string,
  group: string,
  foot: string,
): string {
  return inPieces(rows)
    .map((piece) => `<table>${group}<tbody>\n${setRows(piece)}\n</tbody>${foot}</table>`)
    .join('')
}

/** No piece ends with a row that has to stay with the next one. */
function inPieces(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const pieces: PrintedRow[][] = []
  let piece: PrintedRow[] = []
  for (const [at, row] of rows.entries()) {
    piece.push(row)
    const staysWithNext = row.kind !== 'project' && rows[at + 1]?.kind === 'project'
    if (piece.length < ROWS_OF_PIECE || staysWithNext) continue
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
  const indent = projectIndent(printed, setup)
  const rooms = printed.columns.map((column) => ({
    key: column.key,
    room: charactersOf(column, setup) - (column.key === 'name' ? indent : 0),
  }))
  const above = linesAbove(rows, (rooms[0]?.room ?? 0) + indent)
  return (row) => {
    const lines = Math.max(...rooms.map(({ key, room }) => linesOf(row[key], room)))
    const isLong = lines > page - (above.get(row) ?? LINES_OF_HEADER)
    const isOpen = row.kind === 'project' && (isLong || setup.breakRows)
    const link = rowLinks ? linkOfRow(row.id) : null
    const cells = rooms.map(({ key, room }) => cellHtml(row, key, room, isOpen, link))
    const classes = [row.kind, ...(isLong ? ['long'] : []), ...(isOpen ? ['open'] : [])]
    return `<tr class="${classes.join(' ')}">${cells.join('')}</tr>`
  }
}

/**
 * Of the rows that stay with the one above, how many lines of the page are taken by what is kept together above them; units have
 * so much room for their names.
 */
function linesAbove(rows: readonly PrintedRow[], room: number): ReadonlyMap<PrintedRow, number> {
  const first = rows.findIndex(({ kind }) => kind === 'project')
  return new Map(
    rows.flatMap((row, at) => {
      const unit = rows[at - 1]
      if (row.kind !== 'project' || unit?.kind !== 'unit') return []
      const usual = at === first ? LINES_ABOVE_FIRST : LINES_ABOVE_IN_UNIT
      const lines = linesOf(unit.name, room)
      // Long names end lines early: theirs may be one more.
      return [[row, lines === 1 ? usual : usual + lines] as const]
    }),
  )
}

function cellHtml(row: PrintedRow, key: ColumnKey, room: number, isOpen: boolean, link: string | null): string {
  const text = row[key]
  if (isAmountColumn(key)) return `<td class="${key}">${escaped(text)}</td>`
  const words = unbrokenHtml(text, room)
  const lined = isOpen && text !== '' ? `<div>${words}</div>` : words
  const html = row.kind === 'unit' && key === 'name' && text !== '' ? `<h2>${lined}</h2>` : lined
  const isLinked = link !== null && (text !== '' || key === 'name')
  return `<td class="${key}">${isLinked ? `<a href="${link}">${html}</a>` : html}</td>`
}

/** How many lines a text surely needs in a column; it may need more, where lines end early and half-width characters are wider. */
function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(fullWidths(line) / room)), 0)
}

function fullWidths(text: string): number {
  const narrow = text.match(/[\x20-\u024f]/g)?.length ?? 0
  return text.length - narrow / 2
}
