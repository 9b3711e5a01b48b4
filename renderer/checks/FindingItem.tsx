/** One finding in the list: its cell, its sentence, its repairs, and, while it is chosen, all else that can be done about it. */
import { useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import { FindingDetails } from './FindingDetails.tsx'
import type { FixOfKind } from './fixing.ts'
import type { Grouping } from './grouping.ts'
import type { Review } from './review.ts'
import { SeverityMark } from './SeverityMark.tsx'
import { CHECKS_TEXTS } from './texts.ts'

interface Props {
  readonly finding: Finding
  /** The name of its cell. */
  readonly place: string
  /** What would repair others of its rule too, while it is chosen. */
  readonly fixesOfKind: readonly FixOfKind[]
  /** Values that could stand instead of the one found, while it is chosen. */
  readonly proposed: readonly string[]
  readonly grouping: Grouping
  readonly review: Review
  /** What the user goes on with once this one is settled. */
  readonly next: Finding | null
  /** Its cell is the one of the finding before. */
  readonly isRepeated: boolean
  readonly isChosen: boolean
  /** The keys enter the list here. */
  readonly isEntry: boolean
  readonly onChoose: (finding: Finding) => void
}

export function FindingItem(props: Props) {
  const { finding, place, fixesOfKind, proposed, grouping, review, next, isRepeated, isChosen, isEntry, onChoose } =
    props
  const item = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (!isChosen) return
    item.current?.scrollIntoView({ block: 'nearest' })
    // The keys were on something that went with the finding before.
    if (document.activeElement === document.body) item.current?.querySelector('button')?.focus()
  }, [isChosen])
  return (
    <li ref={item} className={`${isChosen ? 'chosen' : ''} ${isRepeated ? 'repeated' : ''}`}>
      <button
        type="button"
        className="finding"
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isEntry ? 0 : -1}
        data-entry={isEntry ? '' : undefined}
        onFocus={() => onChoose(finding)}
        onClick={() => review.goTo(finding)}
      >
        {grouping === 'row' ? <SeverityMark severity={finding.severity} named /> : null}
        <span className="finding-place">{place}</span>
        <span className="finding-message">{finding.message}</span>
      </button>
      {proposed.length > 0 ? <p className="finding-proposals">{CHECKS_TEXTS.proposed(proposed)}</p> : null}
      {finding.fixes.map((fix) => (
        <button
          type="button"
          className="fix"
          key={`${fix.kind} ${fix.label}`}
          tabIndex={isChosen ? 0 : -1}
          onClick={() => review.fix(finding, fix, next)}
        >
          {fix.label}
        </button>
      ))}
      {isChosen ? <FindingDetails {...{ finding, fixesOfKind, review, next }} /> : null}
    </li>
  )
}
