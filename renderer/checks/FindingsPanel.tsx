/**
 * The reviewer beside the sheet: what the checks found, in groups, and what can be done about it. It follows the cursor to
 * the findings of its cell. The list is drawn after the sheet has been painted, so that nobody types against its weight.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { findingKey } from '../../shared/checks/findingKey.ts'
import type { CheckedTable } from '../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../shared/form.ts'
import { tooltip } from '../actions/offers.ts'
import { type Observable, useObservable } from '../observable.ts'
import { totalsOf } from '../session/totalsOf.ts'
import { findingsOfRow, type SheetSelection } from '../sheet/sheetProps.ts'
import { usePaintedLater } from '../usePaintedLater.ts'
import './checks.css'
import { controlSummary } from './controlLines.ts'
import { FindingsList } from './FindingsList.tsx'
import { GROUPINGS } from './grouping.ts'
import type { Review } from './review.ts'
import type { ReviewDesk } from './reviewDesk.ts'
import { CHECKS_TEXTS, CONTROL_TEXTS } from './texts.ts'

interface Props {
  readonly table: TargetTable
  readonly checked: CheckedTable
  readonly review: Review
  readonly desk: ReviewDesk
  readonly selection: Observable<SheetSelection | null>
  readonly onRules: () => void
  readonly onControl: () => void
  readonly onRemarks: () => void
}

export function FindingsPanel({ table, checked, review, desk, selection, onRules, onControl, onRemarks }: Props) {
  const grouping = useObservable(desk.grouping)
  const summary = controlSummary(table, totalsOf(table))
  const wanted = useObservable(desk.chosen)
  // Together, so that the list never looks for what is chosen now among what was found before.
  const picture = usePaintedLater(useMemo(() => ({ table, checked, wanted }), [table, checked, wanted]))
  const steadyReview = useSteady(review)
  useFollowing(checked, desk, selection)
  return (
    <div className="findings">
      <div className="findings-head">
        <select
          aria-label={CHECKS_TEXTS.grouping}
          value={grouping}
          onChange={({ target }) => {
            const chosen = GROUPINGS.find((one) => one === target.value)
            if (chosen) desk.grouping.set(chosen)
          }}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {CHECKS_TEXTS.groupings[one]}
            </option>
          ))}
        </select>
        <button type="button" className="quiet" title={CHECKS_TEXTS.rulesHint} onClick={onRules}>
          {CHECKS_TEXTS.rules}
        </button>
        <button type="button" className="quiet" title={CHECKS_TEXTS.controlHint} onClick={onControl}>
          {CHECKS_TEXTS.control}
        </button>
        <button type="button" className="quiet" title={tooltip('export-remarks', { run: null })} onClick={onRemarks}>
          {CHECKS_TEXTS.remarks}
        </button>
      </div>
      {summary === null ? null : <p className="control-summary">{CONTROL_TEXTS.summary(summary)}</p>}
      <FindingsList picture={picture} grouping={grouping} review={steadyReview} desk={desk} />
    </div>
  )
}

/** The same object for as long as the panel is there, which does what the latest one does: the list is not drawn anew for it. */
function useSteady(review: Review): Review {
  const latest = useRef(review)
  useLayoutEffect(() => {
    latest.current = review
  })
  const [steady] = useState<Review>(() => ({
    goTo: (...given) => latest.current.goTo(...given),
    indicatorOf: (...given) => latest.current.indicatorOf(...given),
    fix: (...given) => latest.current.fix(...given),
    fixAll: (...given) => latest.current.fixAll(...given),
    setAside: (...given) => latest.current.setAside(...given),
    bringBack: (...given) => latest.current.bringBack(...given),
    step: (...given) => latest.current.step(...given),
  }))
  return steady
}

/** Chooses what was found in the active cell whenever the cursor comes to one; where nothing was, the choice stays. */
function useFollowing(
  checked: CheckedTable,
  { chosen }: ReviewDesk,
  selection: Observable<SheetSelection | null>,
): void {
  const latest = useRef(checked)
  useLayoutEffect(() => {
    latest.current = checked
  })
  useEffect(() => {
    let before = selection.get()?.active
    return selection.subscribe(() => {
      const active = selection.get()?.active
      if (!active || (active.rowId === before?.rowId && active.column === before.column)) return
      before = active
      const here = findingsOfRow(latest.current, active.rowId).filter(({ place }) => place.column === active.column)
      const [first] = here
      const old = chosen.get()
      const isHere = old !== null && here.some((finding) => findingKey(finding) === findingKey(old))
      if (first && !isHere) chosen.set(first)
    })
  }, [chosen, selection])
}
