import { expect, test } from 'vitest'
import { comparableName, isBlank } from '../../shared/blank.ts'

test('nothing that anybody could see is blank', () => {
  for (const text of [null, '', ' \t\n', '\u3000\u00a0', '\u200b\ufeff\u2060\u00ad']) expect(isBlank(text)).toBe(true)
  for (const text of ['0', '-', '\u200b无']) expect(isBlank(text)).toBe(false)
})

test('names that look alike are one name, and others are not', () => {
  const name = comparableName('政法（综治）经费2023')
  for (const same of [' 政法(综治)　经费２０２３', '政法（综治）\u200b经费\ufeff2023\n'])
    expect(comparableName(same)).toBe(name)
  for (const other of ['政法综治经费2023', '政法（综治）经费2022', '']) expect(comparableName(other)).not.toBe(name)
})
