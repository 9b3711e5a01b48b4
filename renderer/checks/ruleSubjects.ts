/** The catalogue's rules by what they are about, for lists of rules. Every rule stands in exactly one of them. */
import { ARITHMETIC_RULES } from '../../shared/checks/amounts/arithmetic.ts'
import { CONTROL_RULES } from '../../shared/checks/amounts/control.ts'
import { DECIMAL_RULES } from '../../shared/checks/amounts/decimals.ts'
import { NEGATIVE_RULES } from '../../shared/checks/amounts/negative.ts'
import { OFF_SCALE_RULES } from '../../shared/checks/amounts/offScale.ts'
import { RULES } from '../../shared/checks/catalogue.ts'
import type { Rule } from '../../shared/checks/finding.ts'
import { KIND_RULES } from '../../shared/checks/kinds/kinds.ts'
import { LEVEL_RULES } from '../../shared/checks/kinds/levels.ts'
import { DUPLICATE_RULES } from '../../shared/checks/rows/duplicates.ts'
import { EMPTY_RULES } from '../../shared/checks/rows/empty.ts'
import { INDICATOR_NAME_RULES } from '../../shared/checks/rows/indicatorNames.ts'
import { LENGTH_RULES } from '../../shared/checks/texts/lengths.ts'
import { PUNCTUATION_RULES } from '../../shared/checks/texts/punctuation.ts'
import { SPACE_RULES } from '../../shared/checks/texts/spaces.ts'
import { YEAR_RULES } from '../../shared/checks/texts/years.ts'
import { GOAL_RULES } from '../../shared/checks/values/goals.ts'
import { VALUE_RULES } from '../../shared/checks/values/values.ts'
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
