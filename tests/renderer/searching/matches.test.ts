/** Finding: where a text occurs on the screen, and which occurrence comes next. */
import { expect, test } from 'vitest'
import { type Field, findMatches, firstFrom, step } from '../../../renderer/searching/matches.ts'
import { searchPattern } from '../../../renderer/searching/pattern.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { project, rowsOf, tableOf, wan } from '../sheet/sampleRows.ts'

const table = tableOf([
  project('a', { name: '培训', goal: '培训 3 期，培训合格率 95％' }),
  project('b', { name: 'GPS 设备', goal: '购置 gps 设备', amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } }),
])
const field: Field = { rows: rowsOf(table), columns: COLUMN_KEYS }

const found = (text: string, of = field) =>
  findMatches(of, searchPattern(text)).map(({ rowId, column, start }) => `${rowId} ${column} ${start}`)

test('every occurrence counts, in reading order, several in one cell too', () => {
  expect(found('培训')).toEqual(['a name 0', 'a goal 0', 'a goal 7'])
  expect(found('26')).toEqual([
    'grand-total total 0',
    'grand-total fiscal 0',
    'unit total 0',
    'unit fiscal 0',
    'b total 0',
    'b fiscal 0',
  ])
})

test('capitals and small letters, full-width and half-width characters are found alike', () => {
  expect(found('Gps')).toEqual(['b name 0', 'b goal 3'])
  expect(found('ｇｐｓ　设备')).toEqual(['b name 0', 'b goal 3'])
  expect(found('95%')).toEqual(['a goal 13'])
  expect(found('期,')).toEqual(['a goal 5'])
})

test('characters that mean something in patterns mean themselves', () => {
  for (const text of ['.', '.*', '[', '\\', '(', '$', '^', '|']) {
    const cell = rowsOf(tableOf([project('a', { name: `前${text}后` })]))
    expect(found(text, { rows: cell, columns: ['name'] })).toEqual(['a name 1'])
  }
  expect(found('.*')).toEqual([])
})

test('nothing is found for nothing, and nothing in hidden columns or filtered rows', () => {
  expect(found('')).toEqual([])
  expect(found('没有')).toEqual([])
  expect(found('培训', { ...field, columns: ['name', 'total'] })).toEqual(['a name 0'])
  expect(found('gps', { ...field, rows: field.rows.slice(0, 3) })).toEqual([])
})

test('typing goes to the first match from the cursor, from the beginning if there is none below', () => {
  const matches = findMatches(field, searchPattern('设备'))
  expect(firstFrom(matches, field, { rowId: 'a', column: 'goal' })).toBe(0)
  expect(firstFrom(matches, field, { rowId: 'b', column: 'name' })).toBe(0)
  expect(firstFrom(matches, field, { rowId: 'b', column: 'total' })).toBe(1)
  expect(firstFrom(matches, field, { rowId: 'b', column: 'indicators' })).toBe(0)
  expect(firstFrom([], field, { rowId: 'b', column: 'name' })).toBe(-1)
})

test('after an offset in a cell the rest of that cell comes first', () => {
  const matches = findMatches(field, searchPattern('培训'))
  expect(firstFrom(matches, field, { rowId: 'a', column: 'goal' }, 2)).toBe(2)
  expect(firstFrom(matches, field, { rowId: 'a', column: 'goal' }, 8)).toBe(0)
})

test('next and previous walk all matches and go round at both ends', () => {
  const matches = findMatches(field, searchPattern('培训'))
  const from = { rowId: 'a', column: 'name' } as const
  expect([0, 1, 2].map((current) => step(matches, field, 'next', current, from))).toEqual([1, 2, 0])
  expect([0, 1, 2].map((current) => step(matches, field, 'previous', current, from))).toEqual([2, 0, 1])
  expect(step([], field, 'next', null, from)).toBe(-1)
})

test('from a cell that the user has gone to, next and previous leave that cell', () => {
  const matches = findMatches(field, searchPattern('培训'))
  const from = { rowId: 'a', column: 'goal' } as const
  expect(step(matches, field, 'next', null, from)).toBe(0)
  expect(step(matches, field, 'previous', null, from)).toBe(0)
  expect(step(matches, field, 'next', null, { rowId: 'a', column: 'name' })).toBe(1)
  expect(step(matches, field, 'previous', null, { rowId: 'b', column: 'name' })).toBe(2)
})
