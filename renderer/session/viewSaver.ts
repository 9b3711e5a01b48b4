/**
 * Brings the sheets' views to the backend, behind what the user does: the last one of each table counts, one is on its way
 * at a time, and while the connection is gone they wait without a word, because the edits speak of it. A view that the
 * backend will not keep is told once and then dropped; the next change of that view is a new attempt.
 */
import type { Backend } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { SheetView } from '../../shared/sheetView.ts'
import { isConnection } from './isConnection.ts'

export interface ViewSaverParts {
  readonly backend: Backend
  /** Tells the user that views are not kept. */
  readonly fail: () => void
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Between attempts to reach the backend, in milliseconds. */
const RETRY_PAUSE = 2_000

export class ViewSaver {
  private readonly parts: ViewSaverParts
  private readonly waiting = new Map<string, SheetView>()
  private running = false
  private told = false

  constructor(parts: ViewSaverParts) {
    this.parts = parts
  }

  save(tableId: string, view: SheetView): void {
    this.waiting.set(tableId, view)
    void this.work()
  }

  /** Sends until nothing waits; only one such loop runs at a time. */
  private async work(): Promise<void> {
    if (this.running) return
    this.running = true
    for (const [tableId, view] of this.waiting) {
      this.waiting.delete(tableId)
      await this.send(tableId, view)
    }
    this.running = false
  }

  private async send(tableId: string, view: SheetView): Promise<void> {
    try {
      await this.parts.backend['view.save']({ tableId, view })
      this.told = false
    } catch (error) {
      if (error instanceof AppError && isConnection(error.code)) {
        // A newer view that came meanwhile is sent instead of this one.
        if (!this.waiting.has(tableId)) this.waiting.set(tableId, view)
        await this.parts.wait(RETRY_PAUSE)
        return
      }
      if (!this.told) this.parts.fail()
      this.told = true
    }
  }
}
