import { expect, test } from 'vitest'
import { remembered } from '../../shared/remembered.ts'

test('the same texts are answered once, in their order and each for itself', () => {
  const asked: string[] = []
  const joined = remembered((...texts) => {
    asked.push(texts.join('|'))
    return texts.join('|')
  })
  expect([joined('a', 'b'), joined('a', 'b'), joined('b', 'a'), joined('ab', '')]).toEqual(['a|b', 'a|b', 'b|a', 'ab|'])
  expect(asked).toEqual(['a|b', 'b|a', 'ab|'])
})

test('what is kept is bounded: after thousands of other texts it asks again, and answers the same', () => {
  let asked = 0
  const length = remembered((text = null) => {
    asked++
    return (text ?? '').length
  })
  for (let at = 0; at < 5000; at++) length(`text ${at}`)
  const before = asked
  expect(length('text 0')).toBe(6)
  expect(asked).toBe(before + 1)
})
