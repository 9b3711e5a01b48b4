/** The catalogue: every rule that a table is held against, in the order in which findings of one row are told. */
import { ARITHMETIC_RULES } from './arithmetic.ts'
import { CONTROL_RULES } from './control.ts'
import { EMPTY_RULES } from './empty.ts'
import type { Rule } from './finding.ts'
import { NEGATIVE_RULES } from './negative.ts'

export const RULES: readonly Rule[] = [...ARITHMETIC_RULES, ...CONTROL_RULES, ...EMPTY_RULES, ...NEGATIVE_RULES]
