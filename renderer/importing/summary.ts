/** What the import report says of a reading, worked out from it: counts, and the proof of the file's own totals. Pure. */
import { AMOUNT_KEYS, type AmountKey, type TargetTable } from '../../shared/form.ts'
import { differenceFen, type Fen } from '../../shared/money.ts'
import type { FormReading } from '../../shared/reading.ts'
import { statedDifference, tableTotals } from '../../shared/totals.ts'

export interface Proof {
  readonly column: AmountKey
  /** The 合计 row's figure in the file; null where there is none. */
  readonly stated: Fen | null
  /** What the rows give. */
  readonly computed: Fen | null
  /** `stated` less `computed`; null where the file states nothing. */
  readonly difference: Fen | null
}

export interface ImportSummary {
  readonly units: number
  readonly projects: number
  readonly indicators: number
  /** Texts of the 绩效指标 column that could not be parsed and were kept as they were. */
  readonly verbatim: number
  readonly proofs: readonly Proof[]
  /** Units and projects whose own figures do not agree with their parts. */
  readonly unitsThatDiffer: number
  readonly projectsThatDiffer: number
}

/** `table` is what the reading becomes. Throws `amount-too-large` where its sums leave the safe range. */
export function summarise(reading: FormReading, table: TargetTable): ImportSummary {
  const totals = tableTotals(table)
  const projects = table.units.flatMap((unit) => unit.projects)
  const indicators = projects.flatMap((project) => project.indicators)
  const verbatim = indicators.filter((indicator) => indicator.verbatim !== null).length
  const differs = (row: Parameters<typeof statedDifference>[0] | undefined) =>
    row !== undefined && AMOUNT_KEYS.some((key) => statedDifference(row, key) !== null)
  return {
    units: table.units.length,
    projects: projects.length,
    indicators: indicators.length - verbatim,
    verbatim,
    proofs: AMOUNT_KEYS.map((column) => {
      const stated = reading.form.stated[column]
      const computed = totals.grand.computed[column]
      return { column, stated, computed, difference: stated === null ? null : differenceFen(stated, computed) }
    }),
    unitsThatDiffer: table.units.filter((unit) => differs(totals.units.get(unit.id))).length,
    projectsThatDiffer: projects.filter((project) => differs(totals.projects.get(project.id))).length,
  }
}

/** What the rows give for 总计. */
export function grandTotal(summary: ImportSummary): Fen | null {
  return proofOfTotal(summary)?.computed ?? null
}

/** By how much the file's own 合计 of 总计 is above what its rows give; null where it states none. */
export function totalDifference(summary: ImportSummary): Fen | null {
  return proofOfTotal(summary)?.difference ?? null
}

function proofOfTotal({ proofs }: ImportSummary): Proof | undefined {
  return proofs.find(({ column }) => column === 'total')
}

/** Whether all of the file's own sums hold, as one word. */
export function proofOf({
  proofs,
  unitsThatDiffer,
  projectsThatDiffer,
}: ImportSummary): 'agrees' | 'differs' | 'not-stated' {
  if (
    unitsThatDiffer + projectsThatDiffer > 0 ||
    proofs.some(({ difference }) => difference !== null && difference !== 0)
  ) {
    return 'differs'
  }
  return proofs.some(({ stated }) => stated !== null) ? 'agrees' : 'not-stated'
}
