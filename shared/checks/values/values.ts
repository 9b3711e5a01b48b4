/** The rules about what indicators are to reach: values, and whether they fit the name, the kind and the years. */

import type { Rule } from '../finding.ts'
import { WRONG_KIND_RULES } from '../kinds/wrongKind.ts'
import { ANNUAL_RULES } from './annualAgainstCycle.ts'
import { MEASURABLE_RULES } from './measurable.ts'
import { VALUE_AND_NAME_RULES } from './valueAndName.ts'
import { VALUE_FORM_RULES } from './valueForm.ts'

export const VALUE_RULES: readonly Rule[] = [
  ...MEASURABLE_RULES,
  ...VALUE_AND_NAME_RULES,
  ...WRONG_KIND_RULES,
  ...ANNUAL_RULES,
  ...VALUE_FORM_RULES,
]
