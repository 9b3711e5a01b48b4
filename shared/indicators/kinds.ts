/**
 * The kinds of indicators that a reviewer looks for, and which of them an indicator is of. A kind is told by its code in
 * the official code book or by its name with or without 指标; where the two contradict each other the indicator counts as
 * both, as that is a mistake of its own.
 */
import type { Indicator } from '../form.ts'
import { remembered, rememberedOfRow } from '../remembered.ts'
import { bareName } from './codeBook.ts'
import { type LevelPiece, parseLevelPiece } from './levelPiece.ts'

export type IndicatorKind =
  | 'output'
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'benefit'
  | 'satisfaction'
  /** 成本指标 as a level 1 of its own. */
  | 'cost-level-1'

const LEVEL_1_CODES: Readonly<Record<string, readonly IndicatorKind[]>> = {
  '1': ['output'],
  '2': ['benefit'],
  '3': ['satisfaction'],
}
const LEVEL_1_NAMES: readonly (readonly [RegExp, readonly IndicatorKind[]])[] = [
  [/^产出|产出$/, ['output']],
  [/效益|效果|^影响力/, ['benefit']],
  [/满意度/, ['satisfaction']],
  [/^成本$/, ['cost', 'cost-level-1']],
]
const LEVEL_2_CODES: Readonly<Record<string, readonly IndicatorKind[]>> = {
  '11': ['output', 'quantity'],
  '12': ['output', 'quality'],
  '13': ['output', 'timeliness'],
  '14': ['cost'],
  '21': ['benefit'],
  '22': ['benefit'],
  '23': ['benefit'],
  '24': ['benefit'],
  '31': ['satisfaction'],
}
/** 产出数量 and （一）数量 are other departments' words for 数量. */
const LEVEL_2_NAMES: readonly (readonly [RegExp, readonly IndicatorKind[]])[] = [
  [/(?:^|产出|[、）).．])数量$/, ['output', 'quantity']],
  [/(?:^|产出|[、）).．])质量$/, ['output', 'quality']],
  [/(?:^|产出|[、）).．])时效$/, ['output', 'timeliness']],
  [/成本$/, ['cost']],
  [/效益$|^可持续影响$/, ['benefit']],
  [/满意度$/, ['satisfaction']],
]

/** Empty where the indicator names no kind that is known; 成本 under 产出指标 is of both. */
export const kindsOf = rememberedOfRow(({ level1Code, level1, level2Code, level2 }: Indicator) =>
  kindsOfLevels(level1Code, level1, level2Code, level2),
)

const kindsOfLevels = remembered(
  (level1Code = null, level1 = null, level2Code = null, level2 = null): ReadonlySet<IndicatorKind> =>
    new Set([
      ...namedBy(pieceOf(level1Code, level1), LEVEL_1_CODES, LEVEL_1_NAMES),
      ...namedBy(pieceOf(level2Code, level2), LEVEL_2_CODES, LEVEL_2_NAMES),
    ]),
)

/** A code that was typed into the name, `11-数量指标`, counts as one. */
export function pieceOf(code: string | null, name: string | null): LevelPiece {
  const inName = parseLevelPiece(name ?? '')
  return { code: code?.trim() || inName.code, name: inName.name }
}

function namedBy(
  { code, name }: LevelPiece,
  codes: Readonly<Record<string, readonly IndicatorKind[]>>,
  names: readonly (readonly [RegExp, readonly IndicatorKind[]])[],
): readonly IndicatorKind[] {
  const bare = bareName(name ?? '')
  return [
    ...(codes[code ?? ''] ?? []),
    ...names.filter(([pattern]) => pattern.test(bare)).flatMap(([, kinds]) => kinds),
  ]
}
