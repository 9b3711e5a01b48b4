/**
 * Does a row's figure agree with the sum of its parts? One question for projects (three funds), units (projects) and the
 * 合计 row (units). A disagreement that comes from printing two decimals is told apart from a wrong figure: it is named
 * as a rounding difference, and never put right unasked.
 */
import type { Command } from '../../commands.ts'
import type { AmountKey } from '../../form.ts'
import { columnOf } from '../../layout.ts'
import { type AmountUnit, differenceFen, exactAmount, type Fen, fen, roundedAmount, sumFen } from '../../money.ts'
import type { RowTotals } from '../../totals.ts'
import type { Fix, Place, Said, SumFigures } from '../finding.ts'

/** The parts of a sum as they are printed. */
export interface PrintedParts {
  readonly sum: Fen | null
  /** Some of them have more decimals than are printed. */
  readonly areRounded: boolean
}

export function printedParts(parts: readonly (Fen | null)[], unit: AmountUnit): PrintedParts {
  const printed = parts.map((part) => (part === null ? null : asPrinted(part, unit)))
  return { sum: sumFen(printed), areRounded: printed.some((part, at) => part !== parts[at]) }
}

/** A row whose figures are sums, as the sentences and repairs need it. */
export interface SummedRow {
  readonly unit: AmountUnit
  readonly totals: RowTotals
  /** The columns that hold sums. */
  readonly keys: readonly AmountKey[]
  /** How the row and its parts are called in a sentence; a project's and a unit's own name is not repeated there. */
  readonly rowName: string
  readonly partsName: string
  readonly printedParts: (key: AmountKey) => PrintedParts
  /**
   * Sums that would be right if wrong figures among the parts were. A figure that equals one of them is not reported:
   * the part is, and putting that right puts this right.
   */
  readonly sumsOfRightParts: (key: AmountKey) => readonly (Fen | null)[]
  readonly place: (key: AmountKey) => Place
  /** Lets the figure follow its parts; null where that is no repair. */
  readonly follow: (key: AmountKey) => Command | null
  /** Keep the figure by changing a part, where it is plain which one. */
  readonly keep: (key: AmountKey, difference: Fen) => readonly Fix[]
}

/** 0.01 万元, the most by which rounding to the printed decimals is held to change a sum. */
const ROUNDING_LIMIT = 10_000
const PRINTED_STEP = { 万元: 10_000, 元: 1 } as const

/** Stated figures that are not the sum of their parts. */
export function wrongSums(row: SummedRow): Said[] {
  return statedDisagreements(row).flatMap(({ key, stated, difference, isRounding }) => {
    if (isRounding) return []
    const sum = row.totals.computed[key]
    const figure = `${row.rowName}${columnOf(key).header} ${exactAmount(stated, row.unit)}`
    const message =
      sum === null
        ? `${figure} ${row.unit}，但${row.partsName}都没有填写`
        : `${figure} 与${row.partsName}之和 ${exactAmount(sum, row.unit)} 不符，相差 ${distance(difference, row.unit)}`
    return [said(row, key, message, fixes(row, key, stated, difference), { stated, computed: sum, difference })]
  })
}

/** Stated figures, and sums as printed, that rounding alone sets apart from their parts. */
export function roundingDifferences(row: SummedRow): Said[] {
  const disagreements = statedDisagreements(row)
  const stated = disagreements.flatMap(({ key, stated, difference, isRounding }) => {
    if (!isRounding) return []
    const computed = row.totals.computed[key]
    const sum = exactAmount(computed ?? fen(0), row.unit)
    const figure = `${row.rowName}${columnOf(key).header} ${exactAmount(stated, row.unit)}`
    const message = `${figure} 与${row.partsName}之和 ${sum} 相差 ${distance(difference, row.unit)}，属于四舍五入差额`
    return [said(row, key, message, fixes(row, key, stated, difference), { stated, computed, difference })]
  })
  const printed = row.keys.flatMap((key) => {
    const total = row.totals.shown[key]
    if (total === null || total !== row.totals.computed[key]) return []
    const { sum } = row.printedParts(key)
    const difference = differenceFen(asPrinted(total, row.unit), sum)
    if (sum === null || difference === 0) return []
    const figure = `${row.rowName}${columnOf(key).header}印为 ${roundedAmount(total, row.unit)}`
    const parts = `${row.partsName}按两位小数相加为 ${roundedAmount(sum, row.unit)}`
    const message = `${figure}，${parts}，相差 ${distance(difference, row.unit)}，属于四舍五入差额`
    return [said(row, key, message, [], { stated: asPrinted(total, row.unit), computed: sum, difference })]
  })
  return [...stated, ...printed]
}

function statedDisagreements(row: SummedRow) {
  return row.keys.flatMap((key) => {
    const { shown, computed } = row.totals
    const stated = shown[key]
    const difference = differenceFen(stated, computed[key])
    if (stated === null || difference === 0) return []
    if (row.sumsOfRightParts(key).some((sum) => differenceFen(stated, sum) === 0)) return []
    const hasMoreDecimals = asPrinted(stated, row.unit) !== stated || row.printedParts(key).areRounded
    return [{ key, stated, difference, isRounding: hasMoreDecimals && Math.abs(difference) <= ROUNDING_LIMIT }]
  })
}

function fixes(row: SummedRow, key: AmountKey, stated: Fen, difference: Fen): Fix[] {
  const sum = row.totals.computed[key]
  const label =
    sum === null
      ? `清除${columnOf(key).header} ${exactAmount(stated, row.unit)}`
      : `改为${row.partsName}之和 ${exactAmount(sum, row.unit)}`
  const follow = row.follow(key)
  const kind = sum === null ? 'clear-stated' : 'take-sum'
  return [...(follow ? [{ kind, label, commands: [follow] }] : []), ...row.keep(key, difference)]
}

function said(row: SummedRow, key: AmountKey, message: string, fixes: readonly Fix[], figures: SumFigures): Said {
  return { message, place: row.place(key), fixes, figures }
}

function distance(difference: Fen, unit: AmountUnit): string {
  return `${exactAmount(fen(Math.abs(difference)), unit)} ${unit}`
}

/** The amount that the printed figure stands for: two decimals, halves away from zero. */
export function asPrinted(value: Fen, unit: AmountUnit): Fen {
  const step = PRINTED_STEP[unit]
  return fen(Math.sign(value) * Math.floor((Math.abs(value) + step / 2) / step) * step)
}
