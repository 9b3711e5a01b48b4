import { expect, test } from 'vitest'
import { shortened } from '../../shared/shortened.ts'

test.each([
  ['政法工作经费', '政法工作经费'],
  ['  做好慰问工作。\n做好培训工作 ', '做好慰问工作。 做好…'],
  ['一\n\n 二', '一 二'],
  ['政法　经费', '政法　经费'],
  ['𠮷'.repeat(10), '𠮷'.repeat(10)],
  ['𠮷'.repeat(11), `${'𠮷'.repeat(10)}…`],
  ['', ''],
])('%j is quoted as %j where ten characters are', (text, expected) => {
  expect(shortened(text, 10)).toBe(expected)
})
