/** How many indicators of each kind there are; a kind that the rules ask for and that is not there says so in a word. */
import { type KindCount, kindCounts } from '../../shared/checks/kindCounts.ts'
import type { Indicator } from '../../shared/form.ts'
import type { RuleSwitches } from '../../shared/settings.ts'
import { PANEL_TEXTS } from './texts.ts'

interface Props {
  readonly indicators: readonly Indicator[]
  readonly rules: RuleSwitches
}

export function KindCounts({ indicators, rules }: Props) {
  return (
    <ul className="kind-counts" aria-label={PANEL_TEXTS.counts}>
      {kindCounts(indicators, rules).map((one) => (
        <Count key={one.kind} {...one} />
      ))}
      <li className="kind-total">{PANEL_TEXTS.total(indicators.length)}</li>
    </ul>
  )
}

function Count({ kind, count, required }: KindCount) {
  const isMissing = required && count === 0
  return (
    <li className={isMissing ? 'missing' : undefined} title={isMissing ? PANEL_TEXTS.missingHint : undefined}>
      {PANEL_TEXTS.kinds[kind]} <b>{isMissing ? PANEL_TEXTS.missing : count}</b>
    </li>
  )
}
