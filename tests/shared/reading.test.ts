import { describe, expect, test } from 'vitest'
import { targetTableSchema } from '../../shared/form.ts'
import { type ReadForm, type ReadUnit, tableOfReading } from '../../shared/reading.ts'
import { tableTotals } from '../../shared/totals.ts'
import { idCounter } from './arbitraries.ts'
import { type AmountTexts, amounts, indicator } from './checks/examples.ts'

function readUnit(stated: AmountTexts, ...projects: AmountTexts[]): ReadUnit {
  const { id: _, ...content } = indicator()
  return {
    name: '区委政法委员会',
    stated: amounts(stated),
    projects: projects.map((texts) => ({
      name: '政法工作经费',
      amounts: amounts(texts),
      goal: '第一段\n第二段',
      indicators: [content],
    })),
  }
}

function readForm(stated: AmountTexts, ...units: ReadUnit[]): ReadForm {
  const words = { title: '项目支出绩效目标表', department: '某部门', year: 2023, unit: '元' } as const
  return { ...words, stated: amounts(stated), units }
}

describe('a file becomes a table', () => {
  test('with every word and figure of it, and an identity for every row', () => {
    const form = readForm({ total: '26' }, readUnit({ total: '26' }, { total: '26', fiscal: '26' }))
    const table = tableOfReading(form, idCounter())
    expect(targetTableSchema.parse(table)).toEqual(table)
    expect(table).toMatchObject({ title: '项目支出绩效目标表', department: '某部门', year: 2023, unit: '元' })
    const project = table.units[0]?.projects[0]
    expect(project).toMatchObject({ name: '政法工作经费', goal: '第一段\n第二段' })
    expect(project?.indicators[0]).toMatchObject({ name: '培训次数', cycleValue: '3次', annualValue: '1次' })
    const rows = [table, ...table.units, ...(table.units[0]?.projects ?? []), ...(project?.indicators ?? [])]
    expect(new Set(rows.map((row) => row.id)).size).toBe(4)
  })

  test('in which totals that are right follow their parts from now on', () => {
    const right = { total: '30', fiscal: '26', other: '4' }
    const table = tableOfReading(readForm(right, readUnit(right, right)), idCounter())
    expect(table.stated).toEqual(amounts({}))
    expect(table.units[0]?.stated).toEqual(amounts({}))
    expect(table.units[0]?.projects[0]?.amounts).toEqual(amounts({ fiscal: '26', other: '4' }))
    expect(tableTotals(table).grand.shown).toEqual(amounts(right))
  })

  test('in which a total that is wrong stays as it was stated, and does not make the rows above wrong', () => {
    const wrong = { total: '30', fiscal: '26' }
    const table = tableOfReading(readForm(wrong, readUnit(wrong, wrong)), idCounter())
    expect(table.units[0]?.projects[0]?.amounts).toEqual(amounts(wrong))
    expect(table.units[0]?.stated).toEqual(amounts({}))
    expect(table.stated).toEqual(amounts({}))
    expect(tableTotals(table).grand.shown).toEqual(amounts(wrong))
  })

  test('in which a wrong 合计 stays as well', () => {
    const table = tableOfReading(readForm({ total: '40' }, readUnit({}, { fiscal: '26' })), idCounter())
    expect(table.stated).toEqual(amounts({ total: '40' }))
  })

  test('in which rows that state nothing state nothing', () => {
    const table = tableOfReading(readForm({}, readUnit({}, {})), idCounter())
    expect(table.stated).toEqual(amounts({}))
    expect(tableTotals(table).grand.shown).toEqual(amounts({}))
  })

  test('in which a stated zero over blanks is kept, since the file said so', () => {
    const table = tableOfReading(readForm({}, readUnit({}, { total: '0' })), idCounter())
    expect(table.units[0]?.projects[0]?.amounts).toEqual(amounts({ total: '0' }))
  })

  test('without units, too', () => {
    const table = tableOfReading(readForm({}), idCounter())
    expect(table.units).toEqual([])
    expect(tableTotals(table).grand.shown).toEqual(amounts({}))
  })
})
