/** Which files an export writes, under which names, and what goes into each; nothing is made or written here. */
import { basename, extname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { tableName } from '../../../shared/form.ts'
import type { ExportCommand } from './command.ts'
import type { NamedProjects } from './leaveOut.ts'
import type { FileOutcome } from './outcome.ts'
import { OutputNames } from './outputNames.ts'
import { type Piece, preparedTable } from './pieces.ts'
import { type ReadFile, refusalOf } from './readFiles.ts'

export interface SourcedPiece extends Piece {
  readonly outcome: FileOutcome
}

/** One file to be: of one piece, or of all of them. */
export interface PlannedOutput {
  /** As the user would name it. */
  readonly to: string
  readonly path: string
  readonly pieces: readonly [SourcedPiece, ...SourcedPiece[]]
}

/**
 * The outputs in the order of the files; `outcomes`, one for each file, learn what is told, left out and cannot be prepared.
 */
export function plannedOutputs(
  read: readonly ReadFile[],
  outcomes: readonly FileOutcome[],
  named: NamedProjects,
  command: ExportCommand,
  folder: string,
): readonly PlannedOutput[] {
  const { target } = command
  const sourced = read.map((file, at) => ({ file, pieces: piecesOf(file, outcomes[at], named, command) }))
  if (target.kind === 'file') {
    const [first, ...others] = sourced.flatMap(({ pieces }) => pieces)
    return first ? [{ to: target.to, path: resolve(folder, target.to), pieces: [first, ...others] }] : []
  }
  const names = new OutputNames()
  return sourced.flatMap(({ file, pieces }) => {
    // A file that can be read another time then finds its name free, and the others keep theirs.
    if (file.source === null) names.claim(stemOf(file.file), target.format)
    return pieces.map((piece): PlannedOutput => {
      const name = names.claim(piece.stem, target.format)
      return { to: join(target.to, name), path: resolve(folder, target.to, name), pieces: [piece] }
    })
  })
}

/** A table that cannot be prepared does not stop the others of its document. */
function piecesOf(
  file: ReadFile,
  outcome: FileOutcome | undefined,
  named: NamedProjects,
  command: ExportCommand,
): SourcedPiece[] {
  if (file.source === null || outcome === undefined) return []
  const { tables, output } = file.source
  return tables.flatMap((table) => {
    try {
      const stem = tables.length === 1 ? stemOf(file.file) : null
      const { pieces, told, leftOut } = preparedTable(table, output, stem, named, command)
      outcome.told.push(...told)
      outcome.leftOut.push(...leftOut.map((project) => ({ ...project, table: tableName(table), money: table.unit })))
      return pieces.map((piece) => ({ ...piece, outcome }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcome.failed.push({ to: null, table: tableName(table), unit: null, ...refusalOf(error, file.name) })
      return []
    }
  })
}

function stemOf(file: string): string {
  return basename(file, extname(file))
}
