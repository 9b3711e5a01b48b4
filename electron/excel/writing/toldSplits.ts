/** Which texts go on in further rows, gathered while blocks are made, as sentences: the first ones one by one, the rest by their number. */
import { shortened } from '../../../shared/shortened.ts'
import type { Block } from './block.ts'
import { texts } from './texts.ts'

const LONGEST_QUOTE = 20
/** Texts that get a sentence of their own; what is more is counted. */
const MOST_SENTENCES = 10

export class ToldSplits {
  private readonly told: string[] = []
  private more = 0

  /** `name` is the project's. */
  add(name: string, { split }: Block): void {
    for (const { text, pieces } of split) {
      if (this.told.length === MOST_SENTENCES) this.more++
      else this.told.push(texts.split(shortened(name, LONGEST_QUOTE), text, pieces))
    }
  }

  sentences(): string[] {
    return this.more === 0 ? this.told : [...this.told, texts.moreSplit(this.more)]
  }
}
