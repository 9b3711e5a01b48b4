import { describe, expect, it } from 'vitest'
import { type Measure, readTypedNumber, stepped } from '../../../../renderer/printing/setup/typedNumber.ts'

const MARGIN: Measure = { kind: 'millimetres', least: 5, most: 50, step: 1 }
const SIZE: Measure = { kind: 'points', least: 6, most: 18, step: 0.5 }

describe('a typed number', () => {
  const check = (text: string, measure: Measure, value: number) =>
    expect(readTypedNumber(text, measure, 10), text).toEqual({ kind: 'number', value })
  it('is read as clerks type it', () => {
    check('12', MARGIN, 12)
    check(' 12.5 ', MARGIN, 12.5)
    check('１２．５', MARGIN, 12.5)
    check('12。5', MARGIN, 12.5)
    check('12毫米', MARGIN, 12)
    check('15 mm', MARGIN, 15)
    check('2.5厘米', MARGIN, 25)
    check('2 cm', MARGIN, 20)
    check('10.5', SIZE, 10.5)
    check('10.5磅', SIZE, 10.5)
    check('9pt', SIZE, 9)
    check('小五', SIZE, 9)
    check('五 号', SIZE, 10.5)
  })
  it('is kept to a tenth', () => check('9.26', SIZE, 9.3))

  const refuse = (text: string, measure: Measure, sentence: string) =>
    expect(readTypedNumber(text, measure, 10), text).toEqual({ kind: 'refused', sentence })
  it('is refused with a sentence that says what may be typed, and what stays', () => {
    refuse('60', MARGIN, '60 太大，请填 5 到 50 毫米，仍为 10。')
    refuse('4.9', MARGIN, '4.9 太小，请填 5 到 50 毫米，仍为 10。')
    refuse('小初', SIZE, '36 太大，请填 6 到 18 磅，仍为 10。')
    refuse('', MARGIN, '没有填数字，仍为 10。')
    refuse('宽一点', MARGIN, '“宽一点”不是数字，仍为 10。')
    refuse('-3', MARGIN, '“-3”不是数字，仍为 10。')
    refuse('12磅', MARGIN, '“12磅”不是数字，仍为 10。')
    refuse('9毫米', SIZE, '“9毫米”不是数字，仍为 10。')
    refuse('小五', MARGIN, '“小五”不是数字，仍为 10。')
  })
})

describe('an arrow', () => {
  const check = (value: number, by: 1 | -1, measure: Measure, then: number) =>
    expect(stepped(value, by, measure)).toBe(then)
  it('goes to the next step', () => {
    check(8, 1, MARGIN, 9)
    check(8, -1, MARGIN, 7)
    check(9, 1, SIZE, 9.5)
    check(10.5, -1, SIZE, 10)
  })
  it('leads back to whole steps from between them', () => {
    check(8.3, 1, MARGIN, 9)
    check(8.3, -1, MARGIN, 8)
    check(9.3, -1, SIZE, 9)
  })
  it('stops at the limits', () => {
    check(50, 1, MARGIN, 50)
    check(5, -1, MARGIN, 5)
    check(49.5, 1, MARGIN, 50)
  })
})
