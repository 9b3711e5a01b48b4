import { expect, test } from 'vitest'
import { filledWith, firstBlank } from '../../../shared/phrasebook/blanks.ts'

test.each([
  ['≥X%', { start: 1, end: 2 }],
  ['X月X日前完成', { start: 0, end: 4 }],
  ['每月X日前发放', { start: 2, end: 3 }],
  ['收到后X个工作日内完成', { start: 3, end: 4 }],
  ['100%', null],
  ['', null],
] as const)('the first blank of %s is %j', (text, expected) => {
  expect(firstBlank(text)).toEqual(expected)
})

test.each([
  ['≥X%', '95', '≥95%'],
  ['≥X%', ' ９８．５ ', '≥98.5%'],
  ['≤X个工作日', '15', '≤15个工作日'],
  ['X月X日前完成', '6月30日', '6月30日前完成'],
  ['X月X日前完成', '6月30', '6月30日前完成'],
  ['X月X日前完成', '6月', '6月前完成'],
  // Two blanks cannot be filled by one number, nor a number's place by a date or words.
  ['X月X日前完成', '6', null],
  ['≥X%', '6月30日', null],
  ['≥X%', '≥95', null],
  ['≥X%', '', null],
  ['100%', '95', null],
] as const)('%s with %j typed is %j', (phrase, typed, expected) => {
  expect(filledWith(phrase, typed)).toBe(expected)
})
