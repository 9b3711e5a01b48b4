/** Tables with findings of all sorts, checked. */
import { RULES } from '../../../shared/checks/catalogue.ts'
import { checkTable } from '../../../shared/checks/tableChecker.ts'
import type { TargetTable } from '../../../shared/form.ts'
import { type CellOf, NO_CELLS } from '../../../shared/remarks/cellsOfReading.ts'
import { type CheckedSource, type RemarkSheet, remarksOf } from '../../../shared/remarks/remarks.ts'
import { DEFAULT_SETTINGS, type SetAside } from '../../../shared/settings.ts'
import { tableTotals } from '../../../shared/totals.ts'
import { indicator, project, table, unit } from '../checks/examples.ts'

export const DATE = '2026年3月9日'

/** 合计 and a unit's 财政拨款 are wrong, one project has a wrong total and no goal, another an indicator without values. */
export function faultyTable(): TargetTable {
  const incomplete = indicator({ name: '培训人数', cycleValue: '', annualValue: null })
  return table(
    [
      unit([project({ total: '30', fiscal: '26' }, { name: '甲项目', goal: '' })], { fiscal: '27' }),
      unit(
        [project({ fiscal: '4' }, { name: '乙项目', indicators: [indicator(), incomplete] })],
        {},
        { name: '乙单位' },
      ),
      unit([project({ fiscal: '5' })], {}, { name: '丙单位' }),
    ],
    { total: '40' },
  )
}

/** Only the rules about what is wrong or missing outright are asked, whatever else the catalogue comes to hold. */
const ASKED = ['grand-total', 'unit-total', 'project-total', 'goal-empty', 'indicator-incomplete', 'amounts-missing']

export function checkedSource(
  form: TargetTable,
  setAside: readonly SetAside[] = [],
  cellOf: CellOf = NO_CELLS,
): CheckedSource {
  const off = RULES.filter(({ id }) => !ASKED.includes(id)).map(({ id }) => [id, 'off'] as const)
  const settings = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(off), setAside }
  return { table: form, checked: checkTable(form, tableTotals(form), settings), fileName: '甲局.xlsx', cellOf }
}

export function sheetOf(source: CheckedSource): RemarkSheet {
  return remarksOf(source, DATE)
}
