/**
 * The text behind a row's amounts as goal and indicators, and the rows that hide in it: a project without any amount
 * leaves no figures in a copied text, only indicators that begin with number 1 again.
 */
import { AppError } from '../../../shared/errors.ts'
import { findSentenceStart } from '../../../shared/indicators/sentenceStarts.ts'
import { firstAtLeast } from '../firstAtLeast.ts'
import type { Flow } from './flow.ts'
import { openingsIn, type Span, type TextLook } from './rowTexts.ts'

export interface RowTexts {
  readonly goal: Span
  readonly indicators: Span
}

/** The first sentence of a row's indicators: number 1 and a kind, wrapped anywhere. */
const FIRST_SENTENCE =
  /(?<![\d.．])(?:1\s*[、.．)）]|[（(]\s*1\s*[)）]|①)\s*(?:\d{1,3}\s*[-－–—]\s*)?(?:产\s*出|效\s*益|满\s*意\s*度|成\s*本|数\s*量|质\s*量|时\s*效|\d\s*[-－–—]\s*\p{Script=Han})/gu
/** Kinds of indicators where a form writes them without the official sentence. */
const UNNUMBERED = /(?:^|\n|。)\s*(?:产\s*出\s*指\s*标|数\s*量\s*指\s*标|一\s*级\s*指\s*标)/

export function goalAndIndicators(flow: Flow, { from, to }: Span): RowTexts {
  const start = indicatorStart(flow, { from, to })
  return { goal: { from, to: start }, indicators: { from: start, to } }
}

function indicatorStart(flow: Flow, { from, to }: Span): number {
  const text = flow.text.slice(from, to)
  const [opening] = openingsIn(flow, { from, to })
  FIRST_SENTENCE.lastIndex = 0
  if (opening !== undefined) {
    const before = text.slice(0, opening - from)
    const word = before.search(/(?:实\s*施\s*周\s*期|年\s*度)\s*指\s*标\s*值\s*[:：]$/)
    const head = before.slice(0, word < 0 ? before.length : word)
    const first = [...head.matchAll(FIRST_SENTENCE)].at(-1)
    if (first) return from + first.index
    const start = findSentenceStart(head, 1)
    if (start) return from + start.at
    const unnumbered = UNNUMBERED.exec(head)
    if (unnumbered) return from + unnumbered.index + (/^[\n。]/.test(unnumbered[0]) ? 1 : 0)
    return from + head.lastIndexOf('。') + 1
  }
  const first = FIRST_SENTENCE.exec(text)
  if (first) return from + first.index
  const unnumbered = UNNUMBERED.exec(text)
  return unnumbered ? from + unnumbered.index + (/^[\n。]/.test(unnumbered[0]) ? 1 : 0) : to
}

/** Of one row's text. */
const MOST_HIDDEN = 2_000

export interface HiddenRow {
  readonly name: Span
  readonly texts: RowTexts
}

/** The row's own texts, which end where the first hidden row's name begins, and the hidden rows in order. */
export function withHiddenRows(flow: Flow, { from, to }: Span, look: TextLook): { own: RowTexts; hidden: HiddenRow[] } {
  const text = flow.text.slice(from, to)
  const openings = openingsIn(flow, { from, to })
  const starts = [...text.matchAll(FIRST_SENTENCE)]
    .map((match) => from + match.index)
    .filter((start, at, all) => (openings[firstAtLeast(openings, start)] ?? to) < (all[at + 1] ?? to))
  if (starts.length > MOST_HIDDEN) throw new AppError('too-large')
  const restarts = starts.slice(1).flatMap((start, at) => {
    const last = openings[firstAtLeast(openings, start) - 1]
    const end = last === undefined ? null : sentenceEnd(flow, { from: last, to: start }, look)
    return end !== null && end > (starts[at] as number) && flow.text.slice(end, start).trim() !== ''
      ? [{ end, start }]
      : []
  })
  const [first] = restarts
  if (!first) return { own: goalAndIndicators(flow, { from, to }), hidden: [] }
  const hidden = restarts.map(({ end, start }, at): HiddenRow => {
    const begin = flow.skipSpace(end, start)
    const split = goalStart(flow, { from: begin, to: start })
    const until = restarts[at + 1]?.end ?? to
    return {
      name: { from: begin, to: split },
      texts: { goal: { from: split, to: start }, indicators: { from: start, to: until } },
    }
  })
  return { own: goalAndIndicators(flow, { from, to: first.end }), hidden }
}

/** Behind the 。 that ends a line; an indented line, where indents tell, is the surer mark. */
function sentenceEnd(flow: Flow, { from, to }: Span, look: TextLook): number | null {
  if (look.indentsTell) {
    const indented = flow.lineStarts(from, to).find((start) => flow.lineAt(start).indent >= 2)
    if (indented !== undefined) return indented
  }
  const text = flow.text.slice(from, to)
  const atLineEnd = /。(?=\s*\n)/.exec(text) ?? /。\s/.exec(text) ?? /。/.exec(text)
  return atLineEnd ? from + atLineEnd.index + 1 : null
}

/** Where in a name and a goal without anything between them the goal begins: at the first line that is no name's. */
export function goalStart(flow: Flow, { from, to }: Span): number {
  const starts = flow.lineStarts(from, to).filter((start) => start > from)
  if (starts.length === 0) {
    const space = flow.text.slice(from, to).trimEnd().search(/\s/)
    return space < 0 ? to : from + space + 1
  }
  const NAME = 30
  const lines = [from, ...starts]
  const long = lines.findIndex((start, at) => at > 0 && flow.widthFrom(start, to) > NAME)
  const short = lines.findIndex((start) => flow.widthFrom(start, to) < NAME - 8)
  const candidates = [long, short < 0 ? -1 : short + 1].filter((at) => at > 0 && at < lines.length)
  return candidates.length === 0 ? (lines[1] ?? to) : (lines[Math.min(...candidates)] ?? to)
}
