/**
 * Reads a file that somebody else made in a thread of its own, so that neither its size nor its malice reaches the program:
 * the thread has a memory limit and a deadline, and is ended when the user cancels.
 */
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { FormReading } from '../../shared/reading.ts'
import type { ReaderAnswer, ReaderRequest } from './readerWorker.ts'

export interface ReadingLimits {
  /** The module of the thread, `readerWorker`. */
  readonly worker: URL
  readonly signal: AbortSignal
  /** In milliseconds. */
  readonly deadlineMs: number
}

/** Of the thread's heap, in megabytes; the largest workbook that the limits let through needs about half of it. */
const HEAP = 400

/**
 * Throws the refusals of `readForm`, `too-large` where memory runs out, `timed-out` at the deadline, `cancelled` once the
 * signal is aborted.
 */
export function readInWorker(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Promise<FormReading> {
  const { worker: module, signal, deadlineMs } = limits
  const file = { file: fileName }
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('cancelled', file))
      return
    }
    const request: ReaderRequest = { bytes, fileName }
    const worker = new Worker(module, { workerData: request, resourceLimits: { maxOldGenerationSizeMb: HEAP } })
    const end = (settle: () => void) => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', cancel)
      void worker.terminate()
      settle()
    }
    const cancel = () => end(() => reject(new AppError('cancelled', file)))
    const deadline = setTimeout(() => end(() => reject(new AppError('timed-out', file))), deadlineMs)
    signal.addEventListener('abort', cancel)
    worker.on('message', (answer: ReaderAnswer) =>
      end(() => (answer.ok ? resolve(answer.reading) : reject(new AppError(answer.code, answer.details)))),
    )
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('too-large', file, error) : error)),
    )
    worker.on('exit', () => end(() => reject(new AppError('internal', file))))
  })
}
