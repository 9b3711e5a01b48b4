/** Why reviewers ask for what a rule looks at, and what is right and wrong by it. */
import type { Rule } from '../../shared/checks/finding.ts'
import { CHECKS_TEXTS } from './texts.ts'

export function RuleExplanation({ rule: { why, right, wrong, source } }: { readonly rule: Rule }) {
  return (
    <div className="rule-explanation">
      <p>{why}</p>
      {source === undefined ? null : <p>{CHECKS_TEXTS.source(source)}</p>}
      <dl>
        <dt>{CHECKS_TEXTS.right}</dt>
        <dd>{right}</dd>
        <dt>{CHECKS_TEXTS.wrong}</dt>
        <dd>{wrong}</dd>
      </dl>
    </div>
  )
}
