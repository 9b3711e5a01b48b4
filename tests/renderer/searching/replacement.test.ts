/** Replacing: what changes, as if it had been typed, and what is left alone and counted. */
import { expect, test } from 'vitest'
import { findMatches } from '../../../renderer/searching/matches.ts'
import { searchPattern } from '../../../renderer/searching/pattern.ts'
import { replaceAll, replaceOne } from '../../../renderer/searching/replacement.ts'
import { replacedSentence } from '../../../renderer/searching/texts.ts'
import { setCells } from '../../../renderer/sheet/cellEdits.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { BLANK_AMOUNTS, EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { COLUMN_KEYS, type ColumnKey } from '../../../shared/layout.ts'
import { indicator, project, rowsOf, tableOf, wan } from '../sheet/sampleRows.ts'

let ids = 0
const newId = () => `new${++ids}`

function replaced(table: TargetTable, text: string, by: string) {
  const pattern = searchPattern(text)
  if (!pattern) throw new Error('nothing to search')
  const result = replaceAll({ rows: rowsOf(table), columns: COLUMN_KEYS }, pattern, by, newId)
  const [after] = applyCommands({ ...EMPTY_DOCUMENT, tables: [table] }, setCells(table.id, result.cells)).document
    .tables
  if (!after) throw new Error('no table')
  return { ...result, after, projects: after.units[0]?.projects ?? [] }
}

function one(table: TargetTable, text: string, by: string, rowId: string, column: ColumnKey) {
  const rows = rowsOf(table)
  const row = rows.find(({ id }) => id === rowId)
  const match = findMatches({ rows, columns: COLUMN_KEYS }, searchPattern(text)).find(
    (candidate) => candidate.rowId === rowId && candidate.column === column,
  )
  if (!row || !match) throw new Error('no such match')
  return replaceOne(row, match, by, newId)
}

test('all occurrences in all columns change, several in one cell too', () => {
  const table = tableOf([
    project('a', { name: '2023年培训', goal: '2023年底前完成；2023年验收' }),
    project('b', { indicators: [indicator('i', '2023年参加人数', '2023人')] }),
  ])
  const { projects, replaced: count, left } = replaced(table, '2023', '2024')
  expect(count).toBe(5)
  expect(left).toEqual({ sum: 0, 'read-only': 0, decimals: 0, unfit: 0, unchanged: 0 })
  expect(projects[0]).toMatchObject({ name: '2024年培训', goal: '2024年底前完成；2024年验收' })
  expect(projects[1]?.indicators).toEqual([indicator('i', '2024年参加人数', '2024人')])
})

test('characters that mean something in replacements mean themselves', () => {
  const { projects } = replaced(tableOf([project('a', { name: '费用' })]), '费用', '$& $1 \\')
  expect(projects[0]?.name).toBe('$& $1 \\')
})

test('an amount is read as if typed, and the sums above follow instead of being replaced', () => {
  const table = tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } })])
  const { projects, after, replaced: count, left } = replaced(table, '26', '1,027')
  expect(projects[0]?.amounts).toEqual({ ...BLANK_AMOUNTS, fiscal: wan(1027) })
  expect(after.stated).toEqual(BLANK_AMOUNTS)
  expect(after.units[0]?.stated).toEqual(BLANK_AMOUNTS)
  expect(count).toBe(1)
  expect(left.sum).toBe(5)
})

test('a stated figure is no sum and is replaced', () => {
  const table = tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26), total: wan(30) } })])
  expect(replaced(table, '30', '31').projects[0]?.amounts.total).toBe(wan(31))
})

test('what would not be an amount, the words 合计, and decimals that are not shown are left and counted', () => {
  const table = tableOf([
    project('a', { name: '合计26', amounts: { ...BLANK_AMOUNTS, fiscal: wan(26), special: wan(26.0012) } }),
  ])
  const { projects, replaced: count, left } = replaced(table, '26', '约26')
  expect(projects[0]).toMatchObject({ name: '合计约26', amounts: { fiscal: wan(26), special: wan(26.0012) } })
  expect(count).toBe(1)
  expect(left).toMatchObject({ unfit: 1, decimals: 1 })
  expect(replaced(table, '合计', '总计').left['read-only']).toBe(1)
})

test('more decimals than 分 can hold are rounded, which is said', () => {
  const { projects, note } = replaced(
    tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } })]),
    '26.00',
    '26.00000049',
  )
  expect(projects[0]?.amounts.fiscal).toBe(wan(26))
  expect(note).toBeNull()
  const rounded = replaced(
    tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } })]),
    '26.00',
    '27.00000049',
  )
  expect(rounded.projects[0]?.amounts.fiscal).toBe(wan(27))
  expect(rounded.note).toContain('四舍五入')
})

test('replacing a text by itself changes nothing', () => {
  const { cells, replaced: count, left } = replaced(tableOf([project('a')]), '项目', '项目')
  expect(cells).toEqual([])
  expect(count).toBe(0)
  expect(left.unchanged).toBe(1)
})

test('one occurrence is replaced alone', () => {
  const table = tableOf([project('a', { goal: '培训，培训' })])
  expect(one(table, '培训', '学习', 'a', 'goal')).toEqual({
    kind: 'change',
    change: { row: 'project', id: 'a', field: 'goal', value: '学习，培训' },
    note: null,
  })
})

test('what cannot be replaced says why', () => {
  const table = tableOf([project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(26.001), other: wan(5) } })])
  expect(one(table, '31', '32', 'a', 'total')).toMatchObject({
    kind: 'left',
    message: expect.stringContaining('自动合计'),
  })
  expect(one(table, '26', '27', 'a', 'fiscal')).toMatchObject({
    kind: 'left',
    message: expect.stringContaining('小数'),
  })
  expect(one(table, '5', '五', 'a', 'other')).toMatchObject({ kind: 'left', message: expect.stringContaining('金额') })
  expect(one(table, '合计', '总计', 'grand-total', 'name')).toMatchObject({
    kind: 'left',
    message: expect.stringContaining('合计'),
  })
  expect(one(table, '项目', '项目', 'a', 'name')).toMatchObject({
    kind: 'left',
    message: expect.stringContaining('一样'),
  })
})

test('the sentence says how many were replaced and why others were not', () => {
  const none = { sum: 0, 'read-only': 0, decimals: 0, unfit: 0, unchanged: 0 }
  expect(replacedSentence({ replaced: 12, left: none })).toBe('已替换 12 处。')
  expect(replacedSentence({ replaced: 12, left: { ...none, sum: 3, unfit: 1 } })).toBe(
    '已替换 12 处；没有替换的：3 处是自动合计，1 处替换后不是可填的金额。',
  )
  expect(replacedSentence({ replaced: 0, left: { ...none, sum: 3 } })).toBe('没有替换：3 处是自动合计。')
})
