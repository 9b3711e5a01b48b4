/**
 * Everything that can be chosen about the printed page, beside the pages that show what comes of it. It holds none of the
 * choices: each change goes out as a whole page setup, and since undo knows nothing of it, whatever was chosen stays in
 * sight and is changed back where it was changed.
 */
import { useMemo, useState } from 'react'
import type { TargetTable } from '../../../shared/form.ts'
import { costOfWholeRows } from '../../../shared/print/fit/pagesIf.ts'
import { hasRoom } from '../../../shared/print/fit/room.ts'
import type { PageMap } from '../../../shared/print/pageMap.ts'
import { DEFAULT_PAGE_SETUP, type PageSetup } from '../../../shared/print/pageSetup.ts'
import { sameValue } from '../../session/sameValue.ts'
import { ContentGroup } from './ContentGroup.tsx'
import { FontsGroup } from './FontsGroup.tsx'
import { MarksGroup } from './MarksGroup.tsx'
import { PagesGroup } from './PagesGroup.tsx'
import { PaperGroup } from './PaperGroup.tsx'
import './pageSetup.css'
import { SETUP_TEXTS } from './texts.ts'

interface Props {
  readonly pageSetup: PageSetup
  readonly table: TargetTable
  /** Where the rows stand on the pages now; null while that is not known. */
  readonly map: PageMap | null
  readonly onChange: (pageSetup: PageSetup) => void
}

export function PageSetupPanel({ pageSetup, table, map, onChange }: Props) {
  /** What was chosen before the standard setup was brought back, until the next change. */
  const [replaced, setReplaced] = useState<PageSetup | null>(null)
  /** What was signed when the line was last taken away. */
  const [lastSignature, setLastSignature] = useState<PageSetup['signature']>(null)
  const set = (change: Partial<PageSetup>) => {
    const changed = { ...pageSetup, ...change }
    // Where there was no room before, anything may be tried; and what is printed of the table is never kept from it.
    const isOfLayout = change.omittedUnits === undefined
    if (isOfLayout && !hasRoom(changed, table) && hasRoom(pageSetup, table)) return SETUP_TEXTS.noRoom
    setReplaced(null)
    if (change.signature === null) setLastSignature(pageSetup.signature)
    onChange(changed)
    return null
  }
  const cost = useMemo(() => map && costOfWholeRows(map, table, pageSetup), [map, table, pageSetup])
  const isDefault = sameValue(pageSetup, DEFAULT_PAGE_SETUP)
  const reset = () => {
    setReplaced(pageSetup)
    onChange(DEFAULT_PAGE_SETUP)
  }
  const takeBack = () => {
    if (replaced) onChange(replaced)
    setReplaced(null)
  }
  const group = { setup: pageSetup, set }
  return (
    <section className="page-setup" aria-label={SETUP_TEXTS.title}>
      <PaperGroup {...group} />
      <PagesGroup {...group} costOfWholeRows={cost} />
      <FontsGroup {...group} />
      <ContentGroup {...group} table={table} />
      <MarksGroup {...group} lastSignature={lastSignature} />
      <section className="setup-group">
        {replaced ? (
          <button type="button" onClick={takeBack}>
            {SETUP_TEXTS.takeBack}
          </button>
        ) : (
          <button
            type="button"
            aria-disabled={isDefault}
            title={isDefault ? SETUP_TEXTS.isDefault : undefined}
            onClick={() => isDefault || reset()}
          >
            {SETUP_TEXTS.reset}
          </button>
        )}
      </section>
    </section>
  )
}
