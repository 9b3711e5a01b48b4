/** The amounts of one row, exact from the decimal text; what is none is named with its cell and left blank. */
import { type AmountKey, type Amounts, mapAmounts } from '../../../shared/form.ts'
import { type AmountReading, type Fen, fen, parseAmount, sumFen, type WrittenUnit } from '../../../shared/money.ts'
import { fixedDecimal, parseDecimal } from '../numberFormat/decimal.ts'
import type { Cell } from '../sheet.ts'
import { oneLine, squeeze } from './labels.ts'
import type { MoneyUnits } from './moneyUnits.ts'
import { isReadable } from './readable.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

export function readAmounts(row: DataRow, units: MoneyUnits, report: Report): Amounts {
  const read = (key: AmountKey): Fen | null => {
    const cells = [row.own(key), ...row.addends(key)].filter((cell) => cell !== null)
    for (const cell of cells) report.take(cell)
    return sumFen(cells.map((cell) => readAmount(cell, units.written[key], units, report)))
  }
  return mapAmounts(read)
}

/** Cells of a sum whose parts are all blank hold a computed zero, which stands for a blank. */
export function withoutComputedZeros(amounts: Amounts, row: DataRow, parts: Amounts): Amounts {
  const kept = (key: AmountKey) =>
    amounts[key] === 0 && parts[key] === null && row.own(key)?.isFormula ? null : amounts[key]
  return mapAmounts(kept)
}

/** Signs and words that people put where there is no amount; a dash needs no word. */
const NOTHING = /^(?:[/／\\|、.。*×xX]|无|没有|暂无|不适用|N\/?A)$/i
const DATE = /[年月日]|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d:\d\d/

function readAmount(cell: Cell, unit: WrittenUnit, units: MoneyUnits, report: Report): Fen | null {
  if (!isReadable(cell, report)) return null
  const reading = cell.number === null ? parseAmount(cell.text, unit) : readNumber(cell, cell.number, unit, report)
  switch (reading.kind) {
    case 'blank':
      return null
    case 'not-amount':
      if (NOTHING.test(squeeze(cell.text))) report.note('changed', texts.nothingForAmount(oneLine(cell.text)), cell)
      else report.note('left-out', texts.notAmount(oneLine(cell.text)), cell)
      return null
    case 'too-large':
      report.note('left-out', texts.amountTooLarge(oneLine(cell.text)), cell)
      return null
    case 'amount':
      if (reading.rounded)
        report.note(
          'changed',
          texts.amountRounded(oneLine(cell.number === null ? cell.text : storedDecimal(cell.number))),
          cell,
        )
      if (reading.unit !== null && reading.unit !== unit)
        report.note('changed', texts.amountInOtherUnit(oneLine(cell.text), units.form), cell)
      return reading.fen
  }
}

/** A number counts as it is stored, but for those that a format shows as something else. */
function readNumber(cell: Cell, number: string, unit: WrittenUnit, report: Report): AmountReading {
  if (/[%％]\s*$/.test(cell.text) || DATE.test(cell.text)) return { kind: 'not-amount' }
  const stored = parseAmount(storedDecimal(number), unit)
  // As nearly every number is shown.
  if (Number(cell.text) === Number(number)) return stored
  const shown = parseAmount(cell.text, unit)
  if (stored.kind !== 'amount' || shown.kind !== 'amount' || shown.fen === 0) return stored
  // A format may show thousands or tens of thousands, and that is what the sheet's unit of money speaks of.
  const scale = [1_000, 10_000, 1_000_000].find((by) => Math.abs(stored.fen / shown.fen / by - 1) < 0.01)
  if (scale === undefined || shown.unit !== null) return stored
  report.note('changed', texts.amountAsShown(number, oneLine(cell.text)), cell)
  return { ...stored, fen: fen(Math.round(stored.fen / scale)) }
}

/** Not more than fifteen. */
const FEW_DIGITS = /^-?\d{1,9}(?:\.\d{1,6})?$/

/** The fifteen digits that the number really holds: 283.00000000000006 is 283. */
function storedDecimal(number: string): string {
  if (FEW_DIGITS.test(number)) return number
  const decimal = parseDecimal(number)
  if (!decimal) return number
  return (decimal.negative ? '-' : '') + fixedDecimal(decimal, Math.max(0, decimal.places))
}
