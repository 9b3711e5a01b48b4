/** What the window's harness page offers to the tests, on `window.opened`. */
import type { TargetDocument } from '../../../shared/form.ts'
import type { ReadingMapping } from '../../../shared/reading.ts'

export interface OpenedWindow {
  /** As the backend has it. */
  readonly document: () => TargetDocument
  /** The label of the step that an undo would take back. */
  readonly undoLabel: () => string | null
  /** How files are to be read from now on, by their header. */
  readonly mappings: () => readonly (readonly [string, ReadingMapping])[]
  /** From now on the backend answers nothing, until `release`. */
  readonly hold: () => void
  readonly release: () => void
}

declare global {
  interface Window {
    opened: OpenedWindow
  }
}
