/** What the controls of an import page are given: what was recognised, what the user has settled, and the way to settle more. */
import type { AmountUnit } from '../../shared/money.ts'
import type { ReadingChoices, Recognition } from '../../shared/reading.ts'

export interface Choosing {
  readonly recognition: Recognition
  /** The unit of money that the file was read in. */
  readonly unit: AmountUnit
  /** In force; where `pending`, on their way to be, or refused. */
  readonly choices: ReadingChoices
  /** What was recognised does not follow from the choices yet. Where it does it counts, for not every wish can be met. */
  readonly pending: boolean
  readonly choose: (choices: ReadingChoices) => void
}
