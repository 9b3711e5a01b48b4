/**
 * The three ways in which bureaus ask for kinds of indicators, as presets of rule switches. A preset settles the rules
 * about kinds and numbers of indicators, all of them, and leaves every other switch as the user has it.
 */
import type { RuleSwitch, RuleSwitches } from '../settings.ts'
import type { Rule } from './finding.ts'
import { KIND_RULES } from './kinds/kinds.ts'
import { ruleSwitch, usualSwitch, withSwitch } from './ruleSwitch.ts'

export type SchemeId = 'kinds-2015' | 'kinds-2021' | 'three-indicators'

export interface Scheme {
  readonly id: SchemeId
  readonly name: string
  /** What is asked for under it, in a sentence or two. */
  readonly explanation: string
  /** Rules of `SCHEME_RULES` that are switched otherwise than a new document has them. */
  readonly switches: RuleSwitches
}

/** The rules that a scheme settles. 时效 is left to the user: no reviewer was heard to miss it. */
export const SCHEME_RULES: readonly Rule[] = KIND_RULES.filter(({ id }) => id !== 'timeliness-missing')

export const SCHEMES: readonly Scheme[] = [
  {
    id: 'kinds-2015',
    name: '产出、效益、满意度（2015、2020 年分类）',
    explanation:
      '一级指标分产出、效益、满意度，成本指标列在产出之下。逐项目检查数量、质量、成本、效益、满意度指标，每个项目不少于三条。',
    switches: {},
  },
  {
    id: 'kinds-2021',
    name: '成本、产出、效益、满意度（2021 年分类）',
    explanation:
      '一级指标分成本、产出、效益、满意度，成本指标仍列在产出之下的会指出。逐项目检查数量、质量、成本、效益、满意度指标，每个项目不少于三条。',
    switches: { 'cost-not-level-1': 'warning' },
  },
  {
    id: 'three-indicators',
    name: '地方最低要求（不少于三条指标）',
    explanation: '每个项目不少于三条指标，有产出也有效益；不逐项目要求数量、质量、成本、满意度指标。',
    switches: {
      'quantity-missing': 'off',
      'quality-missing': 'off',
      'cost-missing': 'off',
      'satisfaction-missing': 'off',
    },
  },
]

/** The switches with those of the scheme in force; other rules are as they were. */
export function applyScheme(rules: RuleSwitches, scheme: Scheme): RuleSwitches {
  return SCHEME_RULES.reduce((switched, rule) => withSwitch(switched, rule, switchIn(scheme, rule)), rules)
}

/** The scheme that these switches are, null where the user has a mixture of their own. */
export function schemeOf(rules: RuleSwitches): Scheme | null {
  const isInForce = (scheme: Scheme) => SCHEME_RULES.every((rule) => ruleSwitch(rule, rules) === switchIn(scheme, rule))
  return SCHEMES.find(isInForce) ?? null
}

function switchIn(scheme: Scheme, rule: Rule): RuleSwitch {
  return scheme.switches[rule.id] ?? usualSwitch(rule)
}
