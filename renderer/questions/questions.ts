/**
 * Questions that must be answered before something is done, one at a time. Whoever asks waits for the answer; nothing is
 * decided here, and how a question looks is the dialog's.
 */
import { Observable } from '../observable.ts'

export interface Choice {
  readonly key: string
  readonly label: string
}

/** The dialog adds the way out by itself: a button 取消, and Esc. */
export interface Question {
  readonly text: string
  /** What helps to decide, in quieter letters. */
  readonly detail?: string
  /** The first is what most people want. */
  readonly choices: readonly Choice[]
}

export interface OpenQuestion extends Question {
  /** Tells one question from the next, be they word for word the same. */
  readonly number: number
}

interface Asked {
  readonly question: OpenQuestion
  readonly resolve: (key: string | null) => void
}

export class Questions {
  /** The question that is open now. */
  readonly open = new Observable<OpenQuestion | null>(null)
  private asked = 0
  private waiting: readonly Asked[] = []

  /** Resolves with the chosen key, or with null when the question was cancelled. A second question waits for the first. */
  readonly ask = (question: Question): Promise<string | null> =>
    new Promise((resolve) => {
      this.waiting = [...this.waiting, { question: { ...question, number: ++this.asked }, resolve }]
      this.show()
    })

  /** Answers the open question. */
  readonly answer = (key: string | null): void => {
    const [asked, ...others] = this.waiting
    if (!asked) return
    this.waiting = others
    this.show()
    asked.resolve(key)
  }

  private show(): void {
    const question = this.waiting[0]?.question ?? null
    if (question !== this.open.get()) this.open.set(question)
  }
}
