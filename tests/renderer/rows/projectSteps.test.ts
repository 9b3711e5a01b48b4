import { describe, expect, test } from 'vitest'
import { projectBeside } from '../../../renderer/rows/projectSteps.ts'
import { arranged } from '../../../renderer/sheet/arrangement.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { rowsOf } from '../sheet/sampleRows.ts'
import { tableOf } from './exampleTable.ts'

const rows = rowsOf(tableOf('甲 1 2 | 乙 | 丙 3'))

describe('from project to project, past units', () => {
  const check = (from: string, previous: string | null, next: string | null) =>
    test(`from ${from}`, () => {
      expect(projectBeside(rows, from, -1)).toBe(previous)
      expect(projectBeside(rows, from, 1)).toBe(next)
    })
  check('1', null, '2')
  check('2', '1', '3')
  check('3', '2', null)
  check('乙', '2', '3')
  check(GRAND_TOTAL_ROW, null, '1')
})

test('rows that are not on the screen are passed over', () => {
  const shown = arranged(rows, { hidden: new Set(['2']), rank: null, sort: null })
  expect(projectBeside(shown, '1', 1)).toBe('3')
})

test('a row that is not there has nothing before it', () => {
  expect(projectBeside(rows, 'gone', -1)).toBeNull()
})
