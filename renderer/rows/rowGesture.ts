/**
 * What a gesture on whole rows comes to: insert, delete, duplicate, move. Whether it is possible is known at once and
 * costs little, so that a button can be disabled by the same rule that runs it; the commands are made when it is done.
 */
import type { Command } from '../../shared/commands.ts'
import type { NewId } from '../../shared/form.ts'
import type { CellPlace } from '../sheet/sheetProps.ts'

export interface RowGesture {
  /** Names the undo step. */
  readonly label: string
  /** All of them together are one undo step. */
  readonly commands: readonly Command[]
  /** The cells to select afterwards. */
  readonly select: readonly CellPlace[]
  /** What the user must be told because the screen does not show it; else null. */
  readonly message: string | null
}

/** A gesture that can be made; a gesture that cannot is null in its place. */
export type PossibleGesture = (newId: NewId) => RowGesture
