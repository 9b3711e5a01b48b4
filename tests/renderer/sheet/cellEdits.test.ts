import { describe, expect, test } from 'vitest'
import { editorText, readCell, readOnlyReason, singleLine, tidyText } from '../../../renderer/sheet/cellEdits.ts'
import { GRAND_TOTAL_ROW } from '../../../renderer/sheet/sheetProps.ts'
import { BLANK_AMOUNTS } from '../../../shared/form.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import type { ColumnKey } from '../../../shared/layout.ts'
import { indicator, project, rowOf, tableOf, wan } from './sampleRows.ts'

const funded = { ...BLANK_AMOUNTS, fiscal: wan(20), other: wan(6) }
const table = tableOf([
  project('a', {
    name: '普法经费',
    amounts: funded,
    goal: '第一行\n第二行',
    indicators: [indicator('i', '次数'), indicator('j', '人数')],
  }),
  project('b', { amounts: { ...funded, total: wan(27) } }),
])

let issued = 0
const newId = () => {
  issued += 1
  return `new-${issued}`
}

function read(rowId: string, column: ColumnKey, text: string) {
  issued = 0
  return readCell(rowOf(table, rowId), column, text, newId)
}

const changed = (change: object, note: string | null = null) => ({ kind: 'change', change, note })
const unchanged = { kind: 'unchanged' }

describe('what a typed text means', () => {
  function check(rowId: string, column: ColumnKey, text: string, expected: object) {
    expect(read(rowId, column, text), `${column} ${JSON.stringify(text)}`).toEqual(expected)
  }

  test('names and goals lose their outer white space and nothing else', () => {
    check('a', 'name', '  新名称　', changed({ row: 'project', id: 'a', field: 'name', value: '新名称' }))
    check(
      'a',
      'name',
      '普法\n经费 A\tB\nC',
      changed({ row: 'project', id: 'a', field: 'name', value: '普法经费 A B C' }),
    )
    check('a', 'goal', '一\r\n二\n', changed({ row: 'project', id: 'a', field: 'goal', value: '一\n二' }))
    check('unit', 'name', '另一单位', changed({ row: 'unit', id: 'unit', field: 'name', value: '另一单位' }))
  })

  test('amounts are read in the unit of money of the table', () => {
    check('a', 'fiscal', '１,２３４.5', changed({ row: 'project', id: 'a', field: 'fiscal', value: wan(1234.5) }))
    check('a', 'special', '35000元', changed({ row: 'project', id: 'a', field: 'special', value: wan(3.5) }))
    check('a', 'fiscal', ' ', changed({ row: 'project', id: 'a', field: 'fiscal', value: null }))
    check('a', 'fiscal', '0', changed({ row: 'project', id: 'a', field: 'fiscal', value: wan(0) }))
  })

  test('more decimals than 分 can hold are rounded, and that is said', () => {
    const reading = read('a', 'fiscal', '1.0000006')
    expect(reading).toMatchObject({ kind: 'change', change: { value: wan(1.000001) } })
    expect(reading.kind === 'change' && reading.note).toContain('四舍五入')
  })

  test('what is no amount or too large is refused with a sentence that quotes it', () => {
    expect(read('a', 'fiscal', '一百')).toMatchObject({ kind: 'refused', message: expect.stringContaining('“一百”') })
    expect(read('a', 'fiscal', '1e15')).toMatchObject({ kind: 'refused', message: expect.stringContaining('金额太大') })
  })

  test('a total equal to its sum follows the sum again, any other is stated', () => {
    check('a', 'total', '27', changed({ row: 'project', id: 'a', field: 'total', value: wan(27) }))
    check('a', 'total', '26.00', unchanged)
    check('b', 'total', '26', changed({ row: 'project', id: 'b', field: 'total', value: null }))
    check('b', 'total', '', changed({ row: 'project', id: 'b', field: 'total', value: null }))
    check('unit', 'fiscal', '40', unchanged)
    check('unit', 'fiscal', '41', changed({ row: 'unit', id: 'unit', field: 'fiscal', value: wan(41) }))
    check(GRAND_TOTAL_ROW, 'total', '50', changed({ row: 'table', field: 'total', value: wan(50) }))
  })

  test('a text that changes nothing makes no change', () => {
    for (const rowId of ['a', 'b', 'unit', GRAND_TOTAL_ROW]) {
      for (const column of ['name', 'total', 'fiscal', 'special', 'other', 'goal', 'indicators'] as const) {
        const row = rowOf(table, rowId)
        if (readOnlyReason(row, column) === null) check(rowId, column, editorText(row, column), unchanged)
      }
    }
  })

  test('the cells that the form leaves empty are refused with a reason', () => {
    check(GRAND_TOTAL_ROW, 'name', '总计', { kind: 'refused', message: expect.stringContaining('合计') })
    check('unit', 'goal', '目标', { kind: 'refused', message: expect.stringContaining('只有项目行') })
    check(GRAND_TOTAL_ROW, 'indicators', '', { kind: 'refused', message: expect.stringContaining('只有项目行') })
  })
})

describe('indicators typed as text', () => {
  function ids(text: string): string[] {
    const reading = read('a', 'indicators', text)
    if (reading.kind !== 'change' || reading.change.field !== 'indicators') throw new Error(reading.kind)
    return reading.change.value.map(({ id }) => id)
  }

  test('keep the identity of those that stay, wherever they stay', () => {
    expect(ids(printIndicators([indicator('', '人数'), indicator('', '次数')]))).toEqual(['j', 'i'])
    expect(ids(printIndicators([indicator('', '人数')]))).toEqual(['j'])
  })

  test('keep the identity of one that is edited in its place', () => {
    expect(ids(printIndicators([indicator('', '次数', '90%'), indicator('', '人数')]))).toEqual(['i', 'j'])
  })

  test('give new ones an identity of their own', () => {
    expect(ids(printIndicators([indicator('', '次数'), indicator('', '新增'), indicator('', '人数')]))).toEqual([
      'i',
      'new-1',
      'j',
    ])
  })

  test('keep what is no sentence, and clear to none', () => {
    expect(read('a', 'indicators', '待定')).toMatchObject({ change: { value: [{ id: 'i', verbatim: '待定' }] } })
    expect(read('a', 'indicators', '')).toMatchObject({ change: { value: [] } })
  })
})

test('the editor opens with every decimal of an amount and with the sum of a total that follows', () => {
  const exact = tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(1.234567), other: wan(1) } })])
  expect(editorText(rowOf(exact, 'a'), 'fiscal')).toBe('1.234567')
  expect(editorText(rowOf(exact, 'a'), 'total')).toBe('2.234567')
  expect(editorText(rowOf(exact, 'a'), 'special')).toBe('')
  expect(editorText(rowOf({ ...exact, unit: '元' }, 'a'), 'fiscal')).toBe('12345.67')
})

test('line breaks vanish inside Chinese text and become spaces elsewhere', () => {
  expect(singleLine('政法\n经费')).toBe('政法经费')
  expect(singleLine('ABC\r\n2023')).toBe('ABC 2023')
  expect(tidyText('\t甲\t乙\r丙 ')).toBe('甲 乙\n丙')
})
