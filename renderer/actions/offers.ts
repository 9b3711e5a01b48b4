/** What an action offers at this moment: whether it can run, and how it is called just now. */
import { type ActionId, actionOf, type ProgramActionId } from './actionTable.ts'
import { keyName } from './pressedKey.ts'

export interface Offer {
  /** null while it can do nothing. */
  readonly run: (() => void) | null
  /** In place of the label in the table, where that is not precise enough. */
  readonly label?: string
  /** Pressed with the mouse, it leaves an open edit as it is instead of taking it in first. */
  readonly keepsEdit?: boolean
  /** For actions that switch something on and off. */
  readonly checked?: boolean
}

/** Offers of all actions that the program performs. */
export type Offers = Readonly<Record<ProgramActionId, Offer>>

/** Finds the offer of any action, the sheet's own included. */
export type OfferOf = (id: ActionId) => Offer

/** A sentence for tooltips: what it does and the key that does it. */
export function tooltip(id: ActionId, { label }: Offer): string {
  const { hint, keys, label: name } = actionOf(id)
  const sentence = label ?? hint ?? name
  return keys[0] === undefined ? sentence : `${sentence}（${keyName(keys[0])}）`
}
