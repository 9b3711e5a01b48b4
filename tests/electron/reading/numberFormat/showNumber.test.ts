import { describe, expect, it } from 'vitest'
import { builtInFormat } from '../../../../electron/reading/numberFormat/builtIn.ts'
import { fixedDecimal, parseDecimal } from '../../../../electron/reading/numberFormat/decimal.ts'
import { showNumber } from '../../../../electron/reading/numberFormat/showNumber.ts'

function check(number: string, format: string, expected: string, from1904 = false): void {
  expect(showNumber(number, format, from1904)).toBe(expected)
}

describe('a number as its cell shows it', () => {
  it('in General has no more digits than it needs', () => {
    check('86.40000000000001', 'General', '86.4')
    check('1E-3', 'General', '0.001')
    check('-0.5', 'General', '-0.5')
    check('440106198001011234', 'General', '440106198001011000')
    check('1e+20', 'General', '100000000000000000000')
    check('0.1', 'General', '0.1')
    check('1234567.891', 'General', '1234567.891')
  })
  it('takes places, groups, percents and signs from its format', () => {
    check('1', '0%', '100%')
    check('0.985', '0.0%', '98.5%')
    check('1234.5', '#,##0.00', '1,234.50')
    check('1234567', '#,##0', '1,234,567')
    check('-3.456', '0.00', '-3.46')
    check('-0.001', '0.00', '0.00')
    check('5', '000', '005')
    check('2.5', '0.##', '2.5')
    check('2', '0.##', '2')
    check('0.5', '#.00', '.50')
    check('12345678', '0.0,,', '12.3')
    check('1234', '0.00E+00', '1.23E+03')
  })
  it('rounds the digits that are stored, not the binary fraction', () => {
    check('1.005', '0.00', '1.01')
    check('0.285', '0.00', '0.29')
    check('2.675', '0.00', '2.68')
  })
  it('chooses the section for negatives and zeros, and keeps words', () => {
    check('-5', '0.00;(0.00)', '(5.00)')
    check('0', '0.00;-0.00;', '')
    check('0', '0;-0;"无"', '无')
    check('3', '0"人次"', '3人次')
    check('3', '[Red]0\\ "个"', '3 个')
    check('3', '[$¥-804]0.00', '¥3.00')
    check('3', '"≥"0%', '≥300%')
    check('7', '@', '7')
  })
  it('shows days and times', () => {
    check('45291', 'yyyy"年"m"月"d"日"', '2023年12月31日')
    check('45291', 'yyyy-mm-dd', '2023-12-31')
    check('45291.75', 'yyyy/m/d h:mm', '2023/12/31 18:00')
    check('0.5', 'h:mm AM/PM', '12:00 PM')
    check('1.5', '[h]:mm', '36:00')
    check('45291', 'aaaa', '星期日')
    check('43829', 'yyyy/m/d', '2023/12/31', true)
    check('-1', 'yyyy/m/d', '-1')
  })
  it('leaves what is no number', () => check('abc', '0.00', 'abc'))
  it('knows the numbered formats', () => {
    expect(builtInFormat(9)).toBe('0%')
    expect(builtInFormat(31)).toBe('yyyy"年"m"月"d"日"')
    expect(builtInFormat(9_999)).toBe('General')
  })
})

describe('decimal digits', () => {
  it('shift and round without binary fractions', () => {
    const fixed = (text: string, places: number, shift = 0) => {
      const decimal = parseDecimal(text)
      return decimal && fixedDecimal(decimal, places, shift)
    }
    expect(fixed('0.05', 0)).toBe('0')
    expect(fixed('0.5', 0)).toBe('1')
    expect(fixed('9.995', 2)).toBe('10.00')
    expect(fixed('0.1234', 1, 2)).toBe('12.3')
    expect(fixed('1e15', 0)).toBe('1000000000000000')
    expect(fixed('', 0)).toBeNull()
  })
})
