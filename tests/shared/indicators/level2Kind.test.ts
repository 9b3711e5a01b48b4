import { expect, test } from 'vitest'
import { CODE_BOOK } from '../../../shared/indicators/codeBook.ts'
import { KINDS, kindOf, levelsOf } from '../../../shared/indicators/level2Kind.ts'

const of = (level1: string | null, level2Code: string | null, level2: string | null) =>
  kindOf({ level1Code: null, level1, level2Code, level2 })

test.each([
  [null, '11', null, '数量'],
  ['产出指标', null, '质量指标', '质量'],
  ['效益指标', null, '社会效益', '社会效益'],
  ['效益指标', null, '22-社会效益指标', '社会效益'],
  ['满意度指标', null, null, '满意度'],
  [null, null, '服务对象满意度', '满意度'],
  ['成本指标', null, '生态环境成本指标', '成本'],
  ['成本指标', null, null, '成本'],
  ['效果指标', null, '环境效益', '生态效益'],
  ['效果指标', null, '可持续影响力', '可持续影响'],
  // The code is kept more faithfully than the name.
  ['产出指标', '13', '质量指标', '时效'],
  ['产出指标', null, null, null],
  ['产出指标', '99', '其他指标', null],
  [null, 'constructor', null, null],
  [null, null, null, null],
] as const)('%s, %s, %s is %s', (level1, code, level2, expected) => {
  expect(of(level1, code, level2)).toBe(expected)
})

test('the built-in code book has a place for every kind, and each is found again there', () => {
  for (const kind of KINDS) {
    const levels = levelsOf(kind, CODE_BOOK)
    expect(levels && kindOf(levels)).toBe(kind)
  }
})

test('a code book that lacks a kind has no place for it', () => {
  expect(levelsOf('生态效益', [])).toBeNull()
})
