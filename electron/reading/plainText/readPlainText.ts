/**
 * Text copied out of a published table's PDF -> a workbook of one sheet, as if the form had been a sheet all along: row
 * numbers are the numbers of the text's lines in which the rows begin, columns A to G are the form's seven. What is
 * assumed about the text itself, and what of it is left out, goes along as the workbook's notes.
 */
import { addressOf } from '../../../shared/cellAddress.ts'
import { AppError } from '../../../shared/errors.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import type { ReadingNote } from '../../../shared/reading.ts'
import { PLAIN_STYLE } from '../cellStyle.ts'
import type { Workbook } from '../sheet.ts'
import { SheetBuilder } from '../sheetBuilder.ts'
import { type BodyRow, bodyRows } from './bodyRows.ts'
import { Flow } from './flow.ts'
import { amountColumnsOf, findHeaders, OFFICIAL_WORDS, type TextHeader } from './header.ts'
import { type HeadingPiece, headingOf } from './heading.ts'
import { type Line, linesOf } from './lines.ts'
import { withoutPageNumbers } from './pageNumbers.ts'
import { typedCharacters } from './printedCharacters.ts'
import { withoutRepeatedHeadings } from './repeatedHeadings.ts'
import { openingsIn } from './rowTexts.ts'
import { isScrambled } from './scrambled.ts'
import { texts } from './texts.ts'

/** Throws `empty`, `no-form` where the text shows no form, `too-large` for a text longer than any form's. */
export function readPlainText(text: string): Workbook {
  const notes: ReadingNote[] = []
  const typed = typedCharacters(text)
  if (typed !== text) notes.push(note('changed', texts.typedCharacters, null))
  const lines = linesOf(typed)
  if (lines.length === 0) throw new AppError('empty')
  const { lines: numbered, numbers } = withoutPageNumbers(lines)
  const [number] = numbers
  if (number) notes.push(note('left-out', texts.pageNumbers(numbers.length, number.text), addressOf(number.line, 1)))
  const { heading, headerLine, header, body } = partsOf(numbered, notes)
  const { pieces, above } = headingOf(heading)
  if (above.length > 0) notes.push(leftOut(texts.aboveTitle, above))
  const { rows, end } = bodyRows(body, amountColumnsOf(header))
  if ((rows.length === 0 && body.text !== '') || isScrambled(rows)) throw new AppError('no-form')
  const behind = body.lines.filter((_, at) => body.startOf(at) >= end && rows.length > 0)
  if (behind.length > 0) notes.push(leftOut(texts.behindTable, behind))
  noteRows(rows, notes)
  return { sheets: [sheetOf(pieces, header, headerLine, rows)], keywords: '', notes }
}

interface Parts {
  readonly heading: readonly Line[]
  /** Number of the line in which the header begins, or that of the last line before the body. */
  readonly headerLine: number
  readonly header: Pick<TextHeader, 'words'>
  readonly body: Flow
}

function partsOf(lines: readonly Line[], notes: ReadingNote[]): Parts {
  const whole = new Flow(lines)
  const headers = findHeaders(whole)
  const [header] = headers
  if (!header) return partsWithoutHeader(whole, notes)
  const heading = whole.part(0, header.from)
  const { body, repeated } = withoutRepeatedHeadings(whole, headers, heading)
  for (const line of repeated)
    notes.push(note('left-out', texts.repeatedHeading(line.number), addressOf(line.number, 1)))
  const end = otherTable(body)
  if (end < body.length) notes.push(leftOut(texts.behindTable, body.slice(end)))
  return { heading, headerLine: whole.lineAt(header.from).number, header, body: new Flow(body.slice(0, end)) }
}

/** Where another table of the same publication begins: at its title, if no indicators follow. */
function otherTable(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ text }) => /指\s*标\s*值\s*[:：]/.test(text))
  const at = lines.findIndex(({ text }, index) => index > last && text.length < 40 && OTHER_TABLE.test(text))
  return at < 0 ? lines.length : at
}

const OTHER_TABLE =
  /^(?:表|附表|附件)\s*[\d一二三四五六七八九十]+|(?:预算|决算|收支|收入|支出|公开|情况)[^，。；]{0,20}表$/

/** A text copied without its header still shows the form by its indicators; its first row is the one with 合计. */
function partsWithoutHeader(whole: Flow, notes: ReadingNote[]): Parts {
  if (openingsIn(whole, { from: 0, to: whole.text.length }).length === 0) throw new AppError('no-form')
  const top = whole.lines.slice(0, 60).map(({ text }) => text)
  // A header whose words are scattered says that the rows are as well.
  if (/财政拨款/.test(top.join('')) && /项目名称/.test(top.join(''))) throw new AppError('no-form')
  notes.push(note('assumed', texts.noHeader, null))
  const total = whole.lines.findIndex(({ text }) => /^(?:合\s*计|总\s*计)(?:\s|$)/.test(text))
  const labels = whole.lines
    .slice(0, 20)
    .findLastIndex(({ text }) => /绩效目标.*表|(?:部门|单位)(?:名称)?\s*[:：]/.test(text))
  const first = total >= 0 && total < 20 ? total : labels + 1
  return {
    heading: whole.lines.slice(0, first),
    headerLine: whole.lines[first - 1]?.number ?? 0,
    header: { words: OFFICIAL_WORDS },
    body: new Flow(whole.lines.slice(first)),
  }
}

function noteRows(rows: readonly BodyRow[], notes: ReadingNote[]): void {
  const assumed = rows.filter((row) => row.assumed)
  const [first] = assumed
  if (first) notes.push(note('assumed', texts.columnsAssumed(assumed.length), addressOf(first.line, 2)))
  for (const row of rows) {
    const at = addressOf(row.line, 1)
    if (row.isHidden) notes.push(note('assumed', texts.hiddenProject(row.name), at))
    else if (row.name === '')
      notes.push(note('assumed', texts.lonelyFigures([...row.amounts.values()].join(' '), row.line), at))
  }
}

function sheetOf(
  pieces: readonly HeadingPiece[],
  header: Pick<TextHeader, 'words'>,
  headerLine: number,
  rows: readonly BodyRow[],
): Workbook['sheets'][number] {
  const builder = new SheetBuilder()
  const add = (row: number, column: number, text: string) =>
    builder.add(row, column, { text, number: null, isError: false, isFormula: false }, PLAIN_STYLE)
  let last = 0
  let column = 1
  for (const { row, text } of pieces) {
    column = row > last ? 1 : column + 1
    last = Math.max(last, row)
    add(last, column, text)
  }
  last = Math.max(last + 1, headerLine)
  for (const [key, word] of header.words) add(last, columnOf(key), word)
  const outermost = rows.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  for (const row of rows) {
    last = Math.max(last + 1, row.line)
    if (row.name !== '') add(last, columnOf('name'), ' '.repeat(row.indent - outermost) + row.name)
    for (const [key, figure] of row.amounts) add(last, columnOf(key), figure)
    add(last, columnOf('goal'), row.goal)
    add(last, columnOf('indicators'), row.indicators)
  }
  return builder.finish({ name: texts.sheetName, isHidden: false })
}

function columnOf(key: ColumnKey): number {
  return COLUMN_KEYS.indexOf(key) + 1
}

function leftOut(say: (from: number, to: number, first: string) => string, lines: readonly Line[]): ReadingNote {
  const from = lines[0]?.number ?? 1
  return note('left-out', say(from, lines.at(-1)?.number ?? from, lines[0]?.text ?? ''), addressOf(from, 1))
}

function note(kind: ReadingNote['kind'], message: string, at: string | null): ReadingNote {
  return { kind, message, at, assumption: null }
}
