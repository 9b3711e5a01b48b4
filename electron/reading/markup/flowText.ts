/**
 * Running text of a page as a browser shows it: white space of the source is one space or none, no-break spaces and
 * full-width blanks stay where they are, and lines end where the page breaks them.
 */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'

/** Signs that are written without spaces between words; a line break of the source between two of them is none. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}“”‘’—…]/u

export class FlowText {
  private readonly lines: string[] = []
  private line = ''
  private pending: '' | 'space' | 'line end' = ''
  private characters = 0
  private before = 0

  /**
   * Blanks that stand in the source right before the first sign, on its line. A browser does not show them, but programs
   * write them that export an indented name as it is.
   */
  get leadingBlanks(): number {
    return this.before
  }

  /** Nothing visible yet. */
  get isEmpty(): boolean {
    return this.characters === 0
  }

  /** Throws `too-large` for more than one cell may hold. */
  add(text: string, preserved: boolean): void {
    if (preserved) this.addPreserved(text)
    else
      for (const [piece] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        if (piece.trim() === '' && /^[ \t\r\n\f]/.test(piece)) {
          if (this.isEmpty) this.before = /[\r\n]/.test(piece) ? 0 : this.before + piece.length
          if (this.pending !== 'line end') this.pending = /[\r\n]/.test(piece) ? 'line end' : 'space'
        } else this.append(piece)
      }
  }

  breakLine(): void {
    this.lines.push(this.line)
    this.line = ''
    this.pending = ''
    if (this.lines.length > LIMITS.cellCharacters) throw new AppError('too-large')
  }

  /** A paragraph begins or ends here. */
  breakBlock(): void {
    if (this.line !== '') this.breakLine()
    this.pending = ''
  }

  /** Its lines, without empty ones before and behind; a line's leading blanks stay. */
  value(): string {
    return [...this.lines, this.line]
      .map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
      .join('\n')
      .replace(/^\n+/, '')
      .trimEnd()
  }

  private addPreserved(text: string): void {
    const [first = '', ...others] = text.split(/\r\n?|\n/)
    if (first !== '') this.append(first)
    for (const line of others) {
      this.breakLine()
      if (line !== '') this.append(line)
    }
  }

  private append(piece: string): void {
    if (this.pending !== '' && this.line !== '') {
      const joins = this.pending === 'line end' && isWide(this.line.at(-1)) && isWide(piece[0])
      if (!joins) this.line += ' '
    }
    this.pending = ''
    this.line += piece
    this.characters += piece.length
    if (this.characters > LIMITS.cellCharacters) throw new AppError('too-large')
  }
}

/** Halves of surrogate pairs are signs of the rare Chinese characters. */
function isWide(sign: string | undefined): boolean {
  return sign !== undefined && (WIDE.test(sign) || /[\ud840-\udfff]/.test(sign))
}
