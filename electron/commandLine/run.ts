/**
 * The command line's verbs. With --json stdout carries the JSON and nothing else; refusals are JSON there too. Exit code:
 * 0 done, 1 the file could not be read or written (the reason is said), 2 the command line itself is off.
 */
import { basename, resolve } from 'node:path'
import type { Finding } from '../../shared/checks/finding.ts'
import { checkTable } from '../../shared/checks/tableChecker.ts'
import { AppError, errorMessage } from '../../shared/errors.ts'
import { countProjects, type TargetTable, tableName } from '../../shared/form.ts'
import { formJsonOfReading, formJsonOfTable } from '../../shared/formJson.ts'
import { type ColumnKey, columnOf } from '../../shared/layout.ts'
import { roundedAmount } from '../../shared/money.ts'
import { DEFAULT_SETTINGS } from '../../shared/settings.ts'
import { tableTotals } from '../../shared/totals.ts'
import { ReadingThread } from '../reading/readingThread.ts'
import type { PdfEngine } from '../surroundings.ts'
import { writeWholeFile } from '../wholeFile.ts'
import { readCommandLine, USAGE } from './arguments.ts'
import { exported, jsonText } from './exporting.ts'
import { runMerge } from './merge.ts'
import { openSource, type Source } from './sources.ts'

export interface CommandLineParts {
  readonly workerUrl: URL
  /** Called only when a PDF is asked for; null where no engine can be had. */
  readonly findPdfEngine: () => PdfEngine | null
  /** The folder that relative paths start from. */
  readonly folder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export async function runCommandLine(words: readonly string[], parts: CommandLineParts): Promise<0 | 1 | 2> {
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
  const thread = new ReadingThread(parts.workerUrl)
  try {
    const source = await openSource(resolve(parts.folder, command.file), thread)
    switch (command.verb) {
      case 'import':
        parts.out(command.json ? jsonText(importJson(source, command.table)) : importText(source, command.table))
        return 0
      case 'check': {
        const tables = chosenTables(source, command.table)
        parts.out(command.json ? jsonText({ findings: findings(tables) }) : checkText(tables))
        return 0
      }
      case 'export': {
        const bytes = await exported(oneTable(source, command.table), command.format, parts.findPdfEngine)
        await writeWholeFile(resolve(parts.folder, command.to), bytes)
        parts.err(`已导出：${command.to}\n`)
        return 0
      }
    }
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('internal')
    const message = errorMessage(code, { file: basename(command.file), ...details })
    if (command.verb !== 'export' && command.json) parts.out(jsonText({ error: code, message }))
    parts.err(`${message}\n`)
    if (!(error instanceof AppError)) parts.err(`${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  } finally {
    await thread.close()
  }
}

/** The table that was named, or all of them. Throws `table-unclear` where that one is not there. */
function chosenTables(source: Source, wanted: number | null): readonly TargetTable[] {
  if (wanted === null) return source.tables
  const table = source.tables[wanted - 1]
  if (!table) throw new AppError('table-unclear', { count: source.tables.length })
  return [table]
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

interface FindingJson {
  rule: string
  severity: Finding['severity']
  message: string
  /** Names as the form shows them; null where the finding is not about one. */
  unit: string | null
  project: string | null
  column: ColumnKey
  indicator: string | null
}

function findings(tables: readonly TargetTable[]): FindingJson[] {
  return tables.flatMap((table) =>
    checkTable(table, tableTotals(table), DEFAULT_SETTINGS).findings.map((finding) => findingJson(table, finding)),
  )
}

function findingJson(table: TargetTable, { rule, severity, message, place }: Finding): FindingJson {
  const unit = table.units.find((candidate) => candidate.id === place.unitId)
  const project = unit?.projects.find((candidate) => candidate.id === place.projectId)
  const indicator = project?.indicators.find((candidate) => candidate.id === place.indicatorId)
  return {
    rule,
    severity,
    message,
    unit: unit?.name ?? null,
    project: project?.name ?? null,
    column: place.column,
    indicator: indicator ? (indicator.verbatim ?? indicator.name) : null,
  }
}

const SEVERITY_WORDS = { error: '错误', warning: '警告', hint: '提示' } as const

/** Names the table of each finding where there are several. */
function checkText(tables: readonly TargetTable[]): string {
  const lines = tables.flatMap((table) =>
    findings([table]).map(({ severity, unit, project, column, message }) => {
      const row = [...(tables.length > 1 ? [tableName(table)] : []), project ?? unit ?? '合计']
      return `[${SEVERITY_WORDS[severity]}] ${[...row, columnOf(column).header].join(' · ')}：${message}\n`
    }),
  )
  return lines.length === 0 ? '没有发现问题。\n' : lines.join('')
}
