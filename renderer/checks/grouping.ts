/**
 * The findings of a table in groups, as the user wants to see them. Pure. One pass over the findings, whatever their number;
 * names are looked up by whoever shows a group, because of thousands of groups a few dozen are shown.
 */
import type { Finding } from '../../shared/checks/finding.ts'
import { SEVERITIES, type Severity } from '../../shared/checks/severity.ts'
import { cellOfFinding } from '../sheet/sheetProps.ts'

/** `row`: by project, with units and the 合计 row as groups of their own. */
export const GROUPINGS = ['severity', 'row', 'rule'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface FindingGroup {
  /** A severity, a row's identity or a rule's id. */
  readonly key: string
  /** The gravest among them. */
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

/** Groups by severity and by rule come gravest first; rows stand in the order of the paper. None is empty. */
export function groupsOf(findings: readonly Finding[], grouping: Grouping): readonly FindingGroup[] {
  const groups = [...Map.groupBy(findings, (finding) => groupKey(finding, grouping))].map(([key, own]) => ({
    key,
    severity: gravest(own),
    findings: own,
  }))
  return grouping === 'row' ? groups : groups.toSorted((a, b) => weight(a.severity) - weight(b.severity))
}

/** The group that a finding stands in. */
export function groupKey(finding: Finding, grouping: Grouping): string {
  switch (grouping) {
    case 'severity':
      return finding.severity
    case 'row':
      return cellOfFinding(finding).rowId
    case 'rule':
      return finding.rule
  }
}

function gravest(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint'
}

function weight(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}

/** A stretch of a long list: what is shown of it. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** So many are listed at a time: a list of thousands would only be slow. */
export const PART = 50

export const FIRST_PART: Part = { from: 0, to: PART }

/** The part with `at` in it, the same one where it is; -1 for none that must be. */
export function partWith(part: Part, at: number): Part {
  if (at < 0 || (at >= part.from && at < part.to)) return part
  const from = at < PART ? 0 : at - PART / 5
  return { from, to: from + PART }
}
