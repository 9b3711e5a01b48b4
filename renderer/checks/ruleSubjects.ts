/** The catalogue's rules by what they are about, for lists of rules. Every rule stands in exactly one of them. */
import { ARITHMETIC_RULES } from '../../shared/checks/arithmetic.ts'
import { RULES } from '../../shared/checks/catalogue.ts'
import { CONTROL_RULES } from '../../shared/checks/control.ts'
import { DECIMAL_RULES } from '../../shared/checks/decimals.ts'
import { DUPLICATE_RULES } from '../../shared/checks/duplicates.ts'
import { EMPTY_RULES } from '../../shared/checks/empty.ts'
import type { Rule } from '../../shared/checks/finding.ts'
import { GOAL_RULES } from '../../shared/checks/goals.ts'
import { INDICATOR_NAME_RULES } from '../../shared/checks/indicatorNames.ts'
import { KIND_RULES } from '../../shared/checks/kinds.ts'
import { LENGTH_RULES } from '../../shared/checks/lengths.ts'
import { LEVEL_RULES } from '../../shared/checks/levels.ts'
import { NEGATIVE_RULES } from '../../shared/checks/negative.ts'
import { OFF_SCALE_RULES } from '../../shared/checks/offScale.ts'
import { PUNCTUATION_RULES } from '../../shared/checks/punctuation.ts'
import { SPACE_RULES } from '../../shared/checks/spaces.ts'
import { VALUE_RULES } from '../../shared/checks/values.ts'
import { YEAR_RULES } from '../../shared/checks/years.ts'
import { RULES_TEXTS } from './texts.ts'

interface RuleSubject {
  readonly title: string
  readonly rules: readonly Rule[]
}

const { subjects } = RULES_TEXTS

const NAMED: readonly RuleSubject[] = [
  { title: subjects.sums, rules: ARITHMETIC_RULES },
  { title: subjects.amounts, rules: [...NEGATIVE_RULES, ...DECIMAL_RULES, ...OFF_SCALE_RULES, ...CONTROL_RULES] },
  { title: subjects.empty, rules: EMPTY_RULES },
  { title: subjects.names, rules: [...DUPLICATE_RULES, ...INDICATOR_NAME_RULES] },
  { title: subjects.kinds, rules: KIND_RULES },
  { title: subjects.levels, rules: LEVEL_RULES },
  { title: subjects.values, rules: VALUE_RULES },
  { title: subjects.goals, rules: GOAL_RULES },
  { title: subjects.texts, rules: [...YEAR_RULES, ...LENGTH_RULES, ...SPACE_RULES, ...PUNCTUATION_RULES] },
]

const named = new Set(NAMED.flatMap(({ rules }) => rules))
const others = RULES.filter((rule) => !named.has(rule))

/** What no subject names comes last, so that no rule is out of reach. */
export const RULE_SUBJECTS: readonly RuleSubject[] =
  others.length === 0 ? NAMED : [...NAMED, { title: subjects.others, rules: others }]
