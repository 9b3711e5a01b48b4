/** The table of texts that cells refer to by number; runs of rich text are joined, phonetic guides are no part of them. */
import { AppError } from '../../../shared/errors.ts'
import { LIMITS } from '../limits.ts'
import { parseXml } from '../xml.ts'
import { decodeEscapes } from './escapes.ts'

/** Throws `too-large` past the limits, as `RichText` does for a single text. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  const item = new RichText()
  parseXml(bytes, {
    open(name) {
      if (name === 'si') item.start()
      item.open(name)
    },
    text: (text) => item.text(text),
    close(name) {
      item.close(name)
      if (name !== 'si') return
      strings.push(item.value())
      if (strings.length > LIMITS.sharedStrings) throw new AppError('too-large')
    },
  })
  return strings
}

/** Collects the text of an `si` or `is` element from the events inside it. */
export class RichText {
  private collected = ''
  private inText = false
  private inPhonetic = false

  start(): void {
    this.collected = ''
    this.inText = false
    this.inPhonetic = false
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true
    if (name === 't') this.inText = !this.inPhonetic
  }

  text(text: string): void {
    if (!this.inText) return
    this.collected += text
    if (this.collected.length > LIMITS.cellCharacters) throw new AppError('too-large')
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false
    if (name === 't') this.inText = false
  }

  value(): string {
    return decodeEscapes(this.collected)
  }
}
