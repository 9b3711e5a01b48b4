/** What the harness page of the indicators offers to the tests, on `window.indicators`. */
import type { IndicatorGoTo } from '../../../renderer/indicators/indicatorSheetProps.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import type { Project } from '../../../shared/form.ts'

export interface IndicatorHarness {
  /** Labels of all edits made, in order. */
  readonly edits: string[]
  readonly said: string[]
  /** Actions of the program whose keys were pressed in the sheet, and how often it was left. */
  readonly performed: string[]
  /** What was suggested for, as `name|typed`. */
  readonly asked: string[]
  /** Whether the program refuses every edit. */
  refuses: boolean
  readonly project: () => Project
  readonly show: (project: Project) => void
  readonly find: (findings: readonly Finding[]) => void
  readonly goTo: (goTo: IndicatorGoTo) => void
}

declare global {
  interface Window {
    indicators: IndicatorHarness
  }
}
