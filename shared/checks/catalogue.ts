/** The catalogue: every rule that a table is held against, in the order in which findings of one row are told. */
import { ARITHMETIC_RULES } from './amounts/arithmetic.ts'
import { CONTROL_RULES } from './amounts/control.ts'
import { DECIMAL_RULES } from './amounts/decimals.ts'
import { NEGATIVE_RULES } from './amounts/negative.ts'
import { OFF_SCALE_RULES } from './amounts/offScale.ts'
import type { Rule } from './finding.ts'
import { KIND_RULES } from './kinds/kinds.ts'
import { LEVEL_RULES } from './kinds/levels.ts'
import { DUPLICATE_RULES } from './rows/duplicates.ts'
import { EMPTY_RULES } from './rows/empty.ts'
import { INDICATOR_NAME_RULES } from './rows/indicatorNames.ts'
import { LENGTH_RULES } from './texts/lengths.ts'
import { PUNCTUATION_RULES } from './texts/punctuation.ts'
import { SPACE_RULES } from './texts/spaces.ts'
import { YEAR_RULES } from './texts/years.ts'
import { GOAL_RULES } from './values/goals.ts'
import { VALUE_RULES } from './values/values.ts'

export const RULES: readonly Rule[] = [
  ...ARITHMETIC_RULES,
  ...CONTROL_RULES,
  ...EMPTY_RULES,
  ...NEGATIVE_RULES,
  ...DUPLICATE_RULES,
  ...INDICATOR_NAME_RULES,
  ...OFF_SCALE_RULES,
  ...DECIMAL_RULES,
  ...KIND_RULES,
  ...LEVEL_RULES,
  ...VALUE_RULES,
  ...GOAL_RULES,
  ...YEAR_RULES,
  ...LENGTH_RULES,
  ...SPACE_RULES,
  ...PUNCTUATION_RULES,
]
