import { describe, expect, test } from 'vitest'
import { CODE_BOOK } from '../../../shared/indicators/codeBook.ts'
import { beginsWithPinyin, firstLetter } from '../../../shared/indicators/pinyin.ts'

const letters = (word: string) => [...word].map((character) => firstLetter(character) ?? character).join('')

describe('first letters come from the order of pinyin', () => {
  const check = (word: string, expected: string) =>
    test(`${word} is ${expected}`, () => {
      expect(letters(word)).toBe(expected)
    })
  // One at least for every letter that begins a syllable.
  check('安全保障次数', 'aqbzcs')
  check('到位额度发放', 'dwedff')
  check('改善环境机制', 'gshjjz')
  check('开展率满意农村', 'kzlmync')
  check('偶发培训群众', 'ofpxqz')
  check('人数时效提高', 'rssxtg')
  check('维护宣传预算资金', 'whxcyszj')
  check('绩效目标', 'jxmb')
  check('财政拨款', 'czbk')
  check('阿坐', 'az')
})

test('what is no Chinese character has no letter', () => {
  for (const other of ['a', '1', '。', '（', 'か', '']) expect(firstLetter(other)).toBeNull()
})

const names = CODE_BOOK.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)])

test('every name of the built-in code book is spelled by syllables, which begin as the order of pinyin has it', () => {
  for (const character of new Set(names.join(''))) {
    const letter = firstLetter(character)
    const syllables = [...'abcdefghijklmnopqrstuvwxyz'].filter((second) =>
      beginsWithPinyin(character, `${letter}${second}`),
    )
    // Where only the letter were known, no second letter would do.
    expect(syllables, character).toHaveLength(1)
  }
})

describe('a name is spelled by letters, by syllables and by both', () => {
  const check = (name: string, typed: string, expected: boolean) =>
    test(`${typed} ${expected ? 'begins' : 'does not begin'} ${name}`, () => {
      expect(beginsWithPinyin(name, typed)).toBe(expected)
    })
  check('质量指标', 'zl', true)
  check('质量指标', 'zlzb', true)
  check('质量指标', 'zhiliang', true)
  check('质量指标', 'zhil', true)
  check('质量指标', 'zhiliangzb', true)
  check('质量指标', 'z', true)
  check('质量指标', 'sl', false)
  check('质量指标', 'zhiliangzbx', false)
  check('质量指标', 'liang', false)
  check('ABC管理', 'abcgl', true)
  check('', 'a', false)
})
