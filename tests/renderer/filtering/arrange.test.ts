/** Filter and sort: which rows a clerk sees, in what order, and that the table never notices. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange, type Criteria, isFilter, NO_CRITERIA } from '../../../renderer/filtering/arrange.ts'
import { type Arrangement, arranged, PAPER_ORDER } from '../../../renderer/sheet/arrangement.ts'
import type { SheetRow } from '../../../renderer/sheet/rows.ts'
import type { Finding } from '../../../shared/checks/finding.ts'
import { SEVERITIES } from '../../../shared/checks/severity.ts'
import { BLANK_AMOUNTS, type Project, type TargetTable } from '../../../shared/form.ts'
import { COLUMN_KEYS } from '../../../shared/layout.ts'
import { arbitraryTable } from '../../shared/arbitraries.ts'
import { checkedOf } from '../../shared/checks/checkedOf.ts'
import { project, rowsOf, tableOf, wan } from '../sheet/sampleRows.ts'

const finding = (severity: Finding['severity'], unitId: string | null, projectId: string | null): Finding => ({
  rule: 'rule',
  severity,
  message: '',
  place: { unitId, projectId, column: 'name', indicatorId: null },
  fixes: [],
})

function twoUnits(first: readonly Project[], second: readonly Project[]): TargetTable {
  const unit = { stated: BLANK_AMOUNTS, control: null }
  return tableOf([], {
    units: [
      { ...unit, id: 'park', name: '公园管理处', projects: first },
      { ...unit, id: 'museum', name: '博物馆', projects: second },
    ],
  })
}

const table = twoUnits(
  [
    project('a', { name: '绿化养护', amounts: { ...BLANK_AMOUNTS, fiscal: wan(26) } }),
    project('b', { name: '安保', goal: '全年无事故，ABC 达标 95％' }),
  ],
  [project('c', { name: '展陈', amounts: { ...BLANK_AMOUNTS, fiscal: wan(9) } }), project('d', { name: '讲解' })],
)
const rows = rowsOf(table)

function shown(criteria: Partial<Criteria>, findings: readonly Finding[] = [], of = rows): string[] {
  return arranged(of, arrange(of, { ...NO_CRITERIA, ...criteria }, checkedOf(findings))).map(({ id }) => id)
}

test('without a filter or sort the sheet shows the very rows of the table', () => {
  expect(arranged(rows, PAPER_ORDER)).toBe(rows)
  expect(arranged(rows, arrange(rows, NO_CRITERIA, checkedOf([])))).toBe(rows)
})

test('a text is looked for in every column, and the unit stays above its projects', () => {
  expect(shown({ text: '绿化' })).toEqual(['grand-total', 'park', 'a'])
  expect(shown({ text: '无事故' })).toEqual(['grand-total', 'park', 'b'])
  expect(shown({ text: '26.00' })).toEqual(['grand-total', 'park', 'a'])
  expect(shown({ text: '没有这个' })).toEqual(['grand-total'])
})

test('capitals and full-width characters make no difference', () => {
  expect(shown({ text: 'abc' })).toEqual(['grand-total', 'park', 'b'])
  expect(shown({ text: '９５%' })).toEqual(['grand-total', 'park', 'b'])
})

test('a unit found by its name shows all its projects', () => {
  expect(shown({ text: '博物馆' })).toEqual(['grand-total', 'museum', 'c', 'd'])
})

test('a unit found by its amount alone shows without its projects', () => {
  const added = twoUnits(
    [
      project('a', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(1) } }),
      project('b', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(2) } }),
    ],
    [project('c')],
  )
  expect(shown({ text: '3.00' }, [], rowsOf(added))).toEqual(['grand-total', 'park'])
})

test('filtering by a cell keeps the rows that show exactly the same there', () => {
  const amounts = (fiscal: number) => ({ ...BLANK_AMOUNTS, fiscal: wan(fiscal) })
  const many = rowsOf(
    twoUnits(
      [project('a', { amounts: amounts(26) }), project('b', { amounts: amounts(126) })],
      [project('c', { amounts: { ...BLANK_AMOUNTS, other: wan(26) } }), project('d', { amounts: amounts(26) })],
    ),
  )
  expect(shown({ cell: { column: 'fiscal', text: '26.00' } }, [], many)).toEqual([
    'grand-total',
    'park',
    'a',
    'museum',
    'd',
  ])
  expect(shown({ cell: { column: 'fiscal', text: '' } }, [], many)).toEqual(['grand-total', 'museum', 'c'])
  expect(shown({ cell: { column: 'name', text: '博物馆' } }, [], many)).toEqual(['grand-total', 'museum', 'c', 'd'])
})

test('rows with findings, with any or with those of one severity', () => {
  const findings = [finding('error', 'park', 'b'), finding('hint', 'park', 'b'), finding('warning', 'museum', null)]
  expect(shown({ findings: 'any' }, findings)).toEqual(['grand-total', 'park', 'b', 'museum'])
  expect(shown({ findings: 'error' }, findings)).toEqual(['grand-total', 'park', 'b'])
  expect(shown({ findings: 'hint' }, findings)).toEqual(['grand-total', 'park', 'b'])
  expect(shown({ findings: 'warning' }, findings)).toEqual(['grand-total', 'museum'])
  expect(shown({ findings: 'any', text: '博物馆' }, findings)).toEqual(['grand-total', 'museum'])
})

test('sorting by an amount goes by value, orders projects within their unit, and leaves blanks at the end', () => {
  const amounts = [9, 100, null, 26].map((amount, at) =>
    project(`p${at}`, { amounts: { ...BLANK_AMOUNTS, fiscal: amount === null ? null : wan(amount) } }),
  )
  const many = rowsOf(twoUnits(amounts, [project('z', { amounts: { ...BLANK_AMOUNTS, fiscal: wan(1) } })]))
  expect(shown({ sort: { column: 'fiscal', direction: 'ascending' } }, [], many)).toEqual(
    ['grand-total', 'park', 'p0', 'p3', 'p1', 'p2', 'museum', 'z'], // 9, 26, 100, blank
  )
  expect(shown({ sort: { column: 'fiscal', direction: 'descending' } }, [], many)).toEqual(
    ['grand-total', 'park', 'p1', 'p3', 'p0', 'p2', 'museum', 'z'], // 100, 26, 9, blank
  )
})

test('names sort by pinyin, and numbers in them by value', () => {
  const names = ['中心', '安保', '项目10', '项目9', '', '保洁']
  const named = rowsOf(tableOf(names.map((name, at) => project(`p${at}`, { name }))))
  const sorted = shown({ sort: { column: 'name', direction: 'ascending' } }, [], named).slice(2)
  expect(sorted.map((id) => names[Number(id.slice(1))])).toEqual(['安保', '保洁', '项目9', '项目10', '中心', ''])
})

test('equal rows keep the order on paper, in both directions', () => {
  const same = rowsOf(tableOf(['x', 'y', 'z'].map((id) => project(id, { name: '同名' }))))
  for (const direction of ['ascending', 'descending'] as const) {
    expect(shown({ sort: { column: 'name', direction } }, [], same)).toEqual(['grand-total', 'unit', 'x', 'y', 'z'])
  }
})

test('a row that no longer fits stays until the filter is applied again', () => {
  const filtered = arrange(rows, { ...NO_CRITERIA, text: '绿化' }, checkedOf([]))
  const renamed = rowsOf(
    twoUnits([project('a', { name: '改了名' }), project('b', { name: '绿化二期' })], [project('c'), project('d')]),
  )
  expect(arranged(renamed, filtered).map(({ id }) => id)).toEqual(['grand-total', 'park', 'a'])
  expect(shown({ text: '绿化' }, [], renamed)).toEqual(['grand-total', 'park', 'b'])
})

test('a row added later is seen, behind the row that it follows on paper', () => {
  const sorted = arrange(rows, { ...NO_CRITERIA, sort: { column: 'name', direction: 'ascending' } }, checkedOf([]))
  const more = rowsOf(
    twoUnits(
      [
        project('new1', { name: '新一' }),
        project('a', { name: '绿化养护' }),
        project('new2', { name: '新二' }),
        project('new3', { name: '新三' }),
        project('b', { name: '安保' }),
      ],
      [],
    ),
  )
  expect(arranged(more, sorted).map(({ id }) => id)).toEqual(
    ['grand-total', 'park', 'new1', 'b', 'a', 'new2', 'new3', 'museum'], // 安保 before 绿化养护
  )
})

test('a project added to a unit that is filtered out brings the unit back with it', () => {
  const filtered = arrange(rows, { ...NO_CRITERIA, text: '绿化' }, checkedOf([]))
  const more = rowsOf(twoUnits([project('a')], [project('c'), project('new'), project('d')]))
  expect(arranged(more, filtered).map(({ id }) => id)).toEqual(['grand-total', 'park', 'a', 'museum', 'new'])
})

const arbitraryCriteria: fc.Arbitrary<Criteria> = fc.record({
  text: fc.constantFrom('', '项', '0', '，', '项目经费', 'a'),
  findings: fc.constantFrom('all' as const, 'any' as const, ...SEVERITIES),
  cell: fc.option(fc.record({ column: fc.constantFrom(...COLUMN_KEYS), text: fc.constantFrom('', '0.01', '项') }), {
    nil: null,
  }),
  sort: fc.option(
    fc.record({
      column: fc.constantFrom(...COLUMN_KEYS),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    { nil: null },
  ),
})

/** The rows on the screen as a unit and its projects. */
function groups(of: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const made: SheetRow[][] = []
  for (const row of of) {
    if (row.kind === 'project') made.at(-1)?.push(row)
    else made.push([row])
  }
  return made
}

test('whatever is filtered and sorted: the rows are the table’s own, 合计 first, each project under its unit', () => {
  fc.assert(
    fc.property(arbitraryTable, arbitraryCriteria, fc.infiniteStream(fc.boolean()), (made, criteria, coins) => {
      const before = JSON.stringify(made)
      const all = rowsOf(made)
      const findings = all
        .filter(() => coins.next().value)
        .flatMap((row) => (row.kind === 'project' ? [finding('warning', null, row.id)] : []))
      const arrangement: Arrangement = arrange(all, criteria, checkedOf(findings))
      const onScreen = arranged(all, arrangement)

      expect(new Set(onScreen).size).toBe(onScreen.length)
      expect(onScreen.every((row) => all.includes(row))).toBe(true)
      expect(onScreen[0]).toBe(all[0])
      for (const [head, ...projects] of groups(onScreen).slice(1)) {
        expect(head?.kind).toBe('unit')
        const unit = made.units.find(({ id }) => id === head?.id)
        expect(projects.every(({ id }) => unit?.projects.some((one) => one.id === id))).toBe(true)
      }
      const unitOrder = onScreen.filter(({ kind }) => kind === 'unit').map(({ id }) => id)
      expect(unitOrder).toEqual(made.units.map(({ id }) => id).filter((id) => unitOrder.includes(id)))
      if (!isFilter(criteria)) expect(onScreen).toHaveLength(all.length)
      if (criteria.sort === null) expect(onScreen).toEqual(all.filter((row) => onScreen.includes(row)))
      expect(JSON.stringify(made)).toBe(before)
    }),
  )
})
