import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IndicatorsPanel } from '../../../renderer/indicators/IndicatorsPanel.tsx'
import { Observable } from '../../../renderer/observable.ts'
import { GRAND_TOTAL_ROW, type SheetSelection } from '../../../renderer/sheet/sheetProps.ts'
import { NOTHING_FOUND } from '../../../shared/checks/tableChecker.ts'
import { EMPTY_DOCUMENT, type Project } from '../../../shared/form.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { sampleTable } from '../../../shared/sample/sample.ts'
import type { RuleSwitches } from '../../../shared/settings.ts'

let made = 0
const table = sampleTable(() => `id-${made++}`)
const [unit] = table.units
const [, project] = unit?.projects ?? []
const nothing = () => undefined

function selectionOf(rowId: string): SheetSelection {
  const active = { rowId, column: 'goal' } as const
  return {
    active,
    rowIds: [rowId],
    columns: ['goal'],
    cells: 1,
    filled: 0,
    sum: null,
    sumsLeftOut: false,
    editing: false,
  }
}

/** The panel's text where this row of the table is selected. */
function text(rowId: string, rules: RuleSwitches = {}): string {
  const { settings } = EMPTY_DOCUMENT
  const html = renderToStaticMarkup(
    <IndicatorsPanel
      document={{ tables: [table], settings: { ...settings, rules } }}
      table={table}
      checked={NOTHING_FOUND}
      selection={new Observable<SheetSelection | null>(selectionOf(rowId))}
      asked={null}
      arrived={nothing}
      edit={() => true}
      perform={nothing}
      say={nothing}
      refuse={nothing}
      leave={nothing}
    />,
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('the selected project is named, its indicators are counted and printed as in the table', () => {
  const { id, name, indicators } = project as Project
  const shown = text(id)
  expect(shown).toContain(name)
  expect(shown).toContain(`共 ${indicators.length} 条`)
  expect(shown).toContain(printIndicators(indicators))
})

test('a kind that the rules ask for is said to be missing, one that they do not ask for is not', () => {
  const { id } = project as Project
  expect(text(id)).toMatch(/质量 缺/)
  expect(text(id)).toMatch(/时效 0/)
  expect(text(id, { 'quality-missing': 'off', 'timeliness-missing': 'warning' })).toMatch(/质量 0 .*时效 缺/)
})

test('on the rows of units and of 合计 a sentence says what to do', () => {
  for (const rowId of [unit?.id ?? '', GRAND_TOTAL_ROW]) {
    expect(text(rowId)).toContain('请在表格中选定一个项目')
    expect(text(rowId)).not.toContain('放大编辑')
  }
})
