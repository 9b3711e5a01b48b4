/**
 * The kinds of level 2, and the one that an indicator is of, whatever spelling and code a document has for it: for words
 * and values that go with a kind. By the official code first, then by the name less 指标, because users keep codes more
 * faithfully than spellings. What an indicator counts for, which may be several kinds, is `kinds.ts`.
 */
import type { IndicatorContent } from '../form.ts'
import { bareName, type CodeBook } from './codeBook.ts'
import { pieceOf } from './kinds.ts'

export const KINDS = [
  '数量',
  '质量',
  '时效',
  '成本',
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续影响',
  '满意度',
] as const
export type Kind = (typeof KINDS)[number]

const KIND_OF_CODE: Readonly<Record<string, Kind>> = {
  11: '数量',
  12: '质量',
  13: '时效',
  14: '成本',
  21: '经济效益',
  22: '社会效益',
  23: '生态效益',
  24: '可持续影响',
  31: '满意度',
}

/** The levels of an indicator, as far as they are given. */
export type Levels = Pick<IndicatorContent, 'level1Code' | 'level1' | 'level2Code' | 'level2'>

/** null for any other kind, and where none is given. */
export function kindOf({ level1Code, level1, level2Code, level2 }: Levels): Kind | null {
  const { code, name } = pieceOf(level2Code, level2)
  const byCode = code !== null && Object.hasOwn(KIND_OF_CODE, code) ? KIND_OF_CODE[code] : undefined
  return byCode ?? kindOfName(name ?? '') ?? kindOfName(pieceOf(level1Code, level1).name ?? '')
}

/** 经济成本, 社会成本 and 生态环境成本 are costs; so the kinds are looked for at the name's end, or 满意 anywhere in it. */
function kindOfName(name: string): Kind | null {
  const bare = bareName(name)
  if (bare.includes('满意')) return '满意度'
  if (/^可持续(?:发展|影响力)$/.test(bare)) return '可持续影响'
  if (bare === '环境效益') return '生态效益'
  return KINDS.find((kind) => bare.endsWith(kind)) ?? null
}

/** How this document's code book writes the kind; null where it has none such. */
export function levelsOf(kind: Kind, codeBook: CodeBook): Levels | null {
  for (const { code: level1Code, name: level1, children } of codeBook) {
    for (const { code: level2Code, name: level2 } of children) {
      const levels = { level1Code, level1, level2Code, level2 }
      if (kindOf(levels) === kind) return levels
    }
  }
  return null
}
