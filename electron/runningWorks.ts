/**
 * Work that may take over a second (reading a workbook, making a PDF): each piece has the identity its caller gave it, so
 * that the caller can ask how far it is and call it off. Nothing here outlives the work itself.
 */
import type { Progress } from '../shared/contract.ts'
import { AppError } from '../shared/errors.ts'

export interface WorkHandle {
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal
  /** Tells what is being done; `total` null where it cannot be known. */
  readonly tell: (progress: Progress) => void
}

export class RunningWorks {
  private readonly works = new Map<string, { controller: AbortController; progress: Progress }>()

  /** Runs `work` under `workId`. Throws `bad-request` for an identity that is in use, and whatever `work` throws. */
  async run<Result>(workId: string, work: (handle: WorkHandle) => Promise<Result>): Promise<Result> {
    if (this.works.has(workId)) throw new AppError('bad-request')
    const running = { controller: new AbortController(), progress: { stage: '', done: 0, total: null } as Progress }
    this.works.set(workId, running)
    try {
      const { signal } = running.controller
      const result = await work({
        signal,
        tell: (progress) => {
          running.progress = progress
        },
      })
      if (signal.aborted) throw new AppError('cancelled')
      return result
    } finally {
      this.works.delete(workId)
    }
  }

  progress(workId: string): Progress | null {
    return this.works.get(workId)?.progress ?? null
  }

  /** Does nothing when the work has ended meanwhile. */
  cancel(workId: string): void {
    this.works.get(workId)?.controller.abort()
  }
}
