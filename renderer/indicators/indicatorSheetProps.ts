/** What the sheet of one project's indicators is given and what it tells: the seam to the panel and the dialog around it. */
import type { Finding } from '../../shared/checks/finding.ts'
import type { Command } from '../../shared/commands.ts'
import type { IndicatorContent, Project } from '../../shared/form.ts'
import type { Suggestion } from '../../shared/suggestion.ts'
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { IndicatorColumn } from './indicatorColumns.ts'

/** A cell. `indicatorId` is null in the empty last line, where typing adds an indicator. */
export interface IndicatorPlace {
  readonly indicatorId: string | null
  readonly column: IndicatorColumn
}

/** Where the sheet is asked to go; a new object each time. Without a column it selects the whole line. */
export interface IndicatorGoTo {
  readonly indicatorId: string
  readonly column?: IndicatorColumn
}

/** Actions of the program that mean the indicators while the keys are here. */
export type LineAction = Extract<
  ProgramActionId,
  'insert-above' | 'insert-below' | 'duplicate-rows' | 'delete-rows' | 'move-up' | 'move-down'
>

export interface IndicatorSheetProps {
  readonly tableId: string
  readonly project: Project
  /** Those of the project; the others are passed over. */
  readonly findings: readonly Finding[]
  /**
   * Makes an edit of the document: one gesture, one undo step named `label`. False when it was refused (the caller has
   * told the user why); the sheet then keeps what was typed in its editor.
   */
  readonly edit: (label: string, commands: readonly Command[]) => boolean
  /** What may be offered for `typed`, the text of the editor so far; best first. */
  readonly suggest: (place: IndicatorPlace, typed: string) => readonly Suggestion<Partial<IndicatorContent>>[]
  /** What a text means that was typed there and taken in as it is; null where it says just what it says. */
  readonly meant: (place: IndicatorPlace, typed: string) => Partial<IndicatorContent> | null
  readonly goTo: IndicatorGoTo | null
  /** An action of the program whose key was pressed here, undo and redo among them; never one on rows, which are done here. */
  readonly perform: (id: ProgramActionId) => void
  /** Tells the user, in the status line, what happened or why it did not. */
  readonly say: (message: string) => void
  /** Tells the user why what was typed cannot be taken in; null once the text is another or given up. */
  readonly refuse: (message: string | null) => void
  /** Esc with nothing left to close, or F6: gives the keys back to the main sheet. */
  readonly leave: () => void
}
