/** What became of each file that `export` was given. */
import type { ErrorCode } from '../../../shared/errors.ts'
import type { AmountUnit, Fen } from '../../../shared/money.ts'
import type { ReadFile } from './readFiles.ts'

export interface Refusal {
  readonly error: ErrorCode
  readonly message: string
}

/** A table, or one unit of it, on its way to a file; names as the form shows them. */
export interface PieceNames {
  readonly table: string
  /** null for the whole table. */
  readonly unit: string | null
}

export interface WrittenPiece extends PieceNames {
  /** As the user would name it. */
  readonly to: string
  /** Of the whole file; null for what has none. */
  readonly pages: number | null
}

export interface FailedPiece extends PieceNames, Refusal {
  /** null where it did not come to a file. */
  readonly to: string | null
}

export interface LeftOutProject {
  readonly table: string
  readonly unit: string
  readonly project: string
  readonly total: Fen | null
  readonly money: AmountUnit
}

export interface FileOutcome {
  /** As it was given. */
  readonly file: string
  /** As short as tells it from the others. */
  readonly name: string
  /** null for one that was read. */
  readonly refusal: Refusal | null
  readonly written: WrittenPiece[]
  readonly failed: FailedPiece[]
  /** Sentences on what reading found and what the outputs do not say themselves. */
  readonly told: string[]
  readonly leftOut: LeftOutProject[]
}

/** As reading has left it, with nothing written yet. */
export function newOutcome({ file, name, source, refusal }: ReadFile): FileOutcome {
  return { file, name, refusal, written: [], failed: [], told: [...(source?.told ?? [])], leftOut: [] }
}

/** Whether everything that was wanted of it is written. */
export function isWhole({ refusal, failed }: FileOutcome): boolean {
  return refusal === null && failed.length === 0
}
