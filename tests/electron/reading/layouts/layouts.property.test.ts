import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FormJson, formJsonOfReading } from '../../../../shared/formJson.ts'
import { parseAmount } from '../../../../shared/money.ts'
import { readXlsxForm } from '../packages.ts'
import { arbitraryForm, type PlainForm } from './forms.ts'
import { Grid, workbookOfGrids } from './grids.ts'
import { layOut } from './layOut.ts'
import { arbitraryLayout, type Layout } from './layouts.ts'

/** What is compared: all that a form holds, amounts as exact figures. */
function contentOf({ department, year, units }: PlainForm | FormJson) {
  return {
    department,
    year,
    units: units.map(({ name, projects }) => ({
      name,
      projects: projects.map((project) => ({
        name: project.name,
        amounts: Object.fromEntries(
          (['total', 'fiscal', 'special', 'other'] as const).map((key) => [key, figure(project.amounts[key])]),
        ),
        goal: project.goal,
        indicators: project.indicators.map((indicator) => ({
          level1: 'level1code' in indicator ? `${indicator.level1code}-${indicator.level1}` : indicator.level1,
          level2: 'level2code' in indicator ? `${indicator.level2code}-${indicator.level2}` : indicator.level2,
          name: indicator.name,
          cycleValue: indicator.cycleValue,
          annualValue: indicator.annualValue,
        })),
      })),
    })),
  }
}

function figure(text: string | null): number | null {
  const reading = parseAmount(text ?? '', '万元')
  return reading.kind === 'amount' ? reading.fen : null
}

function workbook(form: PlainForm, layout: Layout): Uint8Array {
  const filled = { name: '项目支出绩效目标表', grid: layOut(form, layout) }
  switch (layout.otherSheet) {
    case 'none':
      return workbookOfGrids([filled])
    case 'hidden copy': {
      const old = { ...form, department: '旧部门', units: form.units.slice(0, 1) }
      return workbookOfGrids([{ name: '去年', grid: layOut(old, layout), state: 'hidden' }, filled])
    }
    case 'notes': {
      const notes = new Grid()
      notes.put(1, 1, { text: '填表说明' })
      notes.put(2, 1, {
        text: '一、“项目名称”填写项目的完整名称，“绩效目标”“绩效指标”按要求填写，“财政拨款”填写预算数。',
      })
      return workbookOfGrids([{ name: '说明', grid: notes }, filled])
    }
  }
}

it('reads any form in any layout as what it says', () => {
  fc.assert(
    fc.property(arbitraryForm, arbitraryLayout, (form, layout) => {
      const reading = readXlsxForm(workbook(form, layout), 'a.xlsx')
      expect(contentOf(formJsonOfReading(reading))).toEqual(contentOf(form))
      expect(reading.form.unit).toBe(layout.moneyUnit)
    }),
    { numRuns: Number(process.env.READING_CASES ?? 300) },
  )
})
