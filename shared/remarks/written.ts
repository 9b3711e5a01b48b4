/** 原文: what stands in the table at the place that a remark is about, cut to what a reader needs to recognise it. */
import type { Place } from '../checks/finding.ts'
import type { Indicator, Project, SpendingUnit, TargetTable } from '../form.ts'
import { isAmountColumn } from '../layout.ts'
import { exactAmount } from '../money.ts'
import { shortened } from '../shortened.ts'
import { projectTotals, type TableTotals, unitTotals } from '../totals.ts'
import { REMARK_TEXTS } from './texts.ts'

/** In characters. */
const LONGEST = 50

export interface RemarkedPlace {
  readonly table: TargetTable
  readonly totals: TableTotals
  /** null for the 合计 row. */
  readonly unit: SpendingUnit | null
  /** null for a unit's row. */
  readonly project: Project | null
}

export function writtenAt(at: RemarkedPlace, { column, indicatorId }: Place): string {
  if (isAmountColumn(column)) {
    const amount = shownOf(at)[column]
    return amount === null ? REMARK_TEXTS.blank : exactAmount(amount, at.table.unit)
  }
  const text = shortened(column === 'indicators' ? indicatorsOf(at.project, indicatorId) : textOf(at, column), LONGEST)
  return text === '' ? REMARK_TEXTS.blank : text
}

function shownOf({ totals, unit, project }: RemarkedPlace) {
  if (project) return projectTotals(project).shown
  return unit ? unitTotals(unit).shown : totals.grand.shown
}

function textOf({ unit, project }: RemarkedPlace, column: 'name' | 'goal'): string {
  if (column === 'goal') return project?.goal ?? ''
  return (project ?? unit)?.name ?? ''
}

function indicatorsOf(project: Project | null, indicatorId: string | null): string {
  const indicators = project?.indicators ?? []
  const at = indicators.findIndex(({ id }) => id === indicatorId)
  const indicator = indicators[at]
  if (indicator) return REMARK_TEXTS.indicator(at + 1) + indicatorText(indicator)
  // What is wrong with all of them together, as a kind that is missing, is not seen in the first few words.
  return indicators.length === 0 ? '' : REMARK_TEXTS.indicators(indicators.length)
}

/** The name and the values; the kinds before them would take the room. */
function indicatorText({ verbatim, name, cycleValue, annualValue }: Indicator): string {
  if (verbatim !== null) return verbatim
  return `${name}；实施周期:${cycleValue ?? ''}；年度:${annualValue ?? ''}`
}
