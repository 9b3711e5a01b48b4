import { expect, test } from 'vitest'
import {
  appending,
  asNewTables,
  asNewYear,
  merged,
  type Outcome,
  proposedYear,
  replacing,
  sameNamedUnits,
  saysOtherTable,
} from '../../../renderer/importing/outcomes.ts'
import { applyCommands } from '../../../shared/commands.ts'
import { EMPTY_DOCUMENT, emptyTable, type TargetDocument, type TargetTable } from '../../../shared/form.ts'
import { mergeTables, sourceOfTable } from '../../../shared/merging/merging.ts'
import { fen } from '../../../shared/money.ts'

let made = 0
const newId = () => `id-${made++}`

function table(department: string, year: number | null, ...units: string[]): TargetTable {
  const empty = emptyTable(newId)
  const rows = units.map((name) => ({ ...emptyTable(newId).units[0], name }) as TargetTable['units'][number])
  return { ...empty, department, year, units: rows }
}

const first = table('教育局', 2023, '本级', '一中')
const second = table('民政局', 2024, '本级')
const document: TargetDocument = { ...EMPTY_DOCUMENT, tables: [first, second] }
const incoming = { fileName: '今年.xlsx', table: { ...table('', null, '二中', '一中'), title: '' } }

/** The document after the outcome; taking it back must give the old one. */
function after({ commands }: Outcome): TargetDocument {
  const applied = applyCommands(document, commands)
  expect(applyCommands(applied.document, applied.inverse).document).toEqual(document)
  return applied.document
}
const names = ({ tables }: TargetDocument) => tables.map(({ department, year }) => `${year} ${department}`)

test('a new table stands behind the one that is shown, and is shown itself', () => {
  const outcome = asNewTables([incoming], document, first.id)
  expect(names(after(outcome))).toEqual(['2023 教育局', 'null ', '2024 民政局'])
  expect(outcome).toMatchObject({ label: '导入“今年.xlsx”', tableId: incoming.table.id })
})

test('several files become a table each, in their order, in one step', () => {
  const others = [table('甲', 2025), table('乙', 2025)].map((own) => ({ fileName: '某.xlsx', table: own }))
  const outcome = asNewTables(others, document, second.id)
  expect(names(after(outcome))).toEqual(['2023 教育局', '2024 民政局', '2025 甲', '2025 乙'])
  expect(outcome.label).toBe('导入 2 个文件')
})

test('a new year stands right behind its table and takes over what the file does not say', () => {
  const outcome = asNewYear(incoming, document, first, 2024)
  const [, added] = after(outcome).tables
  expect(added).toMatchObject({ department: '教育局', year: 2024, title: first.title })
  expect(outcome.label).toBe('导入“今年.xlsx”为“2024年 教育局”')
  const named = { ...incoming, table: { ...incoming.table, department: '县教育局', title: '绩效表' } }
  expect(after(asNewYear(named, document, first, 2024)).tables[1]).toMatchObject({
    department: '县教育局',
    title: '绩效表',
  })
})

test('the year that is proposed is the file’s own, or the next', () => {
  const check = (own: number | null, of: number | null, expected: number | null) =>
    expect(proposedYear({ ...first, year: own }, { ...first, year: of })).toBe(expected)
  check(2026, 2023, 2026)
  check(2023, 2023, 2024)
  check(null, 2023, 2024)
  check(null, null, null)
  check(2026, null, 2026)
})

test('a replaced table keeps its identity, its place and its control figure', () => {
  const controlled = { ...second, control: fen(5) }
  const [command] = replacing(incoming, controlled).commands
  expect(command).toMatchObject({ kind: 'replaceTable', tableId: second.id, table: { id: second.id, control: 5 } })
  expect(after(replacing(incoming, second)).tables.map(({ id }) => id)).toEqual([first.id, second.id])
})

test('replacing keeps the year, the department and the title where the file does not say them', () => {
  const kept = (table: TargetTable) => after(replacing({ ...incoming, table }, second)).tables[1]
  expect(kept(incoming.table)).toMatchObject({ year: 2024, department: '民政局', title: second.title })
  expect(kept({ ...incoming.table, year: 2026, department: '文旅局', title: '去年的表' })).toMatchObject({
    year: 2026,
    department: '文旅局',
    title: '去年的表',
  })
})

test('a file that says it is another department’s or another year’s table is noticed', () => {
  const of = (department: string, year: number | null) =>
    saysOtherTable({ ...incoming, table: { ...incoming.table, department, year } }, second)
  expect([of('', null), of('民政局', 2024), of('民政局', null)]).toEqual([false, false, false])
  expect([of('文旅局', 2024), of('民政局', 2025)]).toEqual([true, true])
})

test('appended units stand behind those that are there, and the file’s 合计 stays outside', () => {
  const stated = { ...incoming, table: { ...incoming.table, stated: { ...first.stated, total: fen(7) } } }
  const outcome = appending([stated], first, newId)
  const [longer, other] = after(outcome).tables
  expect(longer?.units.map(({ name }) => name)).toEqual(['本级', '一中', '二中', '一中'])
  expect(longer?.stated).toEqual(first.stated)
  expect(other).toBe(second)
  const [unit, last] = longer?.units.slice(2) ?? []
  expect(outcome.places).toEqual([
    { rowId: unit?.id, column: 'name' },
    { rowId: last?.projects[0]?.id, column: 'indicators' },
  ])
})

test('an appended unit without a name is called by its department', () => {
  const nameless = { fileName: '某.xlsx', table: table('妇联', null, '') }
  expect(after(appending([nameless], first, newId)).tables[0]?.units.map(({ name }) => name)).toContain('妇联')
})

test('files that are put together become one table, in one step', () => {
  const sources = [sourceOfTable('甲.xlsx', first, null), sourceOfTable('乙.xlsx', second, null)]
  const outcome = merged(mergeTables(sources, newId), document, first.id)
  const [, added] = after(outcome).tables
  expect(added?.units.map(({ name }) => name)).toEqual(['本级', '一中', '本级'])
  expect(outcome).toMatchObject({ label: '汇总 2 个文件', tableId: added?.id })
})

test('units of the same name are named, each once; units without a name are not alike', () => {
  expect(sameNamedUnits([incoming.table, incoming.table], first)).toEqual(['一中'])
  expect(sameNamedUnits([table('', null, '')], table('', null, ''))).toEqual([])
})

test('however long a file’s name is, the step has a label that the document takes', () => {
  const long = { ...incoming, fileName: `${'很长'.repeat(140)}.xlsx` }
  const called = { ...first, department: '部'.repeat(300) }
  const labels = [
    asNewTables([long], document, null),
    asNewYear(long, document, called, 2024),
    appending([long], called, newId),
  ]
  for (const { label } of labels) expect(label.length).toBeLessThanOrEqual(200)
})
