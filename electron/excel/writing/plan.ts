/**
 * Which rows the sheet has and what stands in them, before any look: the form's rows in its order, each total as a sum of
 * its parts, or as the number that was stated where that differs from its parts.
 */
import { columnName } from '../../../shared/cellAddress.ts'
import {
  type AmountKey,
  type Amounts,
  FUND_KEYS,
  mapAmounts,
  type Project,
  type SpendingUnit,
  type TargetTable,
} from '../../../shared/form.ts'
import { COLUMNS } from '../../../shared/layout.ts'
import type { Fen } from '../../../shared/money.ts'
import type { RowTotals, TableTotals } from '../../../shared/totals.ts'
import type { Block } from './block.ts'

export interface AmountCell {
  /** null leaves the cell blank unless it has a formula, whose result is then zero. */
  readonly fen: Fen | null
  /** Without the equals sign. */
  readonly formula: string | null
}
export type AmountCells = Readonly<Record<AmountKey, AmountCell>>

export interface PlannedUnit {
  readonly unit: SpendingUnit
  /** 1-based, of the unit's own row; its projects follow it. */
  readonly row: number
  readonly projects: readonly { readonly project: Project; readonly row: number; readonly block: Block }[]
}

/** What Excel takes in one call, and in one formula. */
const MOST_ARGUMENTS = 255
const LONGEST_FORMULA = 8_192

/** The units from this row on; `blocks` has a block for every project, in order. */
export function planUnits(table: TargetTable, blocks: Iterator<Block>, firstRow: number): PlannedUnit[] {
  let next = firstRow
  return table.units.map((unit) => {
    const row = next++
    const projects = unit.projects.map((project) => {
      const block = blocks.next().value as Block
      const planned = { project, row: next, block }
      next += block.heights.length
      return planned
    })
    return { unit, row, projects }
  })
}

export function rowAfter(units: readonly PlannedUnit[], firstRow: number): number {
  const last = units.at(-1)
  if (!last) return firstRow
  const project = last.projects.at(-1)
  return project ? project.row + project.block.heights.length : last.row + 1
}

export function projectAmounts({ id, amounts }: Project, row: number, totals: TableTotals): AmountCells {
  const hasFunds = FUND_KEYS.some((key) => amounts[key] !== null)
  const formula = hasFunds ? `SUM(${addressIn('fiscal', row)}:${addressIn('other', row)})` : null
  return {
    ...mapAmounts((key) => ({ fen: amounts[key], formula: null })),
    total:
      amounts.total === null
        ? { fen: totals.projects.get(id)?.computed.total ?? null, formula }
        : { fen: amounts.total, formula: null },
  }
}

export function unitAmounts({ unit, row, projects }: PlannedUnit, totals: TableTotals): AmountCells {
  const last = projects.at(-1)
  const end = last ? last.row + last.block.heights.length - 1 : row
  return sums(unit.stated, totals.units.get(unit.id), (key) =>
    last ? `SUM(${addressIn(key, row + 1)}:${addressIn(key, end)})` : null,
  )
}

export function grandAmounts(table: TargetTable, units: readonly PlannedUnit[], totals: TableTotals): AmountCells {
  return sums(table.stated, totals.grand, (key) => sumOf(units.map(({ row }) => addressIn(key, row))))
}

function sums(stated: Amounts, totals: RowTotals | undefined, formula: (key: AmountKey) => string | null): AmountCells {
  return mapAmounts((key) =>
    stated[key] === null
      ? { fen: totals?.computed[key] ?? null, formula: formula(key) }
      : { fen: stated[key], formula: null },
  )
}

/** The sum of scattered cells, or null where Excel cannot take so many. */
export function sumOf(addresses: readonly string[]): string | null {
  if (addresses.length === 0) return null
  if (addresses.length <= MOST_ARGUMENTS) return `SUM(${addresses.join(',')})`
  const groups: string[] = []
  for (let at = 0; at < addresses.length; at += MOST_ARGUMENTS)
    groups.push(`SUM(${addresses.slice(at, at + MOST_ARGUMENTS).join(',')})`)
  const formula = `SUM(${groups.join(',')})`
  return formula.length <= LONGEST_FORMULA ? formula : null
}

/** Both layouts have the amounts in the same columns. */
function addressIn(key: AmountKey, row: number): string {
  return AMOUNT_COLUMNS[key] + row
}

const AMOUNT_COLUMNS = mapAmounts((key) => columnName(COLUMNS.findIndex((column) => column.key === key) + 1))
