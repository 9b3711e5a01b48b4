import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { printCsv } from '../../../shared/output/csv.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { arbitraryTableContent, idCounter, tableOf } from '../../shared/arbitraries.ts'
import { project, table, unit } from '../../shared/checks/examples.ts'
import { namedContent, renumbered, withoutIdleFigures } from '../carriedTables.ts'

async function exportedAndRead(form: TargetTable): Promise<TargetTable> {
  const { form: read } = await readForm(Buffer.from(printCsv(form)), '导出.csv')
  return tableOfReading(read, idCounter())
}

describe('importing an exported CSV', () => {
  it('gives the same form for any table, the year included', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTableContent, async (content) => {
        const form = withoutIdleFigures(tableOf(namedContent(content), idCounter()))
        expect(await exportedAndRead(form)).toEqual(renumbered(form))
      }),
      { numRuns: 100 },
    )
  })

  it('gives texts back that look like formulas, with the apostrophes that somebody typed', async () => {
    const texts = [
      '=1+1',
      "'=1+1",
      "''-5",
      '＝HYPERLINK("http://a")',
      '@SUM(A1)',
      '+86 10',
      "'十四五'规划",
      '-',
      "' =1",
    ]
    const form = table([
      unit(texts.map((goal, at) => project({ fiscal: '1' }, { name: `项目${'甲乙丙丁戊己庚辛壬'[at]}`, goal }))),
    ])
    const { units } = await exportedAndRead(form)
    expect(units[0]?.projects.map(({ goal }) => goal)).toEqual(texts)
  })

  it('gives projects whose names look like formulas, and not as units', async () => {
    const names = ['=1+1项目', "'=甲项目", '-减排项目', '＋加强项目']
    const form = table([unit(names.map((name) => project({ fiscal: '1' }, { name })))])
    const { units } = await exportedAndRead(form)
    expect(units.map(({ projects }) => projects.map(({ name }) => name))).toEqual([names])
  })
})
