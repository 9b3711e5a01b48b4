/**
 * Where, between the amounts of one row and those of the next, the first row's goal and indicators end and the next
 * row's name begins. Copied text marks no cell's end, so the marks are, in this order: the end of the last indicator's
 * sentence; an indented line, where names of projects are indented; a line that stops short of its column's width.
 */
import type { AmountGroup } from './amountGroups.ts'
import type { Flow } from './flow.ts'

/** Half-width columns that a full line may lack. */
const SLACK = 5
const LONGEST_NAME = 150
/** Without a sentence's marks a longer text is a name and a goal. */
const LONGEST_PLAIN_NAME = 80
const SUM_LABEL = /^(?:合\s*计|总\s*计|小\s*计|.{0,40}小计)[:：]?$/

/** What the whole text shows of its layout, gathered before its rows are told apart. */
export interface TextLook {
  /** Names of projects are indented, and other lines are not. */
  readonly indentsTell: boolean
  /** Half-width columns of the longest line of each kind of cell. */
  readonly goalWidth: number
  readonly indicatorWidth: number
}

export interface Span {
  readonly from: number
  readonly to: number
}

const OPENING = /(?:实\s*施\s*周\s*期|年\s*度)\s*指\s*标\s*值\s*[:：]/g

/** Offsets behind the words that open an indicator's value. */
export function openingsIn(flow: Flow, { from, to }: Span): number[] {
  return [...flow.text.slice(from, to).matchAll(OPENING)].map((match) => from + match.index + match[0].length)
}

export function lookOf(flow: Flow, groups: readonly AmountGroup[]): TextLook {
  const indented = flow.lines.filter((line) => line.indent >= 2).length
  const named = groups.filter(({ from }) => nearIndented(flow, from)).length
  let goalWidth = 0
  let indicatorWidth = 0
  groups.forEach(({ to }, at) => {
    const end = groups[at + 1]?.from ?? flow.text.length
    const [first] = openingsIn(flow, { from: to, to: Math.min(end, to + 5_000) })
    if (first === undefined) return
    for (const start of flow.lineStarts(to, first)) goalWidth = Math.max(goalWidth, flow.widthFrom(start, end))
    for (const start of flow.lineStarts(first, end).slice(0, 20))
      indicatorWidth = Math.max(indicatorWidth, flow.widthFrom(start, end))
  })
  return {
    indentsTell:
      named > 0 && named >= groups.length * 0.4 && indented <= named * 2 + 2 && indented < flow.lines.length * 0.8,
    goalWidth,
    indicatorWidth,
  }
}

/** One of the few lines that may hold the name before these amounts is indented. */
function nearIndented(flow: Flow, from: number): boolean {
  const index = flow.indexOf(from)
  for (let at = index; at >= Math.max(0, index - 6); at--) {
    const line = flow.lines[at]
    if (line && line.indent >= 2) return true
    if (at < index && line && /[。]$/.test(line.text)) return false
  }
  return false
}

/** Where the name of the row begins whose amounts begin at `to`; the row before has its amounts behind `from`. */
export function nameStart(flow: Flow, { from, to }: Span, look: TextLook, before: string): number {
  const start = flow.skipSpace(from, to)
  const openings = openingsIn(flow, { from, to })
  const last = openings.at(-1)
  const stop = lastStop(flow, { from: last ?? start, to })
  if (stop !== null) {
    const behind = flow.skipSpace(stop, to)
    const isClean = behind > stop || flow.isLineStart(behind) || !flow.text.slice(stop, to).includes('\n')
    const indented = lastIndented(flow, { from: behind, to }, look)
    if (indented !== null) return indented
    if (isClean && flow.text.slice(behind, to).trim().length <= LONGEST_NAME) return behind
    return behindCell(flow, { from: behind, to }, look.goalWidth)
  }
  if (last !== undefined) {
    return lastIndented(flow, { from: last, to }, look) ?? behindCell(flow, { from: last, to }, look.indicatorWidth)
  }
  if (before === '' || SUM_LABEL.test(before)) return start
  if (look.indentsTell && flow.isLineStart(start) && flow.lineAt(start).indent >= 2) return start
  const indented = lastIndented(flow, { from: start, to }, look)
  if (indented !== null) return indented
  return holdsGoal(flow, { from: start, to }) ? behindCell(flow, { from: start, to }, look.goalWidth) : start
}

/** Behind the last 。 that something follows; null where there is none. */
function lastStop(flow: Flow, { from, to }: Span): number | null {
  const text = flow.text.slice(from, to).trimEnd()
  const at = text.lastIndexOf('。', text.length - 2)
  return at < 0 ? null : from + at + 1
}

/** The last line start of the span that is indented, if what follows can be a name. */
function lastIndented(flow: Flow, { from, to }: Span, look: TextLook): number | null {
  if (!look.indentsTell) return null
  const found = flow.lineStarts(from, to).findLast((start) => flow.lineAt(start).indent >= 2)
  return found !== undefined && to - found <= LONGEST_NAME ? found : null
}

/** The text goes on where the amounts end, or is more than a name. */
function holdsGoal(flow: Flow, { from, to }: Span): boolean {
  const text = flow.text.slice(from, to)
  if (!flow.isLineStart(from) && text.includes('\n')) return true
  return text.trim().length > LONGEST_PLAIN_NAME || /[，；。]/.test(text)
}

/** The line start behind the first line that stops short of `full`; on a single line, the first space. */
function behindCell(flow: Flow, { from, to }: Span, full: number): number {
  const starts = flow.lineStarts(from, to).filter((start) => start > from)
  if (starts.length === 0) {
    const space = flow.text
      .slice(from, to)
      .trimEnd()
      .search(/\s(?=\S*$)/)
    return space < 0 ? from : from + space + 1
  }
  const lines = [from, ...starts]
  const width = full > 0 ? full : Math.max(...lines.slice(0, -1).map((start) => flow.widthFrom(start, to)))
  const short = lines.findIndex((start, at) => at < lines.length - 1 && wholeWidth(flow, start, to) < width - SLACK)
  return lines[short < 0 ? lines.length - 1 : short + 1] ?? to
}

function wholeWidth(flow: Flow, offset: number, to: number): number {
  return flow.widthFrom(flow.startOf(flow.indexOf(offset)), to)
}
