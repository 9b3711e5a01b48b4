import { describe, expect, test } from 'vitest'
import { compareDecimals, type Decimal, decimalOf, scaled } from '../../../../shared/indicators/values/decimal.ts'

const decimal = (digits: string) => decimalOf(digits) as Decimal

describe('a decimal', () => {
  const check = (digits: string, expected: string | null) => {
    test(`${digits} is ${expected}`, () => expect(decimalOf(digits)).toBe(expected))
  }
  check('20', '20')
  check('8.60', '8.6')
  check('007.00', '7')
  check('0.0', '0')
  check('-0', '0')
  check('-0.5', '-0.5')
  check('', null)
  check('1.', null)
  check('.5', null)
  check('1e5', null)
  check('12345678901234567', null)
})

describe('a decimal times a power of ten', () => {
  const check = (digits: string, power: number, expected: string) => {
    test(`${digits}, ${power}`, () => expect(scaled(decimal(digits), power)).toBe(expected))
  }
  check('81', 4, '810000')
  check('8.65', 1, '86.5')
  check('0.00012', 4, '1.2')
  check('-1.5', 1, '-15')
  check('0', 8, '0')
  check('3.25', 0, '3.25')
})

describe('two decimals', () => {
  const check = (one: string, other: string, expected: number) => {
    test(`${one} and ${other}`, () => expect(compareDecimals(decimal(one), decimal(other))).toBe(expected))
  }
  check('0.1', '0.10', 0)
  check('0.3', '0.29999999999999', 1)
  check('9', '10', -1)
  check('-2', '-1', -1)
  check('9007199254740993', '9007199254740992', 1)
})
