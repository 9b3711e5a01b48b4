/**
 * The command line's verbs. With --json stdout carries the JSON and nothing else; refusals are JSON there too. Exit code:
 * 0 done, 1 a file could not be read or written (the reason is said), 2 the command line itself is off, 130 Ctrl+C. What `check` finds
 * changes no exit code: it did what it was asked; scripts read the counts of its JSON.
 */
import { basename, resolve } from 'node:path'
import { AppError, errorMessage } from '../../shared/errors.ts'
import { countProjects, type TargetTable, tableName } from '../../shared/form.ts'
import { formJsonOfReading, formJsonOfTable } from '../../shared/formJson.ts'
import { roundedAmount } from '../../shared/money.ts'
import { tableTotals } from '../../shared/totals.ts'
import { jsonText } from '../output/makeFile.ts'
import { ReadingThread } from '../reading/readingThread.ts'
import type { PdfEngine } from '../surroundings.ts'
import { readCommandLine, USAGE } from './arguments.ts'
import { runCheck } from './check.ts'
import { runExport } from './exporting/runExport.ts'
import { runMerge } from './merge.ts'
import { chosenTables, openSource, type Source } from './sources.ts'

export interface CommandLineParts {
  readonly workerUrl: URL
  /** Called only when a PDF is asked for, and the same engine each time; null where none can be had. */
  readonly findPdfEngine: () => PdfEngine | null
  /** Called by a verb that ends by itself when the signal is aborted; Ctrl+C ends the others where they are. */
  readonly interruption: () => AbortSignal
  readonly now: () => Date
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Of the terminal that `err` goes to; null where it goes elsewhere. */
  readonly terminalColumns: number | null
}

export async function runCommandLine(words: readonly string[], parts: CommandLineParts): Promise<0 | 1 | 2 | 130> {
  const command = readCommandLine(words)
  if (command.verb === 'help') {
    parts.out(USAGE)
    return 0
  }
  if (command.verb === 'wrong') {
    parts.err(`${command.message}\n\n${USAGE}`)
    return 2
  }
  if (command.verb === 'merge') return runMerge(command, parts)
  if (command.verb === 'check') return runCheck(command, parts)
  if (command.verb === 'export') return runExport(command, parts)
  const thread = new ReadingThread(parts.workerUrl)
  try {
    const source = await openSource(resolve(parts.folder, command.file), thread)
    parts.out(command.json ? jsonText(importJson(source, command.table)) : importText(source, command.table))
    return 0
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    const message = errorMessage(code, { file: basename(command.file), ...details })
    if (command.json) parts.out(jsonText({ error: code, message }))
    parts.err(`${message}\n`)
    if (!(error instanceof AppError)) parts.err(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  } finally {
    await thread.close()
  }
}

/** Throws `table-unclear` also when several tables are there and none was named. */
function oneTable(source: Source, wanted: number | null): TargetTable {
  const [table, ...others] = chosenTables(source, wanted)
  if (!table || others.length > 0) throw new AppError('table-unclear', { count: source.tables.length })
  return table
}

function importJson(source: Source, wanted: number | null): unknown {
  const table = oneTable(source, wanted)
  return source.reading ? formJsonOfReading(source.reading) : formJsonOfTable(table)
}

function importText(source: Source, wanted: number | null): string {
  const tables = chosenTables(source, wanted)
  if (tables.length === 0) return '文档里还没有表。\n'
  const lines = tables.map((table) => {
    const total = tableTotals(table).grand.shown.total
    const sum = total === null ? '无' : `${roundedAmount(total, table.unit)} ${table.unit}`
    return `${tableName(table)}：${table.units.length} 个单位，${countProjects(table)} 个项目，合计 ${sum}`
  })
  const said = [...(source.reading?.warnings ?? []), ...(source.reading?.notes ?? [])]
  return `${[...lines, ...said.map(({ message, at }) => (at ? `${at}：${message}` : message))].join('\n')}\n`
}
