/** Sizes of type by the names under which Chinese clerks know them, and their points. Pure. */
export interface NamedSize {
  readonly name: string
  readonly points: number
}

export const NAMED_SIZES: readonly NamedSize[] = [
  { name: '小初', points: 36 },
  { name: '一号', points: 26 },
  { name: '小一', points: 24 },
  { name: '二号', points: 22 },
  { name: '小二', points: 18 },
  { name: '三号', points: 16 },
  { name: '小三', points: 15 },
  { name: '四号', points: 14 },
  { name: '小四', points: 12 },
  { name: '五号', points: 10.5 },
  { name: '小五', points: 9 },
  { name: '六号', points: 7.5 },
  { name: '小六', points: 6.5 },
]

/** Those that may be chosen where sizes have these limits, the largest first. */
export function namedSizesWithin(limits: { readonly least: number; readonly most: number }): readonly NamedSize[] {
  return NAMED_SIZES.filter(({ points }) => points >= limits.least && points <= limits.most)
}
