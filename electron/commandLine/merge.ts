/**
 * `merge`: many files into one table, written only where every file could be read. What differs, repeats or does not add up
 * is said and stops nothing.
 */
import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { AppError, errorMessage } from '../../shared/errors.ts'
import { tableName } from '../../shared/form.ts'
import {
  type Merge,
  type MergeSource,
  mergeTables,
  sourceOfReading,
  sourceOfTable,
} from '../../shared/merging/merging.ts'
import type { FileFormat } from '../../shared/output/fileFormats.ts'
import { DEFAULT_OUTPUT_CHOICES } from '../../shared/output/outputChoices.ts'
import { jsonText, makeFile } from '../output/makeFile.ts'
import { ReadingThread } from '../reading/readingThread.ts'
import { writeWholeFile } from '../wholeFile.ts'
import { expectNoSource, shortNames } from './manyFiles.ts'
import { type GivenFile, type MergeReport, mergeReport, mergeText, refusedText } from './mergeReport.ts'
import type { CommandLineParts } from './run.ts'
import { openSource } from './sources.ts'

export interface MergeCommand {
  readonly files: readonly string[]
  readonly to: string
  readonly format: FileFormat
  readonly json: boolean
}

/** 0 where the merged table was written, else 1 with nothing written. */
export async function runMerge(command: MergeCommand, parts: CommandLineParts): Promise<0 | 1> {
  const { files, to, format } = command
  const told = (report: MergeReport, text: string) => {
    parts.out(command.json ? jsonText(report) : text)
  }
  let given: readonly GivenFile[] = []
  let merge: Merge | null = null
  try {
    const path = resolve(parts.folder, to)
    await expectNoSource(path, files, parts.folder)
    given = await readAll(files, parts)
    merge = mergeTables(
      given.flatMap(({ sources }) => sources),
      randomUUID,
    )
    const refused = given.filter(({ refusal }) => refusal !== null)
    if (refused.length > 0) {
      const message = errorMessage('merge-incomplete', { count: refused.length })
      told(mergeReport(given, merge, to, { error: 'merge-incomplete', message }), '')
      parts.err(refusedText(given, message))
      return 1
    }
    const { signal } = new AbortController()
    const making = { findPdfEngine: parts.findPdfEngine, signal }
    const { bytes } = await makeFile(merge.table, format, DEFAULT_OUTPUT_CHOICES, making)
    await writeWholeFile(path, bytes)
    told(mergeReport(given, merge, to, null), mergeText(given, merge, to))
    return 0
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    const message = errorMessage(code, { file: basename(to), ...details })
    told(mergeReport(given, merge, to, { error: code, message }), '')
    parts.err(`${message}\n`)
    if (!(error instanceof AppError)) parts.err(stackOf(error))
    return 1
  }
}

function stackOf(error: unknown): string {
  return `${error instanceof Error ? error.stack : String(error)}\n`
}

/** One thread reads them all, one after another. */
async function readAll(files: readonly string[], parts: CommandLineParts): Promise<GivenFile[]> {
  const thread = new ReadingThread(parts.workerUrl)
  const nameOf = shortNames(files)
  const given: GivenFile[] = []
  try {
    for (const file of files) given.push(await readOne(file, nameOf(file), thread, parts))
  } finally {
    await thread.close()
  }
  return given
}

/** Never throws: whatever is wrong with one file, the others are read too, so that all refusals are known at once. */
async function readOne(file: string, name: string, thread: ReadingThread, parts: CommandLineParts): Promise<GivenFile> {
  try {
    return { file, sources: await sourcesIn(name, resolve(parts.folder, file), thread), refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) parts.err(stackOf(error))
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    return {
      file,
      sources: [],
      refusal: { error: code, message: errorMessage(code, { file: basename(file), ...details }) },
    }
  }
}

async function sourcesIn(name: string, path: string, thread: ReadingThread): Promise<MergeSource[]> {
  const { tables, reading, fingerprint } = await openSource(path, thread)
  const [first, ...others] = tables
  if (!first) throw new AppError('table-unclear', { count: 0, file: basename(path) })
  if (reading) return [sourceOfReading({ ...reading, fileName: name }, first, fingerprint)]
  return tables.map((table) =>
    sourceOfTable(others.length === 0 ? name : `${name}（${tableName(table)}）`, table, JSON.stringify(table)),
  )
}
