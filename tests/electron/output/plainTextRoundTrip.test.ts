import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForm } from '../../../electron/reading/read.ts'
import { type Amounts, mapAmounts, OFFICIAL_TITLE, type TargetTable } from '../../../shared/form.ts'
import { printPlainText } from '../../../shared/output/plainText.ts'
import { tableOfReading } from '../../../shared/reading.ts'
import { arbitraryTableContent, idCounter, type TableContent, tableOf } from '../../shared/arbitraries.ts'
import { project, table, unit } from '../../shared/checks/examples.ts'
import { namedContent, renumbered, withoutIdleFigures } from '../carriedTables.ts'

async function exportedAndRead(form: TargetTable): Promise<TargetTable> {
  const { form: read } = await readForm(Buffer.from(printPlainText(form)), '导出.txt')
  return tableOfReading(read, idCounter())
}

/** A zero, which the form prints as a blank, is not carried either; and a text that begins as a web page does is read as one. */
function withoutZeros(content: TableContent): TableContent {
  const blanked = (amounts: Amounts): Amounts => mapAmounts((key) => amounts[key] || null)
  const units = content.units.map((unit) => ({
    ...unit,
    stated: blanked(unit.stated),
    projects: unit.projects.map((project) => ({ ...project, amounts: blanked(project.amounts) })),
  }))
  return { ...content, title: OFFICIAL_TITLE, stated: blanked(content.stated), units }
}

describe('importing exported plain text', () => {
  it('gives names with line breaks in one line, and texts with separators that are none', async () => {
    const goal = '办好培训。\u2028分两期。'
    const form = table([unit([project({ fiscal: '1' }, { name: '培训\n经费', goal })], {}, { name: '某局\r\n机关' })])
    const { units } = await exportedAndRead(form)
    expect(units.map(({ name }) => name)).toEqual(['某局机关'])
    expect(units[0]?.projects.map(({ name }) => name)).toEqual(['培训经费'])
    expect(units[0]?.projects[0]?.goal.replace(/\s/g, '')).toBe('办好培训。分两期。')
  })

  it('gives the same form for any table', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTableContent, async (content) => {
        const form = withoutIdleFigures(tableOf(namedContent(withoutZeros(content)), idCounter()))
        fc.pre(form.units.length > 0)
        expect(await exportedAndRead(form)).toEqual(renumbered(form))
      }),
      { numRuns: 100 },
    )
  })
})
