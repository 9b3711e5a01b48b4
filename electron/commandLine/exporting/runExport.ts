/**
 * `export`: tables out of files and folders, as one file or as many. A file that cannot be read, or an output that cannot be
 * made, stops no other; Ctrl+C ends it between two files, so that what is written is whole.
 */
import { AppError } from '../../../shared/errors.ts'
import { holdsManyTables } from '../../../shared/output/fileFormats.ts'
import { jsonText } from '../../output/makeFile.ts'
import { ProgressLine } from '../progressLine.ts'
import type { CommandLineParts } from '../run.ts'
import { cannotBeOne, type ExportCommand } from './command.ts'
import { type GivenFiles, givenFiles } from './givenFiles.ts'
import { namedProjects } from './leaveOut.ts'
import { type FileOutcome, isWhole, newOutcome } from './outcome.ts'
import { plannedOutputs } from './outputs.ts'
import { readFiles, refusalOf } from './readFiles.ts'
import { exportReport, exportText, failureLines, stoppedMessage } from './report.ts'
import { writeOutputs } from './writeOutputs.ts'

/** 0 where all is written, 2 where the files do not go with the words, 130 after Ctrl+C, else 1. */
export async function runExport(command: ExportCommand, parts: CommandLineParts): Promise<0 | 1 | 2 | 130> {
  const given = await givenFiles(command.files, parts.folder)
  const { passedOver } = given
  const { target } = command
  if (target.kind === 'file' && given.files.length > 1 && !holdsManyTables(target.format)) {
    parts.err(`${cannotBeOne(target.format)}\n`)
    return 2
  }
  const progress = new ProgressLine(parts, !command.json)
  const outcomes: FileOutcome[] = []
  let told: readonly string[] = []
  const failure = await exported(command, given, outcomes, progress, parts).then(
    (sentences) => {
      told = sentences
      return null
    },
    (error: unknown) => {
      if (!(error instanceof AppError)) progress.say(error instanceof Error ? `${error.stack}` : String(error))
      const refusal = refusalOf(error, target.to)
      return refusal.error === 'cancelled' ? { ...refusal, message: stoppedMessage(outcomes) } : refusal
    },
  )
  progress.clear()
  if (command.json) {
    parts.out(jsonText(exportReport({ outcomes, told, passedOver, failure })))
    for (const line of failureLines(outcomes, failure)) parts.err(`${line}\n`)
  } else parts.err(exportText({ outcomes, told, passedOver, failure }, target.to))
  if (failure?.error === 'cancelled') return 130
  return failure === null && outcomes.every(isWhole) ? 0 : 1
}

/** Fills `outcomes`, a file each, as far as it comes, and gives back what is told of all. Throws what ends the whole export. */
async function exported(
  command: ExportCommand,
  given: GivenFiles,
  outcomes: FileOutcome[],
  progress: ProgressLine,
  parts: CommandLineParts,
): Promise<readonly string[]> {
  const { target, table, publication } = command
  if (given.files.length === 0) throw new AppError('nothing-to-export', { file: command.files.join('、') })
  if (target.format === 'pdf' && parts.findPdfEngine() === null) throw new AppError('no-pdf-engine')
  const signal = parts.interruption()
  const isOnlyOne = target.kind === 'file' && !holdsManyTables(target.format)
  const read = await readFiles(given.files, { table, isOnlyOne }, { ...parts, signal, progress })
  outcomes.push(...read.map(newOutcome))
  const tables = read.flatMap(({ source }) => source?.tables ?? [])
  const named = namedProjects(tables, publication?.leaveOut ?? [])
  const outputs = plannedOutputs(read, outcomes, named, command, parts.folder)
  const { findPdfEngine, folder } = parts
  return writeOutputs(outputs, target, given.files, { findPdfEngine, signal, folder, progress })
}
