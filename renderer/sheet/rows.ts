/**
 * The sheet's rows and what stands in their cells: the 合计 row, then each spending unit followed by its projects. Pure;
 * a unit or project that has not changed gives the very same row objects again, which is how the sheet knows what to
 * repaint, and why an edit costs its own unit's rows only, however large the table.
 */
import {
  AMOUNT_KEYS,
  type AmountKey,
  mapAmounts,
  type Project,
  type SpendingUnit,
  type TargetTable,
} from '../../shared/form.ts'
import { printIndicators } from '../../shared/indicators/sentence.ts'
import { type ColumnKey, GRAND_TOTAL_LABEL } from '../../shared/layout.ts'
import { type AmountUnit, exactAmount, type Fen, printAmount, roundedAmount } from '../../shared/money.ts'
import { projectTotals, type RowTotals, statedDifference, type TableTotals } from '../../shared/totals.ts'
import { GRAND_TOTAL_ROW } from './sheetProps.ts'

interface RowView {
  readonly id: string
  /** The unit of money that the amounts are shown in. */
  readonly money: AmountUnit
  readonly totals: RowTotals
  readonly texts: Readonly<Record<ColumnKey, string>>
  /** By how much a stated figure misses its parts, signed, where it does. */
  readonly differences: Readonly<Partial<Record<AmountKey, string>>>
}
export type SheetRow = RowView &
  (
    | { readonly kind: 'grand-total'; readonly table: TargetTable }
    | { readonly kind: 'unit'; readonly unit: SpendingUnit }
    | { readonly kind: 'project'; readonly project: Project }
  )

/**
 * Remembers the rows of a unit (its own and its projects') and of a project (its one) by their identity: they are new
 * objects whenever something in them changes.
 */
export type RowMemory = WeakMap<SpendingUnit | Project, readonly SheetRow[]>

/** All rows in the sheet's order; the first is the 合计 row. */
export function sheetRows(table: TargetTable, totals: TableTotals, memory: RowMemory): readonly SheetRow[] {
  const rows: SheetRow[] = [
    {
      kind: 'grand-total',
      table,
      ...rowView(GRAND_TOTAL_ROW, table.unit, totals.grand, { name: GRAND_TOTAL_LABEL, goal: '', indicators: '' }),
    },
  ]
  for (const unit of table.units) {
    const unitTotals = totals.units.get(unit.id)
    if (unitTotals) for (const row of unitRows(unit, table.unit, unitTotals, memory)) rows.push(row)
  }
  return rows
}

function unitRows(unit: SpendingUnit, money: AmountUnit, totals: RowTotals, memory: RowMemory): readonly SheetRow[] {
  return remembered(memory, unit, money, () => {
    const texts = { name: unit.name, goal: '', indicators: '' }
    const own: SheetRow = { kind: 'unit', unit, ...rowView(unit.id, money, totals, texts) }
    const ofProject = (project: Project) => remembered(memory, project, money, () => [projectRow(project, money)])
    return [own, ...unit.projects.flatMap(ofProject)]
  })
}

function remembered(
  memory: RowMemory,
  source: SpendingUnit | Project,
  money: AmountUnit,
  make: () => readonly SheetRow[],
): readonly SheetRow[] {
  const known = memory.get(source)
  if (known?.[0]?.money === money) return known
  const rows = make()
  memory.set(source, rows)
  return rows
}

/** Whether the same rows stand in the same order, whatever has changed in them. */
export function sameOrder(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  // Most are the very same row, which needs no look into it.
  return before.length === after.length && after.every((row, at) => row === before[at] || row.id === before[at]?.id)
}

function projectRow(project: Project, money: AmountUnit): SheetRow {
  const texts = { name: project.name, goal: project.goal, indicators: printIndicators(project.indicators) }
  return { kind: 'project', project, ...rowView(project.id, money, projectTotals(project), texts) }
}

function rowView(
  id: string,
  money: AmountUnit,
  totals: RowTotals,
  words: Readonly<Record<'name' | 'goal' | 'indicators', string>>,
): RowView {
  const amounts = mapAmounts((key) => printAmount(totals.shown[key], money))
  const differences: Partial<Record<AmountKey, string>> = {}
  for (const key of AMOUNT_KEYS) {
    const difference = statedDifference(totals, key)
    if (difference !== null) differences[key] = signed(difference, money)
  }
  return { id, money, totals, texts: { ...words, ...amounts }, differences }
}

/** Two decimals, but never 0.00 for what is not zero. */
function signed(difference: Fen, money: AmountUnit): string {
  const rounded = roundedAmount(difference, money)
  const text = /[1-9]/.test(rounded) ? rounded : exactAmount(difference, money)
  return difference > 0 ? `+${text}` : text
}
