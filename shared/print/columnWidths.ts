/**
 * Which columns are printed and how they share the width of the page. Amounts take what their longest figure needs, since
 * a number is never split; names, goals and indicators share the rest as the form has it. All lengths are CSS pixels, 96
 * to the inch.
 */
import { COLUMN_KEYS, type ColumnKey, columnOf, isAmountColumn, PROJECT_INDENT } from '../layout.ts'
import { type PageSetup, type PrintedContent, sheetSize } from './pageSetup.ts'
import { DIGIT_WIDTH, POINT_WIDTH } from './unbroken.ts'

export const PIXELS_PER_MM = 96 / 25.4
export const PIXELS_PER_POINT = 96 / 72

export const BORDER = 1
/** Left and right of a cell's text, of the body's size. */
const PADDING = 0.3

/** The narrowest that a word of a header is set, in full-width characters: 财政, 拨款. */
const HEADER_WORD = 2
/** Amounts of less than this many full-width characters would make the header stand higher than it has to. */
const USUAL_AMOUNT = 3
/** What names, goals and indicators need at the least, in full-width characters; for this, figures are set smaller. */
const LEAST_WORDS = { name: 6, goal: 6.5, indicators: 8 } as const
/** Of a column of names, below which projects are indented less. */
const LEAST_NAME_INDENTED = 8
/** Where there are only names and amounts, the part of the page that a column of amounts takes, if that is enough for it. */
const AMOUNT_SHARE = 0.115

export interface PrintedColumn {
  readonly key: ColumnKey
  readonly width: number
}

export interface PrintedColumns {
  readonly columns: readonly PrintedColumn[]
  /** Of the figures; the body's own size, but where words would have no room beside them. */
  readonly figureSize: number
}

/** `figures` are the amounts as they are printed, all that stand in the table. */
export function printedColumns(setup: PageSetup, figures: ReadonlyMap<ColumnKey, readonly string[]>): PrintedColumns {
  const body = bodySize(setup)
  const frame = frameOf(setup)
  const keys = printedKeys(setup.content)
  const page = tableWidth(setup)
  const amounts = keys.filter(isAmountColumn)
  const words = keys.filter(isWordColumn)
  const needs = new Map<ColumnKey, number>(
    amounts.map((key) => [
      key,
      (figures.get(key) ?? []).reduce((most, figure) => Math.max(most, figureWidth(figure)), 0),
    ]),
  )
  const header = HEADER_WORD * setup.header.size * PIXELS_PER_POINT
  const widthsAt = (size: number, least: number) =>
    new Map<ColumnKey, number>(
      amounts.map((key) => [key, Math.max((needs.get(key) ?? 0) * size, header, least) + frame]),
    )

  const leastWords = sum(words.map((key) => LEAST_WORDS[key] * body + frame))
  const room = page - leastWords
  const figureSize = figureSizeFor(room, body, (size) => sum([...widthsAt(size, 0).values()]))
  const usual = setup.content === 'full' ? USUAL_AMOUNT * body : AMOUNT_SHARE * page - frame
  const comfortable = widthsAt(figureSize, usual)
  const widths = sum([...comfortable.values()]) <= room ? comfortable : widthsAt(figureSize, 0)

  const rest = page - sum([...widths.values()])
  for (const [key, width] of sharedByWords(words, rest, body, frame)) widths.set(key, width)
  return { columns: onWholePixels(keys.map((key) => ({ key, width: widths.get(key) ?? 0 }))), figureSize }
}

/** On a screen as on paper the browser moves lines to whole pixels; so all of them are moved alike. The last column takes the rest. */
function onWholePixels(columns: readonly PrintedColumn[]): readonly PrintedColumn[] {
  // The first has a line on its left too: a pixel less, and the usual names of twelve characters would not fit.
  const whole = columns.map(({ width }, at) => (at === 0 ? Math.ceil(width) : Math.floor(width)))
  const rest = sum(columns.map(({ width }) => width)) - sum(whole)
  return columns.map(({ key }, at) => ({ key, width: (whole[at] ?? 0) + (at === columns.length - 1 ? rest : 0) }))
}

/** Left and right of a cell's text. */
export function cellPadding(setup: PageSetup): number {
  return PADDING * bodySize(setup)
}

/** What a column is wider than its text; the last for the rounding of widths to whole pixels. */
function frameOf(setup: PageSetup): number {
  return 2 * cellPadding(setup) + BORDER + 1
}

/** A column's room for text, in full-width characters of the body. */
export function charactersOf({ width }: PrintedColumn, setup: PageSetup): number {
  return (width - frameOf(setup)) / bodySize(setup)
}

export function bodySize({ body }: PageSetup): number {
  return body.size * PIXELS_PER_POINT
}

/** The last cell draws its border within it. */
export function tableWidth(setup: PageSetup): number {
  return (sheetSize(setup).width - setup.margins.left - setup.margins.right) * PIXELS_PER_MM - BORDER
}

/** Of a project under its unit, in full-width characters: as the form has it where names have room for that. */
export function projectIndent({ columns }: PrintedColumns, setup: PageSetup): number {
  const name = columns.find(({ key }) => key === 'name')
  return name && charactersOf(name, setup) < LEAST_NAME_INDENTED ? 1 : PROJECT_INDENT / 2
}

function isWordColumn(key: ColumnKey): key is keyof typeof LEAST_WORDS {
  return !isAmountColumn(key)
}

function printedKeys(content: PrintedContent): readonly ColumnKey[] {
  switch (content) {
    case 'full':
      return COLUMN_KEYS
    case 'amounts':
    case 'units':
      return COLUMN_KEYS.filter((key) => key === 'name' || isAmountColumn(key))
  }
}

/** The body's size where the figures then leave enough of `room`, else the largest that does, and 4 pt at the least. */
function figureSizeFor(room: number, body: number, widthAt: (size: number) => number): number {
  const least = 4 * PIXELS_PER_POINT
  const steps = Math.floor((body - least) * 4)
  for (let step = 0; step < steps; step++) if (widthAt(body - step / 4) <= room) return body - step / 4
  return least
}

/**
 * What the page has more than the form, goals and indicators take; what the form has more than the page, all give, but
 * names no more than they can: they are indented, and read first.
 */
function sharedByWords(
  keys: readonly ColumnKey[],
  room: number,
  body: number,
  frame: number,
): ReadonlyMap<ColumnKey, number> {
  const own = (key: ColumnKey) => columnOf(key).width * body + frame
  const share = (key: ColumnKey) => (room * own(key)) / sum(keys.map(own))
  const name =
    keys.length === 1 ? room : Math.min(own('name'), Math.max(share('name'), LEAST_WORDS.name * body + frame))
  const others = keys.filter((key) => key !== 'name')
  const ofOthers = (key: ColumnKey) => ((room - name) * own(key)) / sum(others.map(own))
  return new Map(keys.map((key) => [key, key === 'name' ? name : ofOthers(key)]))
}

/** In full-width characters. */
function figureWidth(figure: string): number {
  const digits = figure.match(/\d/g)?.length ?? 0
  return digits * DIGIT_WIDTH + (figure.length - digits) * POINT_WIDTH
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}
