/** What the checks come to in one row, once what the user set aside has been taken out, and how many that makes. */
import { RULES } from '../catalogue.ts'
import type { Finding, FindingSetAside } from '../finding.ts'
import type { Severity } from '../severity.ts'

export interface RowFindings {
  readonly findings: readonly Finding[]
  readonly setAside: readonly FindingSetAside[]
}

/** Nearly every row of a finished table. */
export const NO_FINDINGS: RowFindings = { findings: [], setAside: [] }

export function rowFindings(findings: readonly Finding[]): RowFindings {
  return findings.length === 0 ? NO_FINDINGS : { findings, setAside: [] }
}

const PLACE_IN_CATALOGUE: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, at) => [id, at]))

/** Findings of one row from several sources, in the catalogue's order. */
export function inCatalogueOrder(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ rule }: Finding) => PLACE_IN_CATALOGUE.get(rule) ?? 0
  return findings.toSorted((a, b) => place(a) - place(b))
}

export type Counts = Record<Severity, number>

/** Takes a row into the counts, or with -1 out of them. */
export function tally(counts: Counts, { findings }: RowFindings, times: 1 | -1): void {
  for (const { severity } of findings) counts[severity] += times
}
