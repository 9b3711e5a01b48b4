/** The catalogue: every rule that a table is held against, in the order in which findings of one row are told. */
import { ARITHMETIC_RULES } from './arithmetic.ts'
import { CONTROL_RULES } from './control.ts'
import { DECIMAL_RULES } from './decimals.ts'
import { DUPLICATE_RULES } from './duplicates.ts'
import { EMPTY_RULES } from './empty.ts'
import type { Rule } from './finding.ts'
import { GOAL_RULES } from './goals.ts'
import { INDICATOR_NAME_RULES } from './indicatorNames.ts'
import { KIND_RULES } from './kinds.ts'
import { LENGTH_RULES } from './lengths.ts'
import { LEVEL_RULES } from './levels.ts'
import { NEGATIVE_RULES } from './negative.ts'
import { OFF_SCALE_RULES } from './offScale.ts'
import { PUNCTUATION_RULES } from './punctuation.ts'
import { SPACE_RULES } from './spaces.ts'
import { VALUE_RULES } from './values.ts'
import { YEAR_RULES } from './years.ts'

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
