import { describe, expect, test } from 'vitest'
import {
  addLevel1,
  addLevel2,
  type BookChange,
  entryAt,
  isBuiltIn,
  moved,
  recode,
  rename,
  withoutEntry,
} from '../../../renderer/codeBook/bookEdits.ts'
import { CODE_BOOK, type CodeBook, codeBookSchema } from '../../../shared/indicators/codeBook.ts'

const QUALITY = { level1: 0, level2: 1 }
const OUTPUT = { level1: 0, level2: null }

function bookOf(change: BookChange): CodeBook {
  if (change.kind === 'refused') throw new Error(change.reason)
  // Whatever is made here can be stored.
  return codeBookSchema.parse(change.book)
}

function reasonOf(change: BookChange): string {
  return change.kind === 'refused' ? change.reason : ''
}

const names = (book: CodeBook, level1 = 0) => book[level1]?.children.map(({ name }) => name)

test('an entry is renamed and recoded, and nothing else changes', () => {
  const renamed = bookOf(rename(CODE_BOOK, QUALITY, ' 质量达标指标 '))
  expect(entryAt(renamed, QUALITY)).toEqual({ code: '12', name: '质量达标指标' })
  expect(renamed.slice(1)).toEqual(CODE_BOOK.slice(1))
  const recoded = bookOf(recode(renamed, { level1: 3, level2: null }, '４'))
  expect(recoded[3]).toEqual({ ...CODE_BOOK[3], code: '4' })
  expect(bookOf(recode(recoded, { level1: 3, level2: null }, ' '))).toEqual(renamed)
})

describe('what would leave the book in disorder is refused with a sentence', () => {
  const check = (what: string, change: BookChange, reason: RegExp) =>
    test(what, () => {
      expect(reasonOf(change)).toMatch(reason)
    })
  check('an empty name', rename(CODE_BOOK, QUALITY, '  '), /不能为空/)
  check('a name beyond its length', rename(CODE_BOOK, QUALITY, '长'.repeat(61)), /60/)
  check('a name that a sibling has', rename(CODE_BOOK, QUALITY, '数量指标'), /已经有“数量指标”/)
  check('a name that a sibling has less 指标', rename(CODE_BOOK, QUALITY, '数量'), /已经有“数量”/)
  check('a code of the same level', recode(CODE_BOOK, QUALITY, '11'), /11.*“数量指标”/)
  check('a code of another level', recode(CODE_BOOK, QUALITY, '3'), /3.*“满意度指标”/)
  check('a code that no sentence could carry', recode(CODE_BOOK, QUALITY, '1-2'), /数字和英文字母/)
})

test('an entry may keep its own name and code, and have a name from elsewhere', () => {
  expect(bookOf(rename(CODE_BOOK, QUALITY, '质量指标'))).toEqual(CODE_BOOK)
  expect(bookOf(recode(CODE_BOOK, QUALITY, '12'))).toEqual(CODE_BOOK)
  expect(reasonOf(rename(CODE_BOOK, QUALITY, '经济效益指标'))).toBe('')
})

test('entries are added at the end under names that are free', () => {
  const once = bookOf(addLevel2(CODE_BOOK, 0))
  const twice = bookOf(addLevel2(once, 0))
  expect(names(twice)?.slice(4)).toEqual(['新的二级指标', '新的二级指标2'])
  expect(names(twice, 1)).toEqual(names(CODE_BOOK, 1))
  expect(bookOf(addLevel1(CODE_BOOK)).at(-1)).toEqual({ code: null, name: '新的一级指标', children: [] })
})

test('more entries than a document can keep are refused', () => {
  const many: CodeBook = Array.from({ length: 50 }, (_, at) => ({ code: null, name: `第${at}类`, children: [] }))
  expect(reasonOf(addLevel1(many))).toMatch(/太多/)
  expect(reasonOf(addLevel2(many, 0))).toBe('')
})

test('an entry is taken away, one of level 1 with all that belongs to it', () => {
  expect(names(withoutEntry(CODE_BOOK, QUALITY))).toEqual(['数量指标', '时效指标', '成本指标'])
  expect(withoutEntry(CODE_BOOK, OUTPUT)).toEqual(CODE_BOOK.slice(1))
})

test('entries move among their own and not beyond', () => {
  expect(names(moved(CODE_BOOK, QUALITY, -1) ?? [])).toEqual(['质量指标', '数量指标', '时效指标', '成本指标'])
  expect(moved(CODE_BOOK, OUTPUT, 1)?.map(({ name }) => name)).toEqual([
    '效益指标',
    '产出指标',
    '满意度指标',
    '成本指标',
  ])
  expect(moved(CODE_BOOK, OUTPUT, -1)).toBeNull()
  expect(moved(CODE_BOOK, { level1: 0, level2: 3 }, 1)).toBeNull()
})

test('the built-in book is known as such', () => {
  expect(isBuiltIn(bookOf(rename(CODE_BOOK, QUALITY, '质量指标')))).toBe(true)
  expect(isBuiltIn(withoutEntry(CODE_BOOK, QUALITY))).toBe(false)
})
