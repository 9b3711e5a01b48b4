/**
 * The lines of the table's body as one text in which places are offsets, so that a cell may begin and end anywhere. Lines
 * are kept apart by one line feed; a text taken out of it comes without its wraps.
 */
import { type Line, widthOf } from './lines.ts'

export class Flow {
  readonly text: string
  readonly lines: readonly Line[]
  private readonly starts: readonly number[]

  constructor(lines: readonly Line[]) {
    this.lines = lines
    this.text = lines.map((line) => line.text).join('\n')
    let start = 0
    this.starts = lines.map(({ text }) => {
      const own = start
      start += text.length + 1
      return own
    })
  }

  /** Index of the line that holds this offset. */
  indexOf(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  lineAt(offset: number): Line {
    return this.lines[this.indexOf(offset)] as Line
  }

  startOf(index: number): number {
    return this.starts[index] ?? this.text.length
  }

  isLineStart(offset: number): boolean {
    return offset === 0 || this.text[offset - 1] === '\n'
  }

  /** Offsets at which lines begin, behind `from` and before `to`; `from` itself if a line begins there. */
  lineStarts(from: number, to: number): number[] {
    const found: number[] = []
    let index = this.indexOf(from)
    if (this.startOf(index) < from) index++
    for (; index < this.starts.length && this.startOf(index) < to; index++) found.push(this.startOf(index))
    return found
  }

  /** Width of what stands between `from` and the end of its line, but not past `to`. */
  widthFrom(from: number, to: number): number {
    const end = this.text.indexOf('\n', from)
    return widthOf(this.text.slice(from, end < 0 ? to : Math.min(end, to)).trim())
  }

  /** The lines between two offsets, cut where these are inside of one; a cut line keeps its number. */
  part(from: number, to: number): Line[] {
    if (from >= to) return []
    const lines: Line[] = []
    for (let index = this.indexOf(from); index < this.lines.length && this.startOf(index) < to; index++) {
      const line = this.lines[index] as Line
      const start = this.startOf(index)
      const text = line.text.slice(Math.max(0, from - start), to - start).trim()
      if (text !== '') lines.push(text === line.text ? line : { ...line, text, indent: from > start ? 0 : line.indent })
    }
    return lines
  }

  /** The offset of the first character that is not white space, at most `to`. */
  skipSpace(from: number, to: number): number {
    let at = from
    while (at < to && /\s/.test(this.text.charAt(at))) at++
    return at
  }
}
