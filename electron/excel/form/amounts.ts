/** The amounts of one row, exact from the decimal text; what is none is named with its cell and left blank. */
import { type AmountKey, type Amounts, mapAmounts } from '../../../shared/form.ts'
import { type AmountUnit, type Fen, parseAmount } from '../../../shared/money.ts'
import { fixedDecimal, parseDecimal } from '../numberFormat/decimal.ts'
import type { Cell } from '../sheet.ts'
import { oneLine } from './labels.ts'
import { isReadable } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

/** `unit` is what bare numbers are in. */
export function readAmounts(row: DataRow, unit: AmountUnit, report: Report): Amounts {
  const read = (key: AmountKey): Fen | null => {
    const cell = row.own(key)
    if (!cell) return null
    report.take(cell)
    return readAmount(cell, unit, report)
  }
  return mapAmounts(read)
}

/** Cells of a sum whose parts are all blank hold a computed zero, which stands for a blank. */
export function withoutComputedZeros(amounts: Amounts, row: DataRow, parts: Amounts): Amounts {
  const kept = (key: AmountKey) =>
    amounts[key] === 0 && parts[key] === null && row.own(key)?.isFormula ? null : amounts[key]
  return mapAmounts(kept)
}

function readAmount(cell: Cell, unit: AmountUnit, report: Report): Fen | null {
  if (!isReadable(cell, report)) return null
  const text = cell.number === null ? cell.text : storedDecimal(cell.number)
  const reading = parseAmount(text, unit)
  switch (reading.kind) {
    case 'blank':
      return null
    case 'not-amount':
      report.note('left-out', texts.notAmount(oneLine(cell.text)), cell)
      return null
    case 'too-large':
      report.note('left-out', texts.amountTooLarge(oneLine(cell.text)), cell)
      return null
    case 'amount':
      if (reading.rounded) report.note('changed', texts.amountRounded(oneLine(text)), cell)
      if (reading.unit !== null && reading.unit !== unit)
        report.note('changed', texts.amountInOtherUnit(oneLine(cell.text), unit), cell)
      return reading.fen
  }
}

/** The fifteen digits that the number really holds: 283.00000000000006 is 283. */
function storedDecimal(number: string): string {
  const decimal = parseDecimal(number)
  if (!decimal) return number
  return (decimal.negative ? '-' : '') + fixedDecimal(decimal, Math.max(0, decimal.places))
}
