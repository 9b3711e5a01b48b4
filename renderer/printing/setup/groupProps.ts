/** What each group of choices in the page setup is given. */
import type { PageSetup } from '../../../shared/print/pageSetup.ts'

export interface GroupProps {
  readonly setup: PageSetup
  /** Takes a change in; the sentence for which it is refused, null where it is not. */
  readonly set: (change: Partial<PageSetup>) => string | null
}
