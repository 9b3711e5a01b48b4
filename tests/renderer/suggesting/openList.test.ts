import { describe, expect, test } from 'vitest'
import {
  answerKey,
  isOpen,
  NO_LIST,
  type OpenList,
  withMark,
  withSuggestions,
} from '../../../renderer/suggesting/openList.ts'
import type { Suggestion } from '../../../shared/suggestion.ts'

const suggestion = (text: string): Suggestion<null> => ({ text, detail: '本表 1 个项目', changes: null, blank: null })
const three: OpenList<null> = withSuggestions(NO_LIST, ['甲', '乙', '丙'].map(suggestion))

function press(list: OpenList<null>, ...keys: readonly string[]): OpenList<null> {
  return keys.reduce((now, key) => {
    const answer = answerKey(now, { key: key.replace('Alt+', ''), altKey: key.startsWith('Alt+') })
    if (answer?.kind !== 'list') throw new Error(`${key} is not answered with a list`)
    return answer.list
  }, list)
}

function answerTo(list: OpenList<null>, key: string) {
  return answerKey(list, { key, altKey: false })
}

describe('a list that came up by itself', () => {
  test('marks nothing, so that Enter and Tab keep what was typed', () => {
    expect(three.marked).toBeNull()
    expect(answerTo(three, 'Enter')).toBeNull()
    expect(answerTo(three, 'Tab')).toBeNull()
  })

  test('leaves the keys of writing alone', () => {
    for (const key of ['a', '1', 'Backspace', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'F2', ' '])
      expect(answerTo(three, key)).toBeNull()
  })

  test('goes with Escape, and a second Escape is the editor’s', () => {
    const gone = press(three, 'Escape')
    expect(isOpen(gone)).toBe(false)
    expect(answerTo(gone, 'Escape')).toBeNull()
    expect(answerTo(gone, 'ArrowDown')).toBeNull()
  })

  test('stays away after Escape while typing goes on', () => {
    expect(isOpen(withSuggestions(press(three, 'Escape'), [suggestion('丁')]))).toBe(false)
  })
})

describe('the mark', () => {
  test.each([
    [['ArrowDown'], 0],
    [['ArrowDown', 'ArrowDown'], 1],
    [['ArrowUp'], 2],
    [['ArrowDown', 'ArrowUp'], null],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], null],
    [['Alt+ArrowDown'], 0],
    [['ArrowDown', 'ArrowDown', 'Alt+ArrowDown'], 1],
    [['Escape', 'Alt+ArrowDown'], 0],
  ] as const)('%j leaves it at %j', (keys, expected) => {
    expect(press(three, ...keys).marked).toBe(expected)
  })

  test('is what Enter and Tab take', () => {
    const onSecond = withMark(three, 1)
    expect(answerTo(onSecond, 'Enter')).toEqual({ kind: 'taken', suggestion: suggestion('乙') })
    expect(answerTo(onSecond, 'Tab')).toEqual({ kind: 'taken', suggestion: suggestion('乙') })
  })

  test('stays on its suggestion when others come before it, and goes with it', () => {
    const onSecond = withMark(three, 1)
    expect(withSuggestions(onSecond, ['丁', '丙', '乙'].map(suggestion)).marked).toBe(2)
    expect(withSuggestions(onSecond, [suggestion('丁')]).marked).toBeNull()
  })

  test('is forgotten when the list is closed', () => {
    expect(press(three, 'ArrowDown', 'Escape').marked).toBeNull()
    expect(press(three, 'ArrowDown', 'Alt+ArrowUp')).toMatchObject({ marked: null, dismissed: true })
  })
})

test('where nothing is suggested there is no list, and every key is the editor’s', () => {
  expect(isOpen(NO_LIST)).toBe(false)
  for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Enter', 'Tab']) expect(answerTo(NO_LIST, key)).toBeNull()
  expect(answerKey(NO_LIST, { key: 'ArrowDown', altKey: true })).toBeNull()
})
