/** What the phrasebook is asked and what it answers, for names and values alike. */
import type { Indicator, IndicatorContent, Project, TargetDocument } from '../form.ts'
import type { Suggestion } from '../suggestion.ts'

/** Where the words come from: the whole document, and the table in it that is being edited. */
export interface Phrasebook {
  readonly document: TargetDocument
  readonly tableId: string
}

export interface Question {
  readonly project: Project
  /** One of the project's, or null for one that is only being begun. */
  readonly indicator: Indicator | null
  /** The text of the editor so far. */
  readonly typed: string
}

export type IndicatorSuggestion = Suggestion<Partial<IndicatorContent>>

/** What is typed, less what merely stands there already: an editor that was just opened asks for anything. */
export function soughtText(typed: string, present: string | null): string {
  return typed.trim() === (present ?? '').trim() ? '' : typed
}
