/**
 * Which rows the sheet has and what stands in them, before any styling: the form's rows in its order, each total as a sum
 * of its parts, or as the number that was stated where that differs from its parts.
 */

import { columnName } from '../../../shared/cellAddress.ts'
import {
  type AmountKey,
  type Amounts,
  FUND_KEYS,
  mapAmounts,
  type Project,
  type TargetTable,
} from '../../../shared/form.ts'
import { printIndicators } from '../../../shared/indicators/sentence.ts'
import { COLUMNS, GRAND_TOTAL_LABEL } from '../../../shared/layout.ts'
import type { AmountUnit, Fen } from '../../../shared/money.ts'
import { type RowTotals, tableTotals } from '../../../shared/totals.ts'
import { NAMELESS_PROJECT, NAMELESS_UNIT } from '../sheetWords.ts'

export interface AmountCell {
  /** null leaves the cell blank unless it has a formula, whose result is then zero. */
  readonly fen: Fen | null
  /** Without the equals sign. */
  readonly formula: string | null
}

export interface PlannedRow {
  /** 1-based. */
  readonly row: number
  readonly kind: 'grand-total' | 'unit' | 'project'
  readonly name: string
  readonly amounts: Readonly<Record<AmountKey, AmountCell>>
  readonly goal: string
  readonly indicators: string
}

/** Title, department line, header. */
export const HEADER_ROW = 3
const GRAND_TOTAL_ROW = HEADER_ROW + 1
/** What Excel takes in one call, and in one formula. */
const MOST_ARGUMENTS = 255
const LONGEST_FORMULA = 8_192

export interface Plan {
  readonly unit: AmountUnit
  readonly rows: readonly PlannedRow[]
}

export function planRows(table: TargetTable): Plan {
  const totals = tableTotals(table)
  const rows: PlannedRow[] = []
  const unitRows: number[] = []
  let next = GRAND_TOTAL_ROW + 1
  for (const unit of table.units) {
    const unitRow = next++
    unitRows.push(unitRow)
    const first = next
    for (const project of unit.projects) rows.push(projectRow(project, next++, totals.projects.get(project.id)))
    const parts = (key: AmountKey) =>
      next > first ? `SUM(${addressIn(key, first)}:${addressIn(key, next - 1)})` : null
    rows.push({
      row: unitRow,
      kind: 'unit',
      name: unit.name.trim() === '' ? NAMELESS_UNIT : unit.name,
      amounts: sums(unit.stated, totals.units.get(unit.id), parts),
      goal: '',
      indicators: '',
    })
  }
  rows.push({
    row: GRAND_TOTAL_ROW,
    kind: 'grand-total',
    name: GRAND_TOTAL_LABEL,
    amounts: sums(table.stated, totals.grand, (key) => sumOf(unitRows.map((row) => addressIn(key, row)))),
    goal: '',
    indicators: '',
  })
  return { unit: table.unit, rows: rows.sort((a, b) => a.row - b.row) }
}

function projectRow(project: Project, row: number, totals: RowTotals | undefined): PlannedRow {
  const { amounts } = project
  const hasFunds = FUND_KEYS.some((key) => amounts[key] !== null)
  const formula = hasFunds ? `SUM(${addressIn('fiscal', row)}:${addressIn('other', row)})` : null
  const indicators = printIndicators(project.indicators)
  const isBlank = !hasFunds && amounts.total === null && project.goal.trim() === '' && indicators.trim() === ''
  return {
    row,
    kind: 'project',
    name: project.name.trim() === '' && !isBlank ? NAMELESS_PROJECT : project.name,
    amounts: {
      ...mapAmounts((key) => ({ fen: amounts[key], formula: null })),
      total:
        amounts.total === null
          ? { fen: totals?.computed.total ?? null, formula }
          : { fen: amounts.total, formula: null },
    },
    goal: project.goal,
    indicators,
  }
}

function sums(
  stated: Amounts,
  totals: RowTotals | undefined,
  formula: (key: AmountKey) => string | null,
): Record<AmountKey, AmountCell> {
  const cell = (key: AmountKey): AmountCell =>
    stated[key] === null
      ? { fen: totals?.computed[key] ?? null, formula: formula(key) }
      : { fen: stated[key], formula: null }
  return mapAmounts(cell)
}

/** The sum of scattered cells, or null where Excel cannot take so many. */
function sumOf(addresses: readonly string[]): string | null {
  if (addresses.length === 0) return null
  if (addresses.length <= MOST_ARGUMENTS) return `SUM(${addresses.join(',')})`
  const groups: string[] = []
  for (let at = 0; at < addresses.length; at += MOST_ARGUMENTS)
    groups.push(`SUM(${addresses.slice(at, at + MOST_ARGUMENTS).join(',')})`)
  const formula = `SUM(${groups.join(',')})`
  return formula.length <= LONGEST_FORMULA ? formula : null
}

function addressIn(key: AmountKey, row: number): string {
  return columnName(COLUMNS.findIndex((column) => column.key === key) + 1) + row
}
