/**
 * Makes and writes the files of an export, one after another. Each is written whole or not at all; what goes wrong with one
 * stands in the outcome of the files it was made of and stops no other.
 */
import { lstat, mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { type MakingParts, makeFile } from '../../output/makeFile.ts'
import { writeWholeFile } from '../../wholeFile.ts'
import { guardOfSources } from '../manyFiles.ts'
import type { ProgressLine } from '../progressLine.ts'
import { boundFile } from './boundFile.ts'
import type { ExportTarget } from './command.ts'
import type { PlannedOutput } from './outputs.ts'
import { pagesOfPdf } from './pagesOfPdf.ts'
import { namesOf } from './pieces.ts'
import { refusalOf } from './readFiles.ts'

export interface WritingParts extends MakingParts {
  readonly folder: string
  readonly progress: ProgressLine
}

/**
 * Gives back what is told of a file that many were bound into. `sources` are written over by no output. Throws `cancelled`, with
 * what is finished until then in place.
 */
export async function writeOutputs(
  outputs: readonly PlannedOutput[],
  target: ExportTarget,
  sources: readonly string[],
  parts: WritingParts,
): Promise<readonly string[]> {
  const toldOfAll: string[] = []
  const expectNoSource = await guardOfSources(sources, parts.folder)
  const total = outputs.length
  for (const [at, output] of outputs.entries()) {
    const name = basename(output.to)
    let end = name
    parts.progress.begin(at, total, name)
    try {
      await expectNoSource(output.path)
      if (target.kind === 'folder' && !target.overwrite) await expectNothingAt(output.path)
      const [first, ...others] = output.pieces
      const isBound = others.length > 0
      const { bytes, told } = isBound
        ? await boundFile(output.pieces, target.format, parts)
        : await makeFile(first.table, target.format, first.output, parts)
      if (target.kind === 'folder') await makeFolder(dirname(output.path), target.to)
      if (parts.signal.aborted) throw new AppError('cancelled')
      await writeWholeFile(output.path, bytes)
      const pages = target.format === 'pdf' ? pagesOfPdf(bytes) : null
      for (const piece of output.pieces) piece.outcome.written.push({ to: output.to, ...namesOf(piece), pages })
      if (isBound) toldOfAll.push(...told)
      else first.outcome.told.push(...told)
    } catch (error) {
      if (parts.signal.aborted) throw new AppError('cancelled')
      if (!(error instanceof AppError)) parts.progress.say(error instanceof Error ? `${error.stack}` : String(error))
      end = `${name}（没有写出）`
      const refusal = refusalOf(error, name)
      for (const piece of output.pieces) piece.outcome.failed.push({ to: output.to, ...namesOf(piece), ...refusal })
    }
    if (total > 1) parts.progress.finish(at + 1, total, end)
  }
  return toldOfAll
}

async function expectNothingAt(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found) throw new AppError('output-exists', { file: basename(path) })
}

/** Only with the first file, so that no empty folder is left where nothing could be made. */
async function makeFolder(path: string, name: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    throw new AppError('file-unwritable', { file: name }, error)
  }
}
