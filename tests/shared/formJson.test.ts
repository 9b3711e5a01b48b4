import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FormJson,
  formJsonOfReading,
  formJsonOfTable,
  formJsonSchema,
  tableOfFormJson,
} from '../../shared/formJson.ts'
import { arbitraryTable, idCounter } from './arbitraries.ts'
import { amounts, project, table, unit, verbatim } from './checks/examples.ts'
import { RECOGNITION } from './recognition.ts'

const SAMPLES = new URL('../fixtures/samples/', import.meta.url)

function expectedOf(name: string): FormJson {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, SAMPLES), 'utf8')) as FormJson
}

describe('the JSON of a table', () => {
  for (const name of ['published-2023', 'several-units-subtotals', 'wrong-totals', 'amounts-as-text'])
    test(`${name}: read and written again is the same, to the letter`, () => {
      const { warnings: _, ...expected } = expectedOf(name)
      const form = tableOfFormJson({ ...expected, warnings: [] }, idCounter())
      const { warnings, ...written } = formJsonOfTable(form)
      expect(written).toEqual(expected)
      expect(warnings).toEqual([])
    })

  test('gives amounts in 万元 whatever the table is in, a blank as null and a zero as 0.00', () => {
    const form = table([unit([project({ fiscal: '26', other: '0' })])], {}, { unit: '元' })
    const json = formJsonOfTable(form)
    expect(json.unit).toBe('元')
    expect(json.units[0]?.projects[0]?.amounts).toEqual({
      total: '26.00',
      fiscal: '26.00',
      special: null,
      other: '0.00',
    })
  })

  test('gives the stated total where one is stated', () => {
    const json = formJsonOfTable(table([unit([project({ total: '30', fiscal: '26' })])]))
    expect(json.units[0]?.projects[0]?.amounts.total).toBe('30.00')
  })

  test('gives text that is no indicator as a name alone, and takes it back as such', () => {
    const json = formJsonOfTable(table([unit([project({}, { indicators: [verbatim('全年三次')] })])]))
    expect(json.units[0]?.projects[0]?.indicators[0]).toMatchObject({
      name: '全年三次',
      level1: null,
      annualValue: null,
    })
    const again = tableOfFormJson(json, idCounter())
    expect(again.units[0]?.projects[0]?.indicators[0]?.verbatim).toBe('全年三次')
  })

  test('is the same again after it was read back, for any table', () => {
    fc.assert(
      fc.property(arbitraryTable, (form) => {
        const json = formJsonOfTable(form)
        expect(formJsonSchema.parse(json)).toEqual(json)
        expect(formJsonOfTable(tableOfFormJson(json, idCounter()))).toEqual(json)
      }),
    )
  })
})

describe('the JSON of a reading', () => {
  test('names what the file was like, with its cells', () => {
    const warning = { kind: 'total-mismatch', message: '合计不符', at: 'B4' } as const
    const json = formJsonOfReading({
      fileName: 'a.xlsx',
      sheetName: '表10',
      notes: [{ kind: 'assumed', message: '单位按万元', at: null, assumption: null }],
      warnings: [warning],
      recognition: RECOGNITION,
      form: {
        title: '标题',
        department: '部门',
        year: 2023,
        unit: '万元',
        stated: amounts({ total: '1' }),
        units: [{ name: '单位', stated: amounts({}), projects: [] }],
      },
    })
    expect(json).toEqual({
      title: '标题',
      department: '部门',
      year: 2023,
      unit: '万元',
      units: [{ name: '单位', projects: [] }],
      warnings: [warning],
    })
  })
})

describe('a JSON that is no form', () => {
  const valid = formJsonOfTable(table([unit([project({ fiscal: '26' })])]))
  const check = (name: string, json: unknown) => {
    test(`${name} is refused`, () => expect(() => tableOfFormJson(json, idCounter())).toThrow())
  }
  check('of another shape', { title: '标题' })
  check('with more in it', { ...valid, more: 1 })
  check('with an amount that is none', {
    ...valid,
    units: valid.units.map((row) => ({
      ...row,
      projects: row.projects.map((part) => ({ ...part, amounts: { ...part.amounts, fiscal: '很多' } })),
    })),
  })
})
