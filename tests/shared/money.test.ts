import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AMOUNT_UNITS,
  type AmountReading,
  type AmountUnit,
  differenceFen,
  exactAmount,
  fen,
  isFen,
  MAX_AMOUNT,
  parseAmount,
  printAmount,
  roundedAmount,
  sumFen,
  type WrittenUnit,
} from '../../shared/money.ts'

const tooLarge = expect.objectContaining({ code: 'amount-too-large' })

describe('an amount typed in 万元', () => {
  const check = (text: string, expected: number, more: Partial<Extract<AmountReading, { kind: 'amount' }>> = {}) => {
    test(`“${text}” is ${expected} 分`, () => {
      expect(parseAmount(text, '万元')).toEqual({ kind: 'amount', fen: expected, rounded: false, unit: null, ...more })
    })
  }
  check('958.66', 958_660_000)
  check('0', 0)
  check('0.00', 0)
  check('-0', 0)
  check('.5', 500_000)
  check('5.', 5_000_000)
  check('007', 7_000_000)
  check('+12', 12_000_000)
  check('1,234.50', 1_234_500_000)
  check('1，234.50', 1_234_500_000)
  check(' 12 345.6 ', 12_345_600_000)
  check('　26.00　', 26_000_000)
  check('\u200b26.00\ufeff', 26_000_000)
  check('１２３４．５６', 1_234_560_000)
  check('¥283.00', 283_000_000)
  check('￥283', 283_000_000)
  check('-￥283', -283_000_000)
  check('￥-283', -283_000_000)
  check('(12.00)', -12_000_000)
  check('（12.00）', -12_000_000)
  check('−5', -5_000_000)
  check('－5', -5_000_000)
  check('283.00万元', 283_000_000, { unit: '万元' })
  check('283万', 283_000_000, { unit: '万元' })
  check('2830000元', 283_000_000, { unit: '元' })
  check('2.83E2', 283_000_000)
  check('2.83e+02', 283_000_000)
  check('28300E-2', 283_000_000)
  check('1e-6', 1)
  check('12.00-', -12_000_000)
  check('12.00－', -12_000_000)
  check('△12', -12_000_000)
  check("'283.00", 283_000_000)
  check('283.00。', 283_000_000)
  check('283.00.', 283_000_000)
  check('人民币283万元整', 283_000_000, { unit: '万元' })
  check('人民币：283.00', 283_000_000)
  check('28\u00ad3\u200d.00', 283_000_000)
  check('1.5亿元', 15_000_000_000, { unit: '万元' })
  check('1.5亿', 15_000_000_000, { unit: '万元' })
  check('5千元', 500_000, { unit: '元' })
  check('3百万元', 300_000_000, { unit: '万元' })
  check('壹佰万元整', 100_000_000, { unit: '元' })
  check('人民币贰佰捌拾叁万零伍佰圆伍角整', 283_050_050, { unit: '元' })
  check('壹亿零贰万元', 10_002_000_000, { unit: '元' })
  check('拾万元整', 10_000_000, { unit: '元' })
  check('十二万三千元', 12_300_000, { unit: '元' })
  check('283.00000000000006', 283_000_000, { rounded: true })
  check('282.99999999999994', 283_000_000, { rounded: true })
  check('0.1234565', 123_457, { rounded: true })
  check('0.1234564', 123_456, { rounded: true })
  check('-0.0000005', -1, { rounded: true })
  check('0.0000004', 0, { rounded: true })
  check('0.123456000', 123_456)
  check('100000000', 100_000_000_000_000)
})

describe('an amount typed in 元', () => {
  const check = (text: string, expected: number, more: object = {}) => {
    test(`“${text}” is ${expected} 分`, () => {
      expect(parseAmount(text, '元')).toEqual({ kind: 'amount', fen: expected, rounded: false, unit: null, ...more })
    })
  }
  check('2830000', 283_000_000)
  check('0.01', 1)
  check('0.005', 1, { rounded: true })
  check('1.5万元', 1_500_000, { unit: '万元' })
})

describe('an amount in another unit', () => {
  const check = (text: string, unit: WrittenUnit, expected: number) => {
    test(`“${text}” in ${unit} is ${expected} 分`, () =>
      expect(parseAmount(text, unit)).toMatchObject({ kind: 'amount', fen: expected }))
  }
  check('1234.5', '千元', 123_450_000)
  check('12', '百元', 120_000)
  check('1.5', '亿元', 15_000_000_000)
  check('1.5万元', '千元', 1_500_000)
})

describe('what is no amount', () => {
  const check = (text: string, kind: AmountReading['kind']) => {
    test(`“${text}” is ${kind}`, () => expect(parseAmount(text, '万元')).toEqual({ kind }))
  }
  for (const blank of ['', ' ', '　', '-', '—', '——', '－', '―', '\u200b']) check(blank, 'blank')
  for (const text of [
    '约30',
    '三十',
    '30-40',
    '1.2.3',
    '12a',
    '.',
    'e5',
    '元',
    '()',
    '(5元)',
    '--5',
    '1e',
    '0x10',
    'NaN',
  ])
    check(text, 'not-amount')
  for (const text of ['Infinity', '30%', '=1+1', '2023年', '三三元', '12-5-', '(12万元)', '万元整', '2023.1.5'])
    check(text, 'not-amount')
  for (const text of ['100000000.000001', '1e9', '99999999999999999999', '-1e9', '1e300', `1${'0'.repeat(400)}`])
    check(text, 'too-large')
})

describe('an amount in words', () => {
  const check = (value: number, unit: AmountUnit, printed: string, rounded: string, exact: string) => {
    test(`${value} 分 in ${unit}`, () => {
      expect(printAmount(fen(value), unit)).toBe(printed)
      expect(roundedAmount(fen(value), unit)).toBe(rounded)
      expect(exactAmount(fen(value), unit)).toBe(exact)
    })
  }
  check(958_660_000, '万元', '958.66', '958.66', '958.66')
  check(0, '万元', '', '0.00', '0.00')
  check(1_000_000, '万元', '1.00', '1.00', '1.00')
  check(4_999, '万元', '0.00', '0.00', '0.004999')
  check(5_000, '万元', '0.01', '0.01', '0.005')
  check(-5_000, '万元', '-0.01', '-0.01', '-0.005')
  check(123_456, '万元', '0.12', '0.12', '0.123456')
  check(1_230_000, '万元', '1.23', '1.23', '1.23')
  check(1_100_010, '万元', '1.10', '1.10', '1.10001')
  check(100, '元', '1.00', '1.00', '1.00')
  check(1, '元', '0.01', '0.01', '0.01')
  check(-1, '元', '-0.01', '-0.01', '-0.01')
  check(MAX_AMOUNT, '万元', '100000000.00', '100000000.00', '100000000.00')

  test('a blank prints as nothing', () => expect(printAmount(null, '万元')).toBe(''))
})

describe('laws', () => {
  const amount = fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT }).map(fen)
  const unit = fc.constantFrom(...AMOUNT_UNITS)

  test('what is written exactly is read as the same amount, in both units', () => {
    fc.assert(
      fc.property(amount, unit, (value, inUnit) => {
        const expected = { kind: 'amount', fen: value, rounded: false, unit: null }
        expect(parseAmount(exactAmount(value, inUnit), inUnit)).toEqual(expected)
      }),
    )
  })

  test('what is printed is at most half a printed step away', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const reading = parseAmount(roundedAmount(value, '万元'), '万元')
        expect(reading.kind).toBe('amount')
        if (reading.kind === 'amount') expect(Math.abs(reading.fen - value)).toBeLessThanOrEqual(5_000)
      }),
    )
  })

  test('no text whatever makes reading throw, and every amount read is one', () => {
    fc.assert(
      fc.property(fc.string(), unit, (text, inUnit) => {
        const reading = parseAmount(text, inUnit)
        if (reading.kind === 'amount') expect(isFen(reading.fen)).toBe(true)
      }),
    )
    for (const sign of ['', '-'])
      fc.assert(
        fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e7 }), (number) => {
          expect(parseAmount(`${sign}${number}`, '万元').kind).toBe('amount')
        }),
      )
  })
})

describe('sums', () => {
  test('of blanks are blank, and a zero among them is a zero', () => {
    expect(sumFen([])).toBeNull()
    expect(sumFen([null, null])).toBeNull()
    expect(sumFen([null, fen(0)])).toBe(0)
  })

  test('are exact where binary fractions are not', () => {
    expect(sumFen([fen(100_000), fen(200_000), null])).toBe(300_000)
  })

  test('of more than fits are refused, not bent', () => {
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(tooLarge)
    expect(() => differenceFen(fen(Number.MIN_SAFE_INTEGER), fen(1))).toThrow(tooLarge)
  })

  test('of ninety of the largest amounts still are exact', () => {
    expect(sumFen(Array.from({ length: 90 }, () => fen(MAX_AMOUNT)))).toBe(90 * MAX_AMOUNT)
  })

  test('count a blank as zero where two are compared', () => {
    expect(differenceFen(null, fen(5))).toBe(-5)
    expect(differenceFen(fen(5), null)).toBe(5)
    expect(Object.is(differenceFen(null, null), 0)).toBe(true)
  })
})

describe('a whole number of 分', () => {
  test('is never minus zero, a fraction or past the safe range', () => {
    expect(Object.is(fen(-0), 0)).toBe(true)
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => fen(value), String(value)).toThrow(tooLarge)
    for (const value of [-0, 0.5, '1', null, 2 ** 53]) expect(isFen(value), String(value)).toBe(false)
    for (const value of [0, -1, MAX_AMOUNT]) expect(isFen(value), String(value)).toBe(true)
  })
})
