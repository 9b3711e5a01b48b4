/**
 * Reads files that somebody else made in a thread of its own, so that neither their size nor their malice reaches the program:
 * memory is bounded and each file has a deadline, and the thread is ended where one is reached or the user cancels.
 *
 * What bounds memory is the growth of the whole program, looked at while a file is read: the limit of a thread's heap knows
 * nothing of what lies outside of it (inflated parts, long texts), and a single large allocation that meets it ends not the
 * thread but the program.
 */
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/reading.ts'
import { NO_WISHES, type ReadingWishes } from './form/wishes.ts'
import type { ReaderAnswer, ReaderRequest } from './readerWorker.ts'

export interface ReadingLimits {
  readonly signal: AbortSignal
  /** For one file, in milliseconds. */
  readonly deadlineMs: number
}

/** Bytes; a workbook of 100,000 projects takes up to 910 MB, most of which is waste that has not been collected yet. */
const MOST_GROWTH = 1_200 * 1024 * 1024
/** Milliseconds; a thread fills about 100 MB in this time. */
const LOOKED_AFTER = 50
/** Of the thread's heap, in megabytes: so much that the growth is noticed long before. */
const HEAP = 3_000

/**
 * A thread that reads one file after another; starting one takes ten times as long as reading a small file. Between two
 * files it does not keep the program running.
 */
export class ReadingThread {
  private readonly module: URL
  private readonly memoryInUse: () => number
  private worker: Worker | null = null

  /**
   * `module` is that of the thread, `readerWorker`; the thread itself starts with the first file. `memoryInUse` is that of the
   * whole program, in bytes.
   */
  constructor(module: URL, memoryInUse: () => number = process.memoryUsage.rss) {
    this.module = module
    this.memoryInUse = memoryInUse
  }

  /**
   * One file at a time. Throws the refusals of `readForm`, `too-large` where memory runs short, `timed-out` at the deadline,
   * `cancelled` once the signal is aborted; the next file is then read by a new thread.
   */
  read(
    bytes: Uint8Array,
    fileName: string,
    { signal, deadlineMs }: ReadingLimits,
    wishes: ReadingWishes = NO_WISHES,
  ): Promise<FormReading> {
    const file = { file: fileName }
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new AppError('cancelled', file))
        return
      }
      const worker = this.started()
      worker.ref()
      const done = (settle: () => void) => {
        clearTimeout(deadline)
        clearInterval(watch)
        signal.removeEventListener('abort', cancel)
        worker.off('message', answered).off('error', broken).off('exit', ended)
        worker.unref()
        settle()
      }
      const fail = (error: unknown) => {
        void this.close()
        done(() => reject(error))
      }
      const cancel = () => fail(new AppError('cancelled', file))
      const answered = (answer: ReaderAnswer) =>
        done(() => (answer.ok ? resolve(answer.reading) : reject(new AppError(answer.code, answer.details))))
      const broken = (error: NodeJS.ErrnoException) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('too-large', file, error) : error)
      const ended = () => fail(new AppError('internal', file))
      const deadline = setTimeout(() => fail(new AppError('timed-out', file)), deadlineMs)
      // The least seen so far: what a thread before this one held may be given back only now.
      let before = this.memoryInUse()
      const watch = setInterval(() => {
        const inUse = this.memoryInUse()
        before = Math.min(before, inUse)
        if (inUse - before > MOST_GROWTH) fail(new AppError('too-large', file))
      }, LOOKED_AFTER)
      signal.addEventListener('abort', cancel)
      worker.on('message', answered).on('error', broken).on('exit', ended)
      const request: ReaderRequest = { bytes, fileName, wishes }
      worker.postMessage(request)
    })
  }

  /** Ends the thread; a file that is read later starts another. */
  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  private started(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(this.module, { resourceLimits: { maxOldGenerationSizeMb: HEAP } })
    const forget = () => {
      if (this.worker === worker) this.worker = null
    }
    // What goes wrong between two files belongs to neither, and must not reach the program.
    worker.on('error', forget).on('exit', forget)
    this.worker = worker
    return worker
  }
}
