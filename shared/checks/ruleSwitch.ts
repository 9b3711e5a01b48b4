/** How a document has a rule switched: as the catalogue has it, unless the document says otherwise. */
import type { RuleSwitch, RuleSwitches } from '../settings.ts'
import type { Rule } from './finding.ts'

type Switchable = Pick<Rule, 'id' | 'severity' | 'isOff'>

/** The rule's switch in a document that settles nothing about it. */
export function usualSwitch({ severity, isOff }: Switchable): RuleSwitch {
  return isOff ? 'off' : severity
}

export function ruleSwitch(rule: Switchable, rules: RuleSwitches): RuleSwitch {
  return rules[rule.id] ?? usualSwitch(rule)
}

/** The switches with one of them set; what the catalogue has anyway is not written down. */
export function withSwitch(rules: RuleSwitches, rule: Switchable, to: RuleSwitch): RuleSwitches {
  const { [rule.id]: _, ...others } = rules
  return to === usualSwitch(rule) ? others : { ...others, [rule.id]: to }
}
