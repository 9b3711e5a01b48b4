import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLANK_AMOUNTS, OFFICIAL_TITLE, type TargetTable, targetTableSchema } from '../../../shared/form.ts'
import {
  isProven,
  type MergeNoteKind,
  type MergeSource,
  mergeTables,
  sourceOfReading,
  sourceOfTable,
} from '../../../shared/merging/merging.ts'
import { sumAmounts, tableTotals } from '../../../shared/totals.ts'
import { readingOfSample } from '../../renderer/importing/reading.ts'
import { arbitraryTable, idCounter } from '../arbitraries.ts'
import { amounts, project, table, unit, wan } from '../checks/examples.ts'

function source(fileName: string, changes: Partial<TargetTable> = {}, more: Partial<MergeSource> = {}): MergeSource {
  const own = { ...table([unit([project({ fiscal: '10' })])]), ...changes }
  return { ...sourceOfTable(fileName, own, null), ...more }
}
const merged = (...sources: MergeSource[]) => mergeTables(sources, idCounter('new'))
const notesOf = (kind: MergeNoteKind, ...sources: MergeSource[]) =>
  merged(...sources).notes.filter((note) => note.kind === kind)
const named = (name: string, ...rows: TargetTable['units'][number]['projects']) => ({ ...unit(rows), name })

describe('a table that was split into a file for each unit', () => {
  const words = fc.constantFrom('甲局', '乙局')
  test('is whole again when the files are merged: its units in their order, its sums, an identity for every row', () => {
    fc.assert(
      fc.property(arbitraryTable, words, (whole, department) => {
        const units = whole.units.map((own, at) => ({ ...own, name: `${own.name}${at}` }))
        const files = units.map((own, at) => {
          const part = { ...whole, department, control: null, units: [own], stated: BLANK_AMOUNTS }
          return sourceOfTable(`${at}.xlsx`, part, null)
        })
        const merge = merged(...files)
        expect(withoutIds(merge.table.units)).toEqual(withoutIds(units))
        const ids = idsIn(merge.table)
        expect(new Set(ids).size).toBe(ids.length)
        expect(targetTableSchema.parse(merge.table)).toEqual(merge.table)
        expect(merge.total).toEqual(tableTotals({ ...whole, units, stated: BLANK_AMOUNTS }).grand.shown)
        expect(merge.total).toEqual(sumAmounts(files.map((file) => tableTotals(file.table).grand.computed)))
        expect(merge.files.map((file) => file.units.map(({ projects }) => projects))).toEqual(
          units.map((own) => [own.projects.length]),
        )
      }),
    )
  })
})

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)))
}

function idsIn(value: TargetTable): string[] {
  return [value, ...value.units, ...value.units.flatMap(({ projects }) => projects)].map(({ id }) => id)
}

describe('the proof', () => {
  test('sets each figure of a 合计 row beside the sum of the rows', () => {
    const [file] = merged(source('a', {}, { stated: amounts({ total: '11', fiscal: '10' }) })).files
    expect(file?.proof).toEqual([
      { column: 'total', stated: wan('11'), computed: wan('10'), difference: wan('1') },
      { column: 'fiscal', stated: wan('10'), computed: wan('10'), difference: 0 },
    ])
    expect(file && isProven(file)).toBe(false)
  })
  test('is of the figures as the file has them, also those that are right and so follow their parts in the table', () => {
    const reading = readingOfSample()
    const own = { ...table([unit([project({ fiscal: '10' })])]), stated: BLANK_AMOUNTS }
    const [file] = merged(sourceOfReading(reading, own, null)).files
    expect(file?.proof.map(({ column, stated }) => [column, stated])).toEqual([
      ['total', reading.form.stated.total],
      ['fiscal', reading.form.stated.fiscal],
    ])
    expect([file?.warnings, file?.notes]).toEqual([reading.warnings, reading.notes])
  })
  test('is empty without a 合计 row, and the wrong 合计 of a file does not become that of the merged table', () => {
    expect(merged(source('a')).files[0]?.proof).toEqual([])
    expect(merged(source('a', { stated: amounts({ total: '99' }) })).total.total).toBe(wan('10'))
  })
})

describe('the words of the merged table', () => {
  test('are those that the files have in common', () => {
    const { table: whole, notes } = merged(
      source('a', { department: '甲局', year: 2026, title: '表' }),
      source('b', { department: '甲局', year: 2026, title: '表', units: [named('乙')] }),
    )
    expect(whole).toMatchObject({ department: '甲局', year: 2026, title: '表', unit: '万元', control: null })
    expect(notes.map(({ kind }) => kind)).toEqual(['without-projects'])
  })
  test('are left open where the files differ, which is said with who says what', () => {
    const files = [
      source('a', { department: '甲局', year: 2025, title: '表' }),
      source('b', { department: '乙局', year: 2026, title: '另一张表' }),
    ]
    expect(merged(...files).table).toMatchObject({ department: '', year: null, title: OFFICIAL_TITLE })
    for (const kind of ['departments-differ', 'years-differ', 'titles-differ'] as const)
      expect(notesOf(kind, ...files)).toMatchObject([{ files: ['a', 'b'] }])
    expect(notesOf('departments-differ', ...files)[0]?.message).toContain('“乙局”（“b”）')
  })
  test('are taken from those that say anything, and who says nothing is named', () => {
    const files = [source('a', { year: 2026 }), source('b', { year: null })]
    expect(merged(...files).table.year).toBe(2026)
    expect(notesOf('years-differ', ...files)[0]?.message).toContain('没有写（“b”）')
  })
  test('are in 元 only where all files are', () => {
    expect(merged(source('a', { unit: '元' }), source('b', { unit: '元' })).table.unit).toBe('元')
    expect(merged(source('a', { unit: '元' }), source('b')).table.unit).toBe('万元')
    expect(notesOf('money-units-differ', source('a', { unit: '元' }), source('b'))).toMatchObject([{ files: ['a'] }])
  })
  test('hold no 控制数 of a file, which is said; those of units stay', () => {
    const file = source('a', { control: wan('5'), units: [{ ...named('甲'), control: wan('4') }] })
    expect(merged(file).table).toMatchObject({ control: null, units: [{ control: wan('4') }] })
    expect(notesOf('control-dropped', file)[0]?.message).toContain('5.00')
  })
})

describe('a unit without a name', () => {
  const nameless = (fileName: string, department: string) => source(fileName, { department, units: [named(' ')] })
  const check = (files: MergeSource[], expected: string[]) =>
    expect(merged(...files).table.units.map(({ name }) => name)).toEqual(expected)
  test('is called by its department, else by its file', () => {
    check([nameless('a.xlsx', '甲局'), nameless('乙局2.6版.xlsx', '')], ['甲局', '乙局2.6版'])
    expect(notesOf('unit-named', nameless('a.xlsx', '甲局'))).toMatchObject([{ files: ['a.xlsx'] }])
  })
  test('is called by its file where several files would give the same name', () => {
    check([nameless('一中.xlsx', '教育局'), nameless('二中.xls', '教育局')], ['一中', '二中'])
  })
})

describe('what stands in several files', () => {
  test('as one unit stays two rows, and is said', () => {
    const files = [source('a', { units: [named('甲单位')] }), source('b', { units: [named('甲 单位')] })]
    expect(merged(...files).table.units).toHaveLength(2)
    expect(notesOf('same-unit', ...files)).toMatchObject([{ files: ['a', 'b'] }])
  })
  test('as one project with one amount is said; with another amount it is another project', () => {
    const file = (fileName: string, fiscal: string) =>
      source(fileName, { units: [named(fileName, project({ fiscal }))] })
    expect(notesOf('same-project', file('a', '10'), file('b', '10'))).toMatchObject([{ files: ['a', 'b'] }])
    expect(notesOf('same-project', file('a', '10'), file('b', '11'))).toEqual([])
    const twice = source('a', { units: [named('甲', project({ fiscal: '1' }), project({ fiscal: '1' }))] })
    expect(notesOf('same-project', twice)).toEqual([])
  })
  test('byte by byte is said once, not project by project', () => {
    const files = [source('a', {}, { fingerprint: 'x' }), source('b', {}, { fingerprint: 'x' })]
    expect(notesOf('same-content', ...files)).toMatchObject([{ files: ['a', 'b'] }])
    expect(notesOf('same-project', ...files)).toEqual([])
    expect(merged(...files).table.units).toHaveLength(2)
  })
  test('is bounded in words', () => {
    const many = (fileName: string) =>
      source(fileName, {
        units: [
          named(fileName, ...Array.from({ length: 300 }, (_, at) => project({ fiscal: '1' }, { name: `项目${at}` }))),
        ],
      })
    const notes = notesOf('same-project', many('a'), many('b'))
    expect(notes).toHaveLength(101)
    expect(notes.at(-1)?.message).toContain('200 个项目')
  })
})
