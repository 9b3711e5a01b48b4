/** What a long-lived checker remembers and what it asks again, one case at a time; the law is a property test beside this. */
import { expect, test } from 'vitest'
import { settingAside } from '../../../shared/checks/settingAside.ts'
import { checkTable, NOTHING_FOUND, TableChecker } from '../../../shared/checks/tableChecker.ts'
import { applyCommand, type Command } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, type TargetTable } from '../../../shared/form.ts'
import { DEFAULT_SETTINGS, type DocumentSettings } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { project, table, unit } from './exampleTables.ts'

const noGoal = project({ fiscal: '26.00' }, { goal: '', name: '综治经费' })
const noName = project({ fiscal: '26.00' }, { name: '' })
const twoRows = table([unit([noGoal, noName])])

const look = (checker: TableChecker, shown: TargetTable, settings: DocumentSettings = DEFAULT_SETTINGS) =>
  checker.check(shown, tableTotals(shown), settings)
const edited = (before: TargetTable, command: Command) =>
  applyCommand({ ...EMPTY_DOCUMENT, tables: [before] }, command).document.tables[0] as TargetTable
const rename = (id: string, value: string): Command => ({
  kind: 'setCells',
  tableId: twoRows.id,
  cells: [{ row: 'project', id, field: 'name', value }],
})

test('rows that no edit touched keep the findings they had, and the edited row has its own', () => {
  const checker = new TableChecker()
  const before = look(checker, twoRows)
  const after = look(checker, edited(twoRows, rename(noName.id, '慰问经费')))
  expect(before.findings.map(({ rule }) => rule)).toEqual(['goal-empty', 'project-name-empty'])
  expect(after.findings.map(({ rule }) => rule)).toEqual(['goal-empty'])
  expect(after.findings[0]).toBe(before.findings[0])
  expect(after.counts).toEqual({ error: 1, warning: 0, hint: 0 })
})

test('an answer of before an edit still tells what was so then', () => {
  const checker = new TableChecker()
  const before = look(checker, twoRows)
  look(checker, edited(twoRows, rename(noName.id, '慰问经费')))
  expect(before.ofRow(noName.id).map(({ rule }) => rule)).toEqual(['project-name-empty'])
  expect(before.findings).toHaveLength(2)
  expect(before.counts.error).toBe(2)
})

test('a row that moves to another unit is found there', () => {
  const other = unit([], {}, { name: '区信访局' })
  const two = { ...twoRows, units: [...twoRows.units, other] }
  const checker = new TableChecker()
  look(checker, two)
  const moved = edited(two, { kind: 'moveProject', tableId: two.id, id: noGoal.id, toUnitId: other.id, to: 0 })
  expect(look(checker, moved).ofRow(noGoal.id)[0]?.place.unitId).toBe(other.id)
})

test('a heading that is changed, and another rule switch, have everything asked again', () => {
  const wrong = table([unit([project({ total: '30.00', fiscal: '26.00' })])])
  const checker = new TableChecker()
  const message = (shown: TargetTable) => look(checker, shown).findings[0]?.message
  expect(message(wrong)).toBe('总计 30.00 与三项资金之和 26.00 不符，相差 4.00 万元')
  expect(message({ ...wrong, unit: '元' })).toBe('总计 300000.00 与三项资金之和 260000.00 不符，相差 40000.00 元')
  const off = { ...DEFAULT_SETTINGS, rules: { 'project-total': 'off' } } as const
  expect(look(checker, wrong, off).findings).toEqual([])
  expect(look(checker, wrong, off).counts.error).toBe(0)
})

test('what is set aside leaves the list and the counts, comes back when it is brought back, and other rows keep theirs', () => {
  const checker = new TableChecker()
  const before = look(checker, twoRows)
  const [first, second] = before.findings
  if (!first || !second) throw new Error('nothing was found')
  const setAside = settingAside(DEFAULT_SETTINGS, twoRows.id, first, '批复如此').added
  const without = look(checker, twoRows, { ...DEFAULT_SETTINGS, setAside })
  expect(without.findings).toEqual([second])
  expect(without.findings[0]).toBe(second)
  expect(without.setAside).toEqual([{ finding: first, reason: '批复如此' }])
  expect(without.counts.error).toBe(1)
  const elsewhere = look(checker, twoRows, {
    ...DEFAULT_SETTINGS,
    setAside: setAside.map((one) => ({ ...one, tableId: 'b' })),
  })
  expect(elsewhere.findings).toEqual([first, second])
  expect(look(checker, twoRows).counts.error).toBe(2)
})

test('a table that cannot be looked through leaves the checker able to go on with others', () => {
  const checker = new TableChecker()
  const broken = { ...twoRows, units: [{ ...twoRows.units[0], projects: null }] } as unknown as TargetTable
  look(checker, twoRows)
  expect(() => checker.check(broken, tableTotals(twoRows), DEFAULT_SETTINGS)).toThrow()
  expect(look(checker, twoRows).findings).toEqual(checkTable(twoRows, tableTotals(twoRows), DEFAULT_SETTINGS).findings)
})

test('where there is no table nothing is found', () => {
  expect(NOTHING_FOUND.ofRow(null)).toEqual([])
  expect(NOTHING_FOUND.findings).toEqual([])
})
