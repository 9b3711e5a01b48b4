import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDecimals } from '../../../../shared/indicators/values/decimal.ts'
import type { ValueReading } from '../../../../shared/indicators/values/measure.ts'
import { normalForm } from '../../../../shared/indicators/values/normalForm.ts'
import { SIGNS } from '../../../../shared/indicators/values/operators.ts'
import { measuresIn, parseValue } from '../../../../shared/indicators/values/parseValue.ts'

const PIECES = [
  ...'不少于超过约达到以上内下左右余多第每百分之年月日号季度末底前名次人万亿千十百零一二三两元个篇',
  ...'0123456789０１９.,，、；。：:/-—~～±≥≤><=%％‰ 　AGPM²',
  '年底',
  '1,000',
  '𠮷',
] as const
const hostileText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

const OPERATOR_WORDS = {
  'at-least': ['≥', '不少于', '不低于 '],
  'at-most': ['≤', '不超过'],
  'more-than': ['>', '＞', '大于'],
  'less-than': ['<', '少于'],
  about: ['约'],
  none: [''],
} as const
const operators = Object.keys(OPERATOR_WORDS) as (keyof typeof OPERATOR_WORDS)[]

/** A value as somebody might write it, with what it says. */
const plainValue = fc
  .record({
    operator: fc.constantFrom(...operators),
    spelling: fc.nat({ max: 2 }),
    whole: fc.nat({ max: 9_999_999 }),
    fraction: fc.constantFrom('', '.5', '.25'),
    unit: fc.constantFrom('次', '人', '%', '万元', '平方米', '个工作日', '元/人'),
    blank: fc.constantFrom('', ' '),
  })
  .map(({ operator, spelling, whole, fraction, unit, blank }) => {
    const words = OPERATOR_WORDS[operator]
    return {
      operator: operator === 'none' ? null : operator,
      number: `${whole}${fraction}`,
      unit,
      text: `${words[spelling % words.length]}${whole}${fraction}${blank}${unit}`,
    }
  })

const withoutPlaces = (reading: ValueReading) =>
  JSON.parse(
    JSON.stringify(reading, (key, value) =>
      ['start', 'end', 'parts', 'isInChinese'].includes(key) ? undefined : value,
    ),
  )

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe('any text', () => {
  test('is read without an error, in measures that stand in it in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        let end = 0
        for (const measure of measuresIn(text)) {
          expect(measure.start).toBeGreaterThanOrEqual(end)
          expect(measure.end).toBeGreaterThan(measure.start)
          expect(measure.end).toBeLessThanOrEqual(text.length)
          end = measure.end
        }
        expect(parseValue(text)).toEqual(parseValue(text))
      }),
    )
  })

  test('is read alike in half width and in full width', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(withoutPlaces(parseValue(fullWidth(text)))).toEqual(withoutPlaces(parseValue(text)))
      }),
    )
  })

  test('means the same in its normal form, which has no other', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          plainValue.map(({ text }) => text),
        ),
        (text) => {
          const form = normalForm(parseValue(text))
          if (form === null) return
          expect(withoutPlaces(parseValue(form))).toEqual(withoutPlaces(parseValue(text)))
          expect(normalForm(parseValue(form))).toBe(form)
        },
      ),
    )
  })
})

describe('a value', () => {
  test('is read as what was written', () => {
    fc.assert(
      fc.property(plainValue, ({ operator, number, unit, text }) => {
        const reading = parseValue(text)
        const [alone] = measuresIn(`${number}${unit}`)
        if (reading.kind !== 'measures' || alone?.kind !== 'quantity') throw new Error(text)
        expect(reading.isPlain).toBe(true)
        expect(reading.measures).toHaveLength(1)
        const { number: exact, unit: known, per } = alone
        expect(reading.measures[0]).toMatchObject({
          kind: 'quantity',
          operator,
          number: exact,
          unit: known,
          per,
          upTo: null,
        })
        const [whole, fraction = ''] = number.split('.')
        const shift = unit === '万元' ? 4 : 0
        const digits = `${whole}${fraction.padEnd(shift, '0')}`
        expect(exact.replace('.', '')).toBe(shift === 0 ? digits : digits.replace(/^0+(?=.)/, ''))
      }),
    )
  })

  test('has a normal form of sign, number and unit, unless it is only about so much', () => {
    fc.assert(
      fc.property(plainValue, ({ operator, number, unit, text }) => {
        const sign = operator === null ? '' : SIGNS[operator]
        expect(normalForm(parseValue(text))).toBe(sign === undefined ? null : `${sign}${number}${unit}`)
      }),
    )
  })
})

describe('numbers', () => {
  test('are compared exactly', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999 }),
        fc.nat({ max: 999_999 }),
        fc.constantFrom('万', '', '千'),
        (one, other, step) => {
          const [first, second] = [one, other].map((whole) => measuresIn(`${whole}.5${step}人`)[0])
          if (first?.kind !== 'quantity' || second?.kind !== 'quantity') throw new Error('no figures')
          expect(compareDecimals(first.number, second.number)).toBe(Math.sign(one - other))
        },
      ),
    )
  })
})
