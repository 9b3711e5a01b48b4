/**
 * What the bare numbers of each amount column are in. A file states one unit for all, or one in the header of a column, and it
 * may be one that the form itself never uses (千元, 亿元): such amounts are converted, and that is said.
 */
import { AMOUNT_KEYS, type AmountKey, FUND_KEYS, mapAmounts } from '../../../shared/form.ts'
import { type AmountUnit, parseAmount, sumFen, WRITTEN_UNITS, type WrittenUnit } from '../../../shared/money.ts'
import type { Cell } from '../sheet.ts'
import type { FormPlace } from './findForm.ts'
import { oneLine, squeeze } from './labels.ts'
import type { Report } from './report.ts'
import type { DataRow } from './rows.ts'
import { texts } from './texts.ts'

export interface MoneyUnits {
  /** The form's: what figures are shown in. */
  readonly form: AmountUnit
  /** What bare numbers are in, by column. */
  readonly written: Readonly<Record<AmountKey, WrittenUnit>>
}

/**
 * `stated` is what the heading was found to say, `isChosen` that the user has settled it. Where the header of a column
 * contradicts it, the rows decide: the column's own unit counts if the totals add up with it and not without.
 */
export function moneyUnitsOf(
  place: FormPlace,
  rows: readonly DataRow[],
  stated: AmountUnit,
  isChosen: boolean,
  report: Report,
): MoneyUnits {
  const above = isChosen ? null : otherUnitAbove(place)
  if (above) report.note('changed', texts.unitConverted(above.unit, stated), above.cell)
  const all = above?.unit ?? stated
  const own = mapAmounts((key) => (isChosen ? null : headerOf(place, key)))
  const asAll = mapAmounts((): WrittenUnit => all)
  const asOwn = mapAmounts((key) => writtenUnitIn(own[key]?.text ?? '') ?? all)
  const differing = AMOUNT_KEYS.map((key) => (asOwn[key] === all ? null : own[key])).find((cell) => cell !== null)
  if (!differing) return { form: stated, written: asAll }
  if (rowsThatAddUp(rows, asOwn) <= rowsThatAddUp(rows, asAll)) {
    report.warn('unit-missing', texts.moneyUnitsDiffer(oneLine(differing.text), stated), differing)
    return { form: stated, written: asAll }
  }
  for (const key of AMOUNT_KEYS) {
    const cell = own[key]
    if (cell && asOwn[key] !== all) report.note('changed', texts.columnConverted(oneLine(cell.text), stated), cell)
  }
  return { form: stated, written: asOwn }
}

/** How many rows have a total that is the sum of their funds, if the columns are in these units. */
function rowsThatAddUp(rows: readonly DataRow[], units: Readonly<Record<AmountKey, WrittenUnit>>): number {
  return rows.filter((row) => {
    const amount = (key: AmountKey) => {
      const cell = row.own(key)
      const reading = cell && parseAmount(cell.number ?? cell.text, units[key])
      return reading?.kind === 'amount' ? reading.fen : null
    }
    const total = amount('total')
    const sum = sumFen(FUND_KEYS.map(amount))
    return total !== null && total !== 0 && total === sum
  }).length
}

/** The unit in a text like 单位：千元 or 总计（元）, null where it states none. */
export function writtenUnitIn(text: string): WrittenUnit | null {
  const plain = squeeze(text).normalize('NFKC')
  const written =
    /(?:^|单位:?|人民币|\()((?:亿|[千百十]?万|[千百])?元)\)?$/.exec(plain)?.[1] ??
    /\((?:金额)?(?:单位:?)?(?:人民币)?((?:亿|[千百十]?万|[千百])?元)\)/.exec(plain)?.[1]
  return WRITTEN_UNITS.find((unit) => unit === written) ?? null
}

/** A unit above the header that the form does not use itself. */
function otherUnitAbove(place: FormPlace): { unit: WrittenUnit; cell: Cell } | null {
  for (const [row, cells] of place.sheet.rows) {
    if (row >= place.top) break
    for (const cell of cells.values()) {
      const unit = writtenUnitIn(cell.text)
      if (unit && unit !== '元' && unit !== '万元') return { unit, cell }
    }
  }
  return null
}

/** The header cell that states a unit for this column, from the bottom up. */
function headerOf(place: FormPlace, key: AmountKey): Cell | null {
  const column = place.columns.get(key)
  if (column === undefined) return null
  for (let row = place.bottom; row >= place.top; row--) {
    const cell = place.sheet.rows.get(row)?.get(column)
    if (cell && writtenUnitIn(cell.text)) return cell
  }
  return null
}
