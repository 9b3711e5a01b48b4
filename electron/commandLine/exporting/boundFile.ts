/** Many tables as one file, which looks as the first table's document asks. */
import { AppError } from '../../../shared/errors.ts'
import { type FileFormat, holdsManyTables } from '../../../shared/output/fileFormats.ts'
import { type Making, type MakingParts, makeBoundFile } from '../../output/makeFile.ts'
import type { Piece } from './pieces.ts'

/** Units that any of the documents leaves out of its pages stay out. Throws what `makeFile` throws. */
export async function boundFile(
  pieces: readonly [Piece, ...Piece[]],
  format: FileFormat,
  parts: MakingParts,
): Promise<Making> {
  if (!holdsManyTables(format)) throw new AppError('internal')
  const omittedUnits = [...new Set(pieces.flatMap(({ output }) => output.pageSetup.omittedUnits))]
  const { output } = pieces[0]
  return makeBoundFile(
    pieces.map(({ table }) => table),
    format,
    { ...output, pageSetup: { ...output.pageSetup, omittedUnits } },
    parts,
  )
}
