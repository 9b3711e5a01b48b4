/**
 * The text that a cell shows, from the paragraphs in it. Comments, phonetic guides, footnotes and drawings stand inside
 * cells too and are no part of it. Source: ODF 1.3, part 3, 6.1 (white space) and 9.1.4.
 */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'

const PASSED_OVER = new Set([
  'annotation',
  'ruby-text',
  'note',
  'frame',
  'custom-shape',
  'g',
  'rect',
  'line',
  'ellipse',
  'control',
  'caption',
  'detective',
])

export class CellText {
  private collected = ''
  private paragraphs = 0
  private inParagraph = false
  /** Elements inside one that is passed over, itself included. */
  private passing = 0

  start(): void {
    this.collected = ''
    this.paragraphs = 0
    this.inParagraph = false
    this.passing = 0
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.passing > 0 || PASSED_OVER.has(name)) this.passing++
    else if (name === 'p' || name === 'h') {
      if (this.paragraphs++ > 0) this.add('\n')
      this.inParagraph = true
    } else if (!this.inParagraph) return
    else if (name === 's') this.add(' '.repeat(Math.min(Number(attribute('c') ?? 1) || 0, LIMITS.cellCharacters + 1)))
    else if (name === 'tab') this.add('\t')
    else if (name === 'line-break') this.add('\n')
  }

  /** A line's end in the file stands for a space; spaces stay, because some programs write them as they are. */
  text(text: string): void {
    if (this.inParagraph && this.passing === 0) this.add(text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' '))
  }

  close(name: string): void {
    if (this.passing > 0) this.passing--
    else if (name === 'p' || name === 'h') this.inParagraph = false
  }

  value(): string {
    return this.collected
  }

  private add(text: string): void {
    this.collected += text
    if (this.collected.length > LIMITS.cellCharacters) throw new AppError('too-large')
  }
}
