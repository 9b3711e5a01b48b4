import { describe, expect, test } from 'vitest'
import type { IndicatorContent } from '../../../shared/form.ts'
import { CODE_BOOK, type CodeBook } from '../../../shared/indicators/codeBook.ts'
import { meantLevel1, meantLevel2, suggestLevel1, suggestLevel2 } from '../../../shared/indicators/codeBookSearch.ts'

const NONE = { level1Code: null, level1: null }
const level1 = (typed: string, book = CODE_BOOK) => suggestLevel1(book, typed).map(({ text }) => text)
const level2 = (typed: string, book = CODE_BOOK) => suggestLevel2(book, typed, NONE).map(({ text }) => text)

describe('level 2 is found by code, pinyin and words, the nearest first', () => {
  const check = (typed: string, expected: readonly string[]) =>
    test(`${typed}: ${expected.join(' ') || 'nothing'}`, () => {
      expect(level2(typed)).toEqual(expected)
    })
  check('12', ['12-质量指标'])
  check('１２', ['12-质量指标'])
  check('12-质', ['12-质量指标'])
  check('1', ['11-数量指标', '12-质量指标', '13-时效指标', '14-成本指标'])
  check('zl', ['12-质量指标'])
  check('zlzb', ['12-质量指标'])
  check('ZhiLiang', ['12-质量指标'])
  check("zhi'liang", ['12-质量指标'])
  check('质量', ['12-质量指标'])
  check('sl', ['11-数量指标'])
  check('满意', ['31-服务对象满意度指标'])
  check('my', ['31-服务对象满意度指标'])
  check('manyidu', ['31-服务对象满意度指标'])
  check('jjxy', ['21-经济效益指标'])
  check('kcx', ['24-可持续影响指标'])
  check('时效', ['13-时效指标'])
  check('成本', ['14-成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标'])
  check('99', [])
  check('没有的', [])
  check('qq', [])
})

test('all kinds are offered while nothing is typed', () => {
  expect(level2('')).toHaveLength(CODE_BOOK.flatMap(({ children }) => children).length)
  expect(level1(' ')).toHaveLength(CODE_BOOK.length)
})

test('a level 1 brings all that belongs to it, behind what is so called itself', () => {
  expect(level2('效益')).toEqual(['21-经济效益指标', '22-社会效益指标', '23-生态效益指标', '24-可持续影响指标'])
  expect(level2('产出')).toEqual(level2('1'))
})

test('指标 in a name’s end is no reason to offer the name', () => {
  expect(level2('zb')).toEqual([])
  expect(level2('标')).toEqual([])
})

test('a level 2 fills in its level 1 too, and a level 1 nothing else', () => {
  expect(suggestLevel2(CODE_BOOK, 'zl', NONE)[0]).toEqual({
    text: '12-质量指标',
    detail: '1-产出指标',
    changes: { level1Code: '1', level1: '产出指标', level2Code: '12', level2: '质量指标' },
    blank: null,
  })
  expect(suggestLevel1(CODE_BOOK, 'cc')[0]).toEqual({
    text: '1-产出指标',
    detail: '数量、质量、时效、成本',
    changes: { level1Code: '1', level1: '产出指标' },
    blank: null,
  })
})

test('what fits no level 1 but a level 2 is offered in the level 1’s place too, and fills in both', () => {
  expect(level1('11')).toEqual(['11-数量指标'])
  expect(level1('数量')).toEqual(['11-数量指标'])
  expect(suggestLevel1(CODE_BOOK, 'sl')).toEqual(suggestLevel2(CODE_BOOK, 'sl', NONE))
  // Where a level 1 fits, what is below it does not crowd the list.
  expect(level1('1')).toEqual(['1-产出指标'])
  expect(level1('没有的')).toEqual([])
})

test('of equally near kinds those under the level 1 that stands there come first', () => {
  const first = (present: { level1Code: string | null; level1: string | null }, typed: string) =>
    suggestLevel2(CODE_BOOK, typed, present)[0]?.text
  expect(first(NONE, 'jj')).toBe('21-经济效益指标')
  expect(first({ level1Code: null, level1: '成本' }, 'jj')).toBe('经济成本指标')
  expect(first({ level1Code: '2', level1: null }, '')).toBe('21-经济效益指标')
  // Nearer is nearer, wherever it belongs.
  expect(first({ level1Code: '2', level1: '效益指标' }, '12')).toBe('12-质量指标')
})

test('entries of one’s own are found by code, words and first letters', () => {
  const book: CodeBook = [
    ...CODE_BOOK,
    {
      code: '4',
      name: '管理指标',
      children: [
        { code: '41', name: '资金管理指标' },
        { code: null, name: 'ESG管理' },
      ],
    },
  ]
  for (const typed of ['41', '资金', 'zjgl', 'zj']) expect(level2(typed, book)[0], typed).toBe('41-资金管理指标')
  expect(level2('esg', book)).toEqual(['ESG管理'])
  expect(level2('guanli', book)).toEqual([])
  expect(level1('gl', book)).toEqual(['4-管理指标'])
})

describe('what was typed and not chosen is understood where it can only mean one kind', () => {
  const check = (typed: string, expected: Partial<IndicatorContent> | null) =>
    test(`${typed} as a level 2`, () => {
      expect(meantLevel2(CODE_BOOK, typed, NONE)).toEqual(expected)
    })
  const quality = { level1Code: '1', level1: '产出指标', level2Code: '12', level2: '质量指标' }
  check('12', quality)
  check('１２', quality)
  check('zl', quality)
  check('质量指标', quality)
  check('质量', { ...quality, level2: '质量' })
  check('社会成本', { level1Code: null, level1: '成本指标', level2Code: null, level2: '社会成本' })
  // Several kinds, no kind, and what is said in full already.
  for (const typed of ['cb', '1', '99', '自定指标', 'ESG', '12-质量', '11-质量指标', '']) check(typed, null)
})

test('a level 1 that is the same already keeps its spelling', () => {
  const meant = (level1: string) => meantLevel2(CODE_BOOK, '12', { level1Code: '1', level1 })
  expect(meant('产出')).toEqual({ level2Code: '12', level2: '质量指标' })
  expect(meantLevel2(CODE_BOOK, '21', { level1Code: '1', level1: '产出' })).toMatchObject({ level1: '效益指标' })
})

test('a level 1 is understood by itself', () => {
  expect(meantLevel1(CODE_BOOK, '1')).toEqual({ level1Code: '1', level1: '产出指标' })
  expect(meantLevel1(CODE_BOOK, 'myd')).toEqual({ level1Code: '3', level1: '满意度指标' })
  expect(meantLevel1(CODE_BOOK, '12')).toBeNull()
})
