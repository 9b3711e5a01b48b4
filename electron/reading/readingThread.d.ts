import type { FormReading } from '../../shared/reading.ts'
import { type ReadingWishes } from './form/wishes.ts'
export interface ReadingLimits {
  readonly signal: AbortSignal
  /** For one file, in milliseconds. */
  readonly deadlineMs: number
}
/**
 * A thread that reads one file after another; starting one takes ten times as long as reading a small file. Between two
 * files it does not keep the program running.
 */
export declare class ReadingThread {
  private readonly module
  private worker
  /** `module` is that of the thread, `readerWorker`; the thread itself starts with the first file. */
  constructor(module: URL)
  /**
   * One file at a time. Throws the refusals of `readForm`, `too-large` where memory runs out, `timed-out` at the deadline,
   * `cancelled` once the signal is aborted; the next file is then read by a new thread.
   */
  read(
    bytes: Uint8Array,
    fileName: string,
    { signal, deadlineMs }: ReadingLimits,
    wishes?: ReadingWishes,
  ): Promise<FormReading>
  /** Ends the thread; a file that is read later starts another. */
  close(): Promise<void>
  private started
}
