/**
 * The sheet's rows and what stands in their cells: the 合计 row, then each spending unit followed by its projects. Pure;
 * a project that has not changed gives the very same row object again, which is how the sheet knows what to repaint.
 */
import { AMOUNT_KEYS, type AmountKey, type Project, type SpendingUnit, type TargetTable } from '../../shared/form.ts'
import { printIndicators } from '../../shared/indicators/sentence.ts'
import { type ColumnKey, GRAND_TOTAL_LABEL } from '../../shared/layout.ts'
import { type AmountUnit, exactAmount, type Fen, printAmount, roundedAmount } from '../../shared/money.ts'
import { type RowTotals, statedDifference, type TableTotals } from '../../shared/totals.ts'
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

/** Remembers project rows by the identity of the project, which is a new object whenever something in it changes. */
export type RowMemory = WeakMap<Project, SheetRow>

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
    if (!unitTotals) continue
    const texts = { name: unit.name, goal: '', indicators: '' }
    rows.push({ kind: 'unit', unit, ...rowView(unit.id, table.unit, unitTotals, texts) })
    for (const project of unit.projects) {
      const known = memory.get(project)
      const projectTotals = totals.projects.get(project.id)
      if (known?.money === table.unit) rows.push(known)
      else if (projectTotals) {
        const row = projectRow(project, table.unit, projectTotals)
        memory.set(project, row)
        rows.push(row)
      }
    }
  }
  return rows
}

function projectRow(project: Project, money: AmountUnit, totals: RowTotals): SheetRow {
  const texts = { name: project.name, goal: project.goal, indicators: printIndicators(project.indicators) }
  return { kind: 'project', project, ...rowView(project.id, money, totals, texts) }
}

function rowView(
  id: string,
  money: AmountUnit,
  totals: RowTotals,
  words: Readonly<Record<'name' | 'goal' | 'indicators', string>>,
): RowView {
  const amounts = Object.fromEntries(AMOUNT_KEYS.map((key) => [key, printAmount(totals.shown[key], money)]))
  const differences = Object.fromEntries(
    AMOUNT_KEYS.flatMap((key) => {
      const difference = statedDifference(totals, key)
      return difference === null ? [] : [[key, signed(difference, money)]]
    }),
  )
  return { id, money, totals, texts: { ...words, ...(amounts as Record<AmountKey, string>) }, differences }
}

/** Two decimals, but never 0.00 for what is not zero. */
function signed(difference: Fen, money: AmountUnit): string {
  const rounded = roundedAmount(difference, money)
  const text = /[1-9]/.test(rounded) ? rounded : exactAmount(difference, money)
  return difference > 0 ? `+${text}` : text
}
