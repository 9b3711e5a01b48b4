/**
 * The last step of reading: rows of known kinds become units with their projects, and each row that is none of these is
 * named in the report. Beside the form it gives back which row each part came from, for the checks of its sums.
 */
import { type Amounts, BLANK_AMOUNTS, FUND_KEYS, mapAmounts } from '../../../shared/form.ts'
import { sumFen } from '../../../shared/money.ts'
import type { ReadProject, ReadUnit } from '../../../shared/reading.ts'
import { sumAmounts } from '../../../shared/totals.ts'
import type { Origin } from '../../excel/sheetWords.ts'
import { withoutComputedZeros } from './amounts.ts'
import { aboutRow, FormDraft, type UnitDraft } from './formDraft.ts'
import type { MoneyUnits } from './moneyUnits.ts'
import type { PlacedProject } from './projectDraft.ts'
import type { Report } from './report.ts'
import type { RowKind } from './rowKinds.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

export interface PlacedUnit {
  /** The unit's own row, or the 小计 row that states its sums; null where it has neither. */
  readonly row: DataRow | null
  readonly unit: Omit<ReadUnit, 'projects'>
  readonly projects: readonly PlacedProject[]
}
export interface PlacedForm {
  readonly totalRow: DataRow | null
  /** The 合计 row's figures, all null where there is none. */
  readonly stated: Amounts
  readonly units: readonly PlacedUnit[]
}

/**
 * `department` is the unit of all projects where the file names none; `origin` says who wrote it. Throws `too-large` for more indicators than any
 * department has.
 */
export function assembleForm(
  rows: readonly DataRow[],
  kinds: readonly RowKind[],
  units: MoneyUnits,
  department: string,
  origin: Origin,
  report: Report,
): PlacedForm {
  const form = new FormDraft(units, origin, report)
  rows.forEach((row, at) => {
    form.add(row, kinds[at] as RowKind)
  })
  for (const [unit, row] of form.unnamed) {
    if (form.units.length === 1) unit.name = department
    const message = unit.name === '' ? texts.withoutUnit(row.row) : texts.departmentAsUnit(row.row, unit.name)
    report.assume(message, row.cells[0] ?? null, aboutRow(row))
  }
  const placed = form.units.map((unit) => finishUnit(unit))
  for (const { row, projects } of placed)
    if (row && projects.length === 0)
      report.assume(texts.unitWithoutProjects(row.name, row.row), row.nameCell ?? row.cells[0] ?? null, aboutRow(row))
  const { total } = form
  if (!total) return { totalRow: null, stated: BLANK_AMOUNTS, units: placed }
  const sums = sumAmounts(placed.map(shownOfUnit))
  return { totalRow: total.row, stated: withoutComputedZeros(total.stated, total.row, sums), units: placed }
}

/** What a unit's row shows: the stated figure, else the sum of its projects. */
export function shownOfUnit({ unit, projects }: PlacedUnit): Amounts {
  const sums = sumAmounts(projects.map(({ project }) => shownOfProject(project)))
  return mapAmounts((key) => unit.stated[key] ?? sums[key])
}

/** What a project's row shows: a blank total is the sum of its funds. */
export function shownOfProject({ amounts }: ReadProject): Amounts {
  return { ...amounts, total: amounts.total ?? sumFen(FUND_KEYS.map((key) => amounts[key])) }
}

function finishUnit({ row, name, stated, projects }: UnitDraft): PlacedUnit {
  const placed = projects.map(({ row: own, project }) => ({ row: own, project }))
  const sums = sumAmounts(placed.map(({ project }) => shownOfProject(project)))
  return { row, unit: { name, stated: row ? withoutComputedZeros(stated, row, sums) : stated }, projects: placed }
}
