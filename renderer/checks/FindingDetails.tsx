/** What else can be done about the chosen finding: repair all of its kind, set it aside, read why it is one. */
import { useRef, useState } from 'react'
import type { Finding } from '../../shared/checks/finding.ts'
import type { FixOfKind } from './fixing.ts'
import { RuleExplanation } from './RuleExplanation.tsx'
import { type Review, ruleOf } from './review.ts'
import { SetAsideForm } from './SetAsideForm.tsx'
import { CHECKS_TEXTS } from './texts.ts'

interface Props {
  readonly finding: Finding
  /** Of its rule. */
  readonly fixesOfKind: readonly FixOfKind[]
  readonly review: Review
  readonly next: Finding | null
}

export function FindingDetails({ finding, fixesOfKind, review, next }: Props) {
  const [opened, open] = useState<'why' | 'set-aside' | null>(null)
  const asideButton = useRef<HTMLButtonElement>(null)
  const rule = ruleOf(finding.rule)
  const toggle = (what: 'why' | 'set-aside') => open(opened === what ? null : what)
  const toIndicator = review.indicatorOf(finding)
  const ofKinds = fixesOfKind.filter(({ kind }) => finding.fixes.some((fix) => fix.kind === kind))
  return (
    <div className="finding-details">
      {ofKinds.map((fix) => (
        <button type="button" className="fix" key={fix.kind} onClick={() => review.fixAll(fix)}>
          {fix.label}
        </button>
      ))}
      <div className="finding-more">
        {toIndicator ? (
          <button type="button" className="quiet" onClick={toIndicator}>
            {CHECKS_TEXTS.toIndicator}
          </button>
        ) : null}
        {rule ? (
          <button type="button" className="quiet" aria-expanded={opened === 'why'} onClick={() => toggle('why')}>
            {CHECKS_TEXTS.why}
          </button>
        ) : null}
        <button
          type="button"
          className="quiet"
          ref={asideButton}
          title={CHECKS_TEXTS.setAsideHint}
          aria-expanded={opened === 'set-aside'}
          onClick={() => toggle('set-aside')}
        >
          {CHECKS_TEXTS.setAside}
        </button>
      </div>
      {opened === 'why' && rule ? <RuleExplanation rule={rule} /> : null}
      {opened === 'set-aside' ? (
        <SetAsideForm
          onConfirm={(reason) => {
            open(null)
            review.setAside(finding, reason, next)
          }}
          onCancel={() => {
            open(null)
            asideButton.current?.focus()
          }}
        />
      ) : null}
    </div>
  )
}
