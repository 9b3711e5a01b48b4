/**
 * How many indicators of each kind a project has, and which kinds its document's rules ask for: what a clerk sees while the
 * indicators are written, where the rules (`kinds.ts`) speak about the whole. Pure.
 */
import type { Indicator } from '../form.ts'
import { type IndicatorKind, kindsOf } from '../indicators/kinds.ts'
import type { RuleSwitches } from '../settings.ts'
import { KIND_RULES } from './kinds/kinds.ts'
import { ruleSwitch } from './ruleSwitch.ts'

/** In the order of the code book. */
const COUNTED_KINDS = [
  'output',
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'benefit',
  'satisfaction',
] as const satisfies readonly IndicatorKind[]
export type CountedKind = (typeof COUNTED_KINDS)[number]

export interface KindCount {
  readonly kind: CountedKind
  readonly count: number
  /** A rule that is switched on asks for one at least. */
  readonly required: boolean
}

export function kindCounts(indicators: readonly Indicator[], rules: RuleSwitches): readonly KindCount[] {
  const kinds = indicators.map((indicator) => kindsOf(indicator))
  return COUNTED_KINDS.map((kind) => ({
    kind,
    count: kinds.filter((ofOne) => ofOne.has(kind)).length,
    required: isRequired(kind, rules),
  }))
}

function isRequired(kind: CountedKind, rules: RuleSwitches): boolean {
  const rule = KIND_RULES.find(({ id }) => id === `${kind}-missing`)
  return rule !== undefined && ruleSwitch(rule, rules) !== 'off'
}
