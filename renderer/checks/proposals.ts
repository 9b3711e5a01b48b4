/** How a value that a finding calls unmeasurable could be written, in words: the figure is the clerk's to know, so it is no repair. */
import type { Finding } from '../../shared/checks/finding.ts'
import type { TargetTable } from '../../shared/form.ts'
import { proposalsFor } from '../../shared/phrasebook/measurable.ts'
import { projectOf } from '../../shared/projectPlaces.ts'

const ABOUT_VALUES: ReadonlySet<string> = new Set(['value-not-measurable', 'effect-not-measurable', 'value-is-name'])

/** [] for a finding about anything else. */
export function proposedValues(
  table: TargetTable,
  { rule, place }: Pick<Finding, 'rule' | 'place'>,
): readonly string[] {
  if (!ABOUT_VALUES.has(rule) || place.projectId === null) return []
  const indicator = projectOf(table, place.projectId)?.indicators.find(({ id }) => id === place.indicatorId)
  if (!indicator) return []
  const proposals = [...proposalsFor(indicator, 'annualValue'), ...proposalsFor(indicator, 'cycleValue')]
  return [...new Set(proposals.map(({ text }) => text))]
}
