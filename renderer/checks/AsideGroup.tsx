/** What was set aside, folded until it is asked for: greyed, with the reason, and with the way back. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { FindingSetAside } from '../../shared/checks/finding.ts'
import { findingKey } from '../../shared/checks/findingKey.ts'
import type { TargetTable } from '../../shared/form.ts'
import { cellName } from '../rows/cellName.ts'
import { cellOfFinding } from '../sheet/sheetProps.ts'
import { LongList } from './LongList.tsx'
import type { Review } from './review.ts'
import { CHECKS_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly setAside: readonly FindingSetAside[]
  readonly review: Review
}

export function AsideGroup({ table, setAside, review }: Props) {
  const [isOpen, open] = useState(false)
  const group = useRef<HTMLElement>(null)
  // It lies below all others, where what opens is not seen.
  useLayoutEffect(() => {
    if (isOpen) group.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <section className="findings-group aside" ref={group}>
      <h2>
        <button type="button" className="quiet group-toggle" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          <span className="fold" aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          <span>{CHECKS_TEXTS.asideGroup(setAside.length)}</span>
        </button>
      </h2>
      {isOpen ? (
        <LongList entries={setAside} at={-1} more={CHECKS_TEXTS.more} earlier={CHECKS_TEXTS.earlier}>
          {(shown) => (
            <ul>
              {shown.map(({ finding, reason }) => (
                <li key={findingKey(finding)}>
                  <button type="button" className="finding" onClick={() => review.goTo(finding)}>
                    <span className="finding-place">{cellName(table, cellOfFinding(finding))}</span>
                    <span className="finding-message">{finding.message}</span>
                    <span className="aside-reason">{CHECKS_TEXTS.asideReason(reason)}</span>
                  </button>
                  <button type="button" className="fix" onClick={() => review.bringBack(finding)}>
                    {CHECKS_TEXTS.bringBack}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      ) : null}
    </section>
  )
}
