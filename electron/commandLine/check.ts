/**
 * `check`: the reviewer's side. Each file is held against the rules, a document by its own settings; a file that cannot be
 * read does not stop the others, and its reason stands in the report. Findings are what was asked for, not a failure.
 */
import { basename, resolve } from 'node:path'
import { checkTable } from '../../shared/checks/tableChecker.ts'
import { AppError, errorMessage } from '../../shared/errors.ts'
import { remarksHtml } from '../../shared/print/remarksHtml.ts'
import { cellsOfReading, NO_CELLS } from '../../shared/remarks/cellsOfReading.ts'
import { printedDate } from '../../shared/remarks/printedDate.ts'
import { type CheckedSource, remarksOf } from '../../shared/remarks/remarks.ts'
import type { RemarkReport } from '../../shared/remarks/report.ts'
import { tableTotals } from '../../shared/totals.ts'
import { writeRemarks } from '../excel/remarks.ts'
import { jsonText } from '../output/makeFile.ts'
import { ReadingThread } from '../reading/readingThread.ts'
import { writeWholeFile } from '../wholeFile.ts'
import type { RemarkFormat, RemarksOutput } from './arguments.ts'
import { type CheckedFile, checkJson, checkText } from './checkReport.ts'
import { expectNoSource, shortNames } from './manyFiles.ts'
import type { CommandLineParts } from './run.ts'
import { chosenTables, openSource } from './sources.ts'

export interface CheckCommand {
  readonly files: readonly string[]
  readonly json: boolean
  /** Counts from 1; null for all tables of a document. */
  readonly table: number | null
  readonly output: RemarksOutput | null
}

/** 0 where every file was read and the remarks, where they were wanted, were written; else 1. */
export async function runCheck(command: CheckCommand, parts: CommandLineParts): Promise<0 | 1> {
  const { json, output } = command
  try {
    const path = output && resolve(parts.folder, output.to)
    if (path !== null) await expectNoSource(path, command.files, parts.folder)
    const files = await checkAll(command, parts)
    const refused = files.flatMap(({ refusal }) => (refusal ? [refusal] : []))
    const isOneRefused = files.length === 1 && refused.length === 1
    if (output && path !== null && !isOneRefused)
      await writeWholeFile(path, await written(reportOf(files, parts.now()), output.format, parts))
    if (json) parts.out(jsonText(checkJson(files)))
    else parts.out(checkText(files))
    for (const { message } of refused) parts.err(`${message}\n`)
    if (output && !isOneRefused) parts.err(`已写出审核意见单：${output.to}\n`)
    return refused.length > 0 ? 1 : 0
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    const message = errorMessage(code, { file: basename(output?.to ?? command.files[0] ?? ''), ...details })
    if (json) parts.out(jsonText({ error: code, message }))
    parts.err(`${message}\n`)
    if (!(error instanceof AppError)) parts.err(stackOf(error))
    return 1
  }
}

function stackOf(error: unknown): string {
  return `${error instanceof Error ? error.stack : String(error)}\n`
}

/** One thread reads them all, one after another. */
async function checkAll({ files, table }: CheckCommand, parts: CommandLineParts): Promise<CheckedFile[]> {
  const thread = new ReadingThread(parts.workerUrl)
  const nameOf = shortNames(files)
  const checked: CheckedFile[] = []
  try {
    for (const file of files) checked.push(await checkOne(file, nameOf(file), table, thread, parts))
  } finally {
    await thread.close()
  }
  return checked
}

/** Never throws: whatever is wrong with one file, the others are checked too. */
async function checkOne(
  file: string,
  name: string,
  wanted: number | null,
  thread: ReadingThread,
  parts: CommandLineParts,
): Promise<CheckedFile> {
  try {
    return { file, name, ...(await checkedSources(name, resolve(parts.folder, file), wanted, thread)), refusal: null }
  } catch (error) {
    if (!(error instanceof AppError)) parts.err(stackOf(error))
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    const message = errorMessage(code, { file: basename(file), ...details })
    return { file, name, sheetName: null, sources: [], refusal: { error: code, message } }
  }
}

async function checkedSources(
  name: string,
  path: string,
  wanted: number | null,
  thread: ReadingThread,
): Promise<Pick<CheckedFile, 'sheetName' | 'sources'>> {
  const source = await openSource(path, thread)
  const tables = chosenTables(source, wanted)
  if (tables.length === 0) throw new AppError('table-unclear', { count: 0 })
  const hasCells = source.reading !== null && !NAMES_WITHOUT_CELLS.test(path)
  const sources = tables.map((table): CheckedSource => {
    const cellOf = hasCells && source.reading ? cellsOfReading(table, source.reading.recognition) : NO_CELLS
    return { table, checked: checkTable(table, tableTotals(table), source.settings), fileName: name, cellOf }
  })
  return { sheetName: hasCells ? (source.reading?.sheetName ?? null) : null, sources }
}

/** What is read from pages and plain text has cells only in the program's own reading of it. */
const NAMES_WITHOUT_CELLS = /\.(pdf|txt)$/i

function reportOf(files: readonly CheckedFile[], now: Date): RemarkReport {
  const date = printedDate(now)
  return {
    date,
    files: files.map(({ name, sources, refusal }) =>
      refusal
        ? { fileName: name, sheets: [], refusal: refusal.message }
        : { fileName: name, sheets: sources.map((source) => remarksOf(source, date)), refusal: null },
    ),
  }
}

/** Throws `no-pdf-engine`, `pdf-failed` and `text-too-long`. */
async function written(report: RemarkReport, format: RemarkFormat, parts: CommandLineParts): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeRemarks(report)
    case 'pdf': {
      const engine = parts.findPdfEngine()
      if (!engine) throw new AppError('no-pdf-engine')
      return engine.print(remarksHtml(report), true, new AbortController().signal)
    }
  }
}
