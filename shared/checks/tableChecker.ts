/** Asks the rules of the catalogue about one table, again and again as it changes. */
import type { TargetTable } from '../form.ts'
import type { DocumentSettings } from '../settings.ts'
import { projectTotals, type TableTotals, unitTotals } from '../totals.ts'
import { RULES } from './catalogue.ts'
import type { Finding, Rule, Said } from './finding.ts'
import { SEVERITIES, type Severity } from './severity.ts'

/** A finding that the user lets stand, and why. */
export interface FindingSetAside {
  readonly finding: Finding
  readonly reason: string
}

export interface CheckedTable {
  /** In the order of the printed rows: 合计 first, then each unit followed by its projects. What was set aside is not here. */
  readonly findings: readonly Finding[]
  /** In the same order. */
  readonly setAside: readonly FindingSetAside[]
  readonly counts: Readonly<Record<Severity, number>>
  /** The findings of one row, by the identity of its project or unit, null for the 合计 row; [] for a row that is not there. */
  ofRow(rowId: string | null): readonly Finding[]
}

type Settings = Pick<DocumentSettings, 'rules' | 'setAside'>

export class TableChecker {
  check(table: TargetTable, totals: TableTotals, settings: Settings): CheckedTable {
    const found = RULES.flatMap((rule) => askedOf(rule, table, totals, settings))
    const byRow = Map.groupBy(found, ({ place }) => place.projectId ?? place.unitId)
    const inOrder = [null, ...table.units.flatMap((unit) => [unit.id, ...unit.projects.map(({ id }) => id)])].flatMap(
      (rowId) => byRow.get(rowId) ?? [],
    )
    const reasons = new Map(
      settings.setAside.filter(({ tableId }) => tableId === table.id).map((one) => [keyOf(one.rule, one), one.reason]),
    )
    const reasonOf = (finding: Finding) => reasons.get(keyOf(finding.rule, { ...finding.place, ...finding }))
    const findings = inOrder.filter((finding) => reasonOf(finding) === undefined)
    const shown = Map.groupBy(findings, ({ place }) => place.projectId ?? place.unitId)
    const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
    return {
      findings,
      setAside: inOrder.flatMap((finding) => {
        const reason = reasonOf(finding)
        return reason === undefined ? [] : [{ finding, reason }]
      }),
      counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Record<Severity, number>,
      ofRow: (rowId) => shown.get(rowId) ?? [],
    }
  }
}

/** A table that is checked once. */
export function checkTable(table: TargetTable, totals: TableTotals, settings: Settings): CheckedTable {
  return new TableChecker().check(table, totals, settings)
}

function askedOf(rule: Rule, table: TargetTable, totals: TableTotals, { rules }: Settings): readonly Finding[] {
  const severity = rules[rule.id] ?? rule.severity
  if (severity === 'off') return []
  return said(rule, table, totals).map((one) => ({ rule: rule.id, severity, ...one }))
}

function said(rule: Rule, table: TargetTable, totals: TableTotals): readonly Said[] {
  switch (rule.scope) {
    case 'table':
      return rule.check({ table, totals })
    case 'unit':
      return table.units.flatMap((unit) => rule.check({ table, unit, totals: unitTotals(unit) }))
    case 'project':
      return table.units.flatMap((unit) =>
        unit.projects.flatMap((project) => rule.check({ table, unit, project, totals: projectTotals(project) })),
      )
  }
}

function keyOf(
  rule: string,
  {
    unitId,
    projectId,
    column,
    indicatorId,
    message,
  }: Omit<DocumentSettings['setAside'][number], 'tableId' | 'rule' | 'reason'>,
): string {
  return JSON.stringify([rule, projectId ?? unitId, column, indicatorId, message])
}
