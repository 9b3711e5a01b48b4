/**
 * Runs what may take over a second: names the work, asks the backend how far it is, and can call it off. One piece of
 * work at a time; a new one takes the place of the old, whose result is no longer wanted.
 */
import type { Backend, Progress } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { newIdentity } from '../newIdentity.ts'
import { Observable } from '../observable.ts'

export interface RunningWork {
  readonly title: string
  readonly progress: Progress | null
  /** Whether it has run long enough that the user should be told. */
  readonly lengthy: boolean
}

/** How often progress is asked for, in milliseconds. */
const PROGRESS_INTERVAL = 300
/** Work that ends within this many questions is not worth a line on the screen. */
const QUESTIONS_BEFORE_LENGTHY = 2

export class WorkRunner {
  readonly running = new Observable<RunningWork | null>(null)
  private readonly backend: Pick<Backend, 'work.progress' | 'work.cancel'>
  private current: { readonly workId: string; readonly abandon: (reason: AppError) => void } | null = null

  constructor(backend: Pick<Backend, 'work.progress' | 'work.cancel'>) {
    this.backend = backend
  }

  /** Does `start` under a fresh identity. Rejects with `cancelled` as soon as the user cancels, else as `start` does. */
  async run<Result>(title: string, start: (workId: string) => Promise<Result>): Promise<Result> {
    this.cancel()
    const workId = newIdentity()
    const abandoned = new Promise<never>((_, reject) => {
      this.current = { workId, abandon: reject }
    })
    this.running.set({ title, progress: null, lengthy: false })
    let questions = 0
    const timer = setInterval(() => {
      questions += 1
      void this.follow(workId, questions > QUESTIONS_BEFORE_LENGTHY)
    }, PROGRESS_INTERVAL)
    try {
      return await Promise.race([start(workId), abandoned])
    } finally {
      clearInterval(timer)
      if (this.current?.workId === workId) {
        this.current = null
        this.running.set(null)
      }
    }
  }

  /** Does nothing when nothing runs. */
  cancel(): void {
    const { current } = this
    if (!current) return
    this.current = null
    this.running.set(null)
    current.abandon(new AppError('cancelled'))
    // Whether the backend hears of it changes nothing here: the result is not wanted either way.
    this.backend['work.cancel']({ workId: current.workId }).catch(() => undefined)
  }

  private async follow(workId: string, lengthy: boolean): Promise<void> {
    const progress = await this.backend['work.progress']({ workId }).catch(() => null)
    const running = this.running.get()
    if (running && this.current?.workId === workId) this.running.set({ ...running, progress, lengthy })
  }
}
