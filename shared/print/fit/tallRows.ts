/** Rows that are higher than they would have to be: longer than a page, or as high as they are for one text's sake. Pure. */
import type { FitAdvice, Help } from './advice.ts'
import { linesIn, WORD_COLUMNS } from './rowTexts.ts'
import { pagesSavedByLowering, type Sheets } from './sheets.ts'

type LongRow = Extract<FitAdvice, { readonly kind: 'longer-than-page' }>
type DecidingText = Extract<FitAdvice, { readonly kind: 'deciding-text' }>

/** The highest that are told of, and those that are looked at for whether a page would be saved. */
const MOST_ROWS = 3
const MOST_LOOKED_AT = 12
/** The part of a page that one text must add to its row for anybody to be told. */
const WORTH_TELLING = 0.3

export function longRows({ rows, frame, map }: Sheets, helps: readonly Help[]): readonly LongRow[] {
  const whole = frame.bottom - frame.top
  const long = rows.filter(({ height }) => height > whole).sort((one, other) => other.height - one.height)
  return long.slice(0, MOST_ROWS).flatMap(({ rowId }) => {
    const pieces = map.rows.filter((row) => row.rowId === rowId)
    const page = pieces[0]?.page
    if (page === undefined) return []
    // A row that is longer than a page is broken in any case.
    const others = helps.filter(({ kind }) => kind !== 'break-rows')
    return [{ kind: 'longer-than-page', rowId, page, pages: pieces.length, helps: others }]
  })
}

/** Rows without whose one text the table would take a page less; those that are in `told` are left out. */
export function decidingTexts(sheets: Sheets, told: ReadonlySet<string>): readonly DecidingText[] {
  const { rows, frame, texts, widths, map } = sheets
  const begins = new Map(map.rows.map(({ rowId, page }) => [rowId, page] as const).reverse())
  const enough = WORTH_TELLING * (frame.bottom - frame.top)
  const found = rows.flatMap((row) => {
    const text = texts.rows.get(row.rowId)
    const lines = Math.round((row.height - frame.padding) / frame.line)
    if (!text || told.has(row.rowId) || lines * frame.line < enough) return []
    const sized = WORD_COLUMNS.flatMap((column) => {
      const width = widths.columns.get(column)
      return width === undefined ? [] : [{ column, width, lines: linesIn(text, column, widths) }]
    }).sort((one, other) => other.lines - one.lines)
    const [longest, second] = sized
    if (!longest || !second) return []
    const otherLines = Math.ceil((lines * second.lines) / longest.lines)
    const over = lines - otherLines
    if (over * frame.line < enough) return []
    const { column, width } = longest
    return [{ row, column, lines, otherLines, characters: Math.round((over * width * longest.lines) / lines) }]
  })
  return found
    .sort((one, other) => other.lines - other.otherLines - (one.lines - one.otherLines))
    .slice(0, MOST_LOOKED_AT)
    .map(({ row, column, lines, otherLines, characters }) => {
      const lowered = new Map([[row.rowId, frame.padding + otherLines * frame.line]])
      const saves = pagesSavedByLowering(sheets, lowered)
      const page = begins.get(row.rowId) ?? 1
      return { kind: 'deciding-text' as const, rowId: row.rowId, page, column, lines, otherLines, characters, saves }
    })
    .filter(({ saves }) => saves > 0)
    .slice(0, MOST_ROWS)
}
