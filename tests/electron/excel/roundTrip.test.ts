import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import type { IndicatorContent, TargetTable } from '../../../shared/form.ts'
import type { WorkbookLayout } from '../../../shared/output/outputChoices.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { arbitraryTableContent, idCounter, type TableContent, tableOf } from '../../shared/arbitraries.ts'
import { plainContent, renumbered, withoutIdleFigures } from '../carriedTables.ts'
import { bytesOf } from './written.ts'

async function exportedAndRead(table: TargetTable, layout: WorkbookLayout): Promise<TargetTable> {
  const reading = await readForm(await bytesOf(table, { workbook: { layout } }), '导出.xlsx')
  return tableOfReading(reading.form, idCounter())
}

/** What reading takes off any text: signs that nobody sees, and white space around it. */
const visible = (text: string) => text.replace(/\u200b/g, '').trim()

/**
 * A form as every layout can hold it: control figures have no place in a workbook, a project's name is one line, and headings
 * and units do not have the form's own words for names, as `plainContent` sees to. Projects may be wholly blank, have any name,
 * and texts that no row can show.
 */
function carried(content: TableContent, long: number): TableContent {
  const plain = plainContent(content)
  return {
    ...plain,
    units: plain.units.map((unit, at) => ({
      ...unit,
      projects: (content.units[at]?.projects ?? []).map((project, index) => ({
        ...project,
        name: visible(project.name),
        goal: visible(project.goal.repeat(index === 0 ? long : 1)),
      })),
    })),
  }
}

function withIndicators(content: TableContent, of: (indicator: IndicatorContent) => IndicatorContent[]): TableContent {
  return {
    ...content,
    units: content.units.map((unit) => ({
      ...unit,
      projects: unit.projects.map((project) => ({ ...project, indicators: project.indicators.flatMap(of) })),
    })),
  }
}

/** As one row has it; a text that is no indicator is kept with its lines. */
function inColumns(indicator: IndicatorContent): IndicatorContent[] {
  const { name, cycleValue, annualValue, verbatim } = indicator
  if (verbatim !== null) return visible(verbatim) === '' ? [] : [{ ...indicator, verbatim: visible(verbatim) }]
  const value = (text: string | null) => (text && visible(text)) || null
  return [{ ...indicator, name: visible(name), cycleValue: value(cycleValue), annualValue: value(annualValue) }]
}

/** As the sentence of the official layout can say it. */
function inSentences(indicator: IndicatorContent): IndicatorContent[] {
  const { verbatim } = indicator
  if (verbatim === null) return inColumns({ ...indicator, name: visible(indicator.name.replace(/[\d；]/g, '')) })
  return visible(verbatim)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...indicator, verbatim: line.trim() }))
}

const LONG = fc.constantFrom(1, 1, 40, 400)

describe('importing an export', () => {
  for (const [layout, indicators] of [
    ['official', inSentences],
    ['by-indicator', inColumns],
  ] as const)
    it(`gives the same form for any table, ${layout}`, async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryTableContent, LONG, async (content, long) => {
          const own = withIndicators(carried(content, long), indicators)
          const table = withoutIdleFigures(tableOf(own, idCounter()))
          expect(await exportedAndRead(table, layout)).toEqual(renumbered(table))
        }),
        { numRuns: 100 },
      )
    })
})
