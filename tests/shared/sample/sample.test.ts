import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countProjects, targetTableSchema } from '../../../shared/form.ts'
import { formJsonOfTable, tableOfFormJson } from '../../../shared/formJson.ts'
import { roundedAmount } from '../../../shared/money.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import { tableTotals } from '../../../shared/totals.ts'

let made = 0
const newId = () => `row-${made++}`
const published = {
  ...JSON.parse(readFileSync(new URL('../../fixtures/samples/published-2023.expected.json', import.meta.url), 'utf8')),
  warnings: [],
}

test('the sample is the published table, word for word and amount for amount, with its budget year', () => {
  expect(formJsonOfTable(sampleTable(newId))).toEqual({ ...published, year: 2023 })
})

test('it is a valid table that adds up without any stated figure', () => {
  const table = targetTableSchema.parse(sampleTable(newId))
  const { grand } = tableTotals(table)
  expect(countProjects(table)).toBe(14)
  expect(grand.computed.total === null ? null : roundedAmount(grand.computed.total, '万元')).toBe('958.66')
  expect(Object.values(table.stated)).toEqual([null, null, null, null])
  expect(table.units.flatMap((unit) => unit.projects.map((project) => project.amounts.total))).not.toContain(0)
})

test('two copies share no identity', () => {
  const ids = (table: ReturnType<typeof sampleTable>) => [table.id, ...table.units.map((unit) => unit.id)]
  const first = ids(sampleTable(newId))
  expect(ids(sampleTable(newId)).filter((id) => first.includes(id))).toEqual([])
})

test('another shape, or a text that is no amount, is refused', () => {
  expect(() => tableOfFormJson({ ...published, extra: 1 }, newId)).toThrow()
  const broken = structuredClone(published)
  broken.units[0].projects[0].amounts.fiscal = '一万'
  expect(() => tableOfFormJson(broken, newId)).toThrow('bad-request')
})

test('text kept as it stood comes back as such text', () => {
  const json = structuredClone(published)
  const [indicator] = json.units[0].projects[0].indicators
  json.units[0].projects[0].indicators = [
    {
      ...indicator,
      level1code: null,
      level1: null,
      level2code: null,
      level2: null,
      cycleValue: null,
      annualValue: null,
    },
  ]
  const table = tableOfFormJson(json, newId)
  expect(table.units[0]?.projects[0]?.indicators[0]).toMatchObject({ name: '', verbatim: indicator.name })
  expect(formJsonOfTable(table)).toEqual(json)
})
