/**
 * Reads files one by one as they come, in a thread that is kept for a while after each: a user who corrects a reading, or
 * gives many files at once, does not wait for a new thread every time. The kept thread never keeps the program running.
 */
import type { FormReading } from '../../shared/reading.ts'
import type { ReadingWishes } from './form/wishes.ts'
import { type ReadingLimits, ReadingThread } from './readingThread.ts'

export class KeptThread {
  private readonly module: URL
  private readonly keptMs: number
  private idle: ReadingThread | null = null
  private end: NodeJS.Timeout | undefined

  /** `module` is that of the thread, `readerWorker`; an idle thread is ended after `keptMs` milliseconds. */
  constructor(module: URL, keptMs: number) {
    this.module = module
    this.keptMs = keptMs
  }

  /** Throws what `ReadingThread.read` throws. While one file is read another is given a thread of its own. */
  async read(bytes: Uint8Array, fileName: string, limits: ReadingLimits, wishes: ReadingWishes): Promise<FormReading> {
    const thread = this.taken()
    try {
      return await thread.read(bytes, fileName, limits, wishes)
    } finally {
      this.keep(thread)
    }
  }

  private taken(): ReadingThread {
    const thread = this.idle ?? new ReadingThread(this.module)
    this.idle = null
    clearTimeout(this.end)
    return thread
  }

  private keep(thread: ReadingThread): void {
    void this.idle?.close()
    this.idle = thread
    clearTimeout(this.end)
    this.end = setTimeout(() => void thread.close(), this.keptMs)
    this.end.unref()
  }
}
