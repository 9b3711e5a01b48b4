/**
 * The code book: the level-1 and level-2 kinds of performance indicators as the official form numbers them. It says what
 * is usual, never what is allowed: unknown codes and other spellings are kept as they are. Since 2021 (财预〔2021〕101号)
 * 成本指标 may be a level 1 of its own; its numeric codes are not known, so those entries have none.
 */
import * as z from 'zod'

/** How many entries there may be at the most, of level 2 under one of level 1, and how long a name, in characters. */
export const CODE_BOOK_LIMITS = { level1: 50, level2: 200, name: 60 } as const
/** What the sentence can hold for a code, so that it is read again as one. */
export const CODE = /^[0-9A-Za-z]{1,8}$/

const entryShape = {
  /** null where the official number is not known. */
  code: z.string().regex(CODE).nullable(),
  /** The full name, with 指标 where the form writes it. */
  name: z.string().min(1).max(CODE_BOOK_LIMITS.name),
}

export const codeBookSchema = z
  .array(
    z
      .strictObject({
        ...entryShape,
        children: z.array(z.strictObject(entryShape).readonly()).max(CODE_BOOK_LIMITS.level2).readonly(),
      })
      .readonly(),
  )
  .max(CODE_BOOK_LIMITS.level1)
  .readonly()
/** The kinds that a document's user may choose from, level 1 with its level 2, in order. */
export type CodeBook = z.infer<typeof codeBookSchema>
export type Level1Entry = CodeBook[number]
export type CodeBookEntry = Level1Entry['children'][number]

/** The code book of every new document. */
export const CODE_BOOK: CodeBook = [
  {
    code: '1',
    name: '产出指标',
    children: [
      { code: '11', name: '数量指标' },
      { code: '12', name: '质量指标' },
      { code: '13', name: '时效指标' },
      { code: '14', name: '成本指标' },
    ],
  },
  {
    code: '2',
    name: '效益指标',
    children: [
      { code: '21', name: '经济效益指标' },
      { code: '22', name: '社会效益指标' },
      { code: '23', name: '生态效益指标' },
      { code: '24', name: '可持续影响指标' },
    ],
  },
  { code: '3', name: '满意度指标', children: [{ code: '31', name: '服务对象满意度指标' }] },
  {
    code: null,
    name: '成本指标',
    children: [
      { code: null, name: '经济成本指标' },
      { code: null, name: '社会成本指标' },
      { code: null, name: '生态环境成本指标' },
    ],
  },
]

/** A kind's name as it is compared: 社会效益 and 社会效益指标 are one kind. */
export function bareName(name: string): string {
  return name.replace(/\s/g, '').replace(/指标$/, '')
}

const bareNames = (entries: readonly CodeBookEntry[]) => new Set(entries.map(({ name }) => bareName(name)))
const KNOWN_NAMES = { 1: bareNames(CODE_BOOK), 2: bareNames(CODE_BOOK.flatMap(({ children }) => children)) } as const

/** Whether the code book knows a kind of this level by this name, with or without 指标. */
export function isKnownName(level: 1 | 2, name: string): boolean {
  return KNOWN_NAMES[level].has(bareName(name))
}
