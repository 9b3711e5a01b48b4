/** The unit of money as the lines above a table and its header state it. */
import { AMOUNT_UNITS, type AmountUnit } from '../../../shared/money.ts'
import type { Cell } from '../sheet.ts'
import type { FormPlace } from './findForm.ts'
import { meaningOf } from './headerWords.ts'
import { isMoneyUnit, moneyUnitAlone, type Part } from './headingLabels.ts'
import { moneyUnitOfHeader, oneLine } from './labels.ts'
import { writtenUnitIn } from './moneyUnits.ts'
import type { Report } from './report.ts'
import { texts } from './texts.ts'

/** The unit of money that the user chose, or once chose for files with the same header. */
export interface WishedUnit {
  readonly unit: AmountUnit
  readonly fromMemory: boolean
}

interface StatedUnit {
  /** null for one that the form does not know. */
  readonly unit: AmountUnit | null
  readonly text: string
  readonly cell: Cell
}

/**
 * A labelled one counts before one that stands alone, and that before one in a column's header. What the user chose counts
 * before them all, what was remembered only where the file has none.
 */
export function readUnit(
  parts: readonly Part[],
  cells: readonly Cell[],
  place: FormPlace,
  wished: WishedUnit | null,
  report: Report,
): AmountUnit {
  const above = [...labelledUnits(parts), ...loneUnits(cells, report)]
  const first = above[0] ?? unitsOfHeaders(place)[0]
  if (wished && !wished.fromMemory) {
    if (first && first.unit !== wished.unit)
      report.note('changed', texts.unitChosen(first.text, wished.unit), first.cell)
    return wished.unit
  }
  if (wished && !first) {
    report.assume(texts.unitFromMemory(wished.unit), null, { about: 'unit' })
    return wished.unit
  }
  if (!first) report.warn('unit-missing', texts.noMoneyUnit, null)
  else if (!first.unit && !writtenUnitIn(first.text))
    report.warn('unit-missing', texts.otherMoneyUnit(first.text), first.cell)
  const unit = first?.unit ?? '万元'
  // Headers that contradict it are weighed with the rows, in moneyUnits.ts.
  const differing = above.slice(1).find((other) => other.unit !== unit)
  if (differing) report.warn('unit-missing', texts.moneyUnitsDiffer(differing.text, unit), differing.cell)
  return unit
}

function labelledUnits(parts: readonly Part[]): StatedUnit[] {
  return parts
    .filter(({ meaning, value }) => meaning === 'unit' && isMoneyUnit(value))
    .map(({ value, cell }) => ({ unit: unitAlone(value), text: value, cell }))
}

function loneUnits(cells: readonly Cell[], report: Report): StatedUnit[] {
  return cells.flatMap((cell) => {
    const unit = unitAlone(cell.text)
    if (!unit || report.isTaken(cell)) return []
    report.take(cell)
    return [{ unit, text: oneLine(cell.text), cell }]
  })
}

/** A column that is not the form's may be in any unit. */
function unitsOfHeaders({ sheet, top, bottom }: FormPlace): StatedUnit[] {
  return [...sheet.rows]
    .filter(([row]) => row >= top && row <= bottom)
    .flatMap(([, row]) => [...row.values()])
    .flatMap((cell) => {
      const unit =
        meaningOf(cell.text)?.kind === 'foreign' ? null : (unitAlone(cell.text) ?? moneyUnitOfHeader(cell.text))
      return unit ? [{ unit, text: oneLine(cell.text), cell }] : []
    })
}

function unitAlone(text: string): AmountUnit | null {
  const unit = moneyUnitAlone(text)
  return AMOUNT_UNITS.find((candidate) => candidate === unit) ?? null
}
