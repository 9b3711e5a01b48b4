/** The control figures of a table as lines to be filled in: what is set, what is asked for, what is left. Pure. */
import type { CellChange } from '../../shared/commands.ts'
import type { TargetTable } from '../../shared/form.ts'
import { type AmountUnit, differenceFen, exactAmount, type Fen, fen, parseAmount } from '../../shared/money.ts'
import type { TableTotals } from '../../shared/totals.ts'
import { ROW_TEXTS } from '../rows/texts.ts'
import { GRAND_TOTAL_ROW } from '../sheet/sheetProps.ts'
import { CONTROL_TEXTS } from './texts.ts'

export interface ControlLine {
  readonly rowId: string
  readonly name: string
  readonly control: Fen | null
  readonly total: Fen | null
}

/** The whole table first, then its units. */
export function controlLines(table: TargetTable, totals: TableTotals): readonly ControlLine[] {
  return [
    {
      rowId: GRAND_TOTAL_ROW,
      name: CONTROL_TEXTS.whole,
      control: table.control,
      total: totals.grand.shown.total,
    },
    ...table.units.map((unit) => ({
      rowId: unit.id,
      name: unit.name || ROW_TEXTS.unnamedUnit,
      control: unit.control,
      total: totals.units.get(unit.id)?.shown.total ?? null,
    })),
  ]
}

export type Remainder =
  | { readonly kind: 'none' }
  | { readonly kind: 'left' | 'exceeded' | 'exact'; readonly sentence: string }

/** What of the control figure the total leaves; nothing is said where none is set. */
export function remainderOf({ control, total }: ControlLine, unit: AmountUnit): Remainder {
  if (control === null) return { kind: 'none' }
  const left = differenceFen(control, total)
  if (left === 0) return { kind: 'exact', sentence: CONTROL_TEXTS.exact }
  const amount = exactAmount(fen(Math.abs(left)), unit)
  return left > 0
    ? { kind: 'left', sentence: CONTROL_TEXTS.left(amount) }
    : { kind: 'exceeded', sentence: CONTROL_TEXTS.exceeded(amount) }
}

/** How things stand with the control figures, in a few words; null where none is set. */
export function controlSummary(table: TargetTable, totals: TableTotals): string | null {
  const [whole, ...units] = controlLines(table, totals)
  if (!whole) return null
  const remainder = remainderOf(whole, table.unit)
  const over = units.filter((line) => remainderOf(line, table.unit).kind === 'exceeded').length
  const ofWhole = remainder.kind === 'none' ? [] : [CONTROL_TEXTS.wholeSummary(remainder.sentence)]
  const anySet = units.some(({ control }) => control !== null)
  const ofUnits = anySet ? [over === 0 ? CONTROL_TEXTS.noneOver : CONTROL_TEXTS.over(over)] : []
  const parts = [...ofWhole, ...ofUnits]
  return parts.length === 0 ? null : parts.join('；')
}

/** `note` is a sentence about what could not be kept of the text, null for none. */
export type ControlReading =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'change'; readonly change: CellChange; readonly note: string | null }
  | { readonly kind: 'refused'; readonly message: string }

/** The change that a typed text makes of a line; blank takes the control figure away. */
export function readControl({ rowId, control }: ControlLine, text: string, unit: AmountUnit): ControlReading {
  const reading = parseAmount(text, unit)
  switch (reading.kind) {
    case 'not-amount':
      return { kind: 'refused', message: CONTROL_TEXTS.notAmount(text.trim().slice(0, 20)) }
    case 'too-large':
      return { kind: 'refused', message: CONTROL_TEXTS.tooLarge }
    case 'blank':
      return changed(rowId, control, null, null)
    case 'amount':
      return reading.fen < 0
        ? { kind: 'refused', message: CONTROL_TEXTS.negative }
        : changed(rowId, control, reading.fen, reading.rounded ? CONTROL_TEXTS.rounded : null)
  }
}

function changed(rowId: string, old: Fen | null, value: Fen | null, note: string | null): ControlReading {
  if (value === old) return { kind: 'unchanged' }
  const change: CellChange =
    rowId === GRAND_TOTAL_ROW
      ? { row: 'table', field: 'control', value }
      : { row: 'unit', id: rowId, field: 'control', value }
  return { kind: 'change', change, note }
}
