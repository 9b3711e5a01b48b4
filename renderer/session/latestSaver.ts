/**
 * Brings what is kept beside the document (views, choices for output) to the backend, behind what the user does: the last
 * value of each thing counts, one is on its way at a time, and while the connection is gone they wait without a word,
 * because the edits speak of it. What the backend will not keep is told once and then dropped; the next change of that
 * thing is a new attempt.
 */
import { AppError } from '../../shared/errors.ts'
import { isConnection } from './isConnection.ts'

export interface LatestSaverParts {
  /** Tells the user that something is not kept. */
  readonly fail: () => void
  readonly wait: (milliseconds: number) => Promise<void>
}

type Send = () => Promise<unknown>

/** Between attempts to reach the backend, in milliseconds. */
const RETRY_PAUSE = 2_000

export class LatestSaver {
  private readonly parts: LatestSaverParts
  private readonly waiting = new Map<string, Send>()
  private running = false
  private told = false

  constructor(parts: LatestSaverParts) {
    this.parts = parts
  }

  /** `thing` names what is kept: a later call for the same takes the place of one that has not been sent. */
  save(thing: string, send: Send): void {
    this.waiting.set(thing, send)
    void this.work()
  }

  /** Sends until nothing waits; only one such loop runs at a time. */
  private async work(): Promise<void> {
    if (this.running) return
    this.running = true
    for (const [thing, send] of this.waiting) {
      this.waiting.delete(thing)
      await this.send(thing, send)
    }
    this.running = false
  }

  private async send(thing: string, send: Send): Promise<void> {
    try {
      await send()
      this.told = false
    } catch (error) {
      if (error instanceof AppError && isConnection(error.code)) {
        // A newer value that came meanwhile is sent instead of this one.
        if (!this.waiting.has(thing)) this.waiting.set(thing, send)
        await this.parts.wait(RETRY_PAUSE)
        return
      }
      if (!this.told) this.parts.fail()
      this.told = true
    }
  }
}
