/** What a file on the command line holds: tables out of one of our documents, or a reading of somebody else's file. */
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { TargetTable } from '../../shared/form.ts'
import { DEFAULT_OUTPUT_CHOICES, type OutputChoices } from '../../shared/output/outputChoices.ts'
import { type FormReading, tableOfReading } from '../../shared/reading.ts'
import { DEFAULT_SETTINGS, type DocumentSettings } from '../../shared/settings.ts'
import { READING_DEADLINE } from '../backend.ts'
import { LIMITS } from '../reading/limits.ts'
import type { ReadingThread } from '../reading/readingThread.ts'
import { DocumentStore } from '../store/documentStore.ts'

export interface Source {
  readonly tables: readonly TargetTable[]
  /** A document's own; as the program begins with for any other file. */
  readonly settings: DocumentSettings
  /** A document's own; as in a new one for any other file. */
  readonly output: OutputChoices
  /** null for a document of ours. */
  readonly reading: FormReading | null
  /** The same for files that are the same byte by byte; null for a document. */
  readonly fingerprint: string | null
}

/** Throws `cancelled` once `signal` is aborted, the reading's refusals, the store's errors, and `file-missing` or `file-unreadable`. The document keeps what it says. */
export async function openSource(
  path: string,
  thread: ReadingThread,
  signal: AbortSignal = new AbortController().signal,
): Promise<Source> {
  if (await isDocument(path)) {
    const store = DocumentStore.open(path, () => new Date())
    try {
      return { ...store.read(), output: store.output(), reading: null, fingerprint: null }
    } finally {
      store.close()
    }
  }
  const fileName = basename(path)
  const bytes = await fromFile(path, () => readFile(path))
  const reading = await thread.read(bytes, fileName, { signal, deadlineMs: READING_DEADLINE })
  const fingerprint = createHash('sha256').update(bytes).digest('hex')
  const tables = [tableOfReading(reading.form, randomUUID)]
  return { tables, settings: DEFAULT_SETTINGS, output: DEFAULT_OUTPUT_CHOICES, reading, fingerprint }
}

/** The table that was named, or all of them. Throws `table-unclear` where that one is not there. */
export function chosenTables(source: Source, wanted: number | null): readonly TargetTable[] {
  if (wanted === null) return source.tables
  const table = source.tables[wanted - 1]
  if (!table) throw new AppError('table-unclear', { count: source.tables.length })
  return [table]
}

/** By its first bytes, or by its name where a damaged document has lost those. Throws `too-large` for any other file. */
async function isDocument(path: string): Promise<boolean> {
  return fromFile(path, async () => {
    const { size } = await stat(path)
    if (/\.jxmb$/i.test(path) || (await startsAsDatabase(path))) return true
    if (size > LIMITS.fileBytes) throw new AppError('too-large', { file: basename(path) })
    return false
  })
}

async function startsAsDatabase(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1') === 'SQLite format 3\0'
  } finally {
    await file.close()
  }
}

async function fromFile<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new AppError(missing ? 'file-missing' : 'file-unreadable', { file: basename(path) }, error)
  }
}
