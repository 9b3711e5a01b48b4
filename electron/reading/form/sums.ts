/**
 * What a reading warns of: figures that do not add up, names that stand twice. Nothing is mended; the figures are read
 * as the file states them.
 */
import { AMOUNT_KEYS, type AmountKey, type Amounts, FUND_KEYS } from '../../../shared/form.ts'
import { columnOf } from '../../../shared/layout.ts'
import { type AmountUnit, differenceFen, exactAmount, type Fen, fen, sumFen } from '../../../shared/money.ts'
import { sumAmounts } from '../../../shared/totals.ts'
import { type PlacedForm, type PlacedUnit, shownOfProject, shownOfUnit } from './assemble.ts'
import type { PlacedProject } from './projectDraft.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

/** Two decimals of 万元 hide up to 50 元 of each addend, in 分; those of 元 hide nothing. */
const HIDDEN_BY_ROUNDING: Readonly<Record<AmountUnit, number>> = { 万元: 5_000, 元: 0 }

/** `fundColumns` says whether the form has columns for the funds that make up a project's total. */
export function warnOfSums(form: PlacedForm, unit: AmountUnit, fundColumns: boolean, report: Report): void {
  const { totalRow, stated, units } = form
  if (totalRow) compareRow(totalRow, stated, units.map(shownOfUnit), texts.grandRow, texts.unitsSum, unit, report)
  for (const placed of units) {
    const { row, projects } = placed
    const shown = projects.map(({ project }) => shownOfProject(project))
    if (row && projects.length > 0)
      compareRow(row, placed.unit.stated, shown, texts.unitRow(placed.unit.name), texts.projectsSum, unit, report)
    if (fundColumns) for (const project of projects) compareProject(project, unit, report)
    warnOfNames(placed, report)
  }
}

function compareProject({ row, project }: PlacedProject, unit: AmountUnit, report: Report): void {
  const { total } = project.amounts
  const sum = sumFen(FUND_KEYS.map((key) => project.amounts[key]))
  if (total === null || differenceFen(total, sum) === 0) return
  const message = texts.rowMismatch(project.name, ...figures(total, sum, unit))
  report.warn('row-mismatch', message + ending(total, sum, FUND_KEYS.length, unit), row.own('total'))
}

function compareRow(
  row: DataRow,
  stated: Amounts,
  parts: readonly Amounts[],
  rowName: string,
  partsName: string,
  unit: AmountUnit,
  report: Report,
): void {
  const sums = sumAmounts(parts)
  for (const key of AMOUNT_KEYS) {
    const figure = stated[key]
    if (figure === null || differenceFen(figure, sums[key]) === 0) continue
    const [written, sum, difference] = figures(figure, sums[key], unit)
    const message = texts.totalMismatch(rowName, headerOf(key), written, partsName, sum, difference)
    report.warn('total-mismatch', message + ending(figure, sums[key], parts.length, unit), row.own(key))
  }
}

function headerOf(key: AmountKey): string {
  return columnOf(key).header
}

function figures(stated: Fen, sum: Fen | null, unit: AmountUnit): [stated: string, sum: string, difference: string] {
  const text = (value: Fen) => exactAmount(value, unit)
  return [text(stated), text(sum ?? fen(0)), text(differenceFen(stated, sum))]
}

function ending(stated: Fen, sum: Fen | null, parts: number, unit: AmountUnit): string {
  const hidden = (parts + 1) * HIDDEN_BY_ROUNDING[unit]
  return Math.abs(differenceFen(stated, sum)) <= hidden ? texts.maybeRounding : texts.full
}

function warnOfNames({ unit, projects }: PlacedUnit, report: Report): void {
  const byName = Map.groupBy(projects, ({ project }) => project.name)
  for (const [name, same] of byName) {
    if (name === '' || same.length < 2) continue
    const rows = same.map(({ row }) => row.row)
    report.warn('duplicate-name', texts.duplicateName(name, unit.name, rows), same[1]?.row.nameCell ?? null)
  }
}
