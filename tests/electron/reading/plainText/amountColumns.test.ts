import { expect, it } from 'vitest'
import { placeAmounts, type RowLevel } from '../../../../electron/reading/plainText/amountColumns.ts'
import { AMOUNT_KEYS } from '../../../../shared/form.ts'

const place = (rows: readonly [level: RowLevel, ...figures: string[]][]) =>
  placeAmounts(
    rows.map(([, ...figures]) => ({ from: 0, to: 0, figures, places: null })),
    rows.map(([level]) => level),
    AMOUNT_KEYS,
  ).map(({ figures, assumed }) => [AMOUNT_KEYS.map((key) => figures.get(key) ?? ''), assumed])

it('takes four figures for the four columns', () => {
  expect(place([['project', '6.00', '1.00', '2.00', '3.00']])).toEqual([[['6.00', '1.00', '2.00', '3.00'], false]])
})
it('takes two for 总计 and 财政拨款, as an assumption', () => {
  expect(place([['project', '6.00', '6.00']])).toEqual([[['6.00', '6.00', '', ''], true]])
})
it('lets the sums of the unit decide', () => {
  const [, first, second] = place([
    ['unit', '9.00', '6.00', '3.00', '0.00'],
    ['project', '3.00', '3.00'],
    ['project', '6.00', '6.00'],
  ])
  expect([first, second]).toEqual([
    [['3.00', '', '3.00', ''], false],
    [['6.00', '6.00', '', ''], false],
  ])
})
it('says that it assumed where two answers add up', () => {
  const [, first] = place([
    ['unit', '6.00', '3.00', '3.00', '0.00'],
    ['project', '3.00', '3.00'],
    ['project', '3.00', '3.00'],
  ])
  expect(first?.[1]).toBe(true)
})
it('keeps to the first answer where nothing adds up, however many rows there are', () => {
  const rows: [RowLevel, ...string[]][] = Array.from({ length: 300 }, () => ['project', '1.00', '1.00'])
  expect(place([['unit', '999.00', '900.00', '9.00', '90.00'], ...rows])[300]).toEqual([['1.00', '1.00', '', ''], true])
})
