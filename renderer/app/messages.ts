/**
 * The one message that the status line shows: a newer one takes the place of the older. News covers a problem only for as
 * long as it shows; the problem then comes back, until somebody has dismissed it.
 */
import { Observable } from '../observable.ts'

export interface Message {
  readonly text: string
  /** A refusal stays as long as the text that it is about; a problem stays until it is dismissed or replaced; news goes away by itself. */
  readonly tone: 'news' | 'refusal' | 'problem'
}

/** How long news stay, in milliseconds: time to read two lines. */
const NEWS_STAYS = 8_000

export class Messages {
  readonly current = new Observable<Message | null>(null)
  /** What news has covered. */
  private standing: Message | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  readonly say = (text: string): void => {
    const shown = this.current.get()
    if (shown?.tone === 'problem') this.standing = shown
    this.show({ text, tone: 'news' })
    this.timer = setTimeout(this.dismiss, NEWS_STAYS)
  }

  /** Says why what was typed cannot be taken in; null once the text is another or given up. */
  readonly refuse = (text: string | null): void => {
    if (text === null) {
      if (this.current.get()?.tone === 'refusal') this.dismiss()
      return
    }
    const shown = this.current.get()
    if (shown?.tone === 'problem') this.standing = shown
    this.show({ text, tone: 'refusal' })
  }

  readonly fail = (text: string): void => {
    this.standing = null
    this.show({ text, tone: 'problem' })
  }

  readonly dismiss = (): void => {
    const uncovered = this.standing
    this.standing = null
    this.show(uncovered)
  }

  /** The user has gone on to something else: news about what was before go, a problem stays. */
  readonly goOn = (): void => {
    if (this.current.get()?.tone === 'news') this.dismiss()
  }

  private show(message: Message | null): void {
    clearTimeout(this.timer)
    this.current.set(message)
  }
}
