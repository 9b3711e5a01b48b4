/** Pages that end early because the next row stays whole, and what would bring that row back. Pure. */
import type { FitAdvice, Help, Shortening } from './advice.ts'
import { linesIn, linesOf, type RowTexts } from './rowTexts.ts'
import { pagesSavedByLowering, type Sheets } from './sheets.ts'

/** The part of a page that must be blank for anybody to ask why. */
const WORTH_TELLING = 0.15
/** Rows that are told of one by one; of more, the sum alone is told. */
const MOST_ROWS = 5
/** A text that would lose more than this part of itself is not advised to be shortened. */
const MOST_SHORTENED = 0.5

type LeftBlank = Extract<FitAdvice, { readonly kind: 'left-blank' }>

/** A page that ends early, and the row that is to blame. */
interface EarlyEnd {
  readonly rowId: string
  readonly page: number
  /** Points. */
  readonly blank: number
  /** Of the rows that moved on together. */
  readonly heads: number
  readonly height: number
}

export function blankAdvice(sheets: Sheets, helps: readonly Help[]): readonly FitAdvice[] {
  const { frame } = sheets
  const whole = frame.bottom - frame.top
  const ends = earlyEnds(sheets).filter(({ blank }) => blank > WORTH_TELLING * whole)
  const [first, ...others] = ends
  if (!first) return []
  if (others.length === 0) return [{ ...leftBlank(sheets, first, whole), helps }]
  const blank = ends.reduce((sum, end) => sum + end.blank, 0) / whole
  const worst = [...ends].sort((one, other) => other.blank - one.blank).slice(0, MOST_ROWS)
  return [
    { kind: 'blank-pages', pages: ends.length, blank, helps },
    ...worst.map((end) => leftBlank(sheets, end, whole)),
  ]
}

function earlyEnds({ map, rows, frame }: Sheets): readonly EarlyEnd[] {
  const heightOf = new Map(rows.map((row) => [row.rowId, row]))
  return map.rows.flatMap((row, at) => {
    const before = map.rows[at - 1]
    if (!before || before.page === row.page || before.rowId === row.rowId) return []
    let heads = 0
    let last = heightOf.get(row.rowId)
    for (let next = at + 1; last?.staysWithNext === true && next < map.rows.length; next++) {
      heads += last.height
      last = heightOf.get(map.rows[next]?.rowId ?? '')
    }
    if (!last) return []
    return [{ rowId: last.rowId, page: row.page, blank: frame.bottom - before.bottom, heads, height: last.height }]
  })
}

function leftBlank(sheets: Sheets, { rowId, page, blank, heads, height }: EarlyEnd, whole: number): LeftBlank {
  const { line, padding } = sheets.frame
  const room = blank - heads
  const linesOver = Math.max(1, Math.ceil((height - room) / line))
  const lowered = new Map([[rowId, height - linesOver * line]])
  const text = sheets.texts.rows.get(rowId)
  return {
    kind: 'left-blank',
    rowId,
    page,
    blank: blank / whole,
    linesOver,
    shortenings: text ? shortenings(sheets, text, (height - padding) / line, linesOver) : [],
    saves: Math.max(0, pagesSavedByLowering(sheets, lowered)),
    helps: [],
  }
}

/** What each text that is too long must lose for the row to become so many lines lower. */
function shortenings({ widths }: Sheets, text: RowTexts, lines: number, linesOver: number): readonly Shortening[] {
  const target = lines - linesOver
  // The estimate and the page may differ; what the page says of the row is shared out by the estimate.
  const perEstimated = lines / linesOf(text, widths)
  const all = [...widths.columns].flatMap(([column, width]) => {
    const over = Math.ceil(linesIn(text, column, widths) * perEstimated - target - 0.01)
    if (over <= 0) return []
    const length = text.paragraphs[column].reduce((sum, paragraph) => sum + paragraph, 0)
    const perLine = width / perEstimated
    const last = (text.paragraphs[column].at(-1) ?? 0) % perLine
    return [{ column, characters: Math.max(1, Math.ceil((over - 1) * perLine + last)), length }]
  })
  const isTooMuch = all.some(({ characters, length }) => characters > MOST_SHORTENED * length)
  return isTooMuch || target < 1 ? [] : all.map(({ column, characters }) => ({ column, characters }))
}
