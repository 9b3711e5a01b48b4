/** What of finding and replacing can be done now. */
import type { ProgramActionId } from '../actions/actionTable.ts'
import type { Offer } from '../actions/offers.ts'
import type { Finder } from './finder.ts'

type FindAction = Extract<ProgramActionId, 'find' | 'replace' | 'find-next' | 'find-previous'>

/** `finder` is null where no table can be seen. */
export function findOffers(finder: Finder | null): Record<FindAction, Offer> {
  const offer = (run: (finder: Finder) => void): Offer => ({ run: finder && (() => run(finder)) })
  return {
    find: offer(({ open }) => open(false)),
    replace: offer(({ open }) => open(true)),
    'find-next': offer(({ step }) => step('next')),
    'find-previous': offer(({ step }) => step('previous')),
  }
}
