/** A sentence about what was typed, which is over with the next choice that is taken in anywhere. */
import { useState } from 'react'
import type { PageSetup } from '../../../shared/print/pageSetup.ts'

export function useSaid(setup: PageSetup): readonly [string | null, (sentence: string | null) => void] {
  const [said, setSaid] = useState<{ readonly sentence: string | null; readonly of: PageSetup } | null>(null)
  return [said?.of === setup ? said.sentence : null, (sentence) => setSaid({ sentence, of: setup })]
}
