/**
 * All files of an export, read one after another before anything is written: names of projects to leave out can then be
 * held against all of them, and one file for all tables is made of what could be read.
 */
import { basename, resolve } from 'node:path'
import { AppError, errorMessage } from '../../../shared/errors.ts'
import type { TargetTable } from '../../../shared/form.ts'
import type { OutputChoices } from '../../../shared/output/outputChoices.ts'
import type { FormReading } from '../../../shared/reading.ts'
import { ReadingThread } from '../../reading/readingThread.ts'
import { shortNames } from '../manyFiles.ts'
import type { ProgressLine } from '../progressLine.ts'
import type { CommandLineParts } from '../run.ts'
import { chosenTables, openSource } from '../sources.ts'
import type { Refusal } from './outcome.ts'

export interface ReadFile {
  readonly file: string
  readonly name: string
  /** null for one that was refused. */
  readonly source: {
    readonly tables: readonly TargetTable[]
    readonly output: OutputChoices
    readonly told: readonly string[]
  } | null
  readonly refusal: Refusal | null
}

export interface ReadingParts extends CommandLineParts {
  readonly signal: AbortSignal
  readonly progress: ProgressLine
}

/** Which tables of a file are wanted. */
export interface WantedTables {
  /** Counts from 1; null for all. */
  readonly table: number | null
  /** Whether one table is all that there is room for. */
  readonly isOnlyOne: boolean
}

/** Throws `cancelled`; whatever else is wrong with a file, the others are read. */
export async function readFiles(
  files: readonly string[],
  wanted: WantedTables,
  parts: ReadingParts,
): Promise<readonly ReadFile[]> {
  const thread = new ReadingThread(parts.workerUrl)
  const nameOf = shortNames(files)
  const read: ReadFile[] = []
  try {
    for (const [at, file] of files.entries()) {
      const name = nameOf(file)
      parts.progress.begin(at, files.length, `正在读取 ${name}`)
      read.push(await readOne(file, name, wanted, thread, parts))
      if (parts.signal.aborted) throw new AppError('cancelled')
    }
  } finally {
    await thread.close()
  }
  return read
}

async function readOne(
  file: string,
  name: string,
  { table, isOnlyOne }: WantedTables,
  thread: ReadingThread,
  { folder, signal, progress }: ReadingParts,
): Promise<ReadFile> {
  try {
    const source = await openSource(resolve(folder, file), thread, signal)
    const tables = chosenTables(source, table)
    if (tables.length === 0 || (isOnlyOne && tables.length > 1))
      throw new AppError('table-unclear', { count: tables.length })
    const told = source.reading ? warningsOf(source.reading) : []
    return { file, name, source: { tables, output: source.output, told }, refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) progress.say(error instanceof Error ? `${error.stack}` : String(error))
    return { file, name, source: null, refusal: refusalOf(error, basename(file)) }
  }
}

function warningsOf({ warnings }: FormReading): string[] {
  return warnings.map(({ message, at }) => (at ? `${at}：${message}` : message))
}

export function refusalOf(error: unknown, file: string): Refusal {
  const { code, details } = error instanceof AppError ? error : new AppError('internal')
  return { error: code, message: errorMessage(code, { file, ...details }) }
}
